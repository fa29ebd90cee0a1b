/** The report of the speed benchmark as tables. */
import { type Cell, table } from '../table.ts';
import type { SpeedFigures } from './speed-child.ts';
import { ARTICLE_WORDS } from './speed-data.ts';

export interface SizeReport {
  /** How many speeches the pack has. */
  speeches: number;
  words: number;
  /** By name: `Variorum`, and libraries that were in time. */
  results: Record<string, SpeedFigures>;
}

/** Fewer articles than this give no median that is worth the name. */
const LEAST_ARTICLES = 3;

/** Whether a library has done enough of a size to be asked for the next. */
export const isMeasured = (figures: SpeedFigures | undefined): boolean =>
  (figures?.articles ?? 0) >= LEAST_ARTICLES;

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

/** Our figures, a size a row. */
export const showSizes = (
  reports: readonly SizeReport[],
  articles: number,
  floorMs: number,
  growth: number | undefined,
): string =>
  `Articles of ${ARTICLE_WORDS} words: ${articles}, a third of them news, a third news that quotes a speech of the pack, a third speeches\n` +
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
  `\n  the time grows with the words to the power of ${growth?.toFixed(2) ?? '–'}`;

/**
 * The libraries beside us, a library and size a row.
 *
 * @param time what a size may take, in ms: for the articles, and in all
 */
export function showRivals(
  reports: readonly SizeReport[],
  rivals: readonly string[],
  growths: Readonly<Record<string, number | undefined>>,
  time: { budget: number; limit: number },
): string {
  const rows = rivals.flatMap((name) =>
    reports
      .filter((_, i) => i === 0 || isMeasured(reports[i - 1]?.results[name]))
      .map((report) => rivalRow(name, report)),
  );
  return (
    `Libraries over the sentences of the same packs, the best hit for each sentence of an article; ${time.budget / 1000} s for the articles, ${time.limit / 1000} s in all\n` +
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
    `\n  growth: ${rivals.map((name) => `${name} ${growths[name]?.toFixed(2) ?? '–'}`).join(', ')}`
  );
}
