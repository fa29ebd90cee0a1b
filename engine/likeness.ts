/**
 * Which words are like which: for each term that a page may have, the terms of the corpus it may stand for, with how
 * alike they are. Words of one language are alike by the company they keep (vectors made from public speeches), words of
 * two languages by a dictionary. The table is made once for a pack, for the terms that its texts have.
 */
import { findTerm } from './index/search.ts';
import type { LikenessTable } from './types.ts';

/** Word vectors as they are read from a file: unit vectors as signed bytes, one after another. */
export interface WordVectors {
  terms: Uint32Array;
  dimensions: number;
  data: Int8Array;
}

/** A term of a page that may stand for a term of the corpus. Strength is from 0 to 1. */
export interface Likeness {
  term: number;
  target: number;
  strength: number;
}

/**
 * Below this cosine two words only share a theme: *children* and *women* have 0.87, *mankind* and *humankind* 0.89, but
 * *should* and *make* 0.60. What a likeness is worth the models learn; this keeps the table small.
 */
const MIN_COSINE = 0.62;
/** Likenesses kept for one term of the corpus, the strongest first. */
const MAX_LIKENESSES = 16;
const BYTE = 255;

/**
 * Reads vectors: the number of words and of dimensions (two 32-bit numbers), the hashes of the words, then their vectors;
 * all little-endian.
 * @throws if the file is shorter than it says.
 */
export function parseVectors(file: Uint8Array): WordVectors {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = file.byteLength >= 8 ? view.getUint32(0, true) : 0;
  const dimensions = file.byteLength >= 8 ? view.getUint32(4, true) : 0;
  if (count === 0 || file.byteLength !== 8 + count * (4 + dimensions))
    throw new Error('This is no file of word vectors.');
  const terms = Uint32Array.from({ length: count }, (_, i) => view.getUint32(8 + 4 * i, true));
  const data = new Int8Array(file.buffer, file.byteOffset + 8 + 4 * count, count * dimensions);
  return { terms, dimensions, data };
}

/** The words most like each of the corpus's terms, by the cosine of their vectors. */
export function alikeByVectors(
  { terms, dimensions, data }: WordVectors,
  corpusTerms: Uint32Array,
): Likeness[] {
  const all: Likeness[] = [];
  terms.forEach((target, word) => {
    if (findTerm(corpusTerms, target) < 0) return;
    const near: Likeness[] = [];
    const from = word * dimensions;
    for (let other = 0; other < terms.length; other++) {
      if (other === word) continue;
      let dot = 0;
      const at = other * dimensions;
      for (let k = 0; k < dimensions; k++) dot += (data[from + k] ?? 0) * (data[at + k] ?? 0);
      const strength = dot / (127 * 127);
      if (strength >= MIN_COSINE) near.push({ term: terms[other] ?? 0, target, strength });
    }
    all.push(...near.sort((a, b) => b.strength - a.strength || a.term - b.term).slice(0, MAX_LIKENESSES));
  });
  return all;
}

/** The table of all likenesses, the strongest of a term first. Deterministic. */
export function buildLikeness(likenesses: readonly Likeness[]): LikenessTable {
  const lists = new Map<number, Likeness[]>();
  for (const likeness of likenesses) {
    const list = lists.get(likeness.term);
    if (list) list.push(likeness);
    else lists.set(likeness.term, [likeness]);
  }
  const terms = Uint32Array.from(lists.keys()).sort();
  const ordered = Array.from(terms, (term) =>
    (lists.get(term) ?? []).sort((a, b) => b.strength - a.strength || a.target - b.target),
  );
  const offsets = new Uint32Array(terms.length + 1);
  ordered.forEach((list, i) => (offsets[i + 1] = (offsets[i] ?? 0) + list.length));
  const flat = ordered.flat();
  return {
    terms,
    offsets,
    targets: Uint32Array.from(flat, ({ target }) => target),
    strengths: Uint8Array.from(flat, ({ strength }) => Math.round(Math.min(1, strength) * BYTE)),
  };
}

/** The terms of the corpus that a page's term may stand for, the strongest first. */
export function* likenessesOf(
  table: LikenessTable,
  term: number,
): Generator<{ target: number; strength: number }> {
  const at = findTerm(table.terms, term);
  if (at < 0) return;
  for (let i = table.offsets[at] ?? 0; i < (table.offsets[at + 1] ?? 0); i++) {
    yield { target: table.targets[i] ?? 0, strength: (table.strengths[i] ?? 0) / BYTE };
  }
}
