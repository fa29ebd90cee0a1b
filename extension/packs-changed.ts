/** Tells all parts of the extension that packs were added, taken away or switched; a worker that sleeps is woken by it. */
import { browser } from './browser.ts';
import { forgetPacks } from './packs.ts';

/** The time of the last change, in ms since 1970, in the browser's local storage. */
const KEY = 'packs-changed';

/** Opens the packs anew here, and tells the others. */
export async function packsChanged(): Promise<void> {
  forgetPacks();
  await browser.storage.local.set({ [KEY]: Date.now() });
}

/** Calls back when the packs have changed, in whatever part of the extension; what was opened here is forgotten. @returns stops watching. */
export function watchPacks(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local' || !(KEY in changes)) return;
    forgetPacks();
    changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
