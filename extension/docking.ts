/** Decides whether the panel is docked in a page, folded to its chip, or left away, from settings and findings. */
import type { Docking, Preferences } from './messages.ts';
import { isOff } from './sites.ts';
import type { Settings } from './settings.ts';

/** What the decision rests on. */
export interface DockingCase {
  settings: Settings;
  /** The page's own address. */
  url: string | undefined;
  /** Does the page report a known work? */
  attributed: boolean;
  /** Is the browser's own side panel open in the window of the page? */
  sidePanelOpen: boolean;
}

/** The panel opens by itself only where a work is reported, the reader wants it, and no other panel shows the same. */
export function decideDocking({ settings, url, attributed, sidePanelOpen }: DockingCase): Docking {
  if (!attributed || sidePanelOpen || isOff(settings, url)) return 'none';
  return settings.opening === 'never' ? 'none' : settings.opening;
}

/** When the side panel closes, its docked twin comes back folded: the reader has just closed a panel. */
export function dockingAfterSidePanel(before: Omit<DockingCase, 'sidePanelOpen'>): Docking {
  return decideDocking({ ...before, sidePanelOpen: false }) === 'none' ? 'none' : 'chip';
}

/** What a content script learns of the settings. */
export const preferencesOf = ({ panelWidth, panelHeight, hoverCard }: Settings): Preferences => ({
  width: panelWidth,
  height: panelHeight,
  hoverCard,
});
