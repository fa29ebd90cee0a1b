/**
 * Reading, keeping and watching the settings. A value that cannot be read is put aside under another key and the
 * defaults are used: nothing is lost, and nothing throws.
 */
import { browser } from './browser.ts';
import { DEFAULT_SETTINGS, SETTINGS_KEY, SettingsSchema, type Settings } from './settings.ts';

/** Where settings that could not be read are kept, so that a mended version may still find them. */
export const UNREADABLE_SETTINGS_KEY = 'settings-unreadable';

/** The reader's settings; the defaults where there are none or they cannot be read. Never rejects. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    if (stored === undefined || stored === null) return DEFAULT_SETTINGS;
    const parsed = SettingsSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    await browser.storage.local.set({ [UNREADABLE_SETTINGS_KEY]: stored });
    return DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Were there settings that could not be read, and have they not been replaced since by ones that can? */
export async function hasUnreadableSettings(): Promise<boolean> {
  try {
    const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    return stored !== undefined && stored !== null && !SettingsSchema.safeParse(stored).success;
  } catch {
    return false;
  }
}

/** Keeps the settings. @throws if they are not settings, or if the browser refuses to store them. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: SettingsSchema.parse(settings) });
}

/** Changes some of the settings and keeps the rest as they are stored. @returns what is stored now. */
export async function updateSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await saveSettings(settings);
  return settings;
}

/** Calls back whenever the settings change, in whatever part of the extension. @returns stops watching. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  const read = (stored: unknown): Settings => {
    const parsed = SettingsSchema.safeParse(stored);
    return parsed.success ? parsed.data : DEFAULT_SETTINGS;
  };
  const listener = (
    changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
    area: string,
  ): void => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) changed(read(change.newValue), read(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The host of a web page's address, such as `news.example`; undefined for anything that is no web page. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : undefined;
}

/** Has the reader turned this site off? A leading `www.` makes no other site. */
export function isOff(settings: Settings, url: string | undefined): boolean {
  const host = hostOf(url)?.replace(/^www\./, '');
  return host !== undefined && settings.offSites.some((site) => site.replace(/^www\./, '') === host);
}
