/**
 * How specific a term is within a pack: a word that every third sentence of the texts has (“rights”, “cooperation”) says
 * what they are about, and nothing about which sentence a page has from them, however rare it is in ordinary news.
 */
import type { SentenceIndex } from '../tables.ts';
import { findTerm } from './search.ts';

/**
 * From 0 for a term of all sentences to 1 for one that stands in no more than one sentence of a text on average.
 *
 * @param number the place of the term in the index; -1 for a term that it does not have, which is as specific as can be.
 */
export function specificityOf({ postings, totals }: SentenceIndex, number: number): number {
  if (number < 0) return 1;
  const { versions, sentences } = totals;
  const having = postings.countOf(number);
  const usual = Math.log(Math.max(2, sentences / Math.max(1, versions)));
  return Math.min(1, Math.max(0, Math.log(sentences / Math.max(1, having)) / usual));
}

/** The same for a term by its hash. */
export const specificityOfTerm = (index: SentenceIndex, term: number): number =>
  specificityOf(index, findTerm(index.terms, term));
