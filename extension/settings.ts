/** What the reader has chosen, kept in local storage under `settings` with a version number. */
import * as z from 'zod/mini';

export const SETTINGS_KEY = 'settings';

export const SettingsSchema = z.object({
  version: z.literal(1),
  /** What happens on a page that reports a known work. */
  opening: z.enum(['panel', 'chip', 'never']),
  /** Hosts on which the extension stays silent, such as `news.example`. */
  offSites: z.array(z.string()),
  /** Languages of the sources to show: one, or both side by side. */
  languages: z.enum(['page', 'en', 'zh', 'both']),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = { version: 1, opening: 'panel', offSites: [], languages: 'both' };
