/**
 * What a test cannot ask of Playwright alike in both browsers: how each is started with the extension, where its pages are,
 * what runs in its background, its commands.
 */
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { watchExceptions } from '../../bench/pages/page-visit.ts';
import { launch } from '../../cli/browser.ts';
import { FIRST_RUN, IS_CHOSEN } from '../../cli/choose-sites.ts';
import { FIREFOX_OWN, firefoxOf, launchFirefox } from '../../cli/firefox.ts';
import type { FirefoxDebugger } from '../../cli/firefox-debugger.ts';
import {
  allowAllSitesInFirefox,
  chooseInMenu,
  evaluateInBackground,
  exceptionsSince,
  pressCommandInFirefox,
  reloadExtension,
  suspendBackground,
} from '../../cli/firefox-probe.ts';
import { sessionOf } from '../../cli/probe.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface StartOptions {
  executable: string;
  /** The folder of a profile that is kept; else it is a fresh one, which goes with the browser. */
  profile?: string;
  /** A folder with the extension, where it is not the built one; null for a browser without it. */
  extension?: string | null;
  /** Further switches for Chromium, and those of the automation that are not wanted. */
  args?: readonly string[];
  without?: readonly string[];
  /** Whether the pages of all sites are read, as a reader may choose (the usual), or nothing has been chosen yet. */
  reading?: 'all' | 'unchosen';
  /** A proxy that all requests go through, as `http://host:port`. */
  proxy?: string;
}

/** What is chosen in the context menu: the passage, and the address of the page it stands on. */
interface Chosen {
  selectionText: string;
  pageUrl: string;
}

export interface Driver {
  start(options: StartOptions): Promise<BrowserContext>;
  /** Waits until the extension is at work. @returns the beginning of its pages' addresses, without a slash at the end */
  own(context: BrowserContext): Promise<string>;
  /** What an expression, or the promise it makes, comes to in the extension's background, which is woken for it. */
  inBackground(context: BrowserContext, expression: string): Promise<unknown>;
  /** Has the extension hear a keyboard command in the tab in front: the keys are the browser's own, and cannot be pressed headless. */
  pressCommand(context: BrowserContext, name: string): Promise<void>;
  /** Has the extension hear that the reader chose *Look up the source* in the context menu, which cannot be opened headless. */
  chooseLookUp(context: BrowserContext, chosen: Chosen): Promise<void>;
  /** Stops the background, as the browser may at any moment. */
  stopBackground(context: BrowserContext): Promise<void>;
  /** Loads the extension anew, as an update does, under the pages that are open. */
  replaceExtension(context: BrowserContext): Promise<void>;
  /** Watches for what the extension's scripts throw in a page. @returns what was thrown since then */
  watchExceptions(page: Page): Promise<() => Promise<string[]>>;
}

/** The extension's service worker, started anew if it was stopped. */
export const workerIn = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** An expression that tells a listener of Chromium's what it would hear from the browser, in the tab in front. */
const tell = (event: string, ...told: readonly string[]): string =>
  `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.${event}.dispatch(${[...told, 'tab'].join(', ')}))`;
const inWorker = async (context: BrowserContext, expression: string): Promise<unknown> =>
  (await workerIn(context)).evaluate(expression);
const menuItem = ({ selectionText, pageUrl }: Chosen): string =>
  JSON.stringify({ menuItemId: 'look-up-selection', selectionText, pageUrl });

const CHROMIUM: Driver = {
  start: ({ proxy, ...options }) =>
    launch({
      ...options,
      headless: true,
      args: [
        ...(options.args ?? []),
        // Without the last, requests to this very machine would go around the proxy.
        ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>']),
      ],
    }),
  own: async (context) => `chrome-extension://${new URL((await workerIn(context)).url()).host}`,
  inBackground: inWorker,
  async pressCommand(context, name) {
    await inWorker(context, tell('commands.onCommand', JSON.stringify(name)));
  },
  async chooseLookUp(context, chosen) {
    await inWorker(context, tell('contextMenus.onClicked', menuItem(chosen)));
  },
  async stopBackground(context) {
    const session = await context.browser()?.newBrowserCDPSession();
    const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
    for (const { type, url, targetId } of targetInfos)
      if (type === 'service_worker' && url.startsWith('chrome-extension:'))
        await session?.send('Target.closeTarget', { targetId });
    await session?.detach();
  },
  async replaceExtension(context) {
    const worker = await workerIn(context);
    const gone = new Promise((resolve) => worker.once('close', resolve));
    await worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await gone;
  },
  async watchExceptions(page) {
    const thrown = await watchExceptions(await sessionOf(page));
    return async () => thrown;
  },
};

const debuggerOf = (context: BrowserContext): FirefoxDebugger => {
  const debug = firefoxOf(context);
  if (!debug) throw new Error('This is no Firefox of ours.');
  return debug;
};

/** Chooses that the pages of all sites are read, on the extension's first page, unless that was chosen in this profile before. */
async function chooseAllSitesInFirefox(context: BrowserContext): Promise<void> {
  const debug = debuggerOf(context);
  const isChosen = (): Promise<unknown> => evaluateInBackground(debug, IS_CHOSEN);
  if (await isChosen()) return;
  await allowAllSitesInFirefox(debug);
  const page = await context.newPage();
  await page.goto(`${FIREFOX_OWN}${FIRST_RUN}`);
  await page.locator('.access input[type=radio]').first().check();
  while (!(await isChosen())) await page.waitForTimeout(50);
  await page.close();
}

const FIREFOX: Driver = {
  async start({ executable, profile, extension, proxy, reading }) {
    const context = await launchFirefox({
      executable,
      ...(profile !== undefined && { profile }),
      ...(extension !== undefined && { extension }),
      ...(proxy !== undefined && { proxy }),
    });
    if (extension !== null && reading !== 'unchosen') await chooseAllSitesInFirefox(context);
    return context;
  },
  async own(context) {
    await evaluateInBackground(debuggerOf(context), 'true');
    return FIREFOX_OWN;
  },
  inBackground: (context, expression) => evaluateInBackground(debuggerOf(context), expression),
  async pressCommand(context, name) {
    await pressCommandInFirefox(debuggerOf(context), name);
  },
  async chooseLookUp(context, chosen) {
    await chooseInMenu(debuggerOf(context), menuItem(chosen));
  },
  async stopBackground(context) {
    await suspendBackground(debuggerOf(context));
  },
  async replaceExtension(context) {
    await reloadExtension(debuggerOf(context));
  },
  async watchExceptions(page) {
    const debug = debuggerOf(page.context());
    const since = Date.now();
    return () => exceptionsSince(debug, since);
  },
};

export const DRIVERS: Readonly<Record<BrowserName, Driver>> = { chromium: CHROMIUM, firefox: FIREFOX };
