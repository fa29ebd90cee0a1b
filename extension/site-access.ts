/**
 * The browser's leave to read sites, which the reader gives and takes back, and the content script, which is registered for
 * exactly the sites that the reader wants read and the browser lets us read.
 */
import { browser } from './browser.ts';
import type { Settings } from './settings.ts';
import { loadSettings } from './settings-store.ts';
import { hostOf, isWanted, patternsOf, wantedPatterns } from './sites.ts';

const SCRIPT = 'reader';

const isHeld = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] }).catch(() => false);

/** Those of the patterns that the browser gives leave for. */
export async function heldPatterns(patterns: readonly string[]): Promise<string[]> {
  const held = await Promise.all(patterns.map(isHeld));
  return patterns.filter((_, i) => held[i]);
}

/** Is the page at this address read by itself: does the reader want it, and the browser allow it? */
export async function isReadByItself(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  if (host === undefined || !isWanted(await loadSettings(), host)) return false;
  const patterns = patternsOf(host);
  return (await heldPatterns(patterns)).length === patterns.length;
}

/** Asks the reader for leave, by the browser's own question. Must be called within a click, before anything is awaited. */
export const requestLeave = async (patterns: string[]): Promise<boolean> =>
  patterns.length === 0 || browser.permissions.request({ origins: patterns }).catch(() => false);

/** Calls back when leave was given or taken back, in whatever way. @returns stops watching */
export function watchLeave(changed: (given: readonly string[]) => void): () => void {
  const added = ({ origins = [] }: { origins?: string[] | undefined }): void => changed(origins);
  const removed = (): void => changed([]);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

/** Gives back the leave that was needed before a change and is not after it. */
export async function returnLeave(settings: Settings, before: Settings): Promise<void> {
  const wanted = wantedPatterns(settings);
  const origins = await heldPatterns(wantedPatterns(before).filter((pattern) => !wanted.includes(pattern)));
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** @returns the patterns for which the content script was registered before */
async function register(matches: string[]): Promise<string[]> {
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const before = there?.matches ?? [];
  if (matches.length === 0) {
    if (there) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return before;
  }
  const script = { id: SCRIPT, matches, js: ['/reader.js'], runAt: 'document_idle' as const };
  if (!there) await browser.scripting.registerContentScripts([script]);
  else if (before.join(' ') !== matches.join(' ')) await browser.scripting.updateContentScripts([script]);
  return before;
}

const idsOf = (tabs: readonly { id?: number | undefined }[]): number[] =>
  tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));

/** What becomes of pages that are open while it changes which are read. */
export interface OpenPages {
  /** This page is read from now on. */
  read: (tab: number) => void;
  /** This page is not read any more. */
  silence: (tab: number) => void;
}

let turn: Promise<unknown> = Promise.resolve();

/** Has the content script stand where it should, one change after another. Without `pages` those that are open stay as they are. */
export function applyAccess(settings: Settings, pages?: OpenPages): Promise<void> {
  const step = async (): Promise<void> => {
    const patterns = await heldPatterns(wantedPatterns(settings));
    const before = await register(patterns);
    if (!pages) return;
    const read = patterns.length === 0 ? [] : idsOf(await browser.tabs.query({ url: patterns }));
    if (patterns.some((pattern) => !before.includes(pattern))) read.forEach(pages.read);
    if (before.some((pattern) => !patterns.includes(pattern)))
      idsOf(await browser.tabs.query({}))
        .filter((tab) => !read.includes(tab))
        .forEach(pages.silence);
  };
  const result = turn.then(step, step);
  turn = result.catch(() => undefined);
  return result;
}
