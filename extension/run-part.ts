/** Bringing the parts of the content script into a page. */
import { browser } from './browser.ts';
import type { ReaderPart } from './messages.ts';

const FILES = {
  look: '/reader.js',
  visit: '/reader-visit.js',
  showing: '/reader-showing.js',
} as const satisfies Readonly<Record<ReaderPart | 'look', string>>;

/**
 * Runs parts in a tab's page, beside those before them and in the same world: no policy of the page's forbids it, and the
 * page does not see it come. A part that is there already stays as it is.
 *
 * @throws where there is no such page any more, it is none of the web, or the reader keeps the extension from its site
 */
export async function runParts(tab: number, ...parts: readonly (keyof typeof FILES)[]): Promise<void> {
  const files = parts.map((part) => FILES[part]);
  await browser.scripting.executeScript({ target: { tabId: tab }, files });
}

/** Has a tab's page read at the reader's wish, whether or not the content script stands there by itself. @throws as `runParts` */
export const readTab = (tab: number): Promise<void> => runParts(tab, 'look', 'visit');
