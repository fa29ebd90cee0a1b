/** The reports of the quality benchmark as tables. */
import type { PagesReport } from './pages.ts';
import type { PairsReport } from './pairs.ts';
import type { QuietReport } from './quiet.ts';
import { table } from '../table.ts';
import type { VerbatimResult } from './verbatim.ts';
import type { WordingScores } from './wording-score.ts';

const notes = (results: readonly { name: string; options: string }[]): string =>
  results.map(({ name, options }) => `  ${name}: ${options}`).join('\n');

const ms = (value: number): string => value.toFixed(2);

export function showPages({ folder, pages, wording, results }: PagesReport): string {
  const rows = results.map(({ name, attributions, sentences, pages: asked, msPerSentence }) => {
    const all = attributions.table['all'];
    return [
      name,
      all?.precision,
      all?.recall,
      all?.f1,
      sentences.table['all']?.precision,
      sentences.table['all']?.recall,
      sentences.table['all']?.f1,
      sentences.table['en']?.f1,
      sentences.table['zh']?.f1,
      sentences.rightSource,
      ms(msPerSentence),
      asked < pages ? `a sample: ${asked}` : String(asked),
    ];
  });
  const [ours] = results;
  const labels = Object.entries(ours?.sentences.byLabel ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, { found, all }]) => `${label} ${found} of ${all}`);
  return [
    `Labelled pages, ${folder}: attributions and sentences (each library with the thresholds that suit it best on these very pages)`,
    table(
      ['', 'attr. P', 'R', 'F1', 'sent. P', 'R', 'F1', 'en', 'zh', 'right source', 'ms a sentence', 'pages'],
      rows,
    ),
    `  found by ${ours?.name ?? ''}: ${labels.join(', ')}`,
    ...(ours?.attributions.wrong ?? []).map((each) => `  false attribution: ${each}`),
    ...(ours?.attributions.missed ?? []).map((each) => `  missed attribution: ${each}`),
    notes(results),
    showWording(wording),
  ].join('\n');
}

/** Whole numbers, so that they are not shown as shares. */
const counts = (...values: number[]): string[] => values.map(String);

function showWording({ kinds, flags, wrong }: WordingScores): string {
  const rows = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '  kinds of what is found, labelled (down) and said (across)',
    table(
      ['', 'verbatim', 'edited', 'paraphrase'],
      rows.map(([label, { verbatim, edited, paraphrase }]) => [
        label,
        ...counts(verbatim, edited, paraphrase),
      ]),
    ),
    '  flags on changed figures, negations and modals, on all sentences of all pages',
    table(
      ['', 'precision', 'recall', 'right', 'false', 'missed'],
      Object.entries(flags).map(([label, { precision, recall, tp, fp, fn }]) => [
        label,
        precision,
        recall,
        ...counts(tp, fp, fn),
      ]),
    ),
    ...wrong.map((each) => `  ${each}`),
  ].join('\n');
}

export function showPairs({ file, rows, decoys, results }: PairsReport): string {
  return [
    `Translations, ${file}: ${rows} sentences, each other version asks, with ${decoys} sentences of news as decoys`,
    table(
      ['', 'recall at 1', 'at 99 % precision', 'human: at 1', 'at 99 %', 'ms a query', 'asked'],
      results.map((each) => [
        each.name,
        each.at1,
        each.at99,
        each.human?.at1,
        each.human?.at99,
        ms(each.msPerQuery),
        each.sample < 1 ? `a sample: ${each.queries}` : String(each.queries),
      ]),
    ),
    notes(results),
  ].join('\n');
}

export function showVerbatim(results: readonly VerbatimResult[]): string {
  return [
    'Verbatim quotations of 6 to 40 words, or 10 to 60 Chinese characters, cut at random from the packs',
    table(
      ['', 'quotations', 'precision', 'recall'],
      results.map(({ name, quotations, found, right, wrong }) => [
        name,
        String(quotations),
        right / (right + wrong || 1),
        found / (quotations || 1),
      ]),
    ),
  ].join('\n');
}

export function showQuiet(reports: readonly QuietReport[]): string {
  return [
    'Ordinary news and real pages, on which there is nothing to find',
    table(
      ['', 'articles', 'attributions', 'findings'],
      reports.map(({ name, articles, attributions, findings }) => [
        name,
        String(articles),
        String(attributions.length),
        String(findings.length),
      ]),
    ),
    ...reports.flatMap(({ attributions }) => attributions.map((each) => `  false attribution: ${each}`)),
  ].join('\n');
}
