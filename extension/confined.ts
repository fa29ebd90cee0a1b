/**
 * Tells whether this part of the extension has all of `browser.*` or only what a content script has.
 *
 * Firefox gives a page of the extension that stands in a frame of a web page no more than a content script has: messages,
 * the words of `_locales` and `storage.local`, but no tabs and no session storage. That is where the docked panel is, so
 * what it needs beyond these the background does for it, and only for the tab it stands in.
 */
import { browser } from './browser.ts';

/** Is this part of the extension without tabs and session storage? So are content scripts, and Firefox's docked panel. */
export const isConfined = (): boolean => !('tabs' in browser);
