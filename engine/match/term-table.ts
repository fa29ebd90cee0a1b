/**
 * The terms of a page sentence and those that they may stand for, numbered: what an alignment looks the source's terms up
 * in. Made once for a sentence, however many alignments are made of it.
 */
import type { QuerySentence } from './query.ts';

export interface TermTable {
  /** How many different terms there are. */
  size: number;
  /** The number of each unit's own term. */
  numbers: Int32Array;
  /** The numbers of the terms that units may stand for, unit after unit, the most alike first, and how alike they are. */
  likenessNumbers: Int32Array;
  strengths: Float64Array;
  /** Where those of each unit end. */
  likenessEnd: Uint32Array;
  /** The number of a term, or -1 where neither the sentence nor its likenesses have it. */
  numberOf(term: number): number;
}

/** Spreads terms over the slots: they are hashes, but their low bits alone are few. Knuth's multiplicative method. */
const SPREAD = 0x9e3779b1;
/** Slots for each term: with half of them free a search ends after a step or two. */
const SLOTS_PER_TERM = 2;

function build({ units, likenesses }: QuerySentence): TermTable {
  let count = units.length;
  for (const list of likenesses) count += list.length;
  const bits = 32 - Math.clz32(Math.max(7, count * SLOTS_PER_TERM));
  const mask = 2 ** bits - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const terms = new Uint32Array(count);
  let size = 0;
  /** The slot that has the term, or the free one where it belongs. */
  const slotOf = (term: number): number => {
    let slot = Math.imul(term, SPREAD) >>> (32 - bits);
    for (let number = slots[slot] ?? -1; number >= 0; number = slots[slot] ?? -1) {
      if (terms[number] === term) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const add = (term: number): number => {
    const slot = slotOf(term);
    const known = slots[slot] ?? -1;
    if (known >= 0) return known;
    terms[size] = term;
    slots[slot] = size;
    return size++;
  };
  const numbers = Int32Array.from(units, ({ term }) => add(term));
  const likenessNumbers = new Int32Array(count - units.length);
  const strengths = new Float64Array(count - units.length);
  let at = 0;
  const likenessEnd = Uint32Array.from(units, (_, i) => {
    for (const { target, strength } of likenesses[i] ?? []) {
      likenessNumbers[at] = add(target);
      strengths[at++] = strength;
    }
    return at;
  });
  return {
    size,
    numbers,
    likenessNumbers,
    strengths,
    likenessEnd,
    numberOf: (term) => slots[slotOf(term)] ?? -1,
  };
}

/** Tables live as long as the sentences they are of. */
const tables = new WeakMap<QuerySentence, TermTable>();

/** The table of a sentence, made when it is first asked for. */
export function termTableOf(query: QuerySentence): TermTable {
  const known = tables.get(query);
  if (known) return known;
  const table = build(query);
  tables.set(query, table);
  return table;
}
