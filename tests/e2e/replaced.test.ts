/** The extension is loaded anew, as by an update, under pages that are open: what it has left in them must not be noticed. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { hostElements, paintedHighlights, setStage, watchExceptions } from './browser.ts';
import { LIVING_PAGES } from './living-pages.ts';

const stage = setStage({ pages: LIVING_PAGES });
/** Long enough for all that a page may cause to happen, in milliseconds. */
const PATIENCE = 20_000;
const PARAGRAPH = 'The harbour was quiet that day, and nobody said a word about the drains. '.repeat(5);

/** All that a reader and a page may do to what stands in it. */
async function stir(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate((text) => {
    const paragraphs = Array.from({ length: 4 }, () => `<p>${text}</p>`).join('');
    document.body.insertAdjacentHTML('beforeend', paragraphs);
    history.pushState({}, '', `?${text.length}`);
  }, PARAGRAPH);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 600);
  await page.mouse.click(300, 300);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 900, height: 700 });
}

it('stays silent in pages that it was replaced under, and takes back what it has painted', async () => {
  const reporting = await stage.open('/rendered.html');
  await dockedPanel(reporting);
  await expect.poll(() => paintedHighlights(reporting), { timeout: PATIENCE }).toBeGreaterThan(0);
  const plain = await stage.open('/other.html');
  const thrown = await Promise.all([reporting, plain].map(watchExceptions));

  await stage.replaceExtension();
  for (const page of [plain, reporting]) await stir(page);
  await expect.poll(() => paintedHighlights(reporting), { timeout: PATIENCE }).toBe(0);
  await expect.poll(() => hostElements(reporting), { timeout: PATIENCE }).toBe(0);
  // What comes only once the pages have come to rest again has come by the time that they have done so twice.
  for (const page of [plain, reporting]) await stir(page);
  await plain.waitForTimeout(3_000);
  expect(await Promise.all(thrown.map((list) => list()))).toEqual([[], []]);
  await reporting.close();
  await plain.close();
});
