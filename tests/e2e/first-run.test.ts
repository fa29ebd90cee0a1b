/**
 * What the reader allows is what is read: nothing before it was chosen, a page that was asked for, the chosen sites, or all.
 * The browser's own question is answered beforehand (`allowAllSites`); everything else is done as a reader does it.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { allowAllSites, firstPage } from '../../cli/choose-sites.ts';
import { dockedPanel } from '../../cli/panel-text.ts';
import { hostElements, paintedHighlights, setStage } from './browser.ts';
import { pressToolbarButton } from './toolbar.ts';

const stage = setStage({ reading: 'unchosen' });
/** Long enough for a page to be read that should not be, in milliseconds. */
const LINGER = 2_000;
const PATIENCE = 20_000;

const registered = async (): Promise<string[]> =>
  (await stage.worker()).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  );
const leave = async (): Promise<string[]> =>
  (await stage.worker()).evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

const sidePanels = async (): Promise<unknown> =>
  (await stage.worker()).evaluate(async () => (await chrome.storage.session.get())['side-panels'] ?? []);

async function staysSilent(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForTimeout(LINGER);
  expect(await hostElements(page)).toBe(0);
  expect(await paintedHighlights(page)).toBe(0);
}
const isRead = (page: Page) =>
  expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);

describe('the first page', () => {
  it('opens by itself and says what is known; nothing is read before anything was chosen', async () => {
    const first = await firstPage(stage.context);
    await first.getByText(/It knows \d+ texts, in Arabic, Chinese, English/).waitFor();
    expect(await first.getByRole('radio', { name: 'Only when I ask' }).isChecked()).toBe(true);
    const page = await stage.open('/hrc55-readout.html');
    await staysSilent(page);
    expect(await registered()).toEqual([]);
    expect(await leave()).toEqual([]);
    await page.close();
  });

  it('has a sample that is read like any page, without leave for any', async () => {
    const first = await firstPage(stage.context);
    await first.getByRole('link', { name: 'Open the sample' }).click();
    await first.waitForURL(/sample\.html$/);
    const panel = await dockedPanel(first);
    await panel.locator('article.found').first().waitFor();
    expect(await panel.locator('article.found').count()).toBeGreaterThanOrEqual(4);
    const painted = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    await expect.poll(() => first.evaluate(painted)).toBeGreaterThanOrEqual(4);
    await first.getByRole('link', { name: 'Back to the first page' }).click();
    await first.getByRole('radio').first().waitFor();
  });
});

describe('only when I ask', () => {
  it('reads the page in which the button is pressed, and no other', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const other = await stage.open('/hrc58-xinhua.html');
    await pressToolbarButton(page);
    await isRead(page);
    await expect.poll(sidePanels).toHaveLength(1);
    await staysSilent(other);
    // Where the panel is open and the page was read, the button closes it.
    await pressToolbarButton(page);
    await expect.poll(sidePanels).toEqual([]);
    // Another page in the same tab was not asked for.
    await page.goto(`${stage.server.url}/chinese.html`);
    await staysSilent(page);
    expect(await leave()).toEqual([]);
    await page.close();
    await other.close();
  });
});

describe('the sites that I choose', () => {
  it('are read, also where they are open already, and no others; what is taken away is silent at once', async () => {
    await allowAllSites(stage.context);
    const first = await firstPage(stage.context);
    const page = await stage.open('/hrc55-readout.html');
    const elsewhere = await stage.context.newPage();
    await elsewhere.goto(stage.server.url.replace('localhost', '127.0.0.1') + '/hrc55-readout.html');
    await first.bringToFront();
    await first.getByRole('radio', { name: 'Pages of the sites that I choose' }).check();
    await first.getByRole('textbox').fill('http://localhost/anything');
    await first.getByRole('button', { name: 'Add' }).click();
    await first.getByText('localhost', { exact: true }).waitFor();
    await isRead(page);
    await staysSilent(elsewhere);
    await page.reload();
    await isRead(page);
    expect(await leave()).toEqual(['*://localhost/*', '*://www.localhost/*']);
    await first.bringToFront();
    await first.getByRole('button', { name: /^Remove.*localhost/ }).click();
    await expect.poll(() => paintedHighlights(page)).toBe(0);
    await expect.poll(leave).toEqual([]);
    await page.reload();
    await staysSilent(page);
    await page.close();
    await elsewhere.close();
  });

  it('are chosen in the panel of a page that was asked for, and left there', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const worker = await stage.worker();
    await pressToolbarButton(page);
    await isRead(page);
    await expect.poll(sidePanels).toHaveLength(1);
    await pressToolbarButton(page);
    const tab = await worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    const panel = await stage.openOwn(`sidepanel.html?host=tab&tab=${tab}`);
    await panel.getByRole('button', { name: 'Always read this site' }).click();
    await panel.getByText('Pages of localhost are read from now on.').waitFor();
    await page.reload();
    await isRead(page);
    await panel.reload();
    await panel.getByRole('button', { name: 'Do not read this site' }).click();
    await expect.poll(() => paintedHighlights(page)).toBe(0);
    await expect.poll(registered).toEqual([]);
    await panel.close();
    await page.close();
  });
});

describe('all sites', () => {
  it('are read from the choice on, also where they are open already, until the reader wants it otherwise', async () => {
    const first = await firstPage(stage.context);
    const page = await stage.open('/hrc55-readout.html');
    await first.bringToFront();
    await first.getByRole('radio', { name: 'Pages of all sites' }).check();
    await page.bringToFront();
    await dockedPanel(page);
    const options = await stage.openOwn('options.html');
    expect(await options.getByRole('radio', { name: 'Pages of all sites' }).isChecked()).toBe(true);
    await options.getByRole('radio', { name: 'Only when I ask' }).check();
    await expect.poll(() => hostElements(page)).toBe(0);
    await expect.poll(leave).toEqual([]);
    await page.reload();
    await staysSilent(page);
    await options.close();
    await page.close();
  });
});
