/**
 * How much more likely it is that two groups of sentences say the same than that they only stand in the same two texts:
 * a log-likelihood ratio of their terms and lengths, in nats.
 *
 * A term of one side is *covered* to the degree that the other side has a term that may stand for it. In groups that say
 * the same a term is covered with probability `coverage`; by chance, as often as the sentences of the other text cover
 * it. So a term that half the text covers says little, a rare one much, and one that nothing in the other text could
 * cover says nothing either way. What no word accounts for on the one side should be as long as on the other: a clause
 * in words that no lexicon has stands for a clause in words that no lexicon has.
 */
import type { Span } from '../../../engine/types.ts';

/** The terms that may stand for a term of the other side, each with a strength from 0 to 1. */
export type Links = (term: string) => ReadonlyMap<string, number>;

/** A part of a sentence between commas or the like. */
export interface Clause {
  terms: readonly string[];
  /** In letters (terms.ts). */
  length: number;
}

/** The sentences of one text, as terms, lengths in letters, and clauses. */
export interface Side {
  terms: readonly (readonly string[])[];
  lengths: readonly number[];
  clauses: readonly (readonly Clause[])[];
}

/** What is learned of two texts from one pass over them to the next. */
export interface Model {
  /** The probability that a term is covered where two groups say the same. */
  coverage: number;
  /** The natural logarithm of how much longer `b` says the same than `a`. */
  lengthRatio: number;
}

/** How strongly each sentence of the other side covers a term: sentence number → strength. */
type Cover = ReadonlyMap<number, number>;

/**
 * Chance is estimated as if this many more sentences had been seen, of which few cover the term: in a text of a dozen
 * sentences one hit is no measure of how common a word is.
 */
const UNSEEN_SENTENCES = 5;
const UNSEEN_SHARE = 0.02;
/** Lengths of groups that say the same differ by about this factor's logarithm; of any two groups, by the second. */
const LENGTH_SPREAD = 0.3;
const CHANCE_LENGTH_SPREAD = 0.9;
/** One group in twenty is shortened or drawn out beyond what the spread allows. */
const ODD_LENGTHS = 0.05;
/** The same two spreads for what is left of both sides once the clauses that share a word are taken away. */
const REST_SPREAD = 0.5;
const CHANCE_REST_SPREAD = 1.2;
const ODD_RESTS = 0.1;
const REST_SMOOTHING = 25;
/** A clause is accounted for by a word at least this sure; one of a dozen meanings of a word is no account. */
const SURE_COVER = 0.4;
/** Added to both lengths, so that three words and five words are about as long. Letters. */
const LENGTH_SMOOTHING = 10;

/** For each distinct term of `from`, the sentences of `to` that cover it. */
function coversOf(from: Side, to: Side, links: Links): Map<string, Cover> {
  const sentencesWith = new Map<string, number[]>();
  to.terms.forEach((terms, sentence) => {
    for (const term of terms) {
      const list = sentencesWith.get(term);
      if (list) list.push(sentence);
      else sentencesWith.set(term, [sentence]);
    }
  });
  const covers = new Map<string, Cover>();
  for (const term of new Set(from.terms.flat())) {
    const cover = new Map<number, number>();
    for (const [other, strength] of links(term)) {
      for (const sentence of sentencesWith.get(other) ?? []) {
        cover.set(sentence, Math.max(cover.get(sentence) ?? 0, strength));
      }
    }
    if (cover.size > 0) covers.set(term, cover);
  }
  return covers;
}

/** The density of a normal distribution, without the constant that all of them share. */
const normal = (x: number, spread: number): number => Math.exp((-x * x) / (2 * spread * spread)) / spread;

/** How likely it is that two logarithms of lengths differ by `off`, against chance; `odd` of all do so without a reason. */
const closeness = (off: number, spread: number, chanceSpread: number, odd: number): number =>
  Math.log(((1 - odd) * normal(off, spread)) / normal(off, chanceSpread) + odd);

/** One direction: the terms of `from` under the sentences of `to`. */
class Direction {
  readonly #covers: Map<string, Cover>;
  readonly #from: Side;
  readonly #to: Side;
  readonly #averageTerms: number;

  constructor(from: Side, to: Side, links: Links) {
    this.#from = from;
    this.#to = to;
    this.#covers = coversOf(from, to, links);
    this.#averageTerms = Math.max(1, to.terms.flat().length / Math.max(1, to.terms.length));
  }

  /** How many sentences of average length a span amounts to: a longer one covers more by chance. */
  #size({ start, end }: Span): number {
    let terms = 0;
    for (let at = start; at < end; at++) terms += this.#to.terms[at]?.length ?? 0;
    return Math.max(1, terms) / this.#averageTerms;
  }

  /** The sum over the terms of sentences `own` of their ratio under sentences `other`. */
  score(own: Span, other: Span, coverage: number): number {
    let sum = 0;
    const size = this.#size(other);
    const sentences = this.#to.terms.length;
    for (let sentence = own.start; sentence < own.end; sentence++) {
      for (const term of this.#from.terms[sentence] ?? []) {
        const cover = this.#covers.get(term);
        if (!cover) continue;
        let strength = 0;
        for (let at = other.start; at < other.end; at++) strength = Math.max(strength, cover.get(at) ?? 0);
        const share = (cover.size + UNSEEN_SENTENCES * UNSEEN_SHARE) / (sentences + UNSEEN_SENTENCES);
        const chance = 1 - (1 - share) ** size;
        sum += Math.log(1 - coverage + (coverage * strength) / chance);
      }
    }
    return sum;
  }

  /** The length of the clauses of sentences `own` that share no word with sentences `other`, in letters. */
  rest(own: Span, other: Span): number {
    let rest = 0;
    for (let sentence = own.start; sentence < own.end; sentence++) {
      for (const clause of this.#from.clauses[sentence] ?? []) {
        if (!clause.terms.some((term) => this.#isCovered(term, other, SURE_COVER))) rest += clause.length;
      }
    }
    return rest;
  }

  #isCovered(term: string, { start, end }: Span, least = 0): boolean {
    const cover = this.#covers.get(term);
    if (!cover) return false;
    for (let at = start; at < end; at++) if ((cover.get(at) ?? -1) >= least) return true;
    return false;
  }

  /** How many terms of sentences `own` could be covered, and how many sentences `other` cover. */
  count(own: Span, other: Span): { possible: number; covered: number } {
    let possible = 0;
    let covered = 0;
    for (let sentence = own.start; sentence < own.end; sentence++) {
      for (const term of this.#from.terms[sentence] ?? []) {
        if (!this.#covers.has(term)) continue;
        possible++;
        if (this.#isCovered(term, other)) covered++;
      }
    }
    return { possible, covered };
  }
}

/** The evidence that two texts give about groups of their sentences. */
export class Evidence {
  readonly #a: Side;
  readonly #b: Side;
  readonly #forward: Direction;
  readonly #backward: Direction;

  /** @param links from terms of `a` to terms of `b`; @param back from terms of `b` to terms of `a`. */
  constructor(a: Side, b: Side, links: Links, back: Links) {
    this.#a = a;
    this.#b = b;
    this.#forward = new Direction(a, b, links);
    this.#backward = new Direction(b, a, back);
  }

  /** The logarithm of how much longer the sentences `b` are than the sentences `a`. */
  lengthRatio(a: Span, b: Span): number {
    const sum = (lengths: readonly number[], { start, end }: Span): number => {
      let total = LENGTH_SMOOTHING;
      for (let at = start; at < end; at++) total += lengths[at] ?? 0;
      return total;
    };
    return Math.log(sum(this.#b.lengths, b) / sum(this.#a.lengths, a));
  }

  /** The log-likelihood ratio, in nats. The two directions see the same words, so each counts half. */
  score(a: Span, b: Span, model: Model): number {
    const terms =
      (this.#forward.score(a, b, model.coverage) + this.#backward.score(b, a, model.coverage)) / 2;
    const off = this.lengthRatio(a, b) - model.lengthRatio;
    const length = closeness(off, LENGTH_SPREAD, CHANCE_LENGTH_SPREAD, ODD_LENGTHS);
    const restA = this.#forward.rest(a, b) * Math.exp(model.lengthRatio) + REST_SMOOTHING;
    const restB = this.#backward.rest(b, a) + REST_SMOOTHING;
    const rest = closeness(Math.log(restB / restA), REST_SPREAD, CHANCE_REST_SPREAD, ODD_RESTS);
    return terms + length + rest;
  }

  /** The terms of both sides that could be covered, and those that are. */
  count(a: Span, b: Span): { possible: number; covered: number } {
    const forward = this.#forward.count(a, b);
    const backward = this.#backward.count(b, a);
    return { possible: forward.possible + backward.possible, covered: forward.covered + backward.covered };
  }
}
