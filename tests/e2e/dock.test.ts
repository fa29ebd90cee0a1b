/** The panel beside the page: its size, folding, the marks, the card over a highlight, following along. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { setStage } from './browser.ts';
import { ours, type Ours } from './shadow.ts';

const [readout] = samplePages();
const paragraphs = (readout?.paragraphs ?? []).map((text) => `<p>${text}</p>`).join('\n');
const article = (more: string, style = ''): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>${readout?.title ?? ''}</title><style>${style} p { margin: 3em 0; }</style></head>
  <body><article><h1>${readout?.title ?? ''}</h1>${paragraphs}</article>${more}</body></html>`;

const PAGES = {
  '/bars.html': article(
    `<header id="bar" style="position:fixed;left:0;right:0;top:0;height:40px">Bar</header>
     <div style="position:fixed;left:0;width:100%;bottom:0;height:40px" class="foot">Foot</div>
     <button id="chat" style="position:fixed;right:20px;bottom:60px;width:80px;height:40px">Chat</button>`,
    'html { width: 100% }',
  ),
  '/dialog.html': article('<input id="search"><dialog id="box">Asked</dialog>'),
  '/layer.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Layer</title></head>
    <body style="margin:0;overflow:hidden"><div id="layer" style="position:fixed;inset:0 300px 0 0;overflow:auto">
    <article><h1>${readout?.title ?? ''}</h1>${paragraphs.replaceAll('<p>', '<p style="margin:4em 0">')}</article></div></body></html>`,
};
const stage = setStage({ pages: PAGES });
const READOUT = '/hrc55-readout.html';

/** Opens a page with the panel beside it, drawn and at rest. */
async function beside(path: string): Promise<{ page: Page; panel: Frame; own: Ours }> {
  const page = await stage.open(path);
  const panel = await dockedPanel(page);
  await panel.waitForSelector('article.found');
  const own = await ours(page);
  await own.until('.panel', (element) => element.getAnimations().length === 0);
  return { page, panel, own };
}

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

const edge = '[role="separator"]';
const widthNow = (own: Ours): Promise<number> =>
  own.until(edge, (element) => Number(element.getAttribute('aria-valuenow')));
const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round(document.documentElement.getBoundingClientRect().width));
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
/** The keyboard commands are the browser's own, and cannot be pressed headless: their listener is told. */
async function command(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const worker = await stage.worker();
  await worker.evaluate(async (which) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const pressed: unknown = chrome.commands.onCommand;
    if (typeof pressed !== 'object' || pressed === null || !('dispatch' in pressed))
      throw new Error('No dispatch.');
    const { dispatch } = pressed;
    if (typeof dispatch !== 'function') throw new Error('No dispatch.');
    dispatch.call(pressed, which, tab);
  }, name);
}

describe('the size of the panel', () => {
  it('is changed by the arrow keys, the page moves along, and it is the same after a reload', async () => {
    const { page, own } = await beside(READOUT);
    const before = await widthNow(own);
    expect(await pageWidth(page)).toBe(1280 - before);
    await own.read(edge, (element) => element.focus());
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft');
    await own.until(edge, (element) => element.getAttribute('aria-valuenow') === '460');
    expect(await pageWidth(page)).toBe(1280 - 460);
    // It is kept a little later: another page learns of it in time.
    const worker = await stage.worker();
    await worker.evaluate(async () => {
      for (;;) {
        const { settings } = await chrome.storage.local.get('settings');
        if (JSON.stringify(settings ?? '').includes('"panelWidth":460')) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await page.reload();
    await dockedPanel(page);
    expect(await widthNow(await ours(page))).toBe(460);
    await page.close();
  });

  it('is changed by dragging its edge, within bounds', async () => {
    const { page, own } = await beside(READOUT);
    const { x, y } = await own.middle(edge);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y, { steps: 4 });
    await page.mouse.move(900, y, { steps: 4 });
    await own.until(edge, (element) => element.getAttribute('aria-valuenow') === '380');
    await page.mouse.move(1270, y, { steps: 4 });
    await page.mouse.up();
    await own.until(
      edge,
      (element) => element.getAttribute('aria-valuenow') === element.getAttribute('aria-valuemin'),
    );
    // The page is no longer dragged.
    await page.mouse.move(600, y, { steps: 4 });
    expect(await widthNow(own)).toBe(320);
    await page.close();
  });

  it('is a sheet below the page in a narrow window, which is made higher', async () => {
    const page = await stage.context.newPage();
    await page.setViewportSize({ width: 420, height: 800 });
    await page.goto(`${stage.server.url}${READOUT}`);
    await (await dockedPanel(page)).waitForSelector('article.found');
    const own = await ours(page);
    // It slides in.
    await own.until('.panel', (element) => {
      const { left, top, width, bottom } = element.getBoundingClientRect();
      return left === 0 && top === 320 && width === 420 && bottom === 800;
    });
    expect(await pageWidth(page)).toBe(420);
    expect(await own.read(edge, (element) => element.getAttribute('aria-orientation'))).toBe('horizontal');
    await own.read(edge, (element) => element.focus());
    await page.keyboard.press('ArrowUp');
    await own.until('.panel', (element) => element.getBoundingClientRect().top === 280);
    await page.close();
  });
});

describe('a page that is moved aside', () => {
  it('keeps its fixed bars and buttons beside the panel, without a change of its DOM', async () => {
    const page = await stage.context.newPage();
    await page.goto(`${stage.server.url}/bars.html`, { waitUntil: 'commit' });
    const before = await page.evaluate(async () => {
      if (document.readyState === 'loading')
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
      return document.body.outerHTML;
    });
    await dockedPanel(page);
    const width = await widthNow(await ours(page));
    await page.waitForFunction(
      (free) =>
        ['#bar', '.foot', '#chat', 'article'].every(
          (each) => (document.querySelector(each)?.getBoundingClientRect().right ?? Infinity) <= free,
        ),
      1280 - width,
    );
    const left = await page.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().left);
    expect(left).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    const own = await ours(page);
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await page.waitForFunction(() => document.querySelector('#bar')?.getBoundingClientRect().right === 1280);
    await page.close();
  });
});

describe('the chip', () => {
  it('stands above a bar that the page has at the bottom, so that its buttons can be pressed', async () => {
    const { page, own } = await beside('/bars.html');
    await page.keyboard.press('Escape');
    const foot = await page.evaluate(() => document.querySelector('.foot')?.getBoundingClientRect().top ?? 0);
    await own.until(
      '.chip',
      (element) => element.style.bottom !== '' && element.getAnimations().length === 0,
    );
    expect(await own.until('.chip', (element) => element.getBoundingClientRect().bottom)).toBeLessThan(foot);
    await page.close();
  });
});

describe('folding', () => {
  it('is Escape in the page, which keeps its focus; a click on the chip unfolds, and the chip says how many', async () => {
    const { page, own } = await beside('/dialog.html');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    expect(await own.until('.unfold', (element) => element.textContent)).toMatch(/^\d+ passages/);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const { x, y } = await own.middle('.unfold');
    await page.mouse.click(x, y);
    await own.middle('.panel');
    await page.close();
  });

  it('is Escape in the panel, and the focus goes to the chip', async () => {
    const { page, panel, own } = await beside('/dialog.html');
    await panel.getByRole('tab', { name: /On this page/ }).focus();
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await own.until('.unfold', (element) => element.matches(':focus'));
    await page.keyboard.press('Enter');
    await own.middle('.panel');
    await page.close();
  });

  it('leaves Escape to the page where the page has a use for it', async () => {
    const { page, own } = await beside('/dialog.html');
    await page.focus('#search');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog')?.open);
    expect(await own.read('.panel', (element) => element.checkVisibility())).toBe(true);
    await page.evaluate(() => {
      const taken = (event: KeyboardEvent): void => event.preventDefault();
      document.addEventListener('keydown', taken, { once: true });
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Escape');
    expect(await own.read('.panel', (element) => element.checkVisibility())).toBe(true);
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await page.close();
  });
});

describe('the marks beside the scroll bar', () => {
  it('are there for each passage, in three kinds at most, and a click leads to its passage', async () => {
    const { page, panel, own } = await beside(READOUT);
    const painted = await panel.locator('article.found').count();
    await own.until('.marks', (element) => element.childElementCount > 5);
    expect(await own.count('.mark')).toBe(painted);
    expect(await own.count('.mark.paraphrase')).toBeGreaterThan(0);
    expect(await own.count('.mark.edited')).toBeGreaterThan(0);
    const { x, y } = await own.middle('.mark:last-child');
    expect(x).toBeGreaterThan(1280 - 12);
    await page.mouse.click(x, y);
    await inWindow(page, 'Multilateral human rights institutions');
    await currentIs(panel, 'Multilateral human rights institutions');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.close();
  });

  it('stand beside a layer that scrolls by itself', async () => {
    const { page, own } = await beside('/layer.html');
    const right = await own.until('.marks', (element) => element.getBoundingClientRect().right);
    expect(right).toBe(
      await page.evaluate(() => document.querySelector('#layer')?.getBoundingClientRect().right),
    );
    const { x, y } = await atRest(page, () => own.middle('.mark:last-child'));
    await page.mouse.click(x, y);
    await inWindow(page, 'Multilateral human rights institutions');
    await page.close();
  });
});

describe('following along', () => {
  it('leaves what stands above a list in sight with its first passage', async () => {
    const { page, panel } = await beside('/hrc58-xinhua.html');
    await panel.waitForSelector('article.found[aria-current="true"]');
    expect(await panel.evaluate(() => document.querySelector('[data-scroller]')?.scrollTop)).toBe(0);
    await page.close();
  });

  it('leads the panel to the passage in view, until it is switched off', async () => {
    const { page, panel } = await beside(READOUT);
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
    const { page, panel } = await beside(READOUT);
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
    const { page, own } = await beside(READOUT);
    const { x, y } = await centre(page, 'Wang Yi said that protecting');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 2, y);
    const text = await own.until('.card', (element) => element.textContent);
    expect(text).toContain('Edited');
    expect(text).toContain('Sentence 2 of 36');
    expect(text).toContain('Protecting and promoting human rights is a common cause for all humanity');
    expect(text).toContain('Wang Yi · Consensus, Solidarity and Cooperation');
    expect(await own.read('.card mark', (element) => element.textContent)).toBe('humanity');
    await page.keyboard.press('Escape');
    await own.gone('.card');
    expect(await own.read('.panel', (element) => element.checkVisibility())).toBe(true);
    await page.close();
  });

  it('stays while the pointer is on it, and goes when the pointer goes', async () => {
    const { page, own } = await beside(READOUT);
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
    const { page, panel, own } = await beside(READOUT);
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 1 of 11'));
    await command(page, 'next-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 2 of 11'));
    expect(await own.read('.card-place', (element) => element.getAttribute('aria-live'))).toBe('polite');
    await inWindow(page, 'Currently, the international');
    await currentIs(panel, 'Currently, the international');
    await command(page, 'previous-finding');
    await command(page, 'previous-finding');
    await own.until('.card', (element) => element.textContent?.includes('Passage 11 of 11'));
    await inWindow(page, 'Multilateral human rights institutions');
    await page.close();
  });

  it('does not come while text is selected, nor where it is switched off', async () => {
    const { page, own } = await beside(READOUT);
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

describe('a page that is no article', () => {
  it('is explained where the panel is opened for it', async () => {
    const page = await stage.open('/');
    await page.bringToFront();
    const worker = await stage.worker();
    const tab = await worker.evaluate(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return active?.id ?? -1;
    });
    const panel = await stage.openOwn(`sidepanel.html?host=tab&tab=${tab}`);
    await panel.getByRole('heading', { name: 'This page is not read' }).waitFor();
    await panel.getByText('There is no running text here').waitFor();
    await panel.close();
    await page.close();
  });
});
