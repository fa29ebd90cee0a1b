/** One of two texts, indexed for the evidence: its terms with their places, and what is covered of a group of its sentences. */
import type { Span } from '../../../engine/types.ts';
import type { Links } from './links.ts';

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

/**
 * Chance is estimated as if this many more sentences had been seen, of which few cover the term: in a text of a dozen
 * sentences one hit is no measure of how common a word is.
 */
const UNSEEN_SENTENCES = 5;
const UNSEEN_SHARE = 0.02;
/** A clause is accounted for by a word at least this sure; one of a dozen meanings of a word is no account. */
const SURE_COVER = 0.4;

/** Where a term stands: in which sentence, and as which occurrence of all the text's. */
export interface Place {
  sentence: number;
  at: number;
}

/** A distinct term of a text. */
interface Entry {
  term: string;
  /** log(1 − p), where p is how likely a sentence of the other text is to cover it; 0 where none does. */
  logUnlikely: number;
  coverage: number;
}

/** Sums up to each sentence, so that a span's sum is a difference. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = (sums[i] ?? 0) + value));
  return sums;
}

const between = (sums: Float64Array, { start, end }: Span): number => (sums[end] ?? 0) - (sums[start] ?? 0);

export class SideIndex {
  /** Occurrences in order: the entry of each, and where each sentence's begin. */
  readonly #occurrences: Entry[] = [];
  readonly #starts: number[] = [0];
  readonly #places = new Map<string, Place[]>();
  readonly #entries: Entry[] = [];
  readonly #lengths: Float64Array;
  readonly #averageTerms: number;
  /** The length that each occurrence accounts for stands in clauses: numbers of the clauses of each, and their lengths. */
  readonly #clausesOf: number[][] = [];
  readonly #clauseLengths: number[] = [];
  readonly #clauseSums: Float64Array;
  /** What follows from no term being covered, summed up. */
  #uncovered: Float64Array = new Float64Array(0);
  readonly #strengths: Float64Array;
  readonly #covered: number[] = [];

  constructor(own: Side, other: Side, links: Links) {
    const entries = new Map<string, Entry>();
    const inOther = sentencesWith(other);
    own.terms.forEach((terms, sentence) => {
      for (const term of terms) {
        const entry = entries.get(term) ?? {
          term,
          logUnlikely: chanceOf(term, links, inOther, other.terms.length),
          coverage: 0,
        };
        entries.set(term, entry);
        const place = { sentence, at: this.#occurrences.push(entry) - 1 };
        const places = this.#places.get(term);
        if (places) places.push(place);
        else this.#places.set(term, [place]);
      }
      this.#starts.push(this.#occurrences.length);
      this.#addClauses(own.clauses[sentence] ?? [], terms);
    });
    this.#entries = [...entries.values()];
    this.#lengths = sumsOf(own.lengths);
    this.#averageTerms = Math.max(1, this.#occurrences.length / Math.max(1, own.terms.length));
    this.#clauseSums = sumsOf(own.clauses.map((list) => list.reduce((sum, { length }) => sum + length, 0)));
    this.#strengths = new Float64Array(this.#occurrences.length);
  }

  #addClauses(clauses: readonly Clause[], terms: readonly string[]): void {
    const numbers = new Map<string, number[]>(terms.map((term) => [term, []]));
    for (const clause of clauses) {
      const number = this.#clauseLengths.push(clause.length) - 1;
      for (const term of clause.terms) numbers.get(term)?.push(number);
    }
    for (const term of terms) this.#clausesOf.push(numbers.get(term) ?? []);
  }

  /** Goes by a probability that each term is covered. */
  expect(coverage: (term: string) => number): void {
    for (const entry of this.#entries) entry.coverage = coverage(entry.term);
    const logs = this.#starts.slice(1).map((end, sentence) => {
      const terms = this.#occurrences.slice(this.#starts[sentence], end);
      return terms.reduce(
        (sum, { logUnlikely, coverage: c }) => sum + (logUnlikely < 0 ? Math.log(1 - c) : 0),
        0,
      );
    });
    this.#uncovered = sumsOf(logs);
  }

  /** How many sentences the text has. */
  get sentences(): number {
    return this.#starts.length - 1;
  }

  length(span: Span): number {
    return between(this.#lengths, span);
  }

  /** How many sentences of average length a span amounts to: a longer one covers more by chance. */
  size({ start, end }: Span): number {
    return Math.max(1, (this.#starts[end] ?? 0) - (this.#starts[start] ?? 0)) / this.#averageTerms;
  }

  /** Where a term stands in this text. */
  places(term: string): readonly Place[] {
    return this.#places.get(term) ?? [];
  }

  eachTerm(sentence: number, see: (at: number, term: string) => void): void {
    for (let at = this.#starts[sentence] ?? 0; at < (this.#starts[sentence + 1] ?? 0); at++) {
      const entry = this.#occurrences[at];
      if (entry) see(at, entry.term);
    }
  }

  /** Marks an occurrence as covered. */
  cover(at: number, strength: number): void {
    const before = this.#strengths[at] ?? 0;
    if (before === 0) this.#covered.push(at);
    if (strength > before) this.#strengths[at] = strength;
  }

  clear(): void {
    for (const at of this.#covered) this.#strengths[at] = 0;
    this.#covered.length = 0;
  }

  /** The sum over the terms of a span of their ratios, under a group of `size` average sentences and what is marked. */
  score(span: Span, size: number): number {
    let sum = between(this.#uncovered, span);
    for (const at of this.#covered) {
      const entry = this.#occurrences[at];
      if (!entry) continue;
      const unlikely = 1 - entry.coverage;
      const chance = -Math.expm1(size * entry.logUnlikely);
      const likely = unlikely + (entry.coverage * (this.#strengths[at] ?? 0)) / chance;
      sum += Math.log(likely / unlikely);
    }
    return sum;
  }

  /** For each term of a span that could be covered, how likely it is that it is so for a reason, given what is marked. */
  reasons({ start, end }: Span, size: number, see: (term: string, reason: number) => void): void {
    for (let at = this.#starts[start] ?? 0; at < (this.#starts[end] ?? 0); at++) {
      const entry = this.#occurrences[at];
      if (!entry || entry.logUnlikely === 0) continue;
      const chance = -Math.expm1(size * entry.logUnlikely);
      const forReason = (entry.coverage * (this.#strengths[at] ?? 0)) / chance;
      see(entry.term, forReason / (1 - entry.coverage + forReason));
    }
  }

  /** The length of the clauses of a span that share no word with what is marked, in letters. */
  rest(span: Span): number {
    let rest = between(this.#clauseSums, span);
    const counted = new Set<number>();
    for (const at of this.#covered) {
      if ((this.#strengths[at] ?? 0) < SURE_COVER) continue;
      for (const clause of this.#clausesOf[at] ?? []) {
        if (counted.has(clause)) continue;
        counted.add(clause);
        rest -= this.#clauseLengths[clause] ?? 0;
      }
    }
    return rest;
  }
}

function sentencesWith(side: Side): ReadonlyMap<string, readonly number[]> {
  const sentences = new Map<string, number[]>();
  side.terms.forEach((terms, sentence) => {
    for (const term of terms) {
      const list = sentences.get(term);
      if (list) list.push(sentence);
      else sentences.set(term, [sentence]);
    }
  });
  return sentences;
}

/** log(1 − p) for how likely a sentence of the other text is to cover a term by chance; 0 where none does. */
function chanceOf(
  term: string,
  links: Links,
  inOther: ReadonlyMap<string, readonly number[]>,
  sentences: number,
): number {
  const covering = new Set<number>();
  for (const other of links(term).keys())
    for (const sentence of inOther.get(other) ?? []) covering.add(sentence);
  if (covering.size === 0) return 0;
  return Math.log1p(-(covering.size + UNSEEN_SENTENCES * UNSEEN_SHARE) / (sentences + UNSEEN_SENTENCES));
}
