/** The browser's own side panel, opened by the toolbar button: it takes the docked one's place and follows the tabs. */
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from '../../cli/browser.ts';
import { dockedPanel } from '../../cli/panel-text.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';

/** The side panel is no page of the context: a second connection, by port, sees it. */
const PORT = 9_337;
const ENDPOINT = `http://127.0.0.1:${PORT}`;
/** How long the side panel may take to open, in milliseconds. */
const PATIENCE = 10_000;

let server: SampleServer;
let context: BrowserContext;
let observer: Browser | undefined;

beforeAll(async () => {
  server = await serveSamples();
  context = await launch({
    executable: findChromium(),
    headless: true,
    args: [`--remote-debugging-port=${PORT}`, '--enable-unsafe-extension-debugging'],
  });
  if (!context.serviceWorkers()[0]) await context.waitForEvent('serviceworker');
});
afterAll(async () => {
  await observer?.close();
  await context.close();
  await server.close();
});

/** Panels docked in a page; the marks beside its scroll bar stay. */
const dockedFrames = (page: Page): number =>
  page.frames().filter((frame) => frame.url().includes('/docked.html')).length;

/** Presses the extension's toolbar button in the tab that shows `path`. */
async function pressToolbarButton(path: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  const connection = await chromium.connectOverCDP(ENDPOINT);
  const session = await connection.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url.includes(path))?.targetId ?? '';
  await session.send('Extensions.triggerAction', { id: new URL(worker?.url() ?? '').host, targetId });
  await connection.close();
}

/** The side panel's page: a connection sees only what was there when it was made, so each look is a new one. */
async function sidePanel(): Promise<Page> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    observer = await chromium.connectOverCDP(ENDPOINT);
    const pages = observer.contexts().flatMap((each) => each.pages());
    const page = pages.find((each) => each.url().endsWith('/sidepanel.html'));
    if (page) return page;
    await observer.close();
    if (Date.now() > until) throw new Error('The side panel did not open.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

describe('the side panel', () => {
  it('takes the docked panel’s place, and follows the tabs', async () => {
    const readout = await context.newPage();
    await readout.goto(`${server.url}/hrc55-readout.html`);
    await dockedPanel(readout);
    await pressToolbarButton('/hrc55-readout.html');
    const panel = await sidePanel();
    await panel.locator('article.found', { hasText: 'common cause for all mankind' }).waitFor();
    await expect.poll(() => dockedFrames(readout)).toBe(0);

    const chinese = await context.newPage();
    await chinese.goto(`${server.url}/chinese.html`);
    await panel.locator('article.found', { hasText: '多边人权机构' }).first().waitFor();
    expect(dockedFrames(chinese)).toBe(0);

    const unrelated = await context.newPage();
    await unrelated.goto(`${server.url}/unrelated.html`);
    await panel
      .getByText(/nothing|no passage|none/i)
      .first()
      .waitFor();
    expect(await panel.locator('article.found').count()).toBe(0);

    await readout.bringToFront();
    await panel.locator('article.found', { hasText: 'common cause for all mankind' }).waitFor();
  });
});
