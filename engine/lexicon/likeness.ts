/**
 * Which words are like which: for each term that a page may have, the terms of the corpus it may stand for, with how
 * alike they are. English words are alike by the company they keep (vectors made from public speeches) and by WordNet, Chinese and
 * English words by what a dictionary and public sentences in both languages say. Each table is made once for a pack, for the terms that its texts
 * have.
 */
import { findTerm } from '../index/search.ts';
import type { Like, LikenessTable, Likenesses } from '../tables.ts';

/** A term of a page that may stand for a term of the corpus. Strength is from 0 to 1. */
export interface Likeness {
  term: number;
  target: number;
  strength: number;
}

const BYTE = 255;

/** How alike, as a byte. */
export const inBytes = (strength: number): number => Math.round(Math.min(1, strength) * BYTE);

/**
 * Reads a file of neighbours: the number of words and of links (two 32-bit numbers), the hashes of the words, where the
 * links of each begin and where the last ones end, for each link the number of the other word (16 bits), then how alike
 * they are (a byte); all little-endian.
 * @throws if the file is not as long as it says.
 */
export function parseNeighbours(file: Uint8Array): Likeness[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const words = file.byteLength >= 8 ? view.getUint32(0, true) : 0;
  const links = file.byteLength >= 8 ? view.getUint32(4, true) : 0;
  const [starts, others, strengths] = [8 + 4 * words, 12 + 8 * words, 12 + 8 * words + 2 * links];
  if (words === 0 || file.byteLength !== strengths + links) throw new Error('This is no file of neighbours.');
  const term = (word: number): number => view.getUint32(8 + 4 * word, true);
  const all: Likeness[] = [];
  for (let word = 0; word < words; word++) {
    const end = view.getUint32(starts + 4 * word + 4, true);
    for (let link = view.getUint32(starts + 4 * word, true); link < end; link++) {
      const other = view.getUint16(others + 2 * link, true);
      all.push({ term: term(word), target: term(other), strength: view.getUint8(strengths + link) / BYTE });
    }
  }
  return all;
}

/** The opposite of `parseNeighbours`, of at most 65,536 words. */
export function writeNeighbours(
  terms: readonly number[],
  lists: readonly (readonly { other: number; strength: number }[])[],
): Uint8Array {
  const links = lists.reduce((sum, list) => sum + list.length, 0);
  const [starts, others, strengths] = [
    8 + 4 * terms.length,
    12 + 8 * terms.length,
    12 + 8 * terms.length + 2 * links,
  ];
  const file = new Uint8Array(strengths + links);
  const view = new DataView(file.buffer);
  view.setUint32(0, terms.length, true);
  view.setUint32(4, links, true);
  let link = 0;
  terms.forEach((term, word) => {
    view.setUint32(8 + 4 * word, term, true);
    for (const { other, strength } of lists[word] ?? []) {
      view.setUint16(others + 2 * link, other, true);
      view.setUint8(strengths + link, inBytes(strength));
      link++;
    }
    view.setUint32(starts + 4 * word + 4, link, true);
  });
  return file;
}

/** Likenesses kept for one term of a page, the strongest first. */
export const MAX_LIKENESSES = 16;

/** The likenesses of neighbours whose one word the corpus has, read both ways. */
export function amongTerms(neighbours: readonly Likeness[], corpusTerms: Uint32Array): Likeness[] {
  return neighbours.flatMap(({ term, target, strength }) => [
    ...(findTerm(corpusTerms, target) < 0 ? [] : [{ term, target, strength }]),
    ...(findTerm(corpusTerms, term) < 0 ? [] : [{ term: target, target: term, strength }]),
  ]);
}

/** The table of all likenesses, the strongest of a term first. Deterministic. */
export function buildLikeness(likenesses: readonly Likeness[]): LikenessTable {
  const lists = new Map<number, Likeness[]>();
  for (const likeness of likenesses) {
    const list = lists.get(likeness.term) ?? [];
    const same = list.find(({ target }) => target === likeness.target);
    if (same) same.strength = Math.max(same.strength, likeness.strength);
    else list.push({ ...likeness });
    lists.set(likeness.term, list);
  }
  const terms = Uint32Array.from(lists.keys()).sort();
  const ordered = Array.from(terms, (term) =>
    (lists.get(term) ?? [])
      .sort((a, b) => inBytes(b.strength) - inBytes(a.strength) || a.target - b.target)
      .slice(0, MAX_LIKENESSES),
  );
  const offsets = new Uint32Array(terms.length + 1);
  ordered.forEach((list, i) => (offsets[i + 1] = (offsets[i] ?? 0) + list.length));
  const flat = ordered.flat();
  return {
    terms,
    offsets,
    targets: Uint32Array.from(flat, ({ target }) => target),
    strengths: Uint8Array.from(flat, ({ strength }) => inBytes(strength)),
  };
}

/** Most terms have none, and all of them share it. */
const NONE: readonly Like[] = [];

/** The terms of the corpus that a page's term may stand for, the strongest first. */
export function likenessesOf(table: LikenessTable, term: number): readonly Like[] {
  const at = findTerm(table.terms, term);
  if (at < 0) return NONE;
  const list: Like[] = [];
  for (let i = table.offsets[at] ?? 0; i < (table.offsets[at + 1] ?? 0); i++)
    list.push({ target: table.targets[i] ?? 0, strength: (table.strengths[i] ?? 0) / BYTE });
  return list;
}

/** A table to be asked. */
export function likenessesIn(table: LikenessTable): Likenesses {
  let targets: ReadonlySet<number> | undefined;
  return {
    isEmpty: table.terms.length === 0,
    of: (term) => likenessesOf(table, term),
    has(term) {
      if (findTerm(table.terms, term) >= 0) return true;
      targets ??= new Set(table.targets);
      return targets.has(term);
    },
  };
}
