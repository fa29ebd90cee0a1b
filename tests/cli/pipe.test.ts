/** Commands whose output is piped into `head`: they end in silence, and what they write to files is complete. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPackFile } from '../../cli/packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-pipe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More lines than the buffers of a pipe hold (64 KiB), so that the command still writes when `head` has gone. */
const lines = (of: (n: number) => object): string =>
  Array.from({ length: 2_000 }, (_, n) => `${JSON.stringify(of(n))}\n`).join('');

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Pipes a command into `head -1`. Its exit status comes after what it says on standard error. */
function intoHead(script: string, ...args: string[]) {
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '{ "$@"; echo "status $?" >&2; } | head -1', 'sh', process.execPath, script, ...args],
    { encoding: 'utf8' },
  );
  return { stdout, stderr };
}

const QUIET = 'status 0\n';

describe.skipIf(process.platform === 'win32')('into head', () => {
  it('match ends', () => {
    const pages = file(
      'pages.jsonl',
      lines((n) => ({ id: n, text: 'The ferry will run on Monday. '.repeat(9) })),
    );
    const { stdout, stderr } = intoHead('cli/match.ts', '--with-text', pages);
    expect(stderr).toBe(QUIET);
    expect(JSON.parse(stdout)).toMatchObject({ id: '0' });
  });

  it('align ends', () => {
    const side = ['The ferry will run on Monday.', 'Nobody is on board.'];
    const pairs = file(
      'pairs.jsonl',
      lines((n) => ({ id: `${'pair'.repeat(20)} ${n}`, a: side, b: side })),
    );
    const { stdout, stderr } = intoHead('cli/align.ts', pairs);
    expect(stderr).toBe(QUIET);
    expect(JSON.parse(stdout)).toMatchObject({ beads: [[[0], [0], expect.any(Number)], expect.anything()] });
  });

  it('corpus writes the whole pack', async () => {
    const out = join(folder, 'seeds.pack');
    const { stdout, stderr } = intoHead('cli/corpus.ts', '--report', '--out', out);
    expect(stderr.split('\n').filter((line) => !line.startsWith('Note:'))).toEqual(['status 0', '']);
    expect(stdout.split('\n')).toHaveLength(2);
    // Opening checks the index, and reading a text checks the text.
    const pack = await openPackFile(out);
    expect(pack.versions.map((_, number) => pack.text(number)).filter((text) => text === '')).toEqual([]);
    expect(pack.versions.length).toBeGreaterThan(5);
  });

  it('a benchmark writes its figures', () => {
    const out = join(folder, 'figures.json');
    // What is missing is said in a line each.
    const missing = Array.from({ length: 2_000 }, (_, n) => ['--pages', join(folder, `missing-${n}`)]).flat();
    const { stdout, stderr } = intoHead('bench/quality/bench-quality.ts', ...missing, '--out', out);
    expect(stderr).toBe(QUIET);
    expect(stdout).toContain('missing-0 is not there');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ pages: [] });
  });
});
