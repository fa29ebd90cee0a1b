/**
 * How well pages are read, beside @mozilla/readability on the same pages in the same run:
 *
 *   npm run bench:reading -- [--html FOLDER] [--half a|b] [--list]
 *
 * Prints a table and writes `out/bench-reading.json` with the scores of every page. Both read documents that linkedom has
 * parsed: without a layout, neither knows what a stylesheet hides. `--half` takes one half of the pages, always the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, messageOf, run } from './failure.ts';
import { goldPages, halfOf } from './reading-pages.ts';
import { READERS } from './reading-readers.ts';
import { type PageScore, scoreOf } from './reading-scores.ts';

const FOLDER = '../shared/data/html';
const OUT = 'out';
const USAGE = 'Use: npm run bench:reading -- [--html FOLDER] [--half a|b]';

function options(): { html: string; half: string | undefined } {
  try {
    const { values } = parseArgs({
      options: { html: { type: 'string', default: FOLDER }, half: { type: 'string' } },
    });
    if (values.half !== undefined && !/^[ab]$/.test(values.half)) throw new Failure('--half is a or b.');
    return { html: values.html, half: values.half };
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

await run(async () => {
  const { html, half } = options();
  const pages = goldPages(html)?.filter((page) => half === undefined || halfOf(page) === half);
  if (!pages || pages.length === 0) {
    console.log(`There are no pages to read in ${html}: name a folder of them with --html.`);
    return;
  }
  const results = new Map<string, PageScore[]>();
  for (const [name, read] of Object.entries(READERS)) {
    results.set(
      name,
      pages.map((page) => scoreOf(page, read(page))),
    );
  }
  console.log(`${pages.length} pages of ${html}, parsed by linkedom for both readers.\n`);
  printTable(results);
  mkdirSync(OUT, { recursive: true });
  const file = join(OUT, 'bench-reading.json');
  writeFileSync(file, JSON.stringify({ dom: 'linkedom', pages: Object.fromEntries(results) }, undefined, 1));
  console.log(`\nThe scores of every page are in ${file}.`);
});
