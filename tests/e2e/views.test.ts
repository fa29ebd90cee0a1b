/** Every view in every state: nothing wider than its box, accessible in each colour scheme, the first passage in sight. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { findChromium } from '../../cli/browser.ts';
import { openGallery, type Gallery } from '../views/gallery.ts';
import { VIEW_STATES, type ViewState } from '../views/states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in a page: each rule that is broken, with where. */
const RUN_AXE = `axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;
const Violations = z.array(z.string());

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery({ executable: findChromium() });
});
afterAll(() => gallery.close());

const state = (name: string): ViewState => {
  const found = VIEW_STATES.find((each) => each.name === name);
  if (!found) throw new Error(`No view ${name}.`);
  return found;
};

/** What reaches out of the window or of the box that it stands in, but for what is cut off on purpose and read out. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(each);
        if (clipPath !== 'none' || (each !== element && /hidden|clip/.test(overflowX))) return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      if (!element.checkVisibility() || cut(element)) return false;
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return false;
      const { overflowX } = getComputedStyle(element);
      const inside = element.scrollWidth - element.clientWidth > 1 && overflowX === 'visible';
      return left < -0.5 || right > innerWidth + 0.5 || (inside && element.clientWidth > 0);
    });
    const whole = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    return [...whole, ...wide.map((element) => `${element.tagName}.${element.className}`)];
  });

/** WCAG 1.4.12: what a reader may set for all text. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

describe.each(VIEW_STATES)('$name', (each) => {
  it('is no wider than its box, also with text spacing, and accessible in light, dark and chosen colours', async () => {
    const page = await gallery.open(each);
    for (const width of [320, 400, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      // What is drawn by the width is drawn anew in a frame of its own.
      await expect.poll(() => overflowing(page), { message: `at ${width}` }).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const scheme of ['light', 'dark', 'forced'] as const) {
      await page.emulateMedia({
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        forcedColors: scheme === 'forced' ? 'active' : 'none',
      });
      await page.evaluate(AXE);
      const violations = Violations.parse(await page.evaluate(RUN_AXE));
      expect([scheme, violations]).toEqual([scheme, []]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
    await page.addStyleTag({ content: SPACING }).catch(() => undefined);
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });
});

describe('the views from right to left, with messages that are 40 % longer', () => {
  let mirrored: Gallery;
  beforeAll(async () => {
    mirrored = await openGallery({ executable: findChromium(), mirrored: true });
  });
  afterAll(() => mirrored.close());

  it.each(VIEW_STATES.map((each) => [each.name, each] as const))(
    '%s is no wider than its box',
    async (_, each) => {
      const page = await mirrored.open(each);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        await expect.poll(() => overflowing(page), { message: `at ${width}` }).toEqual([]);
      }
      await page.close();
    },
  );
});

describe('the head of the panel', () => {
  it.each(['panel-report', 'panel-kinds', 'panel-two-works', 'panel-declaration', 'panel-chinese'])(
    'of %s takes at most 260 of 800 pixels, and the first passage is in sight on opening',
    async (name) => {
      const page = await gallery.open(state(name));
      await page.setViewportSize({ width: 400, height: 800 });
      const head = await page.evaluate(
        () => document.querySelector('[role=tabpanel]')?.getBoundingClientRect().top,
      );
      expect(head).toBeLessThanOrEqual(260);
      for (const [width, height] of [
        [320, 640],
        [400, 600],
        [1280, 600],
      ] as const) {
        await page.setViewportSize({ width, height });
        const below = await page.evaluate(() => {
          const words =
            document.querySelector('article.found .page-words')?.getBoundingClientRect().bottom ?? Infinity;
          const foot = document.querySelector('.panel-foot')?.getBoundingClientRect().top ?? 0;
          return words - foot;
        });
        expect(below).toBeLessThanOrEqual(0);
      }
      await page.close();
    },
  );
});
