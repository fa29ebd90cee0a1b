/** Asking for the renderings of words, in the panel and in the library, by pointer and by keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../cli/browser.ts';
import { openGallery, type Gallery } from '../views/gallery.ts';
import { VIEW_STATES } from '../views/states.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery({ executable: findChromium() });
});
afterAll(() => gallery.close());

const open = async (name: string): Promise<Page> => {
  const state = VIEW_STATES.find((each) => each.name === name);
  if (!state) throw new Error(`No view ${name}.`);
  return gallery.open(state);
};

/** What the sheet says: what was asked for, and each rendering with its places. */
const shown = async (page: Page): Promise<string[]> => {
  await page.locator('.concordance .rendering').first().waitFor();
  return page
    .locator('.concordance h2, .concordance section > details > summary')
    .evaluateAll((elements) => elements.map(({ textContent }) => textContent.trim()));
};

/** Double-clicks a word where it stands first in a text. */
async function doubleClick(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(
      document.querySelector('.remarks') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, word);
  if (!place) throw new Error(`“${word}” stands nowhere.`);
  await page.mouse.dblclick(place.x, place.y);
}

describe('the concordance', () => {
  it('opens on a double-clicked word in the panel, and closes with Escape', async () => {
    const page = await open('panel-full-text');
    await doubleClick(page, 'humanity');
    const said = await shown(page);
    expect(said[0]).toContain('humanity');
    expect(said[1]).toMatch(/^人类\s*2 places/u);
    await page.locator('.concordance button').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.concordance').count()).toBe(0);
    await page.close();
  });

  it('is reached by keyboard, and leads to each place', async () => {
    const page = await open('panel-full-text');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('人类');
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator('.ask:focus').count()) break;
    }
    await page.keyboard.press('Enter');
    const said = await shown(page);
    expect(said.slice(1, 3).map((each) => each.replace(/\s+/gu, ' '))).toEqual([
      'mankind 6 places',
      'humanity 4 places',
    ]);
    expect(said.some((each) => /humankind\s+\d+ places/u.test(each))).toBe(true);
    expect(await page.locator('.concordance').innerText()).toContain('Only where no Chinese is beside it');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('concordance-title');
    const link = page.locator('.concordance .places a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/library\.html#\/hrc55\//u);
    await page.close();
  });

  it('answers in the library, where a selected phrase is asked for, too', async () => {
    const page = await open('library-work');
    await page.locator('.ask-words input').fill('人类命运共同体');
    await page.keyboard.press('Enter');
    expect((await shown(page))[1]).toContain('community with a shared future for mankind');
    await page.close();
  });
});
