/**
 * Candidates: sentences of the corpus that share the most weight with a sentence of the page. Rarest terms first, with a
 * bound on the postings read, so that the work for a sentence does not grow with how often its words are used.
 */
import { findTerm } from '../index/search.ts';
import type { SentenceIndex } from '../types.ts';
import type { QuerySentence } from './query.ts';

/**
 * How many postings are read for the words of one sentence at the most, and as many for their stand-ins; the frequent terms
 * that are left out say little.
 */
const MAX_POSTINGS = 60_000;
/** Below this shared weight (nats) two sentences have no more in common than a word or two. */
const MIN_SHARED = 8;
/** What shares less than this of the page sentence's own weight is no more than its theme. */
const MIN_COVERAGE = 0.04;
/** A candidate with less than this share of the best one's weight was never the source on the labelled pages. */
const MIN_SHARE = 0.35;

/** Terms that are looked for in a unit's stead, and what they count for: a likeness is a weaker sign than the word itself. */
const MAX_STAND_INS = 4;
const STAND_IN = 0.5;

export interface CandidateSearch {
  /** The best sentences of the index for a page sentence, best first, at most `limit`. */
  search(query: QuerySentence, limit: number): number[];
}

/** The posting lists of some terms with the terms' weights, the shortest first. */
function listsOf(
  { terms, offsets }: SentenceIndex,
  weights: ReadonlyMap<number, number>,
): { from: number; to: number; weight: number }[] {
  const lists: { from: number; to: number; weight: number }[] = [];
  for (const [term, weight] of weights) {
    const at = findTerm(terms, term);
    if (at >= 0) lists.push({ from: offsets[at] ?? 0, to: offsets[at + 1] ?? 0, weight });
  }
  return lists.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** A search with its own accumulators; it is used for one sentence at a time. */
export function candidateSearch(index: SentenceIndex): CandidateSearch {
  const sentences = index.versionStart.at(-1) ?? 0;
  const shared = new Float32Array(sentences);
  return {
    search(query, limit) {
      const own = new Map<number, number>();
      const standIns = new Map<number, number>();
      query.units.forEach((unit, i) => {
        const weight = query.weights[i] ?? 0;
        if (weight > 0) own.set(unit.term, weight);
        for (const { target, strength } of query.likenesses[i]?.slice(0, MAX_STAND_INS) ?? []) {
          const less = weight * strength * STAND_IN;
          if (less > (standIns.get(target) ?? 0)) standIns.set(target, less);
        }
      });
      for (const [target, less] of standIns) {
        const weight = own.get(target);
        if (weight === undefined) continue;
        if (less > weight) own.set(target, less);
        standIns.delete(target);
      }
      const touched: number[] = [];
      // In a large pack rare stand-ins would use up what the sentence's own words need.
      for (const weights of [own, standIns]) {
        let read = 0;
        for (const { from, to, weight } of listsOf(index, weights)) {
          if (read > 0 && read + to - from > MAX_POSTINGS) break;
          read += to - from;
          for (let i = from; i < to; i++) {
            const sentence = index.postings[i] ?? 0;
            if (shared[sentence] === 0) touched.push(sentence);
            shared[sentence] = (shared[sentence] ?? 0) + weight;
          }
        }
      }
      const most = touched.reduce((top, sentence) => Math.max(top, shared[sentence] ?? 0), 0);
      const least = Math.max(MIN_SHARED, most * MIN_SHARE, query.total * MIN_COVERAGE);
      const best = touched
        .filter((sentence) => (shared[sentence] ?? 0) >= least)
        .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
        .slice(0, limit);
      for (const sentence of touched) shared[sentence] = 0;
      return best;
    },
  };
}
