/**
 * Time and memory that the extension costs real pages in a real Chromium, beside the same pages without it:
 *
 *   npm run bench:pages -- [--html FOLDER] [--limit N] [--timed N] [--extension FOLDER]
 *
 * The pages are served from localhost, and no name but localhost is resolved: nothing they ask for leaves the machine.
 * First a sample of them is timed, one page at a time, with the extension and without it. Then every page is opened, in
 * several browsers at once, with the extension, and once more while its own scripts are forbidden, so that every change of
 * the DOM is somebody else's. Prints a table and writes `out/bench-pages.json`. `page-cost.ts` says how time is counted;
 * the tracing itself makes everything a little slower, and so do the other browsers where there are some.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { EXTENSION, findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { Failure, messageOf, run } from '../../cli/failure.ts';
import { findPages, type PageFile, servePages } from '../page-files.ts';
import { printFigures, type Row, summarise } from './page-figures.ts';
import { changesOf, inTime, visit } from './page-visit.ts';
import { PLAIN_PAGES } from './plain-pages.ts';

const FOLDER = '../shared/data/html';
const OUT = 'out';
/** The parts of the content script: in every page, where there is something to read, where there is something to show. */
const SCRIPTS = ['reader.js', 'reader-visit.js', 'reader-showing.js'];
const USAGE = 'Use: npm run bench:pages -- [--html FOLDER] [--limit N] [--timed N] [--extension FOLDER]';
/** A browser is used for this many pages: what pages leave behind in it must not slow the later ones. */
const PAGES_PER_BROWSER = 60;
/** A visit that takes longer is given up, in ms; the next page gets another browser. */
const VISIT_TIME = 60_000;
/** Browsers at once where nothing is timed: a visit is mostly waiting for what the page may still do. */
const BROWSERS = 3;

interface Options {
  html: string;
  limit: number;
  timed: number;
  extension: string;
}

function options(): Options {
  try {
    const { values } = parseArgs({
      options: {
        html: { type: 'string', default: FOLDER },
        limit: { type: 'string', default: '100000' },
        timed: { type: 'string', default: '80' },
        extension: { type: 'string', default: EXTENSION },
      },
    });
    const count = (name: 'limit' | 'timed'): number => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < 1) throw new Failure(`--${name} is a number of pages.`);
      return value;
    };
    return { ...values, limit: count('limit'), timed: count('timed') };
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${USAGE}`);
  }
}

type Kind = 'timed' | 'without' | 'with' | 'still';

/** At most `limit` pages, spread evenly. */
const sample = <T>(pages: readonly T[], limit: number): T[] => {
  const step = Math.max(1, pages.length / limit);
  return pages.filter((_, at) => at === 0 || Math.floor(at / step) > Math.floor((at - 1) / step));
};

/**
 * Looks at each page, in so many browsers at once. A browser is used for so many pages; and what goes wrong with one page,
 * or takes too long with it, is kept from the others: they get a new one.
 */
async function eachPage(
  rows: readonly Row[],
  browsers: number,
  open: () => Promise<BrowserContext>,
  kind: Kind,
  look: (context: BrowserContext, row: Row) => Promise<void>,
): Promise<void> {
  const waiting = rows.values();
  let done = 0;
  const lane = async (): Promise<void> => {
    let context: BrowserContext | undefined;
    let used = 0;
    for (const row of waiting) {
      try {
        context ??= await open();
        used++;
        await inTime(look(context, row), VISIT_TIME, 'The visit');
      } catch (error) {
        row.failures.push(`${kind}: ${messageOf(error).split('\n')[0]}`);
        used = PAGES_PER_BROWSER;
      }
      if (used >= PAGES_PER_BROWSER) {
        if (context) await closeBrowser(context);
        context = undefined;
        used = 0;
      }
      process.stderr.write(`\r${kind} ${++done}/${rows.length}  `);
    }
    if (context) await closeBrowser(context);
  };
  await Promise.all(Array.from({ length: browsers }, lane));
  process.stderr.write('\n');
}

const closeBrowser = (context: BrowserContext): Promise<unknown> =>
  inTime(context.close(), VISIT_TIME, 'Closing the browser').catch((error: unknown) =>
    console.error(messageOf(error)),
  );

async function bench({ html, limit, timed, extension }: Options): Promise<void> {
  if (!existsSync(html)) {
    console.log(`There is no folder ${html}: nothing is measured. Name one with --html FOLDER.`);
    return;
  }
  const executable = findChromium((text) => console.error(text));
  const scripts = SCRIPTS.map((name) => readFileSync(join(extension, name)));
  const plain = Object.entries(PLAIN_PAGES).map(([name, text]) => ({ name: `plain/${name}`, html: text }));
  const pages: PageFile[] = [...plain, ...sample(findPages(html), limit)];
  const rows: Row[] = pages.map(({ name }, at) => ({ name, plain: at < plain.length, failures: [] }));
  const toTime = [...rows.slice(0, plain.length), ...sample(rows.slice(plain.length), timed)];
  const server = await servePages(pages);
  const address = (kind: 'live' | 'still', row: Row): string => {
    const page = pages[rows.indexOf(row)];
    return page ? server[kind](page) : '';
  };
  const open = (folder: string | null) => async (): Promise<BrowserContext> => {
    const context = await launch({ executable, headless: true, args: [ONLY_LOCALHOST], extension: folder });
    // The worker starts with the browser; what it does at its start is not the pages'.
    if (folder !== null && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    return context;
  };
  try {
    await eachPage(toTime, 1, open(extension), 'timed', async (context, row) => {
      row.timed = await visit(context, address('live', row));
    });
    await eachPage(toTime, 1, open(null), 'without', async (context, row) => {
      row.without = await visit(context, address('live', row));
    });
    await eachPage(rows, BROWSERS, open(extension), 'with', async (context, row) => {
      row.with = await visit(context, address('live', row));
    });
    await eachPage(rows, BROWSERS, open(extension), 'still', async (context, row) => {
      row.changes = await changesOf(context, address('still', row));
    });
  } finally {
    await server.close();
  }
  const summary = summarise(rows, scripts);
  printFigures(summary, rows);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench-pages.json'), `${JSON.stringify({ summary, rows }, null, 1)}\n`);
  console.log(`The figures of every page are in ${join(OUT, 'bench-pages.json')}.`);
}

await run(() => bench(options()));
