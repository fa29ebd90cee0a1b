/** The report of the speed benchmark as tables. */
import { type Cell, table } from '../table.ts';
import type { Cost, SpeedFigures } from './speed-child.ts';
import { ARTICLE_WORDS } from './speed-data.ts';

export interface SizeReport {
  /** How many speeches the pack has; undefined of the packs that come with the extension. */
  speeches: number | undefined;
  words: number;
  /** The texts themselves, in UTF-8. */
  textBytes: number;
  /** One pass of word segmentation over the articles, in ms of the processor: the least that one can take. */
  floorMs: number;
  /** By name: builds, and libraries that were in time. */
  results: Record<string, SpeedFigures>;
}

/** Fewer articles than this give no median that is worth the name. */
const LEAST_ARTICLES = 3;

/** Whether a library has done enough of a size to be asked for the next. */
export const isMeasured = (figures: SpeedFigures | undefined): boolean =>
  (figures?.articles ?? 0) >= LEAST_ARTICLES;

const count = new Intl.NumberFormat('en');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const sizeOf = ({ speeches }: SizeReport): string =>
  speeches === undefined ? 'bundled' : count.format(speeches);

const recallOf = (answers: readonly boolean[]): number | undefined =>
  answers.length > 0 ? answers.filter(Boolean).length / answers.length : undefined;

function rowOf(name: string, report: SizeReport): Cell[] {
  const { words, textBytes, results } = report;
  const figures = results[name];
  if (!figures) return [`${name}, ${sizeOf(report)}`, count.format(words)];
  return [
    `${name}, ${sizeOf(report)}`,
    count.format(words),
    megabytes(figures.fileBytes),
    (figures.fileBytes / textBytes).toFixed(2),
    megabytes(figures.openBytes),
    megabytes(figures.usedBytes),
    figures.open.cpu.toFixed(1),
    figures.first.cpu.toFixed(1),
    figures.median.wall.toFixed(2),
    figures.median.cpu.toFixed(2),
    figures.p95.cpu.toFixed(2),
    recallOf(figures.answers),
  ];
}

/** A row for each size and build. */
export const showSizes = (
  reports: readonly SizeReport[],
  names: readonly string[],
  articles: number,
  growth: number | undefined,
): string =>
  `Articles of ${ARTICLE_WORDS} words: ${articles}, a third of them news, a third news that quotes a speech of the pack, a third speeches\n` +
  table(
    [
      '',
      'words',
      'file MB',
      'of the text',
      'memory MB',
      'after use',
      'open CPU ms',
      'first',
      'article ms',
      'CPU ms',
      '95 %',
      'recall',
    ],
    reports.flatMap((report) => names.map((name) => rowOf(name, report))),
  ) +
  `\n  recall: quotations of 6 to 40 words looked up alone, the first answer has them` +
  `\n  the time grows with the words to the power of ${growth?.toFixed(2) ?? '–'}`;

/** What each kind of article takes, beside the floor and the build that this one is compared with. */
export function showKinds(report: SizeReport, own: string, other: string | undefined): string {
  const ours = report.results[own];
  const theirs = other === undefined ? undefined : report.results[other];
  if (!ours) return '';
  const kindsOf = ({ byKind, quiet, reporting }: SpeedFigures) =>
    Object.entries({ ...byKind, 'nothing found': quiet, 'something found': reporting });
  const before = new Map(theirs && kindsOf(theirs));
  return (
    `${sizeOf(report)}: an article, CPU ms; the floor, one pass of Intl.Segmenter, is ${report.floorMs.toFixed(2)}\n` +
    table(
      ['', 'articles', 'wall ms', 'CPU ms', 'of the floor', other ?? '', other ? 'less' : ''],
      kindsOf(ours).map(([kind, cost]) => [
        kind,
        String(cost.articles),
        cost.wall.toFixed(2),
        cost.cpu.toFixed(2),
        `${(cost.cpu / report.floorMs).toFixed(1)} ×`,
        before.get(kind)?.cpu.toFixed(2) ?? '',
        before.has(kind) ? `${((before.get(kind)?.cpu ?? 0) / cost.cpu).toFixed(2)} ×` : '',
      ]),
    )
  );
}

/** The start of the command line, a build a row. */
export const showStarts = (starts: Readonly<Record<string, Cost>>): string =>
  `The command line, from its start to its first answer, with the bundled packs\n${table(
    ['', 'ms', 'CPU ms'],
    Object.entries(starts).map(([name, { wall, cpu }]) => [name, wall.toFixed(0), cpu.toFixed(0)]),
  )}`;

function rivalRow(name: string, own: string, report: SizeReport): Cell[] {
  const rival = report.results[name];
  const ours = report.results[own];
  if (!rival || !ours) return [`${name}, ${sizeOf(report)}`, 'not in time'];
  return [
    `${name}, ${sizeOf(report)}`,
    (rival.open.wall / 1000).toFixed(1),
    megabytes(rival.openBytes),
    rival.median.cpu.toFixed(1),
    `${rival.articles}`,
    `${(rival.median.cpu / ours.median.cpu).toFixed(0)} ×`,
    `${rival.answers.length}`,
    recallOf(rival.answers),
    recallOf(ours.answers.slice(0, rival.answers.length)),
  ];
}

/**
 * The libraries beside us, a library and size a row.
 *
 * @param time what a size may take, in ms: for the articles, and in all
 */
export function showRivals(
  reports: readonly SizeReport[],
  own: string,
  rivals: readonly string[],
  growths: Readonly<Record<string, number | undefined>>,
  time: { budget: number; limit: number },
): string {
  const rows = rivals.flatMap((name) =>
    reports
      .filter((_, i) => i === 0 || isMeasured(reports[i - 1]?.results[name]))
      .map((report) => rivalRow(name, own, report)),
  );
  return (
    `Libraries over the sentences of the same packs, the best hit for each sentence of an article; ${time.budget / 1000} s for the articles, ${time.limit / 1000} s in all\n` +
    table(
      [
        '',
        'index s',
        'memory MB',
        'CPU ms',
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
