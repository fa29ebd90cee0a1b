/** The command line as a newsroom's script uses it: real processes, real files. Needs the pack of `npm run corpus`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { samplePages } from '../../cli/samples/pages.ts';
import { renderSample } from '../../cli/samples/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const match = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['cli/match.ts', ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 });

const Answer = z.object({
  silence: z.optional(z.string()),
  guesses: z.optional(z.array(z.unknown())),
  id: z.string(),
  error: z.optional(z.string()),
  text: z.optional(z.string()),
  ms: z.optional(z.number()),
  attributions: z.optional(
    z.array(z.object({ work: z.string(), confidence: z.number(), evidence: z.array(z.unknown()) })),
  ),
  quotations: z.optional(
    z.array(z.object({ start: z.number(), end: z.number(), text: z.string(), status: z.string() })),
  ),
  findings: z.optional(
    z.array(
      z.object({
        start: z.number(),
        end: z.number(),
        text: z.string(),
        kind: z.string(),
        score: z.number(),
        flags: z.array(z.object({ kind: z.string(), page: z.string(), source: z.string() })),
        sources: z.array(
          z.object({
            work: z.string(),
            version: z.string(),
            lang: z.string(),
            start: z.number(),
            end: z.number(),
            text: z.string(),
          }),
        ),
      }),
    ),
  ),
});
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => Answer.parse(JSON.parse(line)));

const [readout] = samplePages();
if (!readout) throw new Error('There is a first sample page.');
const text = readout.paragraphs.join('\n\n');

describe('match', () => {
  it('reads a text from standard input', () => {
    const { stdout, status } = match(['-'], text);
    const [answer] = answers(stdout);
    expect(status).toBe(0);
    expect(answer?.attributions?.map(({ work }) => work)).toEqual(['hrc55']);
    expect(answer?.findings?.length).toBeGreaterThanOrEqual(10);
    for (const { start, end, text: words, score } of answer?.findings ?? []) {
      expect(words).toBe(text.slice(start, end));
      expect(score > 0 && score <= 1).toBe(true);
    }
  });

  it('reads an HTML page as the extension does, without what stands around the article', () => {
    const { stdout } = match(['--with-text', file('page.html', renderSample(readout))]);
    const [answer] = answers(stdout);
    expect(answer?.id).toBe('page.html');
    expect(answer?.attributions?.map(({ work }) => work)).toEqual(['hrc55']);
    expect(answer?.text).toContain('common cause for all mankind');
    expect(answer?.text).not.toContain('Budget talks');
    expect(answer?.text).not.toContain('214 partners');
    for (const { start, end, text: words } of answer?.findings ?? [])
      expect(words).toBe(answer?.text?.slice(start, end));
  });

  it('says what is changed in a quotation, and which quotation stands in no version', () => {
    const page = [
      'Chinese Foreign Minister Wang Yi addressed the 55th session of the UN Human Rights Council on February 26, 2024.',
      '“The ongoing Palestinian-Israeli conflict has cost the lives of nearly 90,000 civilians, and left close to two million people displaced,” Wang said.',
      '“Protecting and promoting human rights is a common cause for all humanity,” Wang said.',
      '“Every village in the hills shall have a library of its own by the end of the decade,” Wang said.',
    ].join('\n');
    const [answer] = answers(match(['-'], page).stdout);
    expect(answer?.quotations?.map(({ status }) => status)).toEqual(['differs', 'verbatim', 'in-no-version']);
    for (const { start, end, text: words } of answer?.quotations ?? [])
      expect(words).toBe(page.slice(start, end));
    expect(answer?.findings?.map(({ kind, flags }) => [kind, flags])).toEqual([
      ['edited', [{ kind: 'number', page: '90,000', source: '30,000' }]],
      ['verbatim', []],
    ]);
  });

  it('looks passages up, and says why nothing is sure', () => {
    const lines = [
      'The situation is indeed saddening.',
      'Fish.',
      'The goalkeeper saved two penalties in a thrilling final on Saturday.',
    ].map((passage, n) => JSON.stringify({ id: String(n), text: passage }));
    const { stdout } = match(['--look-up', file('passages.jsonl', lines.join('\n'))]);
    const [found, short, nothing] = answers(stdout);
    expect(found?.findings?.[0]?.sources[0]?.work).toBe('hrc55');
    expect([found, short, nothing].map((answer) => answer?.silence)).toEqual([
      undefined,
      'too-short',
      'nothing-similar',
    ]);
    expect(found?.attributions).toBeUndefined();
    expect(nothing?.guesses).toEqual([]);
  });

  it('answers every line of JSON lines, also gzipped, and goes on after one that cannot be read', () => {
    const lines = [
      JSON.stringify({ id: 'a', lang: 'en', title: readout.title, date: readout.date, url: null, text }),
      '{"id": "b", "text": 7}',
      'no json',
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', html: renderSample(readout), url: 'https://news.example/1' }),
      JSON.stringify({ id: 'e', text: '' }),
    ];
    const plain = match([file('pages.jsonl', lines.join('\n'))]);
    const zipped = match([file('pages.jsonl.gz', gzipSync(lines.join('\n')))]);
    expect(plain.status).toBe(0);
    for (const { stdout } of [plain, zipped]) {
      const rows = answers(stdout);
      expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'line 3', 'c', 'd', 'e']);
      expect(rows.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, false, false]);
      expect(rows.map(({ attributions }) => attributions?.map(({ work }) => work))).toEqual([
        ['hrc55'],
        undefined,
        undefined,
        undefined,
        ['hrc55'],
        [],
      ]);
    }
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], /nowhere\.jsonl cannot be read/],
    ['a pack that is not there', ['--pack', 'nowhere.pack', '-'], /nowhere\.pack cannot be read/],
    ['an option that is none', ['--nonsense'], /Use: npm run -s match/],
    ['two files', ['a', 'b'], /Use: npm run -s match/],
  ])('says in one sentence what is wrong with %s', (_, args, message) => {
    const { status, stderr, stdout } = match(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  it('goes on with the other pack where a text of one is damaged, and says so', () => {
    const bytes = readFileSync('public/packs/udhr.pack');
    const at = bytes.length - 100;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    const damaged = file('damaged.pack', bytes);
    const [sample] = samplePages();
    const page = file('readout.html', sample ? renderSample(sample) : '');
    const { status, stdout, stderr } = match(['--pack', damaged, '--pack', 'public/packs/seeds.pack', page]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `${damaged}: This pack is damaged: its contents are not what was written. Get the file again.\nThe other packs are used without it.\n`,
    );
    expect(answers(stdout)[0]?.attributions?.map(({ work }) => work)).toEqual(['hrc55']);
    const alone = match(['--pack', damaged, page]);
    expect([alone.status, alone.stdout]).toEqual([2, '']);
    expect(alone.stderr).toMatch(/^.*This pack is damaged: .*\n$/);
  });

  it('says that a file is no pack, or a damaged one', () => {
    expect(match(['--pack', file('no.pack', 'This is a letter.'), '-']).stderr).toMatch(
      /not a Variorum pack/,
    );
    const damaged = match(['--pack', file('cut.pack', 'VARIORUM'), '-']);
    expect(damaged.status).toBe(2);
    expect(damaged.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says that a gzipped file is damaged', () => {
    const { status, stderr } = match([file('broken.jsonl.gz', gzipSync(text.repeat(50)).subarray(0, 200))]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/damaged/);
  });

  it('answers on several threads what it answers on one, in the order of the input, bad lines in their places', () => {
    const lines = Array.from({ length: 60 }, (_, i) =>
      i % 7 === 3
        ? `{"id": "${i}", "text":`
        : // The first ones take longest.
          JSON.stringify({
            id: `page ${i}`,
            text: i % 5 === 0 ? text.repeat(i < 10 ? 6 : 1) : `Nothing of it, ${i}.`,
          }),
    );
    const pages = file('pages.jsonl', lines.join('\n'));
    const untimed = (stdout: string) => answers(stdout).map((answer) => ({ ...answer, ms: 0 }));
    const one = match([pages]);
    const several = match(['--workers', '3', pages]);
    expect([several.status, several.stderr]).toEqual([0, '']);
    expect(untimed(several.stdout)).toEqual(untimed(one.stdout));
    expect(answers(several.stdout)[3]).toMatchObject({
      id: 'line 4',
      error: expect.stringContaining('not JSON'),
    });
    const [first] = answers(match(['--workers', '2', '--with-text', '-'], text).stdout);
    expect(first?.attributions?.map(({ work }) => work)).toEqual(['hrc55']);
  });

  it('says that a pack is damaged, or a number of threads is none, before any thread is started', () => {
    const noPack = match(['--workers', '2', '--pack', file('no.pack', 'This is a letter.'), '-'], text);
    expect([noPack.status, noPack.stdout]).toEqual([2, '']);
    expect(noPack.stderr).toMatch(/not a Variorum pack/);
    for (const count of ['0', 'two', '1.5', '1000'])
      expect(match(['--workers', count, '-'], text)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('--workers takes a number of threads'),
      });
  });
});
