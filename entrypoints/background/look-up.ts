/** Looking passages up for the reader, and docking the panel that shows the answer. */
import type { Browser } from 'wxt/browser';
import { preferencesOf } from '../../extension/docking.ts';
import { browser } from '../../extension/browser.ts';
import { lookUpPassage } from '../../extension/matching.ts';
import type { Docking } from '../../extension/messages.ts';
import { sendToTab } from '../../extension/messaging.ts';
import { openPanelTab, openSidePanel } from '../../extension/panel.ts';
import { loadSettings } from '../../extension/settings-store.ts';
import { getVisit } from '../../extension/visit-store.ts';

/** A tab with its window, as far as the browser tells. */
export type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId'>;

/** Docks the panel in a tab's page, folds it, or takes it away. Undefined where the tab has no content script. */
async function dock(tab: number, docking: Docking): Promise<unknown> {
  const preferences = preferencesOf(await loadSettings());
  return sendToTab(tab, { type: 'docking', docking, preferences });
}

/** Looks a passage up; where the browser's own panel did not open, shows the answer in the page or in a tab. */
async function lookUp(text: string, tab: number, url: string | undefined, opened: boolean): Promise<void> {
  // The passage is shown as soon as it is known, so the panel opens while the matcher is still at work.
  const shown = await dock(tab, opened ? 'none' : 'panel');
  if (!opened && !shown) await openPanelTab(tab);
  if (text.trim() !== '') await lookUpPassage(text, { tab, url });
}

/** Looks a passage up for a panel that is open already. */
export async function lookUpFor(text: string, tab: number): Promise<void> {
  // A page that was no article learns that there is a visit now, and will say when it is left.
  if (!(await getVisit(tab))) void dock(tab, 'none');
  await lookUpPassage(text, { tab, url: undefined });
}

/** Looks up a passage of the browser's own side panel, which stands in no tab, for the page beside it. */
export async function lookUpBeside(text: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await lookUpFor(text, tab.id);
}

/** What is selected in the tab's page, or in a frame of it of the same origin. */
async function selectionOf(tab: number): Promise<string> {
  const selection = await sendToTab(tab, { type: 'get-selection' });
  return typeof selection?.answer === 'string' ? selection.answer : '';
}

/**
 * Is what the page has read what the browser says is selected, with nothing but signs left out, such as the pronunciation of
 * characters? In a frame of another site the page knows nothing of it.
 */
function isReadingOf(read: string, told: string): boolean {
  let at = -1;
  const letters = read.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => (at = told.indexOf(letter, at + 1)) >= 0);
}

/** Looks up what is selected in a tab, at a choice in its menu or a key. @param text as the browser's menu tells it */
export async function lookUpSelection(
  text: string | undefined,
  tab: Tab,
  url: string | undefined,
): Promise<void> {
  // The gesture ends with the first await, so the panel is asked for before anything else.
  const opening = openSidePanel(tab.windowId);
  if (tab.id === undefined) return;
  const opened = (await opening) === 'open';
  const read = await selectionOf(tab.id);
  const selected = text === undefined || isReadingOf(read, text) ? read : text;
  await lookUp(selected, tab.id, url ?? (await getVisit(tab.id))?.url, opened);
}
