/**
 * Tries out whether an archive's run loses anything: pages are repeated under new ids up to a number and answered by two workers, of which one is
 * killed (SIGKILL) at random moments. One worker alone answers the first of them before, and both runs are held against each other.
 *
 *   node trial.ts --run FOLDER --pack SHARD… [--database URL] [--number 10000] [--alone 2000] [--pages 250] [--kills 5] [--seed 1] FILE…
 *
 * With `--database` the workers are those of `archive.ts`; without it, jobs of GNU parallel as docs/archives.md has them. It prints what came
 * of it, as lines and as JSON in FOLDER/trial.json: how many answers, how many lost, twice or other than with one worker, and pages a second.
 * Linux: the jobs of parallel are found in /proc.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { Failure, messageOf, run } from '../cli/failure.ts';
import { linesOf, openInput } from '../cli/json-lines.ts';
import { parallelWay, queueWay } from './trial-ways.ts';

const USAGE =
  'Use: node trial.ts --run FOLDER --pack SHARD… [--database URL] [--number N] [--alone N] [--pages N] [--kills N] [--seed N] FILE…';
/** How often it is looked how far a run is, in ms. */
const LOOK = 100;

interface Trial {
  folder: string;
  packs: readonly string[];
  database: string | undefined;
  number: number;
  /** How many of them one worker answers. */
  alone: number;
  pages: number;
  kills: number;
  seed: number;
  files: readonly string[];
}

function options(): Trial {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        run: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
        database: { type: 'string' },
        number: { type: 'string', default: '10000' },
        alone: { type: 'string', default: '2000' },
        pages: { type: 'string', default: '250' },
        kills: { type: 'string', default: '5' },
        seed: { type: 'string', default: '1' },
      },
    });
    const [number = 0, alone = 0, pages = 0, kills = 0, seed = 0] = [
      values.number,
      values.alone,
      values.pages,
      values.kills,
      values.seed,
    ].map(Number);
    const wrong = [number, alone, pages, kills, seed].some((each) => !Number.isInteger(each) || each < 0);
    if (
      wrong ||
      number * alone * pages === 0 ||
      !values.run ||
      values.pack.length === 0 ||
      positionals.length === 0
    )
      throw new Failure(USAGE);
    const packs = values.pack.map((pack) => resolve(pack));
    const { run: folder, database } = values;
    return {
      folder: resolve(folder),
      packs,
      database,
      number,
      alone: Math.min(alone, number),
      pages,
      kills,
      seed,
      files: positionals,
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${messageOf(error)}\n${USAGE}`, { cause: error });
  }
}

/** As many pages as are asked for, those of the files again and again under ids of their own. */
async function readPages({ files, number }: Trial): Promise<{ id: string; line: string }[]> {
  const pages: object[] = [];
  for (const file of files)
    for await (const { text } of linesOf(await openInput(file), file))
      pages.push(z.parse(z.looseObject({}), JSON.parse(text)));
  if (pages.length === 0) throw new Failure(`There are no pages in ${files.join(', ')}.`);
  return Array.from({ length: number }, (_, i) => {
    const id = `page-${i}`;
    return { id, line: JSON.stringify({ ...pages[i % pages.length], id }) };
  });
}

/** Numbers from 0 to below 1: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const countIn = (folder: string): number =>
  readdirSync(folder).filter((name) => name.endsWith('.jsonl')).length;

/** Kills once at each of some shares of the work. @returns how often it was done */
async function killAt(
  shares: readonly number[],
  done: () => number,
  kill: () => void,
  isOver: () => boolean,
) {
  let killed = 0;
  while (killed < shares.length && !isOver()) {
    if (done() >= (shares[killed] ?? 1)) {
      kill();
      killed++;
    }
    await setTimeout(LOOK);
  }
  return killed;
}

/** The answers by their ids, without the time that they took; an id that comes twice is named. */
function answersIn(folder: string): { answers: Map<string, string>; twice: string[] } {
  const answers = new Map<string, string>();
  const twice: string[] = [];
  for (const name of readdirSync(join(folder, 'merged')).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, 'merged', name), 'utf8')
      .trimEnd()
      .split('\n')) {
      const answer = z.parse(z.looseObject({ id: z.string() }), JSON.parse(line));
      if (answers.has(answer.id)) twice.push(answer.id);
      answers.set(answer.id, JSON.stringify({ ...answer, ms: 0 }));
    }
  }
  return { answers, twice };
}

/** One run: its seconds, its answers, and how often a worker was killed. */
async function measure(trial: Trial, workers: number, lines: readonly string[], random: () => number) {
  const { folder, database, packs, pages } = trial;
  const at = join(folder, `workers-${workers}`);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  const file = join(folder, `pages-${workers}.jsonl`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const schema = `trial_${process.pid}_${workers}`;
  const way =
    database === undefined
      ? parallelWay(at, trial, file, random)
      : queueWay(database, schema, at, trial, file);
  await way.begin();
  const began = performance.now();
  const { done, kill } = way.work(workers);
  let isOver = false;
  const pieces = Math.ceil(lines.length / pages) * packs.length;
  const shares = Array.from({ length: workers > 1 ? trial.kills : 0 }, () => 0.05 + 0.8 * random());
  const [, killed] = await Promise.all([
    done.then(() => (isOver = true)),
    killAt(
      shares.sort((a, b) => a - b),
      () => countIn(join(at, 'answers')) / pieces,
      kill,
      () => isOver,
    ),
  ]);
  return { killed, seconds: (performance.now() - began) / 1000, ...answersIn(at) };
}

await run(async () => {
  const trial = options();
  const { folder, database, number, alone, packs } = trial;
  const pages = await readPages(trial);
  const random = randomFrom(trial.seed);
  const lines = pages.map(({ line }) => line);
  const one = await measure(trial, 1, lines.slice(0, alone), random);
  const two = await measure(trial, 2, lines, random);
  const rates = [alone / one.seconds, number / two.seconds];
  const figures = {
    way: database === undefined ? 'GNU parallel' : 'pg-boss',
    pages: number,
    shards: packs.length,
    kills: two.killed,
    answers: two.answers.size,
    lost: pages.filter(({ id }) => !two.answers.has(id)).length,
    twice: two.twice.length,
    different: pages.slice(0, alone).filter(({ id }) => one.answers.get(id) !== two.answers.get(id)).length,
    pagesPerSecond: rates.map((rate) => Math.round(10 * rate) / 10),
    ratio: Math.round((100 * (rates[1] ?? 0)) / (rates[0] ?? 1)) / 100,
  };
  writeFileSync(join(folder, 'trial.json'), `${JSON.stringify(figures, null, 1)}\n`);
  for (const [name, value] of Object.entries(figures))
    console.log(`${name}: ${[value].flat().join(', then ')}`);
});
