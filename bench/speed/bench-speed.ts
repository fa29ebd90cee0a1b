/**
 * How fast the matcher is and what it holds, as the corpus grows to 19 million words, beside two libraries:
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
  ARTICLE_WORDS,
  SPEECHES,
  type SpeedArticle,
  type Speech,
  makeArticles,
  packFiles,
  quotationFrom,
  readSpeeches,
  wordsIn,
} from './speed-data.ts';
import { type Cell, table } from '../table.ts';
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

interface SizeReport {
  speeches: number;
  words: number;
  results: Record<string, SpeedFigures>;
}

/** One pass of word segmentation over each article: less cannot be done. ms, the median. */
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

/** Articles by turns of their kinds. */
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

const count = new Intl.NumberFormat('en');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const recallOf = (answers: readonly boolean[]): number =>
  answers.filter(Boolean).length / Math.max(1, answers.length);

function rowOf({ speeches, words, results }: SizeReport): Cell[] {
  const ours = results['Variorum'];
  if (!ours) return [count.format(speeches), count.format(words)];
  return [
    count.format(speeches),
    count.format(words),
    megabytes(ours.fileBytes),
    megabytes(ours.openBytes),
    (ours.openBytes / ours.fileBytes).toFixed(2),
    (ours.usedBytes / ours.fileBytes).toFixed(2),
    ours.openMs.toFixed(1),
    ours.hashMs.toFixed(1),
    ours.firstMs.toFixed(1),
    ours.medianMs.toFixed(2),
    ours.p95Ms.toFixed(2),
    recallOf(ours.answers),
  ];
}

function rivalRow(name: string, { speeches, results }: SizeReport): Cell[] {
  const rival = results[name];
  const ours = results['Variorum'];
  if (!rival || !ours) return [`${name}, ${count.format(speeches)}`, 'not in time'];
  return [
    `${name}, ${count.format(speeches)}`,
    (rival.openMs / 1000).toFixed(1),
    megabytes(rival.openBytes),
    rival.medianMs.toFixed(1),
    `${rival.articles}`,
    `${(rival.medianMs / ours.medianMs).toFixed(0)} ×`,
    `${rival.answers.length}`,
    recallOf(rival.answers),
    recallOf(ours.answers.slice(0, rival.answers.length)),
  ];
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
    // Whoever has not done this size, or only a few articles of it, is not asked for the next.
    rivals = rivals.filter((name) => (report.results[name]?.articles ?? 0) >= 3);
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
  console.log(
    `Articles of ${ARTICLE_WORDS} words: ${articles.length}, a third of them news, a third news that quotes a speech of the pack, a third speeches\n` +
      table(
        [
          'speeches',
          'words',
          'file MB',
          'memory MB',
          'of the file',
          'after use',
          'open ms',
          '(SHA-256)',
          'first ms',
          'median ms',
          '95 % ms',
          'recall',
        ],
        reports.map(rowOf),
      ) +
      `\n  recall: quotations of 6 to 40 words looked up alone, the first answer has them` +
      `\n  the floor, one pass of Intl.Segmenter over an article: ${floorMs.toFixed(2)} ms` +
      `\n  the time grows with the words to the power of ${growths['Variorum']?.toFixed(2) ?? '–'}\n`,
  );
  if (!values.alone) {
    const rows = RIVALS.flatMap((name) =>
      reports.map((report, i) => {
        const before = reports[i - 1]?.results[name];
        return i > 0 && (before?.articles ?? 0) < 3 ? undefined : rivalRow(name, report);
      }),
    ).filter((row) => row !== undefined);
    console.log(
      `Libraries over the sentences of the same packs, the best hit for each sentence of an article; ${BUDGET / 1000} s for the articles, ${LIMIT / 1000} s in all\n` +
        table(
          [
            '',
            'index s',
            'memory MB',
            'median ms',
            'articles',
            'ours is faster',
            'quotations',
            'recall',
            'ours on the same',
          ],
          rows,
        ) +
        `\n  growth: ${RIVALS.map((name) => `${name} ${growths[name]?.toFixed(2) ?? '–'}`).join(', ')}\n`,
    );
  }
  mkdirSync(dirname(values.out), { recursive: true });
  const packBytes = Object.fromEntries([...packs].map(([size, file]) => [size, statSync(file).size]));
  writeFileSync(
    values.out,
    `${JSON.stringify({ floorMs, growth: growths, packBytes, sizes: reports }, null, 1)}\n`,
  );
  console.log(`All figures: ${values.out}`);
});
