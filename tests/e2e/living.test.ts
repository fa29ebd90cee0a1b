/** Pages that live on after they have loaded, and pages whose text stands where it is hard to read. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dockedPanel, readPanel } from '../../cli/panel-text.ts';
import { evaluateBeside, paintedIn } from '../../cli/probe.ts';
import { hostElements, paintedHighlights, setStage } from './browser.ts';
import { openUnwatched } from './unwatched-browser.ts';
import {
  EMPHASISED,
  countStored,
  PAINTED_LOOKS,
  PAINTED_UNSEEN,
  Point,
  POINT_ON_HIGHLIGHT,
} from './living-probes.ts';
import { HARD, LIVING_PAGES, READOUT, UNRELATED } from './living-pages.ts';

const stage = setStage({ pages: LIVING_PAGES, without: ['--disable-back-forward-cache'] });
/** Long enough for all that a page may cause to happen, in milliseconds. */
const PATIENCE = 20_000;

/** What the painted highlights of a page and of its frames say, in the order of the page. */
const paintedTexts = async (page: Page): Promise<string[]> => (await paintedIn(page)).map(({ text }) => text);

const Looks = z.array(z.object({ kind: z.string(), color: z.string(), tinted: z.boolean() }));

/** How each passage is painted: by its kind, which its line tells, the line's colour, and whether there is a tint. */
const paintedLooks = async (page: Page): Promise<z.infer<typeof Looks>> =>
  Looks.parse(await evaluateBeside(page, PAINTED_LOOKS));

/** Waits until something holds of what is painted. */
async function untilPainted(page: Page, holds: (texts: string[]) => boolean): Promise<string[]> {
  let texts: string[] = [];
  await expect
    .poll(
      async () => {
        texts = await paintedTexts(page);
        return holds(texts);
      },
      { timeout: PATIENCE, interval: 100, message: 'what is painted' },
    )
    .toBe(true);
  return texts;
}

const untilQuiet = async (page: Page): Promise<void> => {
  await expect.poll(() => hostElements(page), { timeout: PATIENCE }).toBe(0);
  await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBe(0);
};

/** Every painted text is a stretch of one of the paragraphs. */
const allFrom = (texts: readonly string[], paragraphs: readonly string[]): string[] =>
  texts.filter((text) => !paragraphs.some((paragraph) => paragraph.replace(/\s+/g, ' ').includes(text)));

/** Counts how often the background stores what it has matched, from now on. */
async function countMatches(): Promise<() => Promise<number>> {
  const matches = (): Promise<number> => stage.inBackground(countStored);
  const before = await matches();
  return async () => (await matches()) - before;
}

/** Runs a function of the page's own. */
const happen = (page: Page, what: string): Promise<unknown> => page.evaluate(what);

/** The finding that the panel shows as the one that was clicked. */
const CLICKED = 'article.found[aria-current="true"] .page-words';

describe('a page that changes its address by itself', () => {
  it('has the panel where its story reports a work, loses it where it does not, and has it again on the way back', async () => {
    const page = await stage.open('/single.html');
    await page.getByRole('link', { name: 'Geneva' }).click();
    await untilPainted(page, (texts) => texts.length >= 10);
    expect((await readPanel(await dockedPanel(page))).findings.length).toBeGreaterThanOrEqual(10);
    await page.getByRole('link', { name: 'Ferry' }).click();
    await untilQuiet(page);
    await page.goBack();
    await untilPainted(page, (texts) => texts.length >= 10);
    await dockedPanel(page);
    await page.close();
  });

  it('is not matched again for an address whose text is the same', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    const matches = await countMatches();
    await happen(page, 'address("?page=2")');
    await happen(page, 'address("#part")');
    // Another page is matched in the meantime: by then the first would have been, too.
    const other = await stage.open('/rendered.html');
    await dockedPanel(other);
    expect(await matches()).toBe(1);
    expect((await paintedTexts(page)).length).toBeGreaterThanOrEqual(10);
    await other.close();
    await page.close();
  });
});

describe('a page that grows', () => {
  it('has the panel when the next story below reports a work', async () => {
    const page = await stage.open('/endless-after.html');
    await page.waitForLoadState('load');
    await happen(page, 'more()');
    const texts = await untilPainted(page, (all) => all.length >= 10);
    expect(allFrom(texts, [READOUT.title, ...READOUT.paragraphs])).toEqual([]);
    await dockedPanel(page);
    await page.close();
  });

  it('keeps its highlights when the next story below does not', async () => {
    const page = await stage.open('/endless-before.html');
    const before = await untilPainted(page, (texts) => texts.length >= 10);
    const matches = await countMatches();
    await happen(page, 'more()');
    await expect.poll(matches, { timeout: PATIENCE }).toBeGreaterThanOrEqual(1);
    expect(await untilPainted(page, (texts) => texts.length >= before.length)).toEqual(before);
    await dockedPanel(page);
    await page.close();
  });

  it('is read when its text comes late, though it never stands still', async () => {
    const page = await stage.open('/late.html');
    await page.waitForTimeout(1_500);
    expect(await hostElements(page)).toBe(0);
    await happen(page, 'fill()');
    await untilPainted(page, (texts) => texts.length >= 10);
    await dockedPanel(page);
    await page.close();
  });

  it('has new entries of a live blog painted, and the old ones still', async () => {
    const page = await stage.open('/live-blog.html');
    const before = await untilPainted(page, (texts) => texts.length >= 6);
    await happen(page, 'entry()');
    const after = await untilPainted(page, (texts) => texts.length > before.length);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(allFrom(after, READOUT.paragraphs)).toEqual([]);
    await page.close();
  });
});

describe('a page that hides its text', () => {
  it('is read when an attribute brings it into sight', async () => {
    const page = await stage.open('/cloaked.html');
    const wholePage = await stage.open('/rendered.html');
    await dockedPanel(wholePage);
    expect(await paintedHighlights(page)).toBe(0);
    await page.bringToFront();
    await happen(page, "document.getElementById('app').removeAttribute('x-cloak')");
    await untilPainted(page, (texts) => texts.length >= 10);
    await dockedPanel(page);
    await wholePage.close();
    await page.close();
  });
});

describe('a page that takes its text away', () => {
  it('keeps the findings of what a paywall leaves', async () => {
    const page = await stage.open('/paywall.html');
    const before = await untilPainted(page, (texts) => texts.length >= 10);
    await happen(page, 'cut(5)');
    const after = await untilPainted(page, (texts) => texts.length > 0 && texts.length < before.length);
    expect(allFrom(after, READOUT.paragraphs.slice(0, 5))).toEqual([]);
    const panel = await dockedPanel(page);
    await expect.poll(() => panel.locator('article.found').count(), { timeout: PATIENCE }).toBe(after.length);
    await page.close();
  });

  it('is left alone when nothing is left', async () => {
    const page = await stage.open('/paywall.html');
    await dockedPanel(page);
    await happen(page, 'cut(0)');
    await untilQuiet(page);
    await page.close();
  });

  it('has its highlights again when a framework draws the same text anew, without being matched again', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    const before = await untilPainted(page, (texts) => texts.length >= 10);
    const matches = await countMatches();
    await happen(page, 'redraw()');
    expect(await untilPainted(page, (texts) => texts.length >= before.length)).toEqual(before);
    expect(await matches()).toBe(0);
    await page.close();
  });
});

describe('a story in a layer over the page', () => {
  it('has the panel while it is open', async () => {
    const page = await stage.open('/layer.html');
    await page.getByRole('link', { name: 'Story number 3' }).click();
    await untilPainted(page, (texts) => texts.length >= 10);
    await dockedPanel(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await untilQuiet(page);
    await page.close();
  });
});

describe('a page that is put away', () => {
  it('is known again when it comes back out of the cache', async () => {
    // A panel would keep the page out of the cache: Chromium puts no page with a frame of an extension into it.
    const options = await stage.openOwn('options.html');
    await options.getByRole('radio', { name: /chip/i }).check();
    await options.getByText(/saved/i).first().waitFor();
    const page = await stage.open('/drawn.html');
    await untilPainted(page, (texts) => texts.length >= 10);
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => Object.assign(window, { cameBack: event.persisted }));
    });
    await page.goto(`${stage.server.url}/other.html`);
    const matches = await countMatches();
    // What comes out of the cache is not loaded, so that there is nothing to wait for.
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate('window.cameBack'), { timeout: PATIENCE }).toBe(true);
    await expect.poll(matches, { timeout: PATIENCE }).toBeGreaterThanOrEqual(1);
    await untilPainted(page, (texts) => texts.length >= 10);
    expect(await hostElements(page)).toBe(1);
    await options.getByRole('radio', { name: /by itself|automatically/i }).check();
    await options.getByText(/saved/i).first().waitFor();
    await options.close();
    await page.close();
  });

  it('has its panel again when it is loaded anew on the way back', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    await page.goto(`${stage.server.url}/other.html`);
    await page.goBack();
    expect((await readPanel(await dockedPanel(page))).findings.length).toBeGreaterThanOrEqual(10);
    await page.close();
  });
});

describe('a page that is rendered ahead', () => {
  it('is not read before it is shown', async () => {
    const browser = await openUnwatched();
    const matched = (): Promise<unknown> =>
      browser.inWorker(
        `chrome.storage.session.get().then((all) => JSON.stringify(all).includes('/ahead.html'))`,
      );
    const told = (path: string) => (): boolean => stage.server.requests.includes(path);
    try {
      await browser.open(`${stage.server.url}/waiting.html`);
      await expect.poll(told('/told/rendered-ahead'), { timeout: PATIENCE }).toBe(true);
      // Where nobody waits, a page is read within a second after it has loaded.
      await expect.poll(told('/told/rendered-long-ago'), { timeout: PATIENCE }).toBe(true);
      expect(await matched()).not.toBe(true);
      expect(told('/told/activated')()).toBe(false);
      await expect.poll(told('/told/activated'), { timeout: PATIENCE }).toBe(true);
      await expect.poll(matched, { timeout: PATIENCE }).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

describe('text that is hard to read', () => {
  it.each(Object.keys(HARD))('%s: every sentence of the readout is found where it stands', async (path) => {
    const page = await stage.open(path);
    const texts = await untilPainted(page, (all) => all.length >= 10);
    const known = [READOUT.title, ...READOUT.paragraphs].join(' ').replace(/\s+/g, '');
    const plain = texts.map((text) => text.replace(/[\u2066-\u2069\u0600-\u06ff\s]/g, ''));
    expect(plain.filter((text) => !known.includes(text))).toEqual([]);
    await dockedPanel(page);
    await page.close();
  });

  it.each(['/copies.html', '/inline-copies.html'])('%s: the copy that is shown is painted', async (path) => {
    const page = await stage.open(path);
    await untilPainted(page, (texts) => texts.length >= 10);
    expect(await evaluateBeside(page, PAINTED_UNSEEN)).toBe(0);
    await page.close();
  });

  it.each(['/no-selection.html', '/shadow.html', '/frame.html', '/torn.html'])(
    '%s: a click on a highlight is answered in the panel',
    async (path) => {
      const page = await stage.open(path);
      const panel = await dockedPanel(page);
      await panel.waitForSelector('article.found');
      const at = Point.parse(await evaluateBeside(page, POINT_ON_HIGHLIGHT));
      await page.mouse.click(at.x, at.y);
      await panel.waitForSelector(CLICKED);
      const shown = (await panel.textContent(CLICKED))?.replace(/\s+/g, ' ');
      expect(shown).toContain(at.text.replace(/\s+/g, ' ').slice(0, 40));
      await page.close();
    },
  );

  it('/shadow.html: is painted again when the shadow root is drawn anew', async () => {
    const page = await stage.open('/shadow.html');
    await untilPainted(page, (texts) => texts.length >= 10);
    await happen(page, 'redraw()');
    await untilPainted(page, (texts) => texts.length >= 10);
    await page.close();
  });

  it.each([
    ['/vertical.html', '多边人权机构'],
    ['/frame.html', 'Multilateral human rights institutions'],
  ])('%s: a finding is shown where it stands', async (path, words) => {
    const page = await stage.open(path);
    const panel = await dockedPanel(page);
    const found = panel.locator('article.found', { hasText: words });
    await found.getByRole('button', { name: /Show on page/ }).click();
    await expect.poll(() => evaluateBeside(page, EMPHASISED), { timeout: PATIENCE }).toBe('in view');
    await page.close();
  });
});

describe('highlights', () => {
  it('leave the page as it is: no node but the host is added, nothing is copied, nothing is printed', async () => {
    const page = await stage.context.newPage();
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      document.addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
          for (const { target, addedNodes, removedNodes } of records) {
            const isHost = [...addedNodes, ...removedNodes].every((node) => node.nodeName === 'DIV');
            if (target !== document.documentElement || !isHost) changes.push(target.nodeName);
          }
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    });
    await page.goto(`${stage.server.url}/rendered.html`);
    await untilPainted(page, (texts) => texts.length >= 10);
    await dockedPanel(page);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      const range = getSelection()?.getRangeAt(0);
      const holder = document.implementation.createHTMLDocument().body;
      if (range) holder.append(range.cloneContents());
      return holder.innerHTML;
    });
    expect(copied).not.toContain('variorum');
    expect(await page.evaluate('changes')).toEqual([]);
    const looks = await paintedLooks(page);
    expect(looks.filter(({ tinted }) => !tinted)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await paintedLooks(page)).toEqual([]);
    await page.close();
  });

  it.each(['/three-kinds.html', '/dark.html'])(
    '%s: the kinds differ by their lines, also in forced colours',
    async (path) => {
      const page = await stage.open(path);
      await untilPainted(page, (texts) => texts.length >= 6);
      const byKind = async (): Promise<Map<string, string>> =>
        new Map((await paintedLooks(page)).map(({ kind, color }) => [kind, color]));
      const normal = await byKind();
      expect([...normal.keys()].sort()).toEqual(['edited', 'paraphrase', 'verbatim']);
      expect(new Set(normal.values()).size).toBe(3);
      expect(normal.get('edited')).toBe(path === '/dark.html' ? 'rgb(229, 181, 103)' : 'rgb(143, 84, 0)');
      await page.emulateMedia({ forcedColors: 'active' });
      const forced = await byKind();
      expect([...forced.keys()].sort()).toEqual(['edited', 'paraphrase', 'verbatim']);
      expect(new Set(forced.values()).size).toBe(1);
      await page.close();
    },
  );
});

describe('a site that is turned off', () => {
  it('stays silent when its page changes', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    await stage.inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      for (const { id } of await chrome.tabs.query({}))
        await chrome.tabs.sendMessage(id ?? tab?.id ?? 0, { type: 'silence' }).catch(() => undefined);
    });
    await untilQuiet(page);
    const matches = await countMatches();
    await happen(page, 'redraw()');
    await happen(page, 'address("?again")');
    const other = await stage.open('/rendered.html');
    await dockedPanel(other);
    expect(await matches()).toBe(1);
    expect(await paintedHighlights(page)).toBe(0);
    await other.close();
    await page.close();
  });
});

it('the pages that report nothing are not about the readout', () => {
  expect(allFrom(UNRELATED.paragraphs, READOUT.paragraphs)).toHaveLength(UNRELATED.paragraphs.length);
});
