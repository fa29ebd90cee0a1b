/**
 * The sentences that have what a reader typed: all of it in a row, or all of its words; words that stand nowhere are taken for slips of those
 * that are most like them. Linear in the length of the texts, of which a folded copy is kept: 3.6 million letters take some 10 ms.
 */
import Fuse from 'fuse.js';
import { searchable } from '../text/searchable.ts';
import type { Corpus, Lang, Sentence } from '../types.ts';
import { versionsOf } from './edition.ts';

/** A sentence that has what was looked for. */
export interface PassageHit {
  work: string;
  version: string;
  lang: Lang;
  /** Counted from 0. */
  sentence: number;
  text: string;
  /** What of it was looked for: to be marked. */
  found: readonly string[];
  /** All that was typed stands there in a row. */
  isPhrase: boolean;
}

interface SearchedText {
  work: string;
  version: string;
  lang: Lang;
  text: string;
  folded: string;
  sentences: readonly Sentence[];
}

/** One letter in four may differ: “palestinan”, “Siera”. */
const SLIP = 0.25;
/** Of a word that stands nowhere so many others are taken that are like it. */
const MOST_SLIPS = 3;
/** A shorter word is like too many. UTF-16 units. */
const SHORTEST_SLIP = 4;

const WORD = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

function textsOf(corpus: Corpus): SearchedText[] {
  return corpus.works.flatMap(({ id: work }) =>
    // The fullest first: a sentence that several have is shown once, where it stands in this one.
    versionsOf(corpus, work).flatMap((number) => {
      const version = corpus.versions[number];
      if (!version) return [];
      const text = corpus.text(number);
      return {
        work,
        version: version.id,
        lang: version.lang,
        text,
        folded: searchable(text),
        sentences: corpus.sentences(number),
      };
    }),
  );
}

/** What may be meant by each word: itself, or what is like it where it stands nowhere. */
type Meant = readonly (readonly string[])[];

/** The words of a sentence that were meant, one for each word; undefined where one of them is missing. */
function allIn(sentence: string, meant: Meant): string[] | undefined {
  const found: string[] = [];
  for (const ways of meant) {
    const way = ways.find((each) => sentence.includes(each));
    if (way === undefined) return undefined;
    found.push(way);
  }
  return found;
}

/** Makes the search; it takes what was typed, and gives the sentences of each text, those with all of it in a row before the others. */
export function makePassageSearch(corpora: readonly Corpus[]): (query: string) => PassageHit[] {
  let texts: SearchedText[] | undefined;
  let vocabulary: Fuse<string> | undefined;
  const read = (): SearchedText[] => (texts ??= corpora.flatMap(textsOf));
  const likeWords = (word: string): string[] => {
    vocabulary ??= new Fuse([...new Set(read().flatMap(({ folded }) => wordsIn(folded)))], {
      threshold: SLIP,
      ignoreLocation: true,
    });
    const close = vocabulary.search(word, { limit: MOST_SLIPS * 10 }).map(({ item }) => item);
    return close
      .filter(({ length }) => Math.abs(length - word.length) <= word.length * SLIP)
      .slice(0, MOST_SLIPS);
  };
  /** A word that stands somewhere is itself. */
  const meantBy = (word: string): string[] => {
    if (word.length < SHORTEST_SLIP || read().some(({ folded }) => folded.includes(word))) return [word];
    return likeWords(word);
  };
  return (query) => {
    const phrase = searchable(query.trim());
    const meant = wordsIn(phrase).map(meantBy);
    if (meant.length === 0 || meant.some(({ length }) => length === 0)) return [];
    return read().flatMap(({ folded, text, sentences, ...place }) => {
      if (!allIn(folded, meant)) return [];
      const seen = new Set<string>();
      const hits = sentences.flatMap(({ start, end }, sentence): PassageHit[] => {
        const own = folded.slice(start, end);
        const isPhrase = own.includes(phrase);
        const found = isPhrase ? [phrase] : allIn(own, meant);
        if (!found || seen.has(own)) return [];
        seen.add(own);
        return [{ ...place, sentence, text: text.slice(start, end), found, isPhrase }];
      });
      return hits.sort((a, b) => Number(b.isPhrase) - Number(a.isPhrase));
    });
  };
}
