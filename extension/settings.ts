/** The reader's settings: their fields, their defaults, and how they are read from whatever the storage holds. */
import * as z from 'zod/mini';

/** How large the docked panel is. */
export const PANEL_SIZE = {
  /** Beside the page, in CSS pixels: a column of about sixty letters. */
  width: z.number().check(z.minimum(240), z.maximum(4_000)),
  /** Below the page in a narrow window, in percent of the window's height. */
  height: z.number().check(z.minimum(10), z.maximum(95)),
};

export const SETTINGS_KEY = 'settings';
/** The version of the settings that this code writes. */
const SETTINGS_VERSION = 1;

const FIELDS = {
  /** Which pages are read by themselves: all, those of the chosen sites, or none but those that the reader asks for. */
  reading: z.enum(['all', 'sites', 'asked']),
  /** The chosen sites, by host, such as `news.example`. */
  onSites: z.array(z.string()),
  /** What happens on a page that reports a known work. */
  opening: z.enum(['panel', 'chip', 'never']),
  /** Hosts on which the extension stays silent, such as `news.example`. */
  offSites: z.array(z.string()),
  /** Languages of the sources to show: one, or both side by side. */
  languages: z.enum(['page', 'en', 'zh', 'both']),
  panelWidth: PANEL_SIZE.width,
  panelHeight: PANEL_SIZE.height,
  /** Does the panel follow to the passage in view while the page is scrolled? */
  following: z.boolean(),
  /** Does a small card with the source come up where the pointer rests on a passage? */
  hoverCard: z.boolean(),
  /** Does the head of the panel show all that is known of the work? */
  details: z.boolean(),
};

export const SettingsSchema = z.object({ version: z.int(), ...FIELDS });
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  // Nothing is read before the reader has said so.
  reading: 'asked',
  onSites: [],
  opening: 'panel',
  offSites: [],
  languages: 'both',
  panelWidth: 400,
  panelHeight: 60,
  following: true,
  hoverCard: true,
  details: false,
};

/** What was read of stored settings. */
export interface ReadSettings {
  settings: Settings;
  /** Something was there that is no setting: a field of another type, or no settings at all. */
  damaged: boolean;
  /** A later version of the extension has written them. It may know values that this one does not. */
  newer: boolean;
}

const Stored = z.record(z.string(), z.unknown());

/** The sites that are there, whatever else is among them: one that was switched off must not be read again. */
const sitesIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((site): site is string => typeof site === 'string') : undefined;

/**
 * Reads settings field by field: what is missing or cannot be read has its default, and the rest holds.
 *
 * @param stored whatever the storage gives; undefined or null where nothing was kept yet
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined || stored === null)
    return { settings: DEFAULT_SETTINGS, damaged: false, newer: false };
  const parsed = Stored.safeParse(stored);
  if (!parsed.success) return { settings: DEFAULT_SETTINGS, damaged: true, newer: false };
  const raw = parsed.data;
  const { version } = raw;
  const newer = typeof version === 'number' && version > SETTINGS_VERSION;
  let damaged = !(newer || version === undefined || version === SETTINGS_VERSION);
  const field = <T>(name: keyof typeof FIELDS, schema: z.ZodMiniType<T>, usual: T): T => {
    const value = raw[name];
    if (value === undefined) return usual;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    // A value of a later day is not damage.
    damaged ||= !newer;
    return usual;
  };
  const sites = sitesIn(raw['offSites']);
  const settings: Settings = {
    version: SETTINGS_VERSION,
    reading: field('reading', FIELDS.reading, DEFAULT_SETTINGS.reading),
    onSites: field('onSites', FIELDS.onSites, DEFAULT_SETTINGS.onSites),
    opening: field('opening', FIELDS.opening, DEFAULT_SETTINGS.opening),
    offSites: field('offSites', FIELDS.offSites, sites ?? DEFAULT_SETTINGS.offSites),
    languages: field('languages', FIELDS.languages, DEFAULT_SETTINGS.languages),
    panelWidth: field('panelWidth', FIELDS.panelWidth, DEFAULT_SETTINGS.panelWidth),
    panelHeight: field('panelHeight', FIELDS.panelHeight, DEFAULT_SETTINGS.panelHeight),
    following: field('following', FIELDS.following, DEFAULT_SETTINGS.following),
    hoverCard: field('hoverCard', FIELDS.hoverCard, DEFAULT_SETTINGS.hoverCard),
    details: field('details', FIELDS.details, DEFAULT_SETTINGS.details),
  };
  return { settings, damaged, newer };
}

/**
 * What to store after a change. Fields that this version does not know are kept as they are; of a later version's settings
 * also the values that it cannot read, and the version's number.
 */
export function changedSettings(stored: unknown, change: Partial<Omit<Settings, 'version'>>): unknown {
  const { settings, newer } = readSettings(stored);
  const raw = Stored.safeParse(stored);
  return { ...(raw.success && raw.data), ...(!newer && settings), ...change };
}
