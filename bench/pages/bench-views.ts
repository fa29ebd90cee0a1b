/**
 * How fast the views are in a real Chromium:
 *
 *   npm run bench:views -- [--runs N] [--extension FOLDER]
 *
 * When the first passage stands in the docked panel, counted from the start of its frame, in a browser that has shown it before; how long a work of
 * 2,000 sentences in two languages takes to open, in the library and in the panel; how many frames of a scroll through it, and through a
 * report of it, take more than 50 ms; and how large the scripts are that the panel begins with. The long work and its report are made up
 * (`long-work.ts`). Prints a table and writes `out/bench-views.json`. Nothing else should run beside it.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { EXTENSION, builtExtension, findChromium, launch } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { dockedPanel } from '../../cli/panel-text.ts';
import { serveSamples } from '../../cli/samples/server.ts';
import { table } from '../table.ts';
import { LONG_WORK, longPack, longReport } from './long-work.ts';
import { panelScripts } from './panel-scripts.ts';

const OUT = 'out';
const RUNS = 5;
/** The first visits fill the browser's caches of code and of the extension's files. */
const WARMING = 2;
/** What the long report quotes: more than a page does, and fewer than the list is shortened for. */
const QUOTED = 90;
/** How long anything may take until it is given up, in ms. */
const PATIENCE = 30_000;
/** A reader who flies over the text. Pixels, and pixels in a second. */
const SCROLL = { distance: 15_000, speed: 3_000 };
/** A frame of more than this is seen to stick. In ms. */
const LONG_FRAME = 50;
/** The pack in whose place the long work stands. */
const REPLACED = 'packs/udhr.pack';
const TARGETS = { first: 150, opens: 300, long: 0.01, scripts: 80_000 };

/** Runs in the views before their own scripts: notes when what they are opened for has been drawn, in ms since the page or frame began. */
const RECORDER = `const seen = new MutationObserver(() => {
  if (!document.querySelector('article.found, .remarks .row')) return;
  seen.disconnect();
  requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.drawn = String(performance.now()); }));
});
seen.observe(document, { childList: true, subtree: true });
`;

/** The extension with the recorder, and perhaps the long work, in a folder of its own. */
function prepared(extension: string, pack?: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-views-'));
  cpSync(builtExtension(extension), folder, { recursive: true });
  writeFileSync(join(folder, 'recorder.js'), RECORDER);
  for (const view of ['docked.html', 'library.html']) {
    const html = readFileSync(join(folder, view), 'utf8');
    writeFileSync(join(folder, view), html.replace('<title>', '<script src="/recorder.js"></script><title>'));
  }
  if (pack) writeFileSync(join(folder, REPLACED), pack);
  return folder;
}

/** When a view was drawn, in ms since it began. */
async function drawn(view: Page | Frame): Promise<number> {
  await view.waitForFunction(() => document.documentElement.dataset['drawn'], undefined, {
    timeout: PATIENCE,
  });
  return view.evaluate(() => Number(document.documentElement.dataset['drawn']));
}

/** Opens a page and gives the panel that is docked in it, drawn. */
async function docked(
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; panel: Frame; time: number }> {
  const page = await context.newPage();
  await page.goto(address);
  const panel = await dockedPanel(page, PATIENCE);
  return { page, panel, time: await drawn(panel) };
}

/** Scrolls at a place of a window. @returns how long each frame of the view took meanwhile, in ms */
async function scrolled(page: Page, view: Page | Frame, place: { x: number; y: number }): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await view.evaluate(() => {
    const times: number[] = [];
    delete document.documentElement.dataset['scrolled'];
    const note = (time: number): void => {
      times.push(time);
      if (document.documentElement.dataset['scrolled'] === undefined) requestAnimationFrame(note);
      else document.documentElement.dataset['scrolled'] = times.join(' ');
    };
    requestAnimationFrame(note);
  });
  await session.send('Input.synthesizeScrollGesture', {
    ...place,
    yDistance: -SCROLL.distance,
    speed: SCROLL.speed,
    gestureSourceType: 'mouse',
  });
  await session.detach();
  const times = await view.evaluate(async () => {
    document.documentElement.dataset['scrolled'] = '';
    while (document.documentElement.dataset['scrolled'] === '')
      await new Promise((next) => requestAnimationFrame(next));
    return document.documentElement.dataset['scrolled'] ?? '';
  });
  const frames = times.split(' ').map(Number);
  return frames.slice(1).map((time, n) => time - (frames[n] ?? time));
}

/** How long the tab with the full text takes from the click until it is drawn, in ms. */
const openFullText = (panel: Frame): Promise<number> =>
  panel.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>('#tab-text')?.click();
    while (!document.querySelector('.remarks .row')) await new Promise((next) => setTimeout(next));
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    return performance.now() - start;
  });

/** All in ms: times of each run, and how long each frame of all runs took. */
interface Figures {
  first: number[];
  library: number[];
  fullText: number[];
  panelFrames: number[];
  textFrames: number[];
  libraryFrames: number[];
}

async function firstFindings(extension: string, runs: number): Promise<number[]> {
  const folder = prepared(extension);
  const server = await serveSamples();
  const context = await launch({ executable: findChromium(), headless: true, extension: folder });
  const times: number[] = [];
  try {
    for (let n = 0; n < runs + WARMING; n += 1) {
      const { page, time } = await docked(context, `${server.url}/hrc55-readout.html`);
      if (n >= WARMING) times.push(time);
      await page.close();
    }
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return times;
}

async function longWork(extension: string, runs: number): Promise<Omit<Figures, 'first'>> {
  const folder = prepared(extension, longPack());
  const server = await serveSamples(0, { '/long.html': longReport(QUOTED) });
  const context = await launch({ executable: findChromium(), headless: true, extension: folder });
  const figures: Omit<Figures, 'first'> = {
    library: [],
    fullText: [],
    panelFrames: [],
    textFrames: [],
    libraryFrames: [],
  };
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const library = `chrome-extension://${new URL(worker.url()).host}/library.html#/${LONG_WORK.id}`;
  try {
    for (let n = 0; n < runs + 1; n += 1) {
      const page = await context.newPage();
      await page.goto(library);
      const opened = await drawn(page);
      const libraryFrames = await scrolled(page, page, { x: 640, y: 400 });
      await page.close();
      const { page: report, panel } = await docked(context, `${server.url}/long.html`);
      const place = { x: 1_100, y: 500 };
      const panelFrames = await scrolled(report, panel, place);
      const fullText = await openFullText(panel);
      const textFrames = await scrolled(report, panel, place);
      await report.close();
      // The first run warms the caches.
      if (n === 0) continue;
      figures.library.push(opened);
      figures.fullText.push(fullText);
      figures.libraryFrames.push(...libraryFrames);
      figures.panelFrames.push(...panelFrames);
      figures.textFrames.push(...textFrames);
    }
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function print(figures: Figures, bytes: number): void {
  const time = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} (${values.map((each) => each.toFixed(0)).join(' ')})`;
  const long = (frames: readonly number[]): string => {
    const many = frames.filter((each) => each > LONG_FRAME).length;
    return `${many} of ${frames.length}, the longest ${Math.max(...frames).toFixed(0)} ms`;
  };
  const share = `≤ ${TARGETS.long * 100} %`;
  console.log(
    table(
      ['', 'median (each run)', 'aim'],
      [
        [
          'first passage in the docked panel, ms after its frame began',
          time(figures.first),
          `≤ ${TARGETS.first}`,
        ],
        [
          '2,000 sentences in the library, ms after its page began',
          time(figures.library),
          `≤ ${TARGETS.opens}`,
        ],
        ['2,000 sentences in the panel, ms after the click', time(figures.fullText), `≤ ${TARGETS.opens}`],
        [
          `frames over ${LONG_FRAME} ms, scrolling ${QUOTED} passages in the panel`,
          long(figures.panelFrames),
          share,
        ],
        [`frames over ${LONG_FRAME} ms, scrolling the text in the panel`, long(figures.textFrames), share],
        [
          `frames over ${LONG_FRAME} ms, scrolling the text in the library`,
          long(figures.libraryFrames),
          share,
        ],
        ['scripts that the panel begins with, bytes gzipped', String(bytes), `≤ ${TARGETS.scripts}`],
      ],
    ),
  );
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: String(RUNS) },
      extension: { type: 'string', default: EXTENSION },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure('--runs is a number of runs.');
  const bytes = panelScripts(values.extension).reduce((sum, { gzipped }) => sum + gzipped, 0);
  const first = await firstFindings(values.extension, runs);
  console.log(`First passage, ms after its frame began: ${first.map((each) => each.toFixed(0)).join(' ')}`);
  const figures: Figures = { first, ...(await longWork(values.extension, runs)) };
  print(figures, bytes);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench-views.json'), `${JSON.stringify({ ...figures, bytes }, undefined, 2)}\n`);
});
