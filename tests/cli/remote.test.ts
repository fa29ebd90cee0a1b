/** A corpus on a web server: built, served and matched by ranges, with real files. Needs the packs of `npm run corpus`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { LEAST_TERMS, remoteCorpusSchema } from '../../corpus/remote/layout.ts';
import { AGAIN, FIRST } from '../../corpus/remote/questions.ts';
import { type RangeServer, hasNginx, startNginx, startServer } from './range-server.ts';
import { type Speech, bundledTexts, reportsOf } from './reports.ts';

if (!hasNginx)
  console.error('There is no nginx here (Debian: nginx-light): a server of our own stands for it.');

const folder = mkdtempSync(join(tmpdir(), 'variorum-remote-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jsonLines(name: string, values: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}

const corpusCommand = (...args: string[]) =>
  spawnSync(process.execPath, ['cli/corpus.ts', ...args], { encoding: 'utf8' });

/** The command answers while this process serves. */
async function match(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['cli/match.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, stdout, stderr };
}

const Answer = z.object({
  id: z.string(),
  attributions: z.array(z.object({ work: z.string() })),
  findings: z.array(z.unknown()),
  traffic: z.object({ requests: z.number(), bytes: z.number() }),
});

const WEATHER = `The coast will have rain until Thursday, forecasters in Bergen said on Monday.
Ferries to the outer islands may be late, and drivers are asked to leave the low road to the fire brigade.
A spokeswoman for the harbour, Ingrid Solberg, said that “nobody has seen the quay under water since the winter of the long frost”.`;

const remote = join(folder, 'remote');
let speeches: readonly Speech[] = [];
let texts = '';

beforeAll(async () => {
  speeches = (await bundledTexts()).filter(({ lang }) => lang === 'en');
  texts = jsonLines('texts.jsonl', speeches);
  const { status, stderr } = corpusCommand('--jsonl', texts, '--remote', '--out', remote);
  expect(status, stderr).toBe(0);
}, 120_000);

test('the files are as long as the corpus says, and its buckets hide a term among a thousand', () => {
  const corpus = z.parse(remoteCorpusSchema, JSON.parse(readFileSync(join(remote, 'corpus.json'), 'utf8')));
  expect(corpus.speeches).toBe(speeches.length);
  expect(statSync(join(remote, 'index.bin')).size).toBe(corpus.buckets * corpus.bucketLength);
  expect(statSync(join(remote, 'texts.bin')).size).toBe(corpus.blocks * corpus.blockLength);
  expect(corpus.terms).toBeGreaterThan(LEAST_TERMS);
  expect(corpus.terms / corpus.buckets).toBeGreaterThanOrEqual(LEAST_TERMS);
});

describe.each([...(hasNginx ? ['nginx'] : []), 'a server of our own'])('served by %s', (name) => {
  let server: RangeServer;
  beforeAll(async () => {
    server = await (name === 'nginx' ? startNginx(remote) : startServer(remote, true));
  });
  afterAll(() => server.stop());

  test('a page that reports a text is led to it, within twelve requests and 400 kB; news is not, within 60', async () => {
    const reports = reportsOf(speeches, [], 12);
    const pages = jsonLines('pages.jsonl', [...reports, { id: 'weather', lang: 'en', text: WEATHER }]);
    const { status, stdout, stderr } = await match('--remote', server.url, pages);
    expect(status, stderr).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => z.parse(Answer, JSON.parse(line)));
    expect(answers).toHaveLength(reports.length + 1);
    for (const { id, attributions, findings, traffic } of answers) {
      const report = reports.find((each) => each.id === id);
      // What the corpus says of itself is asked for once.
      expect(traffic.requests + 1).toBeLessThanOrEqual(12);
      if (report) {
        const found = attributions.map(
          ({ work }) => speeches.find((speech) => speech.id === work)?.text ?? '',
        );
        expect(findings.length, id).toBeGreaterThan(0);
        expect(
          found.some((each) => report.text.split('\n').some((line) => each.includes(line.slice(1, 40)))),
          `${id}: ${attributions.map(({ work }) => work).join(', ')}`,
        ).toBe(true);
        expect(traffic.bytes).toBeLessThan(400_000);
      } else {
        expect({ attributions, findings }).toEqual({ attributions: [], findings: [] });
        expect(traffic.requests).toBeGreaterThanOrEqual(FIRST);
        expect(traffic.requests).toBeLessThanOrEqual(FIRST + AGAIN);
        expect(traffic.bytes).toBeLessThan(60_000);
      }
    }
  });

  test('a page without a word asks as often as any other', async () => {
    const page = jsonLines('empty.jsonl', [{ id: 'empty', lang: 'en', text: 'No.' }]);
    const { stdout } = await match('--remote', server.url, page);
    expect(z.parse(Answer, JSON.parse(stdout)).traffic.requests).toBe(FIRST);
  });
});

describe('a sentence says what is wrong', () => {
  test.each([
    ['the server sends whole files', 'does not serve ranges', false, remote],
    ['there is no corpus', 'answers 404', true, folder],
  ])('where %s', async (_, words, ranges, at) => {
    const server = await startServer(at, ranges);
    const page = jsonLines('page.jsonl', [{ id: 'weather', lang: 'en', text: WEATHER }]);
    const { status, stderr } = await match('--remote', server.url, page);
    await server.stop();
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test('where nobody answers', async () => {
    const { status, stderr } = await match('--remote', 'http://127.0.0.1:9/', texts);
    expect(status).toBe(2);
    expect(stderr).toContain('cannot be reached');
  });

  test('where options do not go together', async () => {
    const { status, stderr } = await match('--remote', 'http://127.0.0.1:9/', '--pack', 'x.pack', texts);
    expect(status).toBe(2);
    expect(stderr).toContain('--remote takes neither --pack nor --workers');
    expect(corpusCommand('--remote', '--out', remote).status).toBe(2);
  });
});
