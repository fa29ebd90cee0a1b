/** A corpus in shards answers as one pack does: real processes, real files. Needs the packs of `npm run corpus`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SHARED, readLines, readNews } from '../../bench/data.ts';
import { spread } from '../../bench/random.ts';
import { answersFrom } from '../../cli/answers.ts';
import { compileCollection } from '../../cli/compile-collection.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';
import { mergedAnswers } from '../../cli/merge-answers.ts';
import { openPackFiles, openTablesFile } from '../../cli/packs.ts';
import { type Page, type Speech, bundledTexts, reportsOf } from './reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: readonly string[]) =>
  spawnSync(process.execPath, [`cli/${command}.ts`, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** What a command that must succeed prints. */
function printed(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = run(command, args);
  expect(status, stderr).toBe(0);
  return stdout;
}

function jsonLines(name: string, values: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}

const Answer = z.looseObject({
  id: z.string(),
  attributions: z.array(z.unknown()),
  findings: z.array(z.unknown()),
});
/** Answers without the time they took. */
const answersIn = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...Answer.parse(JSON.parse(line)), ms: 0 }));

const resources = readLanguageResources();
const tables = await openTablesFile();

/** The packs of a collection that is cut into so many shards. */
async function packsOf(files: readonly string[], name: string, shards: number): Promise<string[]> {
  const { packs } = await compileCollection({ files, name: 'all', shards, strict: true, resources, tables });
  return Array.from(packs, (bytes, i) => {
    const file = join(folder, `${name}-${i + 1}-of-${shards}.pack`);
    writeFileSync(file, bytes);
    return file;
  });
}

/** What each shard answers to some pages, in a file. */
const surveysOf = (shards: readonly string[], pages: string): string[] =>
  shards.map((shard) => {
    const file = `${shard}.jsonl`;
    writeFileSync(file, printed('match', ['--pack', shard, pages]));
    return file;
  });

/** What one pack answers, and what the merged answers of the shards are. */
async function bothAnswers(files: readonly string[], pages: string, name: string, count: number) {
  const whole = await packsOf(files, name, 1);
  const shards = await packsOf(files, name, count);
  const surveys = surveysOf(shards, pages);
  return {
    one: answersIn(printed('match', ['--pack', ...whole, pages])),
    merged: answersIn(printed('match', ['--merge', ...surveys])),
    shards,
    surveys,
  };
}

describe('a small collection', async () => {
  const texts = await bundledTexts();
  const collection = jsonLines('bundled.jsonl', texts);
  const inEnglish = texts.filter(({ lang }) => lang === 'en').map(({ text }) => text);
  const pages: Page[] = [
    ...reportsOf(texts, inEnglish, 60),
    // Across scripts and languages, where the collection has no text in the page's: none is taken away.
    ...reportsOf(
      texts.filter(({ lang }) => lang === 'zh-Hans' || lang === 'fr'),
      [],
      20,
    ).map((page, n) => ({
      ...page,
      id: `other-${n}`,
    })),
  ];
  const file = jsonLines('pages.jsonl', pages);

  it('in 3 shards, or 3 shards in one process, answers as one pack', { timeout: 300_000 }, async () => {
    const { one, merged, shards, surveys } = await bothAnswers([collection], file, 'small', 3);
    expect(merged).toEqual(one);
    expect(one.filter(({ attributions }) => attributions.length > 0).length).toBeGreaterThan(20);
    expect(one.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(30);
    const all = shards.flatMap((shard) => ['--pack', shard]);
    expect(answersIn(printed('match', [...all, file]))).toEqual(one);

    const refusals: [args: string[], reason: string][] = [
      [['--merge', ...surveys.slice(1)], 'needs all shards'],
      [['--merge', ...all, ...surveys, surveys[0] ?? ''], 'each once'],
      [['--merge', ...all, ...surveys.slice(1)], '2 of the 3 shards'],
      [[...all.slice(2), file], 'give all of them'],
    ];
    for (const [args, reason] of refusals) {
      const { status, stderr } = run('match', args);
      expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
    }
  });

  it(
    'merges answers to the same articles only, and an article that cannot be read is one error',
    { timeout: 120_000 },
    async () => {
      const shards = await packsOf([collection], 'errors', 2);
      const all = shards.flatMap((shard) => ['--pack', shard]);
      const [none = '', other = ''] = surveysOf(shards, jsonLines('none.jsonl', [{ id: 'nothing' }]));
      expect(JSON.parse(printed('match', ['--merge', ...all, none, other]))).toEqual({
        id: 'nothing',
        error: expect.stringContaining('neither'),
      });
      const changed = jsonLines('changed.jsonl', [{ id: 'another', error: 'It has no text.' }]);
      const { status, stderr } = run('match', ['--merge', ...all, none, changed]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('in the same order')]);
    },
  );

  it('of a dozen texts or fewer is cut into none, by the command too', { timeout: 120_000 }, () => {
    const few = jsonLines('few.jsonl', texts.slice(0, 12));
    const out = join(folder, 'few.pack');
    const { status, stderr } = run('corpus', ['--jsonl', few, '--shards', '2', '--out', out]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('too few for 2 shards')]);
  });
});

const debates = join(SHARED, 'data/ungdc/ungdc-2012-2022.jsonl.gz');
const speech = z.object({ id: z.string(), lang: z.string(), title: z.string(), text: z.string() });

const page = z.object({ id: z.string(), lang: z.string(), text: z.string() });

/** Labelled pages, ordinary news in two languages, and reports on the speeches: so many in all. */
function manyPages(speeches: readonly Speech[], count: number): Page[] {
  const labelled = ['pages', 'hand-b', 'hand-c', 'hand-d'].flatMap((hand) => {
    const of = join(SHARED, 'eval', hand);
    const files = existsSync(of) ? readdirSync(of).filter((each) => each.endsWith('.json')) : [];
    return files.map((each) => page.parse(JSON.parse(readFileSync(join(of, each), 'utf8'))));
  });
  const [english, chinese] = [readNews('en') ?? [], readNews('zh') ?? []];
  const around = spread(english, 300).map(({ text }) => text);
  const others = [spread(labelled, count / 5), spread(english, count / 5), spread(chinese, count / 8)].flat();
  return [...others, ...reportsOf(speeches, around, count - others.length)];
}

describe('general debates', () => {
  const isThere = existsSync(debates);
  if (!isThere)
    console.error(`${debates} is not there: shards are not held against one pack on its speeches.`);

  it.skipIf(!isThere)('in 8 shards answer 120 pages as in one pack', { timeout: 900_000 }, async () => {
    const speeches = spread(readLines(debates, speech), 150);
    const files = [jsonLines('debates.jsonl', speeches)];
    const [whole = [], shards = []] = await Promise.all(
      [1, 8].map(async (count) => openPackFiles(await packsOf(files, 'debates', count))),
    );
    const options = { packs: ['a shard'], withText: false, asLookup: false };
    const answer = answersFrom(whole, options);
    const records = manyPages(speeches, 120).map(({ id, ...article }) => ({ id, article }));
    const one = records.map((record) => ({ ...Answer.parse(answer(record)), ms: 0 }));
    expect(one).toHaveLength(120);
    expect(one.filter(({ attributions }) => attributions.length > 0).length).toBeGreaterThan(30);
    const surveys = shards.map((shard, n) => {
      const survey = answersFrom([shard], options);
      return jsonLines(`debates-${n}.jsonl`, records.map(survey));
    });
    const merged: unknown[] = [];
    for await (const line of mergedAnswers(surveys, shards, false)) merged.push({ ...line, ms: 0 });
    expect(merged).toEqual(one);
  });
});
