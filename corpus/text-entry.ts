/** Expands a text of a collection from the short entry in a pack's header into its work and its version. */
import type { Version, Work } from '../engine/types.ts';
import type { TextEntry } from './schema.ts';

/** The work and the version that an entry stands for. `pack`: its pack's name, the publisher of what has no address. */
export function expandEntry(entry: TextEntry, pack: string): { work: Work; version: Version } {
  const { id, lang, title, speaker, date, url } = entry;
  return {
    work: {
      id,
      kind: 'remarks',
      titles: { [lang]: title },
      speakers: speaker ? [{ names: { [lang]: [speaker] } }] : [],
      parties: [],
      occasion: { name: {} },
      date: date ?? '',
      publications: [],
    },
    version: {
      id,
      work: id,
      kind: 'full-text',
      lang,
      title,
      publisher: /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url ?? '')?.[1] ?? pack,
      ...(url && { url }),
      ...(date && { date }),
      complete: true,
    },
  };
}
