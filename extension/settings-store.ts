/**
 * Loading, saving and watching the settings in the browser's local storage. Nothing is lost: what cannot be read is copied
 * to another key before anything is written over it, and loading never throws.
 */
import { browser } from './browser.ts';
import { isConfined } from './confined.ts';
import { changedSettings, readSettings, SETTINGS_KEY, SettingsSchema, type Settings } from './settings.ts';

/** A list of all settings that could not be read, the oldest first, so that a mended version may still find them. */
export const UNREADABLE_SETTINGS_KEY = 'settings-unreadable';
/** More than this is no accident any more: what is put aside must not fill the disk. */
const MAX_PUT_ASIDE = 20;

/**
 * Keeps the settings from content scripts, which the browser lets read and write local storage otherwise. Firefox cannot
 * (140), and its docked panel, which has no more rights than a content script there, reads them.
 */
export async function confineSettings(): Promise<void> {
  const { local }: { local: { setAccessLevel?: typeof browser.storage.local.setAccessLevel } } =
    browser.storage;
  if (!isConfined()) await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

const stored = async (): Promise<unknown> => (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

/** Copies a damaged value to those that were put aside, unless the same is there. */
async function putAside(damaged: unknown): Promise<void> {
  const before: unknown = (await browser.storage.local.get(UNREADABLE_SETTINGS_KEY))[UNREADABLE_SETTINGS_KEY];
  // Versions before this one kept a single value there.
  const list: unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before];
  const text = JSON.stringify(damaged);
  if (list.length >= MAX_PUT_ASIDE || list.some((each) => JSON.stringify(each) === text)) return;
  await browser.storage.local.set({ [UNREADABLE_SETTINGS_KEY]: [...list, damaged] });
}

/** The reader's settings; undefined where the storage does not answer, so that nobody knows what the reader has chosen. */
export async function knownSettings(): Promise<Settings | undefined> {
  try {
    return readSettings(await stored()).settings;
  } catch {
    return undefined;
  }
}

/** The reader's settings, with the default of each field that is not there or cannot be read. Never rejects. */
export const loadSettings = async (): Promise<Settings> =>
  (await knownSettings()) ?? readSettings(undefined).settings;

/** What the reader should know of the stored settings, if anything. Never rejects. */
export async function troubleWithSettings(): Promise<'unreadable' | 'newer' | undefined> {
  try {
    const { damaged, newer } = readSettings(await stored());
    return damaged ? 'unreadable' : newer ? 'newer' : undefined;
  } catch {
    return 'unreadable';
  }
}

/** Changes follow one another: each keeps what the one before has written. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings and keeps the rest as they are stored.
 *
 * @returns what is in force now
 * @throws if the change is none, or if the browser refuses to store it
 */
export function updateSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const step = async (): Promise<Settings> => {
    const before = await stored();
    const after = changedSettings(before, change);
    // What is in force after it must be settings, whatever the storage held before.
    const settings = SettingsSchema.parse({ ...readSettings(after).settings, ...change });
    if (readSettings(before).damaged) await putAside(before);
    await browser.storage.local.set({ [SETTINGS_KEY]: after });
    return settings;
  };
  const result = turn.then(step, step);
  turn = result.catch(() => undefined);
  return result;
}

/** Calls back whenever the settings change, in whatever part of the extension. @returns stops watching. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  const listener = (
    changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
    area: string,
  ): void => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) changed(readSettings(change.newValue).settings, readSettings(change.oldValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
