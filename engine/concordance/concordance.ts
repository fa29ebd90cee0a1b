/**
 * How a word or a phrase is rendered in the other languages of the works: each rendering with all its places, from the passages that
 * say the same and from what their words may mean; and what could render it, but stands only where its language is not beside it.
 */
import type { Corpus, Lang } from '../types.ts';
import { type Alternative, likeRenderings, placesOfRenderings } from './alternatives.ts';
import { type Occurrence, occurrencesOf, phraseOf } from './occurrences.ts';
import { type RenderedPlace, type UnrenderedPlace, isBeside, renderingsOf } from './renderings.ts';
import type { LexiconOf } from './words.ts';

/** One way in which the word or phrase is rendered. */
export interface Rendering {
  /** The primary subtag of its language. */
  lang: Lang;
  /** The forms of its words, joined by blanks: what tells it from other renderings. */
  key: string;
  /** As it stands most often. */
  text: string;
  places: RenderedPlace[];
  /** Where it stands with nothing of the asked word's language beside it. */
  alone: Occurrence[];
}

export interface Concordance {
  /** What was asked for, and its language. */
  text: string;
  lang: Lang;
  /** All places of what was asked for. */
  occurrences: Occurrence[];
  /** Those of them with nothing in another language beside them. */
  alone: Occurrence[];
  /** Those with the most places first. */
  renderings: Rendering[];
  unrendered: UnrenderedPlace[];
  /** What may mean the same, and stands only where nothing in the asked language is beside it. */
  onlyAlone: { lang: Lang; text: string; places: Occurrence[] }[];
  /** There are more places than were looked at. */
  isCut: boolean;
}

/** Of a word that stands in more places of a pack so many are looked at: more than anybody reads, and a second's work. */
const MOST_OCCURRENCES = 2_000;

/** The words of a place as they stand there. */
export const wordsAt = ({ corpus, version, start, end }: Occurrence): string =>
  corpus.text(version).slice(start, end);

/** The way of writing that most places have; of two that are as frequent, the one in small letters. */
function mostFrequent(places: readonly Occurrence[]): string {
  const counts = Map.groupBy(places, wordsAt);
  const [best] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? 1 : -1));
  return best?.[0] ?? '';
}

/**
 * The concordance of a word or phrase.
 *
 * @param lang its language: it is looked for in the texts of this language
 * @param lexiconOf lexicons from other languages to English: without them words of other languages than Chinese and English are linked
 *   by their company alone
 * @param isWanted whether renderings in a language (its primary subtag) are looked for: a few languages are answered at once, all of them not
 */
export function concordance(
  corpora: readonly Corpus[],
  text: string,
  lang: Lang,
  lexiconOf: LexiconOf = () => undefined,
  isWanted: (lang: Lang) => boolean = () => true,
): Concordance {
  const phrases = corpora.flatMap((corpus) => phraseOf(corpus, text, lang, lexiconOf) ?? []);
  const occurrences = phrases.map(occurrencesOf);
  const found = phrases.map((phrase, n) =>
    renderingsOf(phrase, (occurrences[n] ?? []).slice(0, MOST_OCCURRENCES), isWanted),
  );
  const rendered = Map.groupBy(
    found.flatMap((each) => each.rendered),
    idOf,
  );
  const renderings = Array.from(rendered.values(), renderingOf).sort(byPlaces);
  const alternatives = Map.groupBy(
    phrases.flatMap((phrase) => [
      ...placesOfRenderings(phrase, renderings, lexiconOf),
      ...(isWanted('en') ? likeRenderings(phrase, renderings) : []),
    ]),
    idOf,
  );
  for (const rendering of renderings) rendering.alone = aloneIn(alternatives.get(idOf(rendering)) ?? []);
  return {
    text: phrases[0]?.text ?? text.trim(),
    lang,
    occurrences: occurrences.flat(),
    alone: occurrences.flat().filter((place) => !isBeside(place)),
    renderings,
    unrendered: found.flatMap((each) => each.unrendered),
    onlyAlone: [...alternatives].flatMap(([id, list]) => {
      const places = aloneIn(list);
      const isOnlyAlone = !rendered.has(id) && places.length > 0 && list.every(({ beside }) => beside === 0);
      return isOnlyAlone ? [{ lang: list[0]?.lang ?? '', text: mostFrequent(places), places }] : [];
    }),
    isCut: occurrences.some(({ length }) => length > MOST_OCCURRENCES),
  };
}

/** One concordance of several of the same words, each in other languages; undefined of none. */
export function joined(parts: readonly Concordance[]): Concordance | undefined {
  const [first] = parts;
  return (
    first && {
      ...first,
      renderings: parts.flatMap(({ renderings }) => renderings).sort(byPlaces),
      unrendered: parts.flatMap(({ unrendered }) => unrendered),
      onlyAlone: parts.flatMap(({ onlyAlone }) => onlyAlone),
    }
  );
}

const byPlaces = (a: Rendering, b: Rendering): number => b.places.length - a.places.length;

const idOf = ({ lang, key }: { lang: Lang; key: string }): string => `${lang} ${key}`;

const renderingOf = (places: RenderedPlace[]): Rendering => ({
  lang: places[0]?.lang ?? '',
  key: places[0]?.key ?? '',
  text: mostFrequent(places.map(({ target }) => target)),
  places,
  alone: [],
});

/** The places of alternatives, each once: a word may have been found both as a rendering and in the dictionary. */
const aloneIn = (alternatives: readonly Alternative[]): Occurrence[] => [
  ...new Map(
    alternatives.flatMap(({ alone }) =>
      alone.map((place) => [`${place.corpus.versions[place.version]?.id} ${place.start}`, place] as const),
    ),
  ).values(),
];
