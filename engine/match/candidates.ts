/**
 * Candidates: sentences of the corpus that share the most weight with a sentence of the page. Rarest terms first, with a
 * bound on the postings read, so that the work for a sentence does not grow with how often its words are used.
 */
import { SHINGLE, hashShingle, isShingled } from '../index/shingles.ts';
import type { PostingLists } from '../index/part.ts';
import { findTerm } from '../index/search.ts';
import type { SentenceIndex } from '../types.ts';
import type { QuerySentence } from './query.ts';
import { Tally } from './tally.ts';

/**
 * How many postings are read for the words of one sentence at the most, and as many for their stand-ins; the frequent terms
 * that are left out say little.
 */
const MAX_POSTINGS = 60_000;
/** The same for a survey of a large pack, for words and for shingles: sentences that are like by chance are in every list. */
const SURVEY_POSTINGS = 3_000;
const SURVEY_SHINGLES = 1_000;
/** Below this shared weight (nats) two sentences have no more in common than a word or two. */
const MIN_SHARED = 8;
/** What shares less than this of the page sentence's own weight is no more than its theme. */
const MIN_COVERAGE = 0.04;
/** A candidate with less than this share of the best one's weight was never the source on the labelled pages. */
const MIN_SHARE = 0.35;

/** Terms that are looked for in a unit's stead, and what they count for: a likeness is a weaker sign than the word itself. */
const MAX_STAND_INS = 4;
const STAND_IN = 0.5;

/** A part of `postings` or `shingles`, and the weight that each of its sentences gets. */
interface List {
  from: number;
  to: number;
  weight: number;
}

export interface CandidateSearch {
  /**
   * The best sentences for a page sentence, best first, at most `limit`.
   * @param within the posting lists of a part of the pack, to stay in it.
   */
  search(query: QuerySentence, limit: number, within?: PostingLists): number[];
  /**
   * The same in a fraction of the time, by its rarest words and its shingles: in a large pack it finds what was taken over
   * more or less word by word, and not everything else.
   */
  survey(query: QuerySentence, limit: number): number[];
  /** Postings and shingles read since the search was made: what its time is made of. */
  readonly read: number;
}

/** The posting lists of some terms with the terms' weights, the shortest first. */
function listsOf(terms: Uint32Array, offsets: Uint32Array, weights: ReadonlyMap<number, number>): List[] {
  const lists: List[] = [];
  for (const [term, weight] of weights) {
    const at = findTerm(terms, term);
    if (at < 0) continue;
    const from = offsets[at] ?? 0;
    const to = offsets[at + 1] ?? 0;
    if (to > from) lists.push({ from, to, weight });
  }
  return lists.sort(byLength);
}

/** The lists of a page sentence's shingles, each with the weight of its three terms. */
function shingleLists({ shingleStart }: SentenceIndex, { units, weights }: QuerySentence): List[] {
  const shift = Math.clz32(shingleStart.length - 2);
  const lists: List[] = [];
  const places = Array.from(units.keys()).filter((i) => isShingled(units[i]?.norm ?? ''));
  for (let at = 0; at + SHINGLE <= places.length; at++) {
    const [a = 0, b = 0, c = 0] = [places[at], places[at + 1], places[at + 2]];
    const weight = (weights[a] ?? 0) + (weights[b] ?? 0) + (weights[c] ?? 0);
    const hash = hashShingle(units[a]?.term ?? 0, units[b]?.term ?? 0, units[c]?.term ?? 0);
    const from = shingleStart[hash >>> shift] ?? 0;
    const to = shingleStart[(hash >>> shift) + 1] ?? 0;
    if (weight > 0 && to > from) lists.push({ from, to, weight });
  }
  return lists.sort(byLength);
}

const byLength = (a: List, b: List): number => a.to - a.from - (b.to - b.from);

/** The weights of a sentence's own terms, and of those that may stand for them. */
function termsOf(query: QuerySentence): { own: Map<number, number>; standIns: Map<number, number> } {
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
  return { own, standIns };
}

/** What a candidate must share, in nats, where the best one shares `most`. */
const leastOf = (query: QuerySentence, most: number): number =>
  Math.max(MIN_SHARED, most * MIN_SHARE, query.total * MIN_COVERAGE);

/** A search with its own accumulators; it is used for one sentence at a time. */
export function candidateSearch(index: SentenceIndex): CandidateSearch {
  const sentences = index.versionStart.at(-1) ?? 0;
  const shared = new Float32Array(sentences);
  const tally = new Tally();
  let touched: number[] = [];
  let read = 0;

  /** Adds lists up, the shortest first, until so many are read; the first one is read in any case. */
  function add(lists: readonly List[], postings: Uint32Array, most: number): void {
    let sum = 0;
    for (const list of lists) {
      const length = list.to - list.from;
      if (sum > 0 && sum + length > most) break;
      sum += length;
      for (let i = list.from; i < list.to; i++) {
        const sentence = postings[i] ?? 0;
        if (shared[sentence] === 0) touched.push(sentence);
        shared[sentence] = (shared[sentence] ?? 0) + list.weight;
      }
    }
    read += sum;
  }

  /** The same in the tally. Lists that do not fit are left out: a part of one would favour the versions that come first. */
  function count(lists: readonly List[], values: Uint32Array, most: number): void {
    let sum = 0;
    for (const { from, to, weight } of lists) {
      if (sum + to - from > most) break;
      sum += to - from;
      for (let i = from; i < to; i++) tally.add(values[i] ?? 0, weight);
    }
    read += sum;
  }

  /** The best of what was added up, which is emptied. */
  function best(query: QuerySentence, limit: number): number[] {
    let most = 0;
    for (const sentence of touched) most = Math.max(most, shared[sentence] ?? 0);
    const least = leastOf(query, most);
    const result = touched
      .filter((sentence) => (shared[sentence] ?? 0) >= least)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, limit);
    for (const sentence of touched) shared[sentence] = 0;
    touched = [];
    return result;
  }

  return {
    search(query, limit, { offsets, postings } = index) {
      const { own, standIns } = termsOf(query);
      // In a large pack rare stand-ins would use up what the sentence's own words need.
      for (const weights of [own, standIns])
        add(listsOf(index.terms, offsets, weights), postings, MAX_POSTINGS);
      return best(query, limit);
    },
    survey(query, limit) {
      const own = new Map<number, number>();
      query.units.forEach(({ term }, i) => {
        const weight = query.weights[i] ?? 0;
        if (weight > 0) own.set(term, weight);
      });
      count(shingleLists(index, query), index.shingles, SURVEY_SHINGLES);
      count(listsOf(index.terms, index.offsets, own), index.postings, SURVEY_POSTINGS);
      return tally.best(leastOf(query, tally.most), limit);
    },
    get read() {
      return read;
    },
  };
}
