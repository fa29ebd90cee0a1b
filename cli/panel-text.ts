/** Reads what the panel shows in a browser, for `npm start` and the end-to-end tests. */
import type { Frame, Page } from 'playwright-core';

interface ShownFinding {
  kind: string;
  place: string;
  page: string;
  source: string;
  /** All texts that it comes from, in their order: the first is `source`. */
  texts: string[];
  /** The last of them, in the other language where both are shown. */
  counterpart: string;
}

export interface ShownPanel {
  titles: string[];
  about: string;
  why: string;
  use: string;
  findings: ShownFinding[];
}

/** How long the panel may take until it stands in the page, in milliseconds: worker, pack and first drawing. */
const PANEL_TIME = 15_000;

/** The frame of the panel docked in a page. @throws if none comes. */
export async function dockedPanel(page: Page, timeout = PANEL_TIME): Promise<Frame> {
  const until = Date.now() + timeout;
  for (;;) {
    const frame = page.frames().find((each) => each.url().includes('/docked.html'));
    if (frame && (await frame.$('.panel').catch(() => null))) return frame;
    if (Date.now() > until) throw new Error(`No panel is docked in ${page.url()}.`);
    await page.waitForTimeout(100);
  }
}

/** Reads the panel of a page that reports a known work, once it is drawn: what the page reports, and each finding with its source and the counterpart in the other language. */
export async function readPanel(panel: Frame | Page): Promise<ShownPanel> {
  // The panel draws itself before it knows what was found.
  await panel.waitForSelector('article.found', { timeout: PANEL_TIME });
  return panel.evaluate(() => {
    const plain = (shown: Element | null | undefined): string => {
      const element = shown?.cloneNode(true);
      if (!(element instanceof Element)) return '';
      for (const hidden of element.querySelectorAll('.sr-only, .text-label')) hidden.remove();
      return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const text = (selector: string, within: ParentNode = document): string =>
      plain(within.querySelector(selector));
    return {
      titles: [...document.querySelectorAll('.work-head h1 [lang], .work-head h1, .work-head .other-title')]
        .map((element) => (element.textContent ?? '').trim())
        .filter((title, i, all) => title !== '' && all.indexOf(title) === i),
      about: text('.work-head .meta'),
      why: text('.why'),
      use: text('.use'),
      findings: [...document.querySelectorAll('article.found')].map((article) => ({
        kind: text('.kind', article),
        place: text('.where', article),
        page: text('.page-words', article),
        source: text('.source', article),
        texts: [...article.querySelectorAll('.source, .counterpart')].map(plain),
        counterpart: plain([...article.querySelectorAll('.counterpart')].at(-1)),
      })),
    };
  });
}
