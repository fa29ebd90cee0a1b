/** Bringing the second part of the content script into a page. */
import { browser } from './browser.ts';

/**
 * Runs it in a tab's page, beside the first part and in the same world: no policy of the page's forbids it, and the page
 * does not see it come. Run twice, it does nothing the second time.
 *
 * @throws where there is no such page any more, it is none of the web, or the reader keeps the extension from its site
 */
export async function runVisit(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/reader-visit.js'] });
}
