/** Going from finding to finding: the marks beside the scroll bar, the panel that follows the page, the card, the keyboard. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from './browser.ts';
import { openBeside, PARAGRAPHS, READOUT, TITLE } from './panel-beside.ts';
import { threeKinds } from './three-kinds.ts';

const PAGES = {
  // So tall that it scrolls: a page that is all in sight has no marks.
  '/three-kinds.html': threeKinds('<style>p { margin: 6em 0 }</style>'),
  '/layer.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Layer</title></head>
    <body style="margin:0;overflow:hidden"><div id="layer" style="position:fixed;inset:0 300px 0 0;overflow:auto">
    <article><h1>${TITLE}</h1>${PARAGRAPHS.replaceAll('<p>', '<p style="margin:4em 0">')}</article></div></body></html>`,
};
const stage = setStage({ pages: PAGES });

/** A place of what moves once more when the page has made way for the panel: when two looks in a row see it there. */
async function atRest(
  page: Page,
  look: () => Promise<{ x: number; y: number }>,
): Promise<{ x: number; y: number }> {
  let place = await look();
  for (;;) {
    // Marks are placed anew in a frame of their own after each change of the layout.
    await page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 250))),
    );
    const again = await look();
    if (again.x === place.x && again.y === place.y) return place;
    place = again;
  }
}

/** The paragraph of the page with these words, in the middle of the window; a place on its first line. */
const centre = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
    paragraph?.scrollIntoView({ block: 'center' });
    const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: left + 60, y: top + 10 };
  }, words);
const inWindow = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
    const { top = -1, bottom = -1 } = paragraph?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < window.innerHeight;
  }, words);
const currentIs = (panel: Frame, words: string): Promise<unknown> =>
  panel.waitForFunction(
    (wanted) =>
      document.querySelector('article.found[aria-current="true"] .page-words')?.textContent?.includes(wanted),
    words,
  );
async function command(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await stage.pressCommand(name);
}

describe('the marks beside the scroll bar', () => {
  it('differ by the three kinds', async () => {
    const { page, panel, own } = await openBeside(stage, '/three-kinds.html');
    await own.until('.marks', (element) => element.childElementCount > 5);
    for (const kind of ['verbatim', 'edited', 'paraphrase']) {
      const told = await panel.locator(`article.found .kind-${kind}`).count();
      expect(told).toBeGreaterThan(0);
      expect(await own.count(`.mark.${kind}`)).toBe(told);
    }
    await page.close();
  });

  it('are there for each passage, and a click leads to its passage', async () => {
    const { page, panel, own } = await openBeside(stage, READOUT);
    const painted = await panel.locator('article.found').count();
    await own.until('.marks', (element) => element.childElementCount > 5);
    expect(await own.count('.mark')).toBe(painted);
    const { x, y } = await atRest(page, () => own.middle('.mark:last-child'));
    expect(x).toBeGreaterThan(1280 - 12);
    await page.mouse.click(x, y);
    await inWindow(page, 'Multilateral human rights institutions');
    await currentIs(panel, 'Multilateral human rights institutions');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.close();
  });

  it('stand beside a layer that scrolls by itself', async () => {
    const { page, own } = await openBeside(stage, '/layer.html');
    await own.until('.marks', (element) => element.childElementCount > 5);
    // Both move once more when the page has made way for the panel.
    await expect
      .poll(async () => {
        const right = await own.until('.marks', (element) => element.getBoundingClientRect().right);
        return (
          right -
          (await page.evaluate(() => document.querySelector('#layer')?.getBoundingClientRect().right ?? 0))
        );
      })
      .toBe(0);
    const { x, y } = await atRest(page, () => own.middle('.mark:last-child'));
    await page.mouse.click(x, y);
    await inWindow(page, 'Multilateral human rights institutions');
    await page.close();
  });
});

describe('following along', () => {
  it('leaves what stands above a list in sight with its first passage', async () => {
    const { page, panel } = await openBeside(stage, '/hrc58-xinhua.html');
    await panel.waitForSelector('article.found[aria-current="true"]');
    expect(await panel.evaluate(() => document.querySelector('[data-scroller]')?.scrollTop)).toBe(0);
    await page.close();
  });

  it('leads the panel to the passage in view, until it is switched off', async () => {
    const { page, panel } = await openBeside(stage, READOUT);
    await centre(page, 'We must adhere to win-win');
    await panel.waitForSelector('article.found[aria-current="true"]');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => window.scrollTo(0, 0));
    await currentIs(panel, 'Wang Yi said that protecting');
    await panel.getByRole('checkbox', { name: 'Follow the page' }).uncheck();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    // What is switched on again goes to where the page is by then: it was told all the time, and did not listen.
    await inWindow(page, 'Multilateral human rights institutions').catch(() => undefined);
    await currentIs(panel, 'Wang Yi said that protecting');
    await panel.getByRole('checkbox', { name: 'Follow the page' }).check();
    await panel.waitForFunction(
      () =>
        !document.querySelector('[aria-current="true"] .page-words')?.textContent?.includes('Wang Yi said'),
    );
    await page.close();
  });

  it('does not go through what a chosen passage is scrolled past', async () => {
    const { page, panel } = await openBeside(stage, READOUT);
    await currentIs(panel, 'Wang Yi said that protecting');
    await panel.evaluate(() => {
      const been: string[] = [];
      new MutationObserver(() => {
        been.push(document.querySelector('[aria-current="true"] .page-words')?.textContent ?? '');
      }).observe(document.body, { subtree: true, attributeFilter: ['aria-current'] });
      Object.assign(window, { been });
    });
    const rest = page.evaluate(
      () =>
        new Promise((resolve) => document.addEventListener('scrollend', () => resolve(true), { once: true })),
    );
    const last = panel.locator('article.found', { hasText: 'Multilateral human rights institutions' });
    await last.getByRole('button', { name: /Show on page/ }).click();
    await rest;
    await inWindow(page, 'Multilateral human rights institutions');
    // The reader scrolls on: from here on the panel follows again.
    await page.mouse.move(400, 400);
    const been = () => panel.evaluate((): string[] => Reflect.get(window, 'been'));
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -100);
        return (await been()).length;
      })
      .toBeGreaterThan(0);
    expect((await been())[0]).toMatch(/Wang Yi stressed|We must adhere to win-win/);
    await page.close();
  });
});

describe('the card over a highlight', () => {
  it('says in the source’s own words what the passage comes from, and goes with Escape; the panel stays', async () => {
    const { page, own } = await openBeside(stage, READOUT);
    const { x, y } = await centre(page, 'Wang Yi said that protecting');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    const text = await own.until('.card', (element) => element.textContent);
    // The sample page has the readout's words.
    expect(text).toContain('Word for word · Readout, China News Network');
    expect(text).toContain('Sentence 2 of 36');
    expect(text).toContain('protecting and promoting human rights is a common cause for all mankind');
    expect(text).toContain('Wang Yi · Consensus, Solidarity and Cooperation');
    expect(await own.count('.card mark')).toBe(0);
    await page.keyboard.press('Escape');
    await own.gone('.card');
    expect(await own.read('.panel', (element) => element.checkVisibility())).toBe(true);
    await page.close();
  });

  it('says what became of the source’s words', async () => {
    const { page, own } = await openBeside(stage, '/three-kinds.html');
    const { x, y } = await centre(page, 'We should embrace');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    const text = await own.until('.card', (element) => element.textContent);
    expect(text).toMatch(/^Edited/);
    expect(text).toContain('“should embrace interference”');
    expect(text).not.toContain('Word for word');
    await page.close();
  });

  it('stays while the pointer is on it, and goes when the pointer goes', async () => {
    const { page, own } = await openBeside(stage, READOUT);
    const { x, y } = await centre(page, 'Wang Yi said that protecting');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    const card = await own.middle('.card');
    await page.mouse.move(card.x, card.y, { steps: 3 });
    await page.mouse.move(card.x + 2, card.y);
    // Longer than the way to a card may take, in milliseconds.
    await page.waitForTimeout(600);
    expect(await own.count('.card')).toBe(1);
    await page.mouse.move(700, 30, { steps: 3 });
    await own.gone('.card');
    await page.close();
  });

  it('comes by keyboard with the next and the previous passage, and says which of how many', async () => {
    const { page, panel, own } = await openBeside(stage, READOUT);
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 1 of 11'));
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 2 of 11'));
    expect(await own.read('.card', (element) => element.matches(':focus'))).toBe(true);
    await inWindow(page, 'Currently, the international');
    await currentIs(panel, 'Currently, the international');
    await command(page, 'previous-finding');
    await command(page, 'previous-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 11 of 11'));
    await inWindow(page, 'Multilateral human rights institutions');
    await page.close();
  });

  it('has the focus when it came by keyboard, and Escape gives it back', async () => {
    const { page, own } = await openBeside(stage, READOUT);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.id = 'before';
      link.href = '#';
      document.body.prepend(link);
      link.focus({ preventScroll: true });
    });
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.matches(':focus'));
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.matches(':focus') && element.textContent?.includes('2 of'));
    await page.keyboard.press('Escape');
    await own.gone('.card');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.close();
  });

  it('does not come while text is selected, nor where it is switched off', async () => {
    const { page, own } = await openBeside(stage, READOUT);
    const place = await centre(page, 'Wang Yi said that protecting');
    await page.mouse.click(place.x, place.y, { clickCount: 2 });
    await page.mouse.move(place.x + 3, place.y);
    // Longer than a pointer has to rest, in milliseconds.
    await page.waitForTimeout(900);
    expect(await own.count('.card')).toBe(0);
    const options = await stage.openOwn('options.html');
    await options.getByRole('checkbox', { name: /pointer rests/ }).uncheck();
    await options.getByText(/saved/i).first().waitFor();
    await page.bringToFront();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await page.mouse.move(place.x + 5, place.y);
    await page.waitForTimeout(900);
    expect(await own.count('.card')).toBe(0);
    await options.getByRole('checkbox', { name: /pointer rests/ }).check();
    await options.close();
    await page.close();
  });
});
