/**
 * What the extension costs on real pages, in a real Chromium, beside the same pages without it:
 *
 *   npm run bench:pages -- [--html FOLDER] [--limit N] [--extension FOLDER]
 *
 * The pages are served from localhost, and no name but localhost is resolved: nothing they ask for leaves the machine.
 * Each is opened three times: with the extension, without it, and with it while its own scripts are forbidden, so that
 * every change of the DOM is somebody else's. Prints a table and writes `out/bench-pages.json`. How time is counted says
 * `page-cost.ts`; the tracing itself makes everything a little slower.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { EXTENSION, findChromium, launch, ONLY_LOCALHOST } from './browser.ts';
import { Failure, messageOf, run } from './failure.ts';
import { findPages, type PageFile, servePages } from './page-files.ts';
import { changesOf, visit, type Visit } from './page-visit.ts';
import { PLAIN_PAGES } from './plain-pages.ts';

const FOLDER = '../shared/data/html';
const OUT = 'out';
/** The parts of the content script: in every page, where there is something to read, where there is something to show. */
const SCRIPTS = ['reader.js', 'reader-visit.js', 'reader-showing.js'];
const USAGE = 'Use: npm run bench:pages -- [--html FOLDER] [--limit N] [--extension FOLDER]';
/** A browser is used for this many pages: what pages leave behind in it must not slow the later ones. */
const PAGES_PER_BROWSER = 60;

interface Options {
  html: string;
  limit: number;
  extension: string;
}

function options(): Options {
  try {
    const { values } = parseArgs({
      options: {
        html: { type: 'string', default: FOLDER },
        limit: { type: 'string', default: '100000' },
        extension: { type: 'string', default: EXTENSION },
      },
    });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new Failure('--limit is a number of pages.');
    return { ...values, limit };
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`);
  }
}

/** One page in all three ways; undefined where a visit failed. */
interface Row {
  name: string;
  /** Made up, and no article: what the extension costs where it has nothing to do. */
  plain: boolean;
  with?: Visit | undefined;
  without?: Visit | undefined;
  changes?: string[] | undefined;
  failures: string[];
}

type Kind = 'with' | 'without' | 'still';

/** At most `limit` pages, spread evenly. */
const sample = (pages: readonly PageFile[], limit: number): PageFile[] => {
  const step = Math.max(1, pages.length / limit);
  return Array.from({ length: Math.min(limit, pages.length) }, (_, i) => pages[Math.floor(i * step)]).filter(
    (page) => page !== undefined,
  );
};

/** Opens a browser for every so many pages, and keeps what goes wrong with one page from the others. */
async function eachPage(
  rows: readonly Row[],
  open: () => Promise<BrowserContext>,
  kind: Kind,
  look: (context: BrowserContext, row: Row, at: number) => Promise<void>,
): Promise<void> {
  let context: BrowserContext | undefined;
  for (const [at, row] of rows.entries()) {
    if (at % PAGES_PER_BROWSER === 0) {
      await context?.close();
      context = await open();
    }
    if (!context) return;
    try {
      await look(context, row, at);
    } catch (error) {
      row.failures.push(`${kind}: ${messageOf(error).split('\n')[0]}`);
    }
    process.stderr.write(`\r${kind} ${at + 1}/${rows.length}  `);
  }
  await context?.close();
  process.stderr.write('\n');
}

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
function summarise(rows: readonly Row[], scripts: readonly Uint8Array[]) {
  const measured = (some: readonly Row[]): Visit[] =>
    some.map((row) => row.with).filter((each) => each !== undefined);
  const seen = measured(rows);
  const plain = measured(rows.filter((row) => row.plain));
  const pairs = rows.flatMap((row) => (row.with && row.without ? [[row.with, row.without] as const] : []));
  const articles = seen.filter(({ article }) => article);
  const others = measured(rows.filter((row) => !row.plain)).filter(({ article }) => !article);
  const difference = (of: (visit: Visit) => number): number[] => pairs.map(([a, b]) => of(a) - of(b));
  return {
    pages: rows.length,
    failures: rows.filter(({ failures }) => failures.length > 0).length,
    articles: articles.length,
    others: others.length,
    ownArticle: distribution(articles.map(({ own }) => own)),
    start: distribution(seen.map(({ start }) => start)),
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
    panels: seen.filter(({ hosts, painted, works }) => hosts + painted + works.length > 0).length,
  };
}

function printTable(summary: ReturnType<typeof summarise>): void {
  const line = (label: string, value: string, target = ''): void =>
    console.log(`${label.padEnd(58)}${value.padStart(26)}   ${target}`);
  const spread = ({ median, p95, max }: ReturnType<typeof distribution>, unit = 1): string =>
    [median, p95, max].map((value) => (value / unit).toFixed(1).padStart(8)).join('');
  line(`${summary.pages} pages, ${summary.failures} that could not be measured`, '');
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
  line('longest stretch within one task (ms)', spread(summary.longestOwn), 'max ≤ 50, slices < 10');
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

async function bench({ html, limit, extension }: Options): Promise<void> {
  if (!existsSync(html)) {
    console.log(`There is no folder ${html}: nothing is measured. Name one with --html FOLDER.`);
    return;
  }
  const executable = findChromium((text) => console.error(text));
  const scripts = SCRIPTS.map((name) => readFileSync(join(extension, name)));
  const plain = Object.entries(PLAIN_PAGES).map(([name, text]) => ({ name: `plain/${name}`, html: text }));
  const pages: PageFile[] = [...plain, ...sample(findPages(html), limit)];
  const rows: Row[] = pages.map(({ name }, at) => ({ name, plain: at < plain.length, failures: [] }));
  const server = await servePages(pages);
  const address = (kind: 'live' | 'still', at: number): string => {
    const page = pages[at];
    return page ? server[kind](page) : '';
  };
  const open = (folder: string | null) => async (): Promise<BrowserContext> => {
    const context = await launch({ executable, headless: true, args: [ONLY_LOCALHOST], extension: folder });
    // The worker starts with the browser; what it does at its start is not the pages'.
    if (folder !== null && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    return context;
  };
  try {
    await eachPage(rows, open(extension), 'with', async (context, row, at) => {
      row.with = await visit(context, address('live', at));
    });
    await eachPage(rows, open(null), 'without', async (context, row, at) => {
      row.without = await visit(context, address('live', at));
    });
    await eachPage(rows, open(extension), 'still', async (context, row, at) => {
      row.changes = await changesOf(context, address('still', at));
    });
  } finally {
    await server.close();
  }
  const summary = summarise(rows, scripts);
  printTable(summary);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench-pages.json'), `${JSON.stringify({ summary, rows }, null, 1)}\n`);
  console.log(`The figures of every page are in ${join(OUT, 'bench-pages.json')}.`);
}

await run(() => bench(options()));
