/**
 * How much more likely it is that two groups of sentences say the same than that they only stand in the same two texts:
 * a log-likelihood ratio of their terms and lengths, in nats.
 *
 * A term of one side is *covered* to the degree that the other side has a term that may stand for it. In groups that say
 * the same a term is covered with probability `coverage`; by chance, as often as the sentences of the other text cover
 * it. So a term that half the text covers says little, a rare one much, and one that nothing in the other text could
 * cover says nothing either way.
 */
import type { Span } from '../../../engine/types.ts';

/** The terms that may stand for a term of the other side, each with a strength from 0 to 1. */
export type Links = (term: string) => ReadonlyMap<string, number>;

/** The sentences of one text, as terms and lengths. */
export interface Side {
  terms: readonly (readonly string[])[];
  /** In letters (terms.ts). */
  lengths: readonly number[];
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

/** One direction: the terms of `from` under the sentences of `to`. */
class Direction {
  readonly #covers: Map<string, Cover>;
  readonly #from: Side;
  readonly #sentences: number;

  constructor(from: Side, to: Side, links: Links) {
    this.#from = from;
    this.#covers = coversOf(from, to, links);
    this.#sentences = to.terms.length;
  }

  /** The sum over the terms of sentences `own` of their ratio under sentences `other`. */
  score(own: Span, other: Span, coverage: number): number {
    let sum = 0;
    for (let sentence = own.start; sentence < own.end; sentence++) {
      for (const term of this.#from.terms[sentence] ?? []) {
        const cover = this.#covers.get(term);
        if (!cover) continue;
        let strength = 0;
        for (let at = other.start; at < other.end; at++) strength = Math.max(strength, cover.get(at) ?? 0);
        const share = (cover.size + UNSEEN_SENTENCES * UNSEEN_SHARE) / (this.#sentences + UNSEEN_SENTENCES);
        const chance = 1 - (1 - share) ** (other.end - other.start);
        sum += Math.log(1 - coverage + (coverage * strength) / chance);
      }
    }
    return sum;
  }

  /** How many terms of sentences `own` could be covered, and how many sentences `other` cover. */
  count(own: Span, other: Span): { possible: number; covered: number } {
    let possible = 0;
    let covered = 0;
    for (let sentence = own.start; sentence < own.end; sentence++) {
      for (const term of this.#from.terms[sentence] ?? []) {
        const cover = this.#covers.get(term);
        if (!cover) continue;
        possible++;
        for (let at = other.start; at < other.end; at++) {
          if (cover.has(at)) {
            covered++;
            break;
          }
        }
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
    const chance = normal(off, CHANCE_LENGTH_SPREAD);
    const length = Math.log(((1 - ODD_LENGTHS) * normal(off, LENGTH_SPREAD)) / chance + ODD_LENGTHS);
    return terms + length;
  }

  /** The terms of both sides that could be covered, and those that are. */
  count(a: Span, b: Span): { possible: number; covered: number } {
    const forward = this.#forward.count(a, b);
    const backward = this.#backward.count(b, a);
    return { possible: forward.possible + backward.possible, covered: forward.covered + backward.covered };
  }
}
