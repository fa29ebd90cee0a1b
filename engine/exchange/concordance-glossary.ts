/** An entry of a glossary from a concordance. */
import type { Concordance, Rendering } from '../concordance/concordance.ts';
import type { Occurrence } from '../concordance/occurrences.ts';
import { quote } from '../edition/edition.ts';
import type { GlossaryEntry } from './glossary.ts';

/** The sentence that a word stands in; empty where there is no word. */
function contextOf(place: Occurrence | undefined): string {
  if (!place) return '';
  const { corpus, version, sentence } = place;
  return quote(corpus, version, { start: sentence, end: sentence + 1 }).text.replaceAll(/\s+/gu, ' ');
}

/** What a concordance says of a word, its renderings in the order of their places. */
export function glossaryEntry({ text, lang, occurrences, renderings }: Concordance): GlossaryEntry {
  const most = Map.groupBy(renderings, (each) => each.lang);
  // What renders it once, where something else does so more often, may be a slip of the alignment.
  const isUsual = (each: Rendering): boolean =>
    each.places.length > 1 || (most.get(each.lang) ?? []).every(({ places }) => places.length === 1);
  // The sentence that its first rendering translates shows the two side by side.
  const source = renderings[0]?.places[0]?.sources[0] ?? occurrences[0];
  return {
    term: { text, lang, places: occurrences.length, context: contextOf(source) },
    renderings: renderings.filter(isUsual).map((rendering) => ({
      text: rendering.text,
      lang: rendering.lang,
      places: rendering.places.length,
      context: contextOf(rendering.places[0]?.target),
    })),
  };
}
