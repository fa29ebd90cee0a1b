/** Where the panel page is, for each of its hosts. */
import { browser } from 'wxt/browser';

/** The panel in a tab of its own, for the page of another tab. */
export const panelTabAddress = (tab: number): string =>
  browser.runtime.getURL(`/sidepanel.html?host=tab&tab=${tab}`);

/**
 * The panel docked in a page. It has an address of its own: what a page may frame can be opened under a dynamic address
 * only, also by us.
 * @param token by which the background knows that it is ours (`panel-token.ts`)
 */
export const dockedPanelAddress = (token: string): string => browser.runtime.getURL(`/docked.html#${token}`);
