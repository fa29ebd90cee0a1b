/** The table of likenesses that goes into a pack: what a page may say in the place of the words that the pack has. */
import { type Likeness, amongTerms, buildLikeness } from '../../engine/lexicon/likeness.ts';
import type { LikenessTable, RarityTable } from '../../engine/tables.ts';
import type { TranslationResources } from './translations.ts';

/** What the compiler knows of languages, beside the documents. */
export interface LanguageResources extends TranslationResources {
  /** How rare terms are in ordinary text; goes into the pack as it is. */
  rarity: RarityTable;
  /** Which English words are alike. */
  neighbours?: readonly Likeness[] | undefined;
}

/** The likenesses for a pack's own terms (sorted hashes). Deterministic. */
export const likenessOf = (corpusTerms: Uint32Array, { neighbours = [] }: LanguageResources): LikenessTable =>
  buildLikeness(amongTerms(neighbours, corpusTerms));
