/** What the reader has chosen, kept in local storage under `settings` with a version number. */
import * as z from 'zod/mini';

/** How large the docked panel is. */
export const PANEL_SIZE = {
  /** Beside the page, in CSS pixels: a column of about sixty letters. */
  width: z.number().check(z.minimum(240), z.maximum(4_000)),
  /** Below the page in a narrow window, in percent of the window's height. */
  height: z.number().check(z.minimum(10), z.maximum(95)),
};

export const SETTINGS_KEY = 'settings';

export const SettingsSchema = z.object({
  version: z.literal(1),
  /** What happens on a page that reports a known work. */
  opening: z.enum(['panel', 'chip', 'never']),
  /** Hosts on which the extension stays silent, such as `news.example`. */
  offSites: z.array(z.string()),
  /** Languages of the sources to show: one, or both side by side. */
  languages: z.enum(['page', 'en', 'zh', 'both']),
  // What came later has a default, so that settings of an earlier day can still be read.
  panelWidth: z._default(PANEL_SIZE.width, 400),
  panelHeight: z._default(PANEL_SIZE.height, 60),
  /** Does the panel follow to the passage in view while the page is scrolled? */
  following: z._default(z.boolean(), true),
  /** Does a small card with the source come up where the pointer rests on a passage? */
  hoverCard: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = SettingsSchema.parse({
  version: 1,
  opening: 'panel',
  offSites: [],
  languages: 'both',
});
