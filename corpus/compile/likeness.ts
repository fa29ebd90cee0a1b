/**
 * The table of likenesses that goes into a pack: what a page may say in the place of the words that the pack has, in their
 * own language by the neighbours of words, in another by neighbours and by the dictionary.
 */
import { findTerm } from '../../engine/index/search.ts';
import { type Likeness, amongTerms, buildLikeness } from '../../engine/likeness.ts';
import { hashTerm } from '../../engine/text/hash.ts';
import type { LikenessTable, RarityTable } from '../../engine/types.ts';
import type { Lexicon } from './align/lexicon.ts';

/** What the compiler knows of languages, beside the documents. */
export interface LanguageResources {
  /** How rare terms are in ordinary text; goes into the pack as it is. */
  rarity: RarityTable;
  /** What may translate what: for the alignment, and for pages in another language than the texts. */
  lexicon?: Lexicon | undefined;
  /** Which English and Chinese words are alike. */
  neighbours?: readonly Likeness[] | undefined;
}

/** Terms of the index are characters and pairs of them: a dictionary's words of two characters are such terms. */
const WORD_LENGTH = 2;
/** A meaning among many, or a word among many of a meaning, says too little below this strength. */
const MIN_STRENGTH = 0.25;

function alikeByLexicon(lexicon: Lexicon, corpusTerms: Uint32Array): Likeness[] {
  const all: Likeness[] = [];
  for (const word of lexicon.words()) {
    if (word.length !== WORD_LENGTH) continue;
    for (const [stem, { strength }] of lexicon.translations(word)) {
      const target = hashTerm(stem);
      if (strength < MIN_STRENGTH || findTerm(corpusTerms, target) < 0) continue;
      all.push({ term: hashTerm(word), target, strength });
    }
  }
  return all;
}

/** The likenesses for a pack's own terms (sorted hashes). Deterministic. */
export function likenessOf(
  corpusTerms: Uint32Array,
  { neighbours, lexicon }: LanguageResources,
): LikenessTable {
  return buildLikeness([
    ...(neighbours ? amongTerms(neighbours, corpusTerms) : []),
    ...(lexicon ? alikeByLexicon(lexicon, corpusTerms) : []),
  ]);
}
