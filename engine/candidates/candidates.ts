/**
 * Candidates: sentences of the corpus that share the most weight with a sentence of the page. Rarest terms first, with a
 * bound on the postings read, so that the work for a sentence does not grow with how often its words are used.
 */
import { hashShingle, isShingled } from '../index/shingles.ts';
import { type PostingLists, PostingReader } from '../index/postings.ts';
import type { SentenceIndex } from '../tables.ts';
import type { QuerySentence } from './query.ts';
import { Accumulator, type Candidate, Top } from './accumulator.ts';
import { type PackTerm, termTableOf } from './term-table.ts';

/** Postings read for the words of one sentence at the most, and as many for their stand-ins; frequent terms say little. */
export const MAX_POSTINGS = 60_000;
/**
 * The same for a survey, for words and for shingles: sentences that are like by chance are in every list. With half as many words as
 * before nothing that was found on the labelled pages, and of 60 articles in 7,623 speeches, was found any less.
 */
const SURVEY_POSTINGS = 1_500;
const SURVEY_SHINGLES = 1_000;
/** Below this shared weight (nats) two sentences have no more in common than a word or two. */
const MIN_SHARED = 8;
/** What shares less than this of the page sentence's own weight is no more than its theme. */
const MIN_COVERAGE = 0.04;
/**
 * The same in a survey, by words and shingles, where what stands word for word in a sentence counts four times: with less, nothing
 * was found by the closer look on the labelled pages.
 */
const SURVEY_COVERAGE = 0.3;
/** A candidate with less than this share of the best one's weight was never the source on the labelled pages. */
export const MIN_SHARE = 0.35;

/** Terms that are looked for in a unit's stead, and what they count for: a likeness is a weaker sign than the word itself. */
const MAX_STAND_INS = 4;
const STAND_IN = 0.5;
/** What a sentence can share at the most, for each nat of the page sentence. */
const MOST_FOR_OWN = 1 + MAX_STAND_INS * STAND_IN;

/** A list of postings or shingles by its number, how long it is, and the weight that each of its sentences gets. */
interface List {
  list: number;
  length: number;
  weight: number;
}

export interface CandidateSearch {
  /**
   * The best sentences for a page sentence, best first, at most `limit`.
   * @param within the posting lists of a part of the pack, to stay in it.
   */
  search(query: QuerySentence, limit: number, within?: PostingLists): number[];
  /** The same, also of sentences that share next to nothing: for a text of which something must be the closest. */
  closest(query: QuerySentence, limit: number): number[];
  /**
   * The same in a fraction of the time, by its rarest words and its shingles: in a large pack it finds what was taken over
   * more or less word by word, and not everything else.
   */
  survey(query: QuerySentence, limit: number): Candidate[];
  /** Postings and shingles read since the search was made: what its time is made of. */
  readonly read: number;
}

/** The lists of a page sentence's shingles, each with the weight of its three terms, the shortest first. */
function shingleLists({ shingles }: SentenceIndex, { units, weights }: QuerySentence): List[] {
  const shift = Math.clz32(shingles.size - 1);
  const lists: List[] = [];
  // The last two units that count, and how many there are.
  let first = 0;
  let second = 0;
  let count = 0;
  for (let third = 0; third < units.length; third++) {
    if (!isShingled(units[third]?.norm ?? '')) continue;
    if (++count > 2) {
      const weight = (weights[first] ?? 0) + (weights[second] ?? 0) + (weights[third] ?? 0);
      const hash = hashShingle(units[first]?.term ?? 0, units[second]?.term ?? 0, units[third]?.term ?? 0);
      const list = hash >>> shift;
      const length = weight > 0 ? shingles.countOf(list) : 0;
      if (length > 0) lists.push({ list, length, weight });
    }
    first = second;
    second = third;
  }
  return lists.sort(byLength);
}

const byLength = (a: List, b: List): number => a.length - b.length;

/** Weights of terms of the pack by their numbers, in arrays that are used again. */
class TermWeights {
  readonly #weights: Float64Array;
  #terms: number[] = [];

  /** @param size how many terms the pack has */
  constructor(size: number) {
    this.#weights = new Float64Array(size);
  }

  /** The weight of a term, or 0. */
  of(term: number): number {
    return this.#weights[term] ?? 0;
  }

  set(term: number, weight: number): void {
    if (this.#weights[term] === 0) this.#terms.push(term);
    this.#weights[term] = weight;
  }

  /** Their posting lists, the shortest first. Then there are no weights any more. */
  takeLists(postings: PostingLists): List[] {
    const lists: List[] = [];
    for (const term of this.#terms) {
      const weight = this.#weights[term] ?? 0;
      const length = weight > 0 ? postings.countOf(term) : 0;
      if (length > 0) lists.push({ list: term, length, weight });
      this.#weights[term] = 0;
    }
    this.#terms = [];
    return lists.sort(byLength);
  }
}

/** The share that is enough where the closest is looked for, however far: now and then the right one has less than a third. */
const CLOSEST_SHARE = 0.15;

/** What a candidate must share, in nats, where the best one shares `most`. */
const leastOf = (query: QuerySentence, most: number): number =>
  Math.max(MIN_SHARED, most * MIN_SHARE, query.total * MIN_COVERAGE);

/** A search with its own accumulators; it is used for one sentence at a time. */
export function candidateSearch(index: SentenceIndex): CandidateSearch {
  const sentences = index.versionStart.at(-1) ?? 0;
  const shared = new Float32Array(sentences);
  const table = termTableOf(index);
  /** What the terms of a sentence weigh, and what those that may stand for them count for. */
  const own = new TermWeights(table.size);
  const standIns = new TermWeights(table.size);
  const accumulator = new Accumulator();
  const reader = new PostingReader();
  const touched: number[] = [];
  let read = 0;

  function weighOwn({ weights }: QuerySentence, terms: readonly PackTerm[]): void {
    terms.forEach(({ number }, i) => {
      const weight = weights[i] ?? 0;
      if (weight > 0 && number >= 0) own.set(number, weight);
    });
  }

  function weighStandIns({ weights }: QuerySentence, terms: readonly PackTerm[]): void {
    terms.forEach(({ likenessNumbers, strengths }, i) => {
      const weight = weights[i] ?? 0;
      const most = weight > 0 ? Math.min(MAX_STAND_INS, likenessNumbers.length) : 0;
      for (let k = 0; k < most; k++) {
        const number = likenessNumbers[k] ?? -1;
        if (number < 0) continue;
        const less = weight * (strengths[k] ?? 0) * STAND_IN;
        // A term that the sentence has itself counts once, for the more that it may be.
        if (less <= Math.max(own.of(number), standIns.of(number))) continue;
        if (own.of(number) > 0) own.set(number, less);
        else standIns.set(number, less);
      }
    });
  }

  /** Adds lists up, the shortest first, until so many are read; the first one is read in any case. */
  function add(lists: readonly List[], postings: PostingLists, most: number): void {
    let sum = 0;
    for (const { list, length, weight } of lists) {
      if (sum > 0 && sum + length > most) break;
      sum += length;
      postings.read(list, reader);
      const { values, from, to } = reader;
      for (let i = from; i < to; i++) {
        const sentence = values[i] ?? 0;
        if (shared[sentence] === 0) touched.push(sentence);
        shared[sentence] = (shared[sentence] ?? 0) + weight;
      }
    }
    read += sum;
  }

  /**
   * The same in the accumulator. Lists that do not fit are left out: a part of one would favour the versions that come first.
   *
   * @param later what a sentence may get from lists that are counted after these
   */
  function count(
    query: QuerySentence,
    lists: readonly List[],
    postings: PostingLists,
    most: number,
    later: number,
  ): void {
    let fitting = 0;
    let sum = 0;
    /** What a sentence may still get. */
    let open = later;
    for (const { length, weight } of lists) {
      if (sum + length > most) break;
      sum += length;
      open += weight;
      fitting++;
    }
    read += sum;
    for (const { list, weight } of lists.slice(0, fitting)) {
      postings.read(list, reader);
      const { values, from, to } = reader;
      // Whoever comes only now cannot come to enough any more.
      const isLate = open < leastOf(query, accumulator.most);
      open -= weight;
      if (isLate) for (let i = from; i < to; i++) accumulator.addToKnown(values[i] ?? 0, weight);
      else for (let i = from; i < to; i++) accumulator.add(values[i] ?? 0, weight);
    }
  }

  /** The best of what was added up, which is emptied. */
  function best(limit: number, leastOfMost: (most: number) => number): number[] {
    let most = 0;
    for (const sentence of touched) most = Math.max(most, shared[sentence] ?? 0);
    const top = new Top(limit, leastOfMost(most));
    for (const sentence of touched) {
      top.add(sentence, shared[sentence] ?? 0);
      shared[sentence] = 0;
    }
    touched.length = 0;
    return top.sentences();
  }

  /** Adds up all that a sentence's words and their stand-ins have. */
  function addTerms(query: QuerySentence, postings: PostingLists): void {
    const terms = table.termsOf(query);
    weighOwn(query, terms);
    weighStandIns(query, terms);
    // In a large pack rare stand-ins would use up what the sentence's own words need.
    for (const weights of [own, standIns]) add(weights.takeLists(postings), postings, MAX_POSTINGS);
  }

  return {
    search(query, limit, within = index.postings) {
      if (query.total * MOST_FOR_OWN < MIN_SHARED) return [];
      addTerms(query, within);
      return best(limit, (most) => leastOf(query, most));
    },
    closest(query, limit) {
      addTerms(query, index.postings);
      return best(limit, (most) => most * CLOSEST_SHARE);
    },
    survey(query, limit) {
      if (query.total < MIN_SHARED) return [];
      weighOwn(query, table.termsOf(query));
      const words = own.takeLists(index.postings);
      const weight = words.reduce((sum, list) => sum + list.weight, 0);
      count(query, shingleLists(index, query), index.shingles, SURVEY_SHINGLES, weight);
      count(query, words, index.postings, SURVEY_POSTINGS, 0);
      // A few quoted words may be all that a long sentence has of a work.
      const share = query.quotations.length > 0 ? 0 : SURVEY_COVERAGE;
      const needed = Math.max(leastOf(query, accumulator.most), query.total * share);
      return accumulator.best(needed, limit).candidates();
    },
    get read() {
      return read;
    },
  };
}
