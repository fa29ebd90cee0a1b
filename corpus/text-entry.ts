/** Expands the texts of a collection from the short entries in a pack's header into their works and versions. */
import { isOfficial } from '../engine/edition/edition.ts';
import type { Version, Work } from '../engine/types.ts';
import type { TextEntry } from './schema.ts';

/** The id of the version that an entry stands for. */
export const versionIdOf = ({ id, version }: TextEntry): string => version ?? id;

/** The id of the work that an entry is of. */
const workIdOf = ({ id, work }: TextEntry): string => work ?? id;

/** @param pack its name, the publisher of what has no address */
function versionOf(entry: TextEntry, pack: string): Version {
  const { lang, title, date, url, kind = 'full-text' } = entry;
  return {
    id: versionIdOf(entry),
    work: workIdOf(entry),
    kind,
    lang,
    title,
    publisher: /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url ?? '')?.[1] ?? pack,
    ...(url && { url }),
    ...(date && { date }),
    complete: isOfficial(kind),
  };
}

/** The work of one or more entries: titles and the speaker's names by language, the date of the first that has one. */
function workOf(id: string, entries: readonly TextEntry[]): Work {
  const titles: Record<string, string> = {};
  const names: Record<string, string[]> = {};
  for (const { lang, title, speaker } of entries) {
    titles[lang] ??= title;
    if (speaker) names[lang] ??= [speaker];
  }
  return {
    id,
    kind: 'remarks',
    titles,
    speakers: Object.keys(names).length > 0 ? [{ names }] : [],
    parties: [],
    occasion: { name: {} },
    date: entries.find(({ date }) => date)?.date ?? '',
    publications: [],
  };
}

/** The works and the versions that entries stand for; versions in the order of the entries, works of their first ones. */
export function expandEntries(
  entries: readonly TextEntry[],
  pack: string,
): { works: Work[]; versions: Version[] } {
  const works = Map.groupBy(entries, workIdOf);
  return {
    works: Array.from(works, ([id, own]) => workOf(id, own)),
    versions: entries.map((entry) => versionOf(entry, pack)),
  };
}
