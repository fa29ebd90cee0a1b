/** A Chromium with the built extension and the sample server, for one test file. */
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium, launch } from '../../cli/browser.ts';
import { workerOf } from '../../cli/choose-sites.ts';
import { paintedIn, shadowRootsIn } from '../../cli/probe.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';

export interface Stage {
  context: BrowserContext;
  server: SampleServer;
  /** The extension's service worker, started anew if it was stopped. */
  worker(): Promise<Worker>;
  /** Opens a page of the sample server, at `/path.html`. */
  open(path: string): Promise<Page>;
  /** Opens one of the extension's own pages, such as `library.html#/hrc55`. */
  openOwn(path: string): Promise<Page>;
}

interface StageOptions {
  /** Further pages by path. */
  pages?: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** Switches of the automation that are not wanted. */
  without?: readonly string[];
  /** What has been chosen before: that all sites are read, or nothing yet. */
  reading?: 'all' | 'unchosen';
  /** A folder with the extension, where it is not the built one. */
  extension?: string;
}

/** Sets the stage before all tests of a file, and clears it after them. */
export function setStage(options: StageOptions = {}): Stage {
  let context: BrowserContext | undefined;
  let server: SampleServer | undefined;
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The stage is set before the first test, not before.');
    return value;
  };
  const stage: Stage = {
    get context() {
      return there(context);
    },
    get server() {
      return there(server);
    },
    worker: () => workerOf(stage.context),
    async open(path) {
      const page = await stage.context.newPage();
      await page.goto(`${stage.server.url}${path}`);
      return page;
    },
    async openOwn(path) {
      const id = new URL((await stage.worker()).url()).host;
      const page = await stage.context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
  };
  beforeAll(async () => {
    server = await serveSamples(0, options.pages);
    context = await launch({
      executable: findChromium(),
      headless: true,
      ...(options.args && { args: options.args }),
      ...(options.without && { without: options.without }),
      ...(options.reading && { reading: options.reading }),
      ...(options.extension && { extension: options.extension }),
    });
    await stage.worker();
  });
  afterAll(async () => {
    await context?.close();
    await server?.close();
  });
  return stage;
}

/** How many passages are painted on a page. */
export const paintedHighlights = async (page: Page): Promise<number> => (await paintedIn(page)).length;

/** How many elements of ours stand in the page's DOM. */
export const hostElements = async (page: Page): Promise<number> => (await shadowRootsIn(page)).length;
