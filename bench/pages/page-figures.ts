/** Summarises the visits of `npm run bench:pages` into its figures, and prints them. */
import { gzipSync } from 'node:zlib';
import type { Visit } from './page-visit.ts';

/** One page in all ways; undefined where a visit failed, or where the page is not in the sample. */
export interface Row {
  name: string;
  /** A made-up page that is no article: it shows what the extension costs where it has nothing to do. */
  plain: boolean;
  /** Beside others. */
  with?: Visit | undefined;
  /** By itself, for the time that it takes. */
  timed?: Visit | undefined;
  without?: Visit | undefined;
  changes?: string[] | undefined;
  failures: string[];
}

/** Whether the extension shows anything in the page. It should not: none of the pages reports a known work. */
const isShown = ({ hosts, painted, works }: Visit): boolean => hosts + painted + works.length > 0;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const distribution = (values: readonly number[]): Record<'median' | 'p95' | 'max', number> => ({
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  max: Math.max(...values),
});

/** The figures of a run, out of its rows. */
export function summarise(rows: readonly Row[], scripts: readonly Uint8Array[]) {
  const seen = rows.flatMap((row) => [row.timed, row.with]).filter((each) => each !== undefined);
  const timed = (some: readonly Row[]): Visit[] =>
    some.map((row) => row.timed).filter((each) => each !== undefined);
  const plain = timed(rows.filter((row) => row.plain));
  const pairs = rows.flatMap((row) => (row.timed && row.without ? [[row.timed, row.without] as const] : []));
  const real = timed(rows.filter((row) => !row.plain));
  const articles = real.filter(({ article }) => article);
  const others = real.filter(({ article }) => !article);
  const difference = (of: (visit: Visit) => number): number[] => pairs.map(([a, b]) => of(a) - of(b));
  return {
    pages: rows.length,
    failures: rows.filter(({ failures }) => failures.length > 0).length,
    timed: plain.length + real.length,
    articles: articles.length,
    others: others.length,
    ownArticle: distribution(articles.map(({ own }) => own)),
    start: distribution([...plain, ...real].map(({ start }) => start)),
    plain: plain.length,
    ownPlain: distribution(plain.map(({ own }) => own)),
    ownOther: distribution(others.map(({ own }) => own)),
    longestOwn: distribution(seen.map(({ longestOwn }) => longestOwn)),
    tasksOver50: seen.filter(({ longestOwn }) => longestOwn > 50).length,
    threadWithout: distribution(pairs.map(([, { thread }]) => thread)),
    threadMore: distribution(difference(({ thread }) => thread)),
    heapMore: distribution(difference(({ heap }) => heap)),
    scriptBytes: scripts.map(({ length }) => length),
    gzipBytes: scripts.map((script) => gzipSync(script).length),
    exceptions: seen.reduce((sum, { exceptions }) => sum + exceptions.length, 0),
    changedPages: rows.filter(({ changes }) => (changes?.length ?? 0) > 0).length,
    panels: rows.filter((row) => [row.timed, row.with].some((visit) => visit !== undefined && isShown(visit)))
      .length,
  };
}

function printTable(summary: ReturnType<typeof summarise>): void {
  const line = (label: string, value: string, target = ''): void =>
    console.log(`${label.padEnd(58)}${value.padStart(26)}   ${target}`);
  const spread = ({ median, p95, max }: ReturnType<typeof distribution>, unit = 1): string =>
    [median, p95, max].map((value) => (value / unit).toFixed(1).padStart(8)).join('');
  line(
    `${summary.pages} pages, ${summary.timed} of them timed, ${summary.failures} that failed at least once`,
    '',
  );
  line('', '  median      p95      max', 'target');
  line(`main thread, ${summary.articles} articles (ms)`, spread(summary.ownArticle), 'median ≤ 15');
  line(
    `main thread, ${summary.others} with prose, but no article (ms)`,
    summary.others > 0 ? spread(summary.ownOther) : '–',
  );
  line(
    `main thread, ${summary.plain} made-up pages without prose (ms)`,
    spread(summary.ownPlain),
    'median ≤ 2',
  );
  line('of it compiling and running the script once (ms)', spread(summary.start));
  line(
    'longest stretch within one task, all pages (ms)',
    spread(summary.longestOwn),
    'max ≤ 50, slices < 10',
  );
  line('the page’s own main thread without the extension (ms)', spread(summary.threadWithout));
  line('the whole main thread, more with it (ms)', spread(summary.threadMore));
  line('JavaScript heap, more with it (kB)', spread(summary.heapMore, 1_000));
  const sum = (bytes: readonly number[]): string =>
    `${bytes.join(' + ')} = ${bytes.reduce((all, each) => all + each, 0)}`;
  line('content script, its three parts (bytes)', sum(summary.scriptBytes));
  line('the same gzipped (bytes)', sum(summary.gzipBytes), '≤ 25,000');
  line('exceptions', String(summary.exceptions), '0');
  line('pages whose DOM was changed beyond the one host', String(summary.changedPages), '0');
  line('pages with a panel or a highlight', String(summary.panels), '0');
}

/** Prints the table, and for each page what went wrong with it. */
export function printFigures(summary: ReturnType<typeof summarise>, rows: readonly Row[]): void {
  printTable(summary);
  for (const { name, failures, with: seen, timed: alone, changes } of rows) {
    for (const failure of failures) console.log(`${name}: ${failure}`);
    for (const thrown of new Set([...(seen?.exceptions ?? []), ...(alone?.exceptions ?? [])]))
      console.log(`${name}: threw ${thrown}`);
    if (seen && isShown(seen)) console.log(`${name}: a panel or a highlight (${seen.works.join(' ')})`);
    if (changes && changes.length > 0) console.log(`${name}: changed: ${changes[0]}`);
  }
}
