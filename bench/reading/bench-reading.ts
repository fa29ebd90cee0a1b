/**
 * Scores the reading of real pages, beside @mozilla/readability on the same pages in the same run:
 *
 *   npm run bench:reading -- [--html FOLDER] [--half a|b] [--chromium]
 *
 * Prints a table and writes `out/bench-reading.json` with the scores of every page. Both read documents that linkedom has
 * parsed: without a layout, neither knows what a stylesheet hides; with `--chromium` they read the pages in a browser.
 * `--half` takes one half of the pages, always the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, messageOf, run } from '../../cli/failure.ts';
import { type GoldPage, goldPages, halfOf } from './reading-pages.ts';
import { readInBrowser } from './reading-browser.ts';
import { readInNode } from './reading-readers.ts';
import { type PageScore, type Reading, scoreOf } from './reading-scores.ts';

const FOLDER = '../shared/data/html';
const OUT = 'out';
const USAGE = 'Use: npm run bench:reading -- [--html FOLDER] [--half a|b] [--chromium]';

function options(): { html: string; half: string | undefined; chromium: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        html: { type: 'string', default: FOLDER },
        half: { type: 'string' },
        chromium: { type: 'boolean', default: false },
      },
    });
    if (values.half !== undefined && !/^[ab]$/.test(values.half)) throw new Failure('--half is a or b.');
    return { html: values.html, half: values.half, chromium: values.chromium };
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`);
  }
}

type Measure = 'with' | 'without' | 'f1' | 'precision' | 'recall' | 'firstWords' | 'title' | 'lang' | 'date';
const MEASURES: readonly (readonly [Measure, string])[] = [
  ['with', 'snippets that stand in the article, in'],
  ['without', 'snippets that do not, in'],
  ['f1', 'body, word F1'],
  ['precision', 'body, word precision'],
  ['recall', 'body, word recall'],
  ['firstWords', 'first words'],
  ['title', 'title'],
  ['lang', 'language'],
  ['date', 'date'],
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const known = (scores: readonly PageScore[], measure: Measure): number[] =>
  scores.map((score) => score[measure]).filter((value) => value !== undefined);

function printTable(results: ReadonlyMap<string, readonly PageScore[]>): void {
  const names = [...results.keys()];
  const row = (cells: readonly string[]): void =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(12))).join(''));
  row(['', 'pages', ...names]);
  for (const [measure, label] of MEASURES) {
    const columns = names.map((name) => known(results.get(name) ?? [], measure));
    const count = columns[0]?.length ?? 0;
    if (count > 0) row([label, String(count), ...columns.map((values) => mean(values).toFixed(3))]);
  }
  const all = names.map((name) => results.get(name) ?? []);
  row([
    'pages read',
    String(all[0]?.length ?? 0),
    ...all.map((scores) => String(scores.filter(({ read }) => read).length)),
  ]);
  row(['time a page, median ms', '', ...all.map((scores) => median(scores.map(({ ms }) => ms)).toFixed(1))]);
}

const scoresOf = (pages: readonly GoldPage[], readings: readonly Reading[]): PageScore[] =>
  pages.flatMap((page, at) => {
    const reading = readings[at];
    return reading ? [scoreOf(page, reading)] : [];
  });

await run(async () => {
  const { html, half, chromium } = options();
  const pages = goldPages(html)?.filter((page) => half === undefined || halfOf(page) === half);
  if (!pages || pages.length === 0) {
    console.log(`There are no pages to read in ${html}: name a folder of them with --html.`);
    return;
  }
  const readings = chromium ? await readInBrowser(pages) : readInNode(pages);
  const results = new Map(
    Object.entries(readings).map(([name, read]) => [name, scoresOf(pages, read)] as const),
  );
  const dom = chromium ? 'in Chromium' : 'parsed by linkedom';
  console.log(`${pages.length} pages of ${html}, ${dom} for both readers.\n`);
  printTable(results);
  mkdirSync(OUT, { recursive: true });
  const file = join(OUT, 'bench-reading.json');
  writeFileSync(file, JSON.stringify({ dom, pages: Object.fromEntries(results) }, undefined, 1));
  console.log(`\nThe scores of every page are in ${file}.`);
});
