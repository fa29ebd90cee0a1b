/**
 * How much more likely it is that two groups of sentences say the same than that they only stand in the same two texts:
 * a log-likelihood ratio of their terms and lengths, in nats.
 *
 * A term of one side is *covered* to the degree that the other side has a term that may stand for it. In groups that say
 * the same a term is covered for that reason with a probability that is learned, term by term (coverage.ts), and by
 * chance as often as the sentences of the other text cover it. So a term that half the text covers says little, a rare
 * one much, and one that nothing in the other text could cover says nothing either way. What no word accounts for on the
 * one side should be as long as on the other: a clause in words that no lexicon has stands for a clause in words that no
 * lexicon has.
 */
import type { Span } from '../../../engine/types.ts';
import type { Band } from './band.ts';
import { LONGEST_BEAD } from './lattice.ts';
import { FIRST_LENGTHS, type LengthModel, closeness, lengthScore } from './lengths.ts';
import { ANY_SENSE, type Link, type Links, bestSense } from './links.ts';
import { type Place, SideIndex, type Side } from './side-index.ts';

/** What is learned of two texts from one pass over them to the next. */
export interface Model {
  /** The probability that a term of `a`, of `b`, is covered for a reason where two groups say the same. */
  coverageA: (term: string) => number;
  coverageB: (term: string) => number;
  lengths: LengthModel;
}

/**
 * How far logarithms of lengths differ for what is left of both sides once the clauses that share a word are taken away:
 * in groups that say the same, and in any two.
 */
const REST_SPREAD = 0.5;
const CHANCE_REST_SPREAD = 1.2;
const ODD_RESTS = 0.1;
const REST_SMOOTHING = 25;
/** Rows of links that are kept: somewhat more than the sentences of one bead. */
const KEPT_ROWS = 3 * LONGEST_BEAD;

/** A link between an occurrence of a term in a sentence of `a` and one in a sentence of `b`. */
interface Tie extends Link {
  a: number;
  b: number;
}

/** How two texts are related. */
export interface Relations {
  /** From terms of `a` to terms of `b`. */
  links: Links;
  /** From terms of `b` to terms of `a`. */
  back: Links;
  /** Which side's terms are the dictionary's words, of which each has one sense at a time. */
  words: 'a' | 'b';
  /** Which groups are asked for: those whose ends lie in it. */
  band: Band;
}

/** The evidence that two texts give about groups of their sentences. */
export class Evidence {
  readonly #a: SideIndex;
  readonly #b: SideIndex;
  readonly #links: Links;
  readonly #words: 'a' | 'b';
  readonly #band: Band;
  #lengths = FIRST_LENGTHS;
  readonly #rows = new Map<number, Map<number, Tie[]>>();
  readonly #ties: Tie[] = [];

  constructor(a: Side, b: Side, { links, back, words, band }: Relations) {
    this.#a = new SideIndex(a, b, links);
    this.#b = new SideIndex(b, a, back);
    this.#links = links;
    this.#words = words;
    this.#band = band;
  }

  /** The lengths of two groups, in letters. */
  lengths(a: Span, b: Span): { a: number; b: number } {
    return { a: this.#a.length(a), b: this.#b.length(b) };
  }

  /** Goes by what a pass has shown. */
  use(model: Model): void {
    this.#lengths = model.lengths;
    this.#a.expect(model.coverageA);
    this.#b.expect(model.coverageB);
  }

  /** The log-likelihood ratio, in nats. The two directions see the same words, so each counts half. */
  score(a: Span, b: Span): number {
    this.#cover(a, b);
    const terms = (this.#a.score(a, this.#b.size(b)) + this.#b.score(b, this.#a.size(a))) / 2;
    const length = lengthScore(this.#a.length(a), this.#b.length(b), this.#lengths);
    const restA = this.#a.rest(a) * Math.exp(this.#lengths.ratio) + REST_SMOOTHING;
    const restB = this.#b.rest(b) + REST_SMOOTHING;
    const rest = closeness(Math.log(restB / restA), REST_SPREAD, CHANCE_REST_SPREAD, ODD_RESTS);
    this.#a.clear();
    this.#b.clear();
    return terms + length + rest;
  }

  /** For each term of two groups that could be covered, how likely it is that it is covered for a reason. */
  reasons(a: Span, b: Span, see: (side: 'a' | 'b', term: string, reason: number) => void): void {
    this.#cover(a, b);
    this.#a.reasons(a, this.#b.size(b), (term, reason) => see('a', term, reason));
    this.#b.reasons(b, this.#a.size(a), (term, reason) => see('b', term, reason));
    this.#a.clear();
    this.#b.clear();
  }

  /** Marks what the two groups cover of each other, each word of the dictionary by one sense only. */
  #cover(a: Span, b: Span): void {
    // Millions of groups are asked for: the list is made once, and used again.
    const ties = this.#ties;
    ties.length = 0;
    let bySense = false;
    for (let i = a.start; i < a.end; i++) {
      const row = this.#row(i);
      for (let j = b.start; j < b.end; j++) {
        const cell = row.get(j);
        if (!cell) continue;
        for (const tie of cell) {
          ties.push(tie);
          bySense ||= tie.senses !== ANY_SENSE;
        }
      }
    }
    const chosen = bySense ? this.#chooseSenses(ties) : undefined;
    for (const tie of ties) {
      if (chosen && ((chosen.get(tie[this.#words]) ?? ANY_SENSE) & tie.senses) === 0) continue;
      this.#a.cover(tie.a, tie.strength);
      this.#b.cover(tie.b, tie.strength);
    }
  }

  /** The senses of those words whose ties go by senses that no single one unites; undefined where there are none. */
  #chooseSenses(ties: readonly Tie[]): ReadonlyMap<number, number> | undefined {
    const common = new Map<number, number>();
    let torn = false;
    for (const tie of ties) {
      if (tie.senses === ANY_SENSE) continue;
      const word = tie[this.#words];
      const senses = (common.get(word) ?? ANY_SENSE) & tie.senses;
      common.set(word, senses);
      torn ||= senses === 0;
    }
    if (!torn) return undefined;
    const chosen = new Map<number, number>();
    for (const [word, senses] of common) {
      if (senses === 0) chosen.set(word, bestSense(ties.filter((tie) => tie[this.#words] === word)));
    }
    return chosen;
  }

  /** The ties of sentence `i` of `a`, by sentences of `b`. */
  #row(i: number): ReadonlyMap<number, readonly Tie[]> {
    const known = this.#rows.get(i);
    if (known) return known;
    const row = new Map<number, Tie[]>();
    const first = this.#band.from(Math.max(0, i + 1 - LONGEST_BEAD));
    const last = this.#band.to(Math.min(this.#a.sentences, i + LONGEST_BEAD));
    this.#a.eachTerm(i, (a, term) => {
      for (const [other, link] of this.#links(term)) {
        const places = this.#b.places(other);
        for (let place = firstFrom(places, first); place < places.length; place++) {
          const { sentence = last, at = 0 } = places[place] ?? {};
          if (sentence >= last) break;
          const tie = { a, b: at, strength: link.strength, senses: link.senses };
          const cell = row.get(sentence);
          if (cell) cell.push(tie);
          else row.set(sentence, [tie]);
        }
      }
    });
    if (this.#rows.size >= KEPT_ROWS) this.#rows.clear();
    this.#rows.set(i, row);
    return row;
  }
}

/** The number of the first place in sentence `first` or after: a common word of a long text stands in thousands before it. */
function firstFrom(places: readonly Place[], first: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.sentence ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
