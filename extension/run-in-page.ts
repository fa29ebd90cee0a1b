/** Bringing a part of the extension into the page that asks for it. */
import { browser } from './browser.ts';
import type { Sender } from './messaging.ts';

/**
 * Runs a script of the extension beside the content script that asks, in its own world: no policy of the page's forbids
 * it, and the page does not see it come.
 *
 * @param file its path in the extension
 * @throws where the page is gone, or the reader has taken its site from the extension
 */
export async function runInPage(file: '/reader-visit.js', { tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [file],
  });
}
