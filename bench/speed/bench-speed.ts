/**
 * Time and memory of the matcher as the corpus grows to 19 million words, beside two libraries:
 *
 *   npm run bench:speed -- [--size N]… [--alone] [--out FILE.json]
 *
 * The packs are compiled once, into out/bench/packs. `--alone` leaves the libraries out.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { growthOf } from './growth.ts';
import { between, quantile, seededRandom } from '../random.ts';
import type { SpeedFigures, SpeedTask } from './speed-child.ts';
import {
  SPEECHES,
  type SpeedArticle,
  type Speech,
  makeArticles,
  packFiles,
  quotationFrom,
  readSpeeches,
  wordsIn,
} from './speed-data.ts';
import { type SizeReport, isMeasured, showRivals, showSizes } from './speed-tables.ts';
import { Failure, messageOf, run } from '../../cli/failure.ts';

const SIZES = [1, 10, 100, 1_000, Infinity];
const PACKS = 'out/bench/packs';
const OUT = 'out/bench/speed.json';
/** Quotations that are asked at each size. */
const QUOTATIONS = 200;
/** What the articles of one size may take, in ms, and as much again the quotations. */
const BUDGET = 30_000;
/** What a library may take for one size in all, in ms: mostly for its index. */
const LIMIT = 240_000;
/** Room for a library's index, in MB. */
const HEAP_MB = 12_000;
const RIVALS = ['MiniSearch', 'fuse.js'];

function options() {
  try {
    return parseArgs({
      options: {
        size: { type: 'string', multiple: true },
        alone: { type: 'boolean', default: false },
        out: { type: 'string', default: OUT },
      },
    }).values;
  } catch (error) {
    throw new Failure(messageOf(error), { cause: error });
  }
}

/** Runs a task in a process of its own; undefined where it does not end in time or runs out of memory. */
async function inChild(task: SpeedTask): Promise<SpeedFigures | undefined> {
  const script = join(import.meta.dirname, 'speed-child.ts');
  const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, script], {
    stdio: ['pipe', 'pipe', task.name === 'Variorum' ? 'inherit' : 'ignore'],
    timeout: LIMIT,
  });
  child.stdin.end(JSON.stringify(task));
  const out = await readAll(child.stdout);
  if (out === '') return undefined;
  // Written by our own script.
  const figures: SpeedFigures = JSON.parse(out);
  return figures;
}

/** The least that an article can take: one pass of word segmentation. The median over the articles, in ms. */
function floorOf(articles: readonly SpeedArticle[]): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const pass = (text: string): number => {
    const started = performance.now();
    let words = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
    return words > 0 ? performance.now() - started : 0;
  };
  for (const { text } of articles) pass(text);
  return quantile(
    articles.map(({ text }) => pass(text)),
    0.5,
  );
}

/** Articles of all kinds in turn. */
const byTurns = (articles: readonly SpeedArticle[]): SpeedArticle[] => {
  const kinds = Object.values(Object.groupBy(articles, ({ kind }) => kind));
  const longest = Math.max(...kinds.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((list) => list[i] ?? [])).flat();
};

async function measureSize(
  speeches: readonly Speech[],
  pack: string,
  articles: readonly SpeedArticle[],
  rivals: readonly string[],
): Promise<SizeReport> {
  const random = seededRandom(speeches.length);
  const quotations = Array.from({ length: QUOTATIONS }, () => {
    const speech = speeches[between(0, speeches.length - 1, random)];
    return quotationFrom(speech?.text ?? '', random) ?? [];
  }).flat();
  const task = {
    pack,
    articles: byTurns(articles).map(({ kind, text, lang }) => ({ kind, text, lang: lang ?? 'en' })),
    quotations,
    budget: BUDGET,
  };
  const words = speeches.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const report: SizeReport = { speeches: speeches.length, words, results: {} };
  for (const name of ['Variorum', ...rivals]) {
    console.error(`${speeches.length} speeches: ${name} …`);
    const figures = await inChild({ ...task, name });
    if (figures) report.results[name] = figures;
  }
  return report;
}

await run(async () => {
  const values = options();
  if (!existsSync(SPEECHES)) {
    console.log(`${SPEECHES} is not there: there is nothing to measure with.`);
    return;
  }
  const speeches = readSpeeches();
  const sizes = [
    ...new Set((values.size?.map(Number) ?? SIZES).map((size) => Math.min(size, speeches.length))),
  ];
  if (sizes.some((size) => !(size >= 1))) throw new Failure('--size takes a number of speeches.');
  const packs = await packFiles(speeches, sizes, PACKS);
  const articles = makeArticles(speeches);
  let rivals = values.alone ? [] : RIVALS;
  const reports: SizeReport[] = [];
  for (const size of sizes) {
    const report = await measureSize(speeches.slice(0, size), packs.get(size) ?? '', articles, rivals);
    reports.push(report);
    // A library that has done few articles of this size, or none, is left out of the next.
    rivals = rivals.filter((name) => isMeasured(report.results[name]));
  }
  const floorMs = floorOf(articles);
  const growthFor = (name: string): number | undefined =>
    growthOf(
      reports.flatMap(({ words, results }) => {
        const figures = results[name];
        return figures ? [{ size: words, cost: figures.medianMs }] : [];
      }),
    );
  const growths = Object.fromEntries(['Variorum', ...RIVALS].map((name) => [name, growthFor(name)]));
  console.log(`${showSizes(reports, articles.length, floorMs, growths['Variorum'])}\n`);
  if (!values.alone)
    console.log(`${showRivals(reports, RIVALS, growths, { budget: BUDGET, limit: LIMIT })}\n`);
  mkdirSync(dirname(values.out), { recursive: true });
  const packBytes = Object.fromEntries([...packs].map(([size, file]) => [size, statSync(file).size]));
  writeFileSync(
    values.out,
    `${JSON.stringify({ floorMs, growth: growths, packBytes, sizes: reports }, null, 1)}\n`,
  );
  console.log(`All figures: ${values.out}`);
});
