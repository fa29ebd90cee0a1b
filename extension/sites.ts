/** Which sites the reader wants read by themselves, as the settings say. What the browser gives leave for is in `site-access.ts`. */
import type { Settings } from './settings.ts';

/** The match pattern of every page of the web: news stands anywhere. */
export const ALL_SITES = ['*://*/*'];

/** The host of a web page's address, such as `news.example`; undefined for anything that is no web page. */
export function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : undefined;
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** Whether two hosts are of one site: a leading `www.` makes no other. */
const isSameSite = (a: string, b: string): boolean => withoutWww(a) === withoutWww(b);

const isAmong = (sites: readonly string[], host: string): boolean =>
  sites.some((site) => isSameSite(site, host));

/** Has the reader turned this site off? */
export function isOff({ offSites }: Pick<Settings, 'offSites'>, url: string | undefined): boolean {
  const host = hostOf(url);
  return host !== undefined && isAmong(offSites, host);
}

/** Numbered hosts have no names below them. */
const isNumbered = (host: string): boolean => /\d$|\]$/.test(host);

/** The match patterns of a site, with and without `www.`. @param site a host */
export const patternsOf = (site: string): string[] =>
  isNumbered(site) ? [`*://${site}/*`] : [`*://${withoutWww(site)}/*`, `*://www.${withoutWww(site)}/*`];

/** The match patterns of the pages that the reader wants read by themselves. */
export function wantedPatterns({ reading, onSites }: Pick<Settings, 'reading' | 'onSites'>): string[] {
  if (reading === 'all') return ALL_SITES;
  return reading === 'sites' ? onSites.flatMap(patternsOf) : [];
}

/** Does the reader want the pages of this host read by themselves? */
export const isWanted = ({ reading, onSites, offSites }: Settings, host: string): boolean =>
  !isAmong(offSites, host) && (reading === 'all' || (reading === 'sites' && isAmong(onSites, host)));

/** What changes in the settings where the pages of one host are to be read by themselves from now on, or no longer. */
export function switchedSite(
  { reading, onSites, offSites }: Settings,
  host: string,
  on: boolean,
): Partial<Pick<Settings, 'reading' | 'onSites' | 'offSites'>> {
  const site = withoutWww(host);
  const without = (sites: readonly string[]): string[] => sites.filter((each) => !isSameSite(each, site));
  if (reading === 'all') return { offSites: on ? without(offSites) : [...without(offSites), site].sort() };
  return on
    ? { reading: 'sites', onSites: [...without(onSites), site].sort(), offSites: without(offSites) }
    : { onSites: without(onSites) };
}
