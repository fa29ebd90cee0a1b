/** The docked panel: its size, how the page makes way for it, its chip, folding it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { setStage } from './browser.ts';
import { openBeside, PARAGRAPHS, READOUT, TITLE } from './panel-beside.ts';
import { ours, type Ours } from './shadow.ts';

const article = (more: string, style = ''): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>${TITLE}</title><style>${style} p { margin: 3em 0; }</style></head>
  <body><article><h1>${TITLE}</h1>${PARAGRAPHS}</article>${more}</body></html>`;

const PAGES = {
  '/bars.html': article(
    `<header id="bar" style="position:fixed;left:0;right:0;top:0;height:40px">Bar</header>
     <div style="position:fixed;left:0;width:100%;bottom:0;height:40px" class="foot">Foot</div>
     <button id="chat" style="position:fixed;right:20px;bottom:60px;width:80px;height:40px">Chat</button>`,
    'html { width: 100% }',
  ),
  '/dialog.html': article('<input id="search"><dialog id="box">Asked</dialog>'),
};
const stage = setStage({ pages: PAGES });

const edge = '[role="separator"]';
const widthNow = (own: Ours): Promise<number> =>
  own.until(edge, (element) => Number(element.getAttribute('aria-valuenow')));
const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round(document.documentElement.getBoundingClientRect().width));

describe('the size of the panel', () => {
  it('is changed by the arrow keys, the page moves along, and it is the same after a reload', async () => {
    const { page, own } = await openBeside(stage, READOUT);
    const before = await widthNow(own);
    expect(await pageWidth(page)).toBe(1280 - before);
    await own.read(edge, (element) => element.focus());
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft');
    await own.until(edge, (element) => element.getAttribute('aria-valuenow') === '460');
    expect(await pageWidth(page)).toBe(1280 - 460);
    // It is kept a little later: another page learns of it in time.
    await stage.inBackground(async () => {
      for (;;) {
        const { settings } = await chrome.storage.local.get('settings');
        if (JSON.stringify(settings ?? '').includes('"panelWidth":460')) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await page.reload();
    await dockedPanel(page);
    expect(await widthNow(ours(page))).toBe(460);
    await page.close();
  });

  it('is changed by dragging its edge, within bounds', async () => {
    const { page, own } = await openBeside(stage, READOUT);
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
    const own = ours(page);
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
    const width = await widthNow(ours(page));
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
    const own = ours(page);
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await page.waitForFunction(() => document.querySelector('#bar')?.getBoundingClientRect().right === 1280);
    await page.close();
  });
});

describe('the chip', () => {
  it('stands above a bar that the page has at the bottom, so that its buttons can be pressed', async () => {
    const { page, own } = await openBeside(stage, '/bars.html');
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
    const { page, own } = await openBeside(stage, '/dialog.html');
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
    const { page, panel, own } = await openBeside(stage, '/dialog.html');
    await panel.getByRole('tab', { name: /On this page/ }).focus();
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await own.until('.unfold', (element) => element.matches(':focus'));
    await page.keyboard.press('Enter');
    await own.middle('.panel');
    await page.close();
  });

  it('leaves Escape to the page where the page has a use for it', async () => {
    const { page, own } = await openBeside(stage, '/dialog.html');
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

describe('the keyboard', () => {
  it('leads into the panel and back to where the reader was, also from the chip', async () => {
    const { page, panel, own } = await openBeside(stage, '/dialog.html');
    const press = async (): Promise<void> => {
      await page.bringToFront();
      await stage.pressCommand('focus-panel');
    };
    await page.focus('#search');
    await press();
    await panel.waitForFunction(() => document.hasFocus());
    await press();
    await page.waitForFunction(() => document.activeElement?.id === 'search');
    await page.evaluate(() => document.querySelector<HTMLElement>('#search')?.blur());
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await press();
    await own.middle('.panel');
    await panel.waitForFunction(() => document.hasFocus());
    await page.close();
  });
});

describe('a page that is no article', () => {
  it('is explained where the panel is opened for it', async () => {
    const page = await stage.open('/');
    await page.bringToFront();
    const tab = await stage.inBackground(async () => {
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
