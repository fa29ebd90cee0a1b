/**
 * The toolbar button: has the page read where it does not happen by itself, and opens the browser's own side panel, or closes
 * it where there is nothing more to do.
 */
import type { Browser } from 'wxt/browser';
import { browser } from './browser.ts';
import { isSidePanelOpen, openPanelTab, openSidePanel, type ToSidePanel } from './panel.ts';
import { readTab } from './run-part.ts';

/** Does the part of the content script that reads and listens stand in this tab already? */
const isRead = (tab: number): Promise<boolean> =>
  browser.tabs.sendMessage(tab, { type: 'get-reading' }).then(
    () => true,
    () => false,
  );

/** @param tell tells the side panel of a window something */
export async function onToolbarButton(
  { id, windowId }: Pick<Browser.tabs.Tab, 'id' | 'windowId'>,
  tell: (window: number, message: ToSidePanel) => void,
): Promise<void> {
  // The gesture ends with the first await, so the panel is asked for before anything else.
  const wasOpen = isSidePanelOpen(windowId);
  const opening = openSidePanel(windowId);
  const readBefore = id === undefined || (await isRead(id));
  if ((await opening) === 'no-place' && id !== undefined && !(await wasOpen)) await openPanelTab(id);
  // A page of the browser's own is not to be read; the panel says so.
  const readNow =
    !readBefore &&
    (await readTab(id).then(
      () => true,
      () => false,
    ));
  if (readNow) tell(windowId, 'look');
  else if (await wasOpen) tell(windowId, 'close');
}
