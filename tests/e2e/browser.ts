/** A browser with the built extension and the sample server, for one test file: the browser that the tests are run in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { paintedIn } from '../../cli/probe.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';
import { type BrowserName, type Driver, DRIVERS, type StartOptions, workerIn } from './driver.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that the tests are run in. */
    browser: BrowserName;
    /** Its file. */
    executable: string;
  }
}

export { hostElements } from '../../cli/probe.ts';

/** The browser that the tests are run in. */
export const browserName: BrowserName = inject('browser');
const driver = DRIVERS[browserName];

export interface Stage {
  context: BrowserContext;
  server: SampleServer;
  /** The beginning of the addresses of the extension's own pages. */
  own: string;
  /** Chromium's service worker, started anew if it was stopped; for what `inBackground` does not do. */
  worker(): Promise<Worker>;
  /** Opens a page of the sample server, at `/path.html`. */
  open(path: string): Promise<Page>;
  /** Opens one of the extension's own pages, such as `library.html#/hrc55`. */
  openOwn(path: string): Promise<Page>;
  /** What a function comes to in the extension's background. It goes there as text; its argument and its answer, as JSON. */
  inBackground<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Has the extension hear a keyboard command in the tab in front. */
  pressCommand(name: string): Promise<void>;
  /** Chooses *Look up the source* in the context menu of a page, brought to the front, for a passage. */
  chooseLookUp(page: Page, selectionText: string): Promise<void>;
  /** Stops the extension's background, as the browser may at any moment. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew, as an update does, under the pages that are open. */
  replaceExtension(): Promise<void>;
  /** Closes the browser and opens it again with the same profile, which `keep` has kept. */
  restart(): Promise<void>;
}

interface StageOptions extends Omit<StartOptions, 'executable' | 'profile' | 'proxy'> {
  /** Further pages by path. */
  pages?: Readonly<Record<string, string>>;
  /** Whether the profile outlives the browser, so that it can be restarted. */
  keep?: boolean;
  /** Starts a proxy that all requests go through. @returns its address */
  through?: (server: string) => Promise<string>;
}

/** Watches for what the extension's scripts throw in a page. @returns what was thrown since then */
export const watchExceptions: Driver['watchExceptions'] = (page) => driver.watchExceptions(page);

/** Starts the browser that the tests are run in. */
export const startBrowser = (options: Omit<StartOptions, 'executable'> = {}): Promise<BrowserContext> =>
  driver.start({ ...options, executable: inject('executable') });

/** Sets the stage before all tests of a file, and clears it after them. */
export function setStage({ pages, keep, through, ...options }: StageOptions = {}): Stage {
  let context: BrowserContext | undefined;
  let server: SampleServer | undefined;
  let own = '';
  let profile: string | undefined;
  let proxy: string | undefined;
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The stage is set before the first test, not before.');
    return value;
  };
  const start = async (): Promise<void> => {
    context = await startBrowser({
      ...options,
      ...(profile !== undefined && { profile }),
      ...(proxy !== undefined && { proxy }),
    });
    own = await driver.own(context);
  };
  const openAddress = async (address: string): Promise<Page> => {
    const page = await there(context).newPage();
    await page.goto(address);
    return page;
  };
  beforeAll(async () => {
    server = await serveSamples(0, pages);
    proxy = await through?.(server.url);
    if (keep) profile = mkdtempSync(join(tmpdir(), 'variorum-kept-'));
    await start();
  });
  afterAll(async () => {
    await context?.close();
    await server?.close();
    if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  return {
    get context() {
      return there(context);
    },
    get server() {
      return there(server);
    },
    get own() {
      return own;
    },
    worker: () => workerIn(there(context)),
    open: (path) => openAddress(`${there(server).url}${path}`),
    openOwn: (path) => openAddress(`${own}/${path}`),
    async inBackground<T, A>(run: (argument: A) => T | Promise<T>, argument?: A) {
      const expression = `(${run.toString()})(${JSON.stringify(argument) ?? 'undefined'})`;
      // What the function gives is known to whoever wrote it, and nobody else.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await driver.inBackground(there(context), expression)) as T;
    },
    pressCommand: (name) => driver.pressCommand(there(context), name),
    async chooseLookUp(page, selectionText) {
      await page.bringToFront();
      await driver.chooseLookUp(there(context), { selectionText, pageUrl: page.url() });
    },
    stopBackground: () => driver.stopBackground(there(context)),
    replaceExtension: () => driver.replaceExtension(there(context)),
    async restart() {
      await there(context).close();
      await start();
    },
  };
}

/** How many passages are painted on a page. */
export const paintedHighlights = async (page: Page): Promise<number> => (await paintedIn(page)).length;

/**
 * Writes a text into a field, instead of what is there. Playwright's own `fill` does not reach into the docked panel in
 * Firefox, as it looks for the field with the focus from the page, and the panel is in a closed shadow root.
 */
export const fillIn = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, written) => {
    element.focus();
    element.select();
    document.execCommand(written === '' ? 'delete' : 'insertText', false, written);
  }, text);
