/**
 * Makes the reader's first choice in a browser that was started for a trial or a test: the pages of all sites are read. It is
 * made where a reader makes it, on the extension's first page. Only the browser's own question, which no script can answer, is
 * answered beforehand, on its page of extensions: leave that was given once is not asked for again.
 */
import type { BrowserContext, Page, Worker } from 'playwright-core';

/** The first page of the extension. */
export const FIRST_RUN = '/first-run.html';
/** The browser's page of extensions, and what to do on it. @param id of the extension */
export const EXTENSIONS = 'chrome://extensions/';
export const allowing = (id: string): string =>
  `chrome.developerPrivate.addHostPermission('${id}', '*://*/*')`;
/** Whether the choice is in force, asked in the extension's worker. */
export const IS_CHOSEN = 'chrome.scripting.getRegisteredContentScripts().then(({ length }) => length > 0)';
/** How long the extension may take to open its first page, and to be registered, in ms. */
const PATIENCE = 20_000;

/** The extension's service worker. */
export const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** Has the browser give leave for all sites where the extension asks for it. */
export async function allowAllSites(context: BrowserContext): Promise<void> {
  const { host } = new URL((await workerOf(context)).url());
  const extensions = await context.newPage();
  await extensions.goto(EXTENSIONS);
  await extensions.evaluate(allowing(host));
  await extensions.close();
}

/** The page that the extension opens when it has been installed. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  const isFirst = (page: Page): boolean => page.url().endsWith(FIRST_RUN);
  const until = Date.now() + PATIENCE;
  for (;;) {
    const page = context.pages().find(isFirst);
    if (page) return page;
    if (Date.now() > until) throw new Error('The extension has not opened its first page.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Chooses that the pages of all sites are read, unless that was chosen in this profile before. */
export async function chooseAllSites(context: BrowserContext): Promise<void> {
  const worker = await workerOf(context);
  if (await worker.evaluate(IS_CHOSEN)) return;
  await allowAllSites(context);
  const page = await firstPage(context);
  await page.locator('.access input[type=radio]').first().check();
  const until = Date.now() + PATIENCE;
  while (!(await worker.evaluate(IS_CHOSEN))) {
    if (Date.now() > until) throw new Error('The choice of sites has no effect.');
    await page.waitForTimeout(20);
  }
  await page.close();
}
