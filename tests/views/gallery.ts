/** A browser in which every view can be opened in every state, with what the extension has found on the sample pages. */
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { type Visit, VisitSchema, visitKey } from '../../extension/visit.ts';
import { launch } from '../../cli/browser.ts';
import { declarationReport } from './declaration-report.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { serveSamples } from '../../cli/samples/server.ts';
import { threeKinds } from '../e2e/three-kinds.ts';
import type { Trouble, ViewState, Visits } from './states.ts';

const EXTRA = { 'three-kinds': threeKinds(), declaration: declarationReport() };
const NAMES = [...samplePages().map(({ id }) => id), ...Object.keys(EXTRA)];
/** A tab that no browser has. */
const TAB = 900_001;
/** How long the extension may take to read a page, and a view to be drawn. In ms. */
const PATIENCE = 20_000;

export interface GalleryOptions {
  executable: string;
  /** The language of the interface, as Chromium names it: `en`, `zh-CN`. */
  locale?: string;
  /** Writes the interface from right to left, as no locale of ours does yet. */
  mirrored?: boolean;
  /** A folder with the extension, where it is not the built one. */
  extension?: string;
}

export interface Gallery {
  context: BrowserContext;
  /** The address of the sample pages. */
  server: string;
  /** Opens a view in a state, drawn. */
  open(state: ViewState): Promise<Page>;
  close(): Promise<void>;
}

/** Has the extension read the sample pages. */
async function visitsTo(server: string, context: BrowserContext, worker: Worker): Promise<Visits> {
  const visits: Record<string, Visit> = {};
  for (const name of NAMES) {
    const page = await context.newPage();
    await page.goto(`${server}/${name}.html`);
    const until = Date.now() + PATIENCE;
    for (;;) {
      const stored = await worker.evaluate(() => chrome.storage.session.get(null));
      const visit = Object.entries(stored)
        .map(([, value]) => VisitSchema.safeParse(value).data)
        .find((each) => each?.url.endsWith(`/${name}.html`));
      if (visit) {
        visits[name] = visit;
        break;
      }
      if (Date.now() > until) throw new Error(`The sample page ${name} was not read.`);
      await page.waitForTimeout(50);
    }
    await page.close();
  }
  return visits;
}

/** Runs in the view, before its own scripts. */
function makeTrouble({ trouble, mirrored }: { trouble: Trouble | undefined; mirrored: boolean }): void {
  if (mirrored) {
    const getMessage = chrome.i18n.getMessage.bind(chrome.i18n);
    chrome.i18n.getMessage = (key, substitutions) => {
      if (key === 'localeTag') return 'ar';
      const message = getMessage(key, substitutions);
      // Other languages need more room than English: as much again of the message's own letters as makes it 40 % longer.
      const longer =
        message + (/\s/.test(message) ? ' ' : '') + message.slice(0, Math.ceil(message.length * 0.4));
      return message === '' ? message : `\u2067${longer}\u2069`;
    };
  }
  const never = new Promise<never>(() => undefined);
  const failing = (which: RegExp, answer: () => Promise<never>): void => {
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) =>
      which.test(input instanceof Request ? input.url : String(input)) ? answer() : fetch(input, init);
  };
  const refuse = (): Promise<never> => Promise.reject(new Error('refused'));
  if (trouble === 'packs-damaged') failing(/\.pack$/, refuse);
  if (trouble === 'one-pack-damaged') failing(/udhr\.pack$/, refuse);
  if (trouble === 'packs-opening') failing(/\.pack$/, () => never);
  if (trouble === 'storage-broken') chrome.storage.session.get = refuse;
  const chosen = (settings: object): void => {
    chrome.permissions.contains = () => Promise.resolve(true);
    Object.assign(chrome.storage.local, { get: () => Promise.resolve({ settings }) });
  };
  if (trouble === 'not-asked' || trouble === 'page-silent') chrome.tabs.sendMessage = refuse;
  if (trouble === 'page-silent' || typeof trouble === 'object') chosen({ reading: 'all' });
  if (trouble === 'sites') chosen({ reading: 'sites', onSites: ['daily.example', 'news.example'] });
  if (trouble === 'sites')
    chrome.permissions.contains = ({ origins = [] }) =>
      Promise.resolve(origins.every((origin) => origin.includes('news')));
  if (trouble === 'switched-off') {
    Object.assign(chrome.tabs, { get: () => Promise.resolve({ url: 'https://news.example/today' }) });
    chosen({ reading: 'all', offSites: ['news.example'] });
  }
  if (typeof trouble === 'object') chrome.tabs.sendMessage = () => Promise.resolve(trouble.reading);
}

/** @throws {Failure} without a built extension */
export async function openGallery(options: GalleryOptions): Promise<Gallery> {
  const { executable, locale, mirrored = false, extension } = options;
  const context = await launch({
    executable,
    headless: true,
    ...(locale !== undefined && { locale }),
    ...(extension !== undefined && { extension }),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const server = await serveSamples(
    0,
    Object.fromEntries(Object.entries(EXTRA).map(([name, html]) => [`/${name}.html`, html])),
  );
  const visits = await visitsTo(server.url, context, worker);
  const id = new URL(worker.url()).host;
  return {
    context,
    server: server.url,
    async open({ path, visit, trouble, act, drawn }) {
      const known = visit?.(visits);
      const alive = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await alive.evaluate(
        async ([key, value]) => {
          // What was chosen in one state is not chosen in the next.
          await chrome.storage.local.clear();
          await (value ? chrome.storage.session.set({ [key]: value }) : chrome.storage.session.remove(key));
        },
        [visitKey(TAB), known] as const,
      );
      const page = await context.newPage();
      await page.addInitScript(makeTrouble, { trouble, mirrored });
      await page.goto(`chrome-extension://${id}/${path.replace('TAB', String(TAB))}`);
      await page.locator(drawn).first().waitFor({ timeout: PATIENCE });
      await act?.(page);
      return page;
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}
