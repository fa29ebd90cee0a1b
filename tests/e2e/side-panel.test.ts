/** The browser's own side panel, or side bar, opened by the toolbar button: it takes the docked one's place and follows the tabs. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import * as z from 'zod/mini';
import { setStage } from './browser.ts';
import { inSidePanel, pressToolbarButton, SIDE_PANEL_SWITCHES } from './side-panel.ts';

const stage = setStage({ args: SIDE_PANEL_SWITCHES });
/** How long the side panel may take to open and to show another page, in milliseconds. */
const PATIENCE = 15_000;

/** Panels docked in a page; the marks beside its scroll bar stay. */
const dockedFrames = (page: Page): number =>
  page.frames().filter((frame) => frame.url().includes('/docked.html')).length;

/** What the side panel shows: the passages found, or whatever else stands there. */
const Shown = z.optional(z.object({ found: z.array(z.string()), text: z.string() }));
const shown = async (): Promise<z.infer<typeof Shown>> =>
  Shown.parse(
    await inSidePanel(
      stage.context,
      `({ found: [...document.querySelectorAll('article.found')].map(({ textContent }) => textContent), text: document.body.textContent })`,
    ),
  );
/** Opens a page in a tab beside those that are there, which in Firefox Playwright's new pages are not. */
async function openInTab(path: string): Promise<Page> {
  const opened = stage.context.waitForEvent('page');
  await stage.inBackground(async (url) => {
    await chrome.tabs.create({ url });
  }, `${stage.server.url}${path}`);
  return opened;
}
const finds = (words: string): Promise<void> =>
  expect
    .poll(async () => (await shown())?.found.some((found) => found.includes(words)), { timeout: PATIENCE })
    .toBe(true);

it('takes the docked panel’s place, and follows the tabs', async () => {
  const readout = await stage.open('/hrc55-readout.html');
  await dockedPanel(readout);
  await pressToolbarButton(readout);
  await finds('common cause for all mankind');
  await expect.poll(() => dockedFrames(readout)).toBe(0);

  const chinese = await openInTab('/chinese.html');
  await finds('多边人权机构');
  expect(dockedFrames(chinese)).toBe(0);

  await openInTab('/unrelated.html');
  await expect
    .poll(async () => (await shown())?.text, { timeout: PATIENCE })
    .toMatch(/nothing|no passage|none/i);
  expect((await shown())?.found).toEqual([]);

  await readout.bringToFront();
  await finds('common cause for all mankind');
});
