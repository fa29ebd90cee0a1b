/**
 * What may render a word, but stands where no text in its language is beside it: said in a work, or a version of it, that the packs have in
 * one language only.
 */
import { primaryLanguage } from '../edition/edition.ts';
import { hashTerm } from '../text/hash.ts';
import { stem } from '../text/tokenise.ts';
import type { Lang } from '../types.ts';
import { type Occurrence, type Phrase, occurrencesOf, phraseOf, sentencesWithTerms } from './occurrences.ts';
import { isBeside } from './renderings.ts';
import type { LexiconOf } from './words.ts';

/** A word or phrase of another language with the places where nothing of the asked language is beside it. */
export interface Alternative {
  lang: Lang;
  /** Its forms, joined by blanks. */
  key: string;
  alone: Occurrence[];
  /** How many of its other places there are. */
  beside: number;
}

/** A weaker link of the dictionary says too little by itself, without a passage in both languages. */
const LEAST_MEANING = 0.5;
/** Words of one meaning in texts like these: mankind and humankind are alike by 0.83, human and right by 0.73. */
const LEAST_LIKENESS = 0.75;
/** What renders a word more seldom is its meaning in one place only. */
const LEAST_SHARE = 0.2;

/** What renders a phrase, as far as it matters here. */
interface Rendered {
  lang: Lang;
  key: string;
  text: string;
  places: readonly unknown[];
}

/** Where the renderings of a phrase stand, in a corpus that need not be the one that they were found in. */
export function placesOfRenderings(
  phrase: Phrase,
  renderings: readonly Rendered[],
  lexiconOf: LexiconOf,
): Alternative[] {
  return renderings.flatMap(({ lang, text }) => {
    const other = phraseOf(phrase.reader.corpus, text, lang, lexiconOf);
    return other ? [alternative(phrase, lang, other.forms.join(' '), occurrencesOf(other))] : [];
  });
}

/**
 * English words that may render a word as well: that it may mean, and that are like what does render it. A phrase of several words
 * has none.
 */
export function likeRenderings(phrase: Phrase, renderings: readonly Rendered[]): Alternative[] {
  const { reader, forms, text } = phrase;
  const { corpus } = reader;
  const [word] = reader.words(text, phrase.lang);
  if (!word || forms.length !== 1) return [];
  const english = renderings.filter(({ lang }) => lang === 'en');
  const all = english.reduce((sum, { places }) => sum + places.length, 0);
  const terms = english
    .filter(({ key, places }) => !key.includes(' ') && places.length >= all * LEAST_SHARE)
    .flatMap((rendering) => corpus.likeness.of(hashTerm(stem(rendering.key))))
    .filter(
      ({ target, strength }) =>
        strength >= LEAST_LIKENESS && (word.meanings.get(target) ?? 0) >= LEAST_MEANING,
    )
    .map(({ target }) => target);
  const places = [...new Set(terms)].flatMap((term) =>
    sentencesWithTerms(corpus, [term])
      .filter(({ version }) => primaryLanguage(corpus.versions[version]?.lang ?? '') === 'en')
      .flatMap(({ version, sentence }) =>
        reader
          .ofSentences(version, { start: sentence, end: sentence + 1 })
          .filter(({ meanings }) => meanings.has(term))
          .map(({ form, start, end }) => ({ form, place: { corpus, version, sentence, start, end } })),
      ),
  );
  return Array.from(
    Map.groupBy(places, ({ form }) => form),
    ([form, list]) =>
      alternative(
        phrase,
        'en',
        form,
        list.map(({ place }) => place),
      ),
  );
}

function alternative(phrase: Phrase, lang: Lang, key: string, places: readonly Occurrence[]): Alternative {
  const language = primaryLanguage(phrase.lang);
  const alone = places.filter((place) => !isBeside(place, language));
  return { lang, key, alone, beside: places.length - alone.length };
}
