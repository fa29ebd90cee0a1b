/** Bringing the later parts of the content script into a page. */
import { browser } from './browser.ts';
import type { ReaderPart } from './messages.ts';

const FILES = {
  visit: '/reader-visit.js',
  showing: '/reader-showing.js',
} as const satisfies Readonly<Record<ReaderPart, string>>;

/**
 * Runs a part in a tab's page, beside those before it and in the same world: no policy of the page's forbids it, and the
 * page does not see it come. Run twice, it does nothing the second time.
 *
 * @throws where there is no such page any more, it is none of the web, or the reader keeps the extension from its site
 */
export async function runPart(tab: number, part: ReaderPart): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [FILES[part]] });
}
