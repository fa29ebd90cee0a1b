/** Where the panel page is, for each of its hosts. */
import { browser } from 'wxt/browser';

/**
 * The address of the panel page, docked in the page of a tab or in a tab of its own, showing what is known of `tab`. The
 * docked one has an address of its own: what a page may frame can be opened under a dynamic address only, also by us.
 */
export function panelAddress(host: 'docked' | 'tab', tab: number): string {
  const page = host === 'docked' ? '/docked.html' : '/sidepanel.html';
  return browser.runtime.getURL(`${page}?host=${host}&tab=${tab}`);
}
