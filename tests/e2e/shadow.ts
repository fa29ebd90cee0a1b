/** Reads the extension's host element in a page, whose shadow root is closed. */
import type { Page } from 'playwright-core';
import { inShadowRoots } from '../../cli/probe.ts';

/** How long something of ours may take to come or to change, in milliseconds. */
const PATIENCE = 15_000;
const BETWEEN_LOOKS = 50;

export interface Ours {
  /** What `read` makes of the first element of ours that fits; undefined where none does. It goes there as text, and its answer comes as JSON. */
  read<T>(selector: string, read: (element: HTMLElement) => T): Promise<T | undefined>;
  /** Waits until `read` gives something true. @throws with what it gave last. */
  until<T>(selector: string, read: (element: HTMLElement) => T): Promise<T>;
  /** Waits until no element of ours fits, or none of them is shown. */
  gone(selector: string): Promise<void>;
  /** The middle of the first element that fits, once it is shown. Pixels of the viewport. */
  middle(selector: string): Promise<{ x: number; y: number }>;
  count(selector: string): Promise<number>;
}

/** Looks into the host element of a page. */
export function ours(page: Page): Ours {
  const read: Ours['read'] = async (selector, take) => {
    const text = `([root]) => { const found = root?.querySelector(${JSON.stringify(selector)}); return found ? (${take.toString()})(found) : undefined; }`;
    try {
      // What the function gives is known to whoever wrote it, and nobody else.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await inShadowRoots(page, text)) as ReturnType<typeof take>;
    } catch {
      return undefined; // It went while it was looked at.
    }
  };
  const wait = async (what: string, met: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + PATIENCE; !(await met());) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await page.waitForTimeout(BETWEEN_LOOKS);
    }
  };
  return {
    read,
    async until(selector, take) {
      let last: Awaited<ReturnType<typeof take>> | undefined;
      await wait(`${selector}: ${take.toString()}`, async () => Boolean((last = await read(selector, take))));
      if (last === undefined) throw new Error(`No ${selector}.`);
      return last;
    },
    gone: (selector) =>
      wait(`${selector} to go`, async () => !(await read(selector, (element) => element.checkVisibility()))),
    async middle(selector) {
      await wait(`${selector} to be shown`, async () =>
        Boolean(await read(selector, (element) => element.checkVisibility())),
      );
      const place = await read(selector, (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      if (!place) throw new Error(`No ${selector}.`);
      return place;
    },
    count: async (selector) =>
      Number(
        await inShadowRoots(
          page,
          `([root]) => root?.querySelectorAll(${JSON.stringify(selector)}).length ?? 0`,
        ),
      ),
  };
}
