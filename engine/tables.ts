/** The tables of a pack, in typed arrays that are read in place: the index over its sentences, and what is known of terms. */
import type { PackedPostings } from './index/postings.ts';
import type { Starts } from './index/starts.ts';

/**
 * An index over all sentences of a pack, in typed arrays: which sentences have a term, which terms a sentence has, and which
 * sentences have three terms in a row. Sentences are numbered through the versions in their order; `versionStart[v]` is the
 * number of the first sentence of version `v`, with one entry more than versions.
 */
export interface SentenceIndex {
  readonly versionStart: Uint32Array;
  /** How many versions and sentences the corpus has: those of the index, or, in a shard, those of all shards. */
  readonly totals: { readonly versions: number; readonly sentences: number };
  /** Sorted 32-bit hashes of the terms; in a shard, those of the whole corpus. */
  readonly terms: Uint32Array;
  /** The sentences that have each term. */
  readonly postings: PackedPostings;
  /** The numbers of the terms, those that most sentences have first: a term's place here is its code. */
  readonly byFrequency: Uint32Array;
  /**
   * Sentence `s` is bytes `sequenceStarts.of(s) .. sequenceStarts.of(s + 1)` of `sequences`: the codes of its terms in their order, in
   * seven bits a byte, the lowest first.
   */
  readonly sequenceStarts: Starts;
  readonly sequences: Uint8Array;
  /**
   * Shingles, three terms in a row: of any two that follow each other at least one is here. There is a power of two of lists: list `i` has
   * the sentences with shingles whose hash begins with the bits of `i`.
   */
  readonly shingles: PackedPostings;
}

/** How rare terms are in ordinary news and speeches. */
export interface Rarity {
  /** The inverse document frequency of a term in sixteenths of a nat, or 0 where it is not known. */
  stepsOf(term: number): number;
}

/** The same as a table. */
export interface RarityTable {
  /** Sorted 32-bit hashes of terms. */
  readonly terms: Uint32Array;
  /** Inverse document frequency of each, in sixteenths of a nat. */
  readonly weights: Uint8Array;
}

/** A term of the corpus that a page's term may stand for, and how alike they are: 0 to 1. */
export interface Like {
  target: number;
  strength: number;
}

/** Which terms of a page may stand for which terms of the corpus, beside themselves. */
export interface Likenesses {
  /** The terms of the corpus that a page's term may stand for, the most alike first. */
  of(term: number): readonly Like[];
  /** Whether a term is like any other, be it the page's or the corpus's. */
  has(term: number): boolean;
  /** No term is like any. */
  readonly isEmpty: boolean;
}

/**
 * The same as a table. Terms are units of the index, and in
 * translations Chinese words of whatever length.
 */
export interface LikenessTable {
  /** Sorted 32-bit hashes of the page's terms. */
  readonly terms: Uint32Array;
  /** The likenesses of term `i` are `offsets[i] .. offsets[i + 1]` in the two lists below. */
  readonly offsets: Uint32Array;
  /** Hashes of the corpus's terms. */
  readonly targets: Uint32Array;
  /** How alike, in 255ths. */
  readonly strengths: Uint8Array;
}
