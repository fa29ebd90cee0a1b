/** Reading a sorted table of terms, and the versions' numbering of sentences. */
import type { SentenceIndex } from '../tables.ts';

/** The place of `term` in a sorted array, or -1. */
export function findTerm(terms: Uint32Array, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = terms[middle] ?? 0;
    if (value === term) return middle;
    if (value < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The number of the version that holds sentence `sentence` of the index. */
export function versionOfSentence(index: SentenceIndex, sentence: number): number {
  let low = 0;
  let high = index.versionStart.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((index.versionStart[middle] ?? 0) <= sentence) low = middle;
    else high = middle - 1;
  }
  return low;
}
