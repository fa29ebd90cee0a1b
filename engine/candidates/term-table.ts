/**
 * The terms of pages as a pack knows them: looked up once for a pack, however many sentences have the word. What an alignment
 * compares are the codes of terms, small numbers by which the index writes its sentences.
 */
import { findTerm } from '../index/search.ts';
import type { Like, SentenceIndex } from '../tables.ts';
import type { QuerySentence } from './query.ts';

/** A term of a page in a pack. */
export interface PackTerm {
  /** The place of the term in the index, by which it has its posting list; -1 where the pack does not have it. */
  number: number;
  /** The term's code in the index, by which sentences have it, or -1. */
  code: number;
  /** The terms of the pack that it may stand for, the most alike first: the same two numbers, and how alike they are. */
  likenessNumbers: Int32Array;
  likenessCodes: Int32Array;
  strengths: Float64Array;
}

interface Known extends PackTerm {
  /** What `likenessCodes` was made from. */
  likenesses: readonly Like[];
}

/** How many terms are kept for a pack: the words of a few hundred articles. */
const MAX_KEPT = 20_000;

const NO_NUMBERS = new Int32Array(0);
const NO_STRENGTHS = new Float64Array(0);

export class TermTable {
  readonly #index: SentenceIndex;
  /** The code of each term by its number. */
  readonly #codes: Uint32Array;
  readonly #known = new Map<number, Known>();
  /** Lists live as long as the sentences they are of. */
  readonly #lists = new WeakMap<QuerySentence, readonly PackTerm[]>();
  /** Many alignments in a row are of one sentence. */
  #lastQuery: QuerySentence | undefined;
  #last: readonly PackTerm[] = [];

  constructor(index: SentenceIndex) {
    this.#index = index;
    this.#codes = new Uint32Array(index.terms.length);
    index.byFrequency.forEach((number, code) => (this.#codes[number] = code));
  }

  /** How many codes there are. */
  get size(): number {
    return this.#codes.length;
  }

  /** The pack's terms for the units of a sentence, one for each. */
  termsOf(query: QuerySentence): readonly PackTerm[] {
    if (query === this.#lastQuery) return this.#last;
    let list = this.#lists.get(query);
    if (!list) {
      list = query.units.map(({ term }, i) => this.#look(term, query.likenesses[i] ?? []));
      this.#lists.set(query, list);
    }
    this.#lastQuery = query;
    this.#last = list;
    return list;
  }

  #look(term: number, likenesses: readonly Like[]): PackTerm {
    const known = this.#known.get(term);
    if (known?.likenesses === likenesses) return known;
    const number = findTerm(this.#index.terms, term);
    const found =
      likenesses.length > 0 ? this.#withLikenesses(number, likenesses) : this.#alone(number, likenesses);
    if (this.#known.size >= MAX_KEPT) this.#known.clear();
    this.#known.set(term, found);
    return found;
  }

  /** Most words of a page are neither in the pack nor like any of its words. */
  #alone(number: number, likenesses: readonly Like[]): Known {
    return {
      number,
      code: this.#codeOf(number),
      likenesses,
      likenessNumbers: NO_NUMBERS,
      likenessCodes: NO_NUMBERS,
      strengths: NO_STRENGTHS,
    };
  }

  #withLikenesses(number: number, likenesses: readonly Like[]): Known {
    const likenessNumbers = Int32Array.from(likenesses, ({ target }) => findTerm(this.#index.terms, target));
    return {
      number,
      code: this.#codeOf(number),
      likenesses,
      likenessNumbers,
      likenessCodes: likenessNumbers.map((each) => this.#codeOf(each)),
      strengths: Float64Array.from(likenesses, ({ strength }) => strength),
    };
  }

  #codeOf(number: number): number {
    return number < 0 ? -1 : (this.#codes[number] ?? -1);
  }
}

const tables = new WeakMap<SentenceIndex, TermTable>();

/** The table of a pack, made when it is first asked for. */
export function termTableOf(index: SentenceIndex): TermTable {
  const known = tables.get(index);
  if (known) return known;
  const table = new TermTable(index);
  tables.set(index, table);
  return table;
}
