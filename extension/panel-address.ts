/** Where the panel page is, for each of its hosts. */
import { browser } from 'wxt/browser';

/** The address of the panel page, docked in the page of a tab or in a tab of its own, showing what is known of `tab`. */
export function panelAddress(host: 'docked' | 'tab', tab: number): string {
  return browser.runtime.getURL(`/sidepanel.html?host=${host}&tab=${tab}`);
}
