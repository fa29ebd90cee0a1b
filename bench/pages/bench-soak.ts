/**
 * Whether long use leaves anything behind, in a real Chromium:
 *
 *   npm run bench:soak -- [--html FOLDER] [--visits N]
 *
 * One tab visits N pages (500 unless it is said), by turns a real one and one that reports a speech; then fifty tabs are opened at once
 * and closed. Prints what is alive after every tenth part of the visits (the worker's memory, what is stored of tabs, listeners and nodes of the
 * tab, frames of the extension) and writes `out/bench-soak.json`. The pages come from localhost, and nothing else is resolved.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page, Worker } from 'playwright-core';
import { findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { sessionOf } from '../../cli/probe.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { renderSample } from '../../cli/samples/site.ts';
import { findPages, type PageFile, servePages } from '../page-files.ts';
import { browserSession, targetsOf, workerHeap } from './worker-heap.ts';

const FOLDER = '../shared/data/html';
const OUT = 'out';
/** How long a page stays, in ms: it is read when it is idle, and the panel comes. */
const DWELL = 900;
const LOAD_TIME = 8_000;
const TABS = 50;
const PARTS = 10;

interface Alive {
  visits: number;
  /** Bytes. */
  worker: number;
  stored: number;
  /** Counts. */
  listeners: number;
  nodes: number;
  frames: number;
}

async function look(page: Page, worker: Worker, browser: CDPSession, visits: number): Promise<Alive> {
  await page.goto('about:blank');
  const session = await sessionOf(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    visits,
    worker: await workerHeap(browser),
    stored: await worker.evaluate(() => chrome.storage.session.getBytesInUse(null)),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    frames: (await targetsOf(browser, 'iframe')).length,
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
const printed = ({ visits, worker, stored, listeners, nodes, frames }: Alive): string =>
  [String(visits), megabytes(worker), megabytes(stored), String(listeners), String(nodes), String(frames)]
    .map((cell) => cell.padStart(12))
    .join('');

async function bench(html: string, visits: number): Promise<void> {
  const samples: PageFile[] = samplePages().map((sample) => ({
    name: sample.id,
    html: renderSample(sample),
  }));
  const real = existsSync(html) ? findPages(html) : [];
  if (real.length === 0) console.log(`There is no folder ${html}: only sample pages are visited.`);
  const server = await servePages([...samples, ...real]);
  const addressOf = (n: number): string => {
    const list = n % 2 === 0 && real.length > 0 ? real : samples;
    const page = list[Math.floor(n / 2) % list.length];
    return page ? server.live(page) : 'about:blank';
  };
  const context = await launch({ executable: findChromium(), headless: true, args: [ONLY_LOCALHOST] });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const browser = await browserSession(context);
    const page = await context.newPage();
    const rows: Alive[] = [];
    console.log(
      ['visits', 'worker MB', 'stored MB', 'listeners', 'nodes', 'frames']
        .map((cell) => cell.padStart(12))
        .join(''),
    );
    const record = async (n: number): Promise<void> => {
      const row = await look(page, worker, browser, n);
      rows.push(row);
      console.log(printed(row));
    };
    const part = Math.max(1, Math.floor(visits / PARTS));
    for (let n = 0; n < visits; n++) {
      await page
        .goto(addressOf(n), { timeout: LOAD_TIME, waitUntil: 'domcontentloaded' })
        .catch(() => undefined);
      await page.waitForTimeout(DWELL);
      if ((n + 1) % part === 0) await record(n + 1);
    }
    console.log(`\n${TABS} tabs at once, and after they are closed:`);
    const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
    for (const [n, tab] of tabs.entries())
      await tab
        .goto(addressOf(2 * n + 1), { timeout: LOAD_TIME, waitUntil: 'domcontentloaded' })
        .catch(() => undefined);
    await page.waitForTimeout(DWELL * 4);
    await record(visits + TABS);
    for (const tab of tabs) await tab.close();
    await page.waitForTimeout(DWELL);
    await record(visits + TABS);
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'bench-soak.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
  } finally {
    await context.close();
    await server.close();
  }
}

await run(async () => {
  const { values } = parseArgs({
    options: { html: { type: 'string', default: FOLDER }, visits: { type: 'string', default: '500' } },
  });
  const visits = Number(values.visits);
  if (!Number.isInteger(visits) || visits < 1) throw new Failure('--visits is a number of pages.');
  await bench(values.html, visits);
});
