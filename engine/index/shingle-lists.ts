/** Which sentences have which shingles: the lists of them in an index. */
import { NumberList } from './number-list.ts';
import { type PackedPostings, packPostings } from './postings.ts';
import { SHINGLE, hashShingle, winnow } from './shingles.ts';
import { type Tokens, eachSentence } from './tokens.ts';

/** Shingles in a list, about: shorter lists would be mostly table, longer ones mostly of other words. */
const SHINGLES_PER_LIST = 8;

/** The hashes of the rarest shingles of each sentence. */
export function hashesOf(
  all: Tokens,
  terms: Uint32Array,
  offsets: Uint32Array,
  shingled: Uint8Array,
): Tokens {
  // What terms have in common by chance is the product of their frequencies.
  const cost = Float32Array.from(terms, (_, i) => Math.log((offsets[i + 1] ?? 0) - (offsets[i] ?? 0)));
  const hashes = new NumberList();
  const ends = new NumberList();
  let own = new Uint32Array(256);
  let costs = new Float32Array(256);
  let places = new Uint32Array(256);
  eachSentence(all, (_, from, to) => {
    if (to - from > own.length) {
      own = new Uint32Array((to - from) * 2);
      costs = new Float32Array(own.length);
      places = new Uint32Array(own.length);
    }
    let length = 0;
    for (let i = from; i < to; i++) {
      const term = all.tokens[i] ?? 0;
      if (shingled[term]) own[length++] = term;
    }
    const count = Math.max(0, length - SHINGLE + 1);
    for (let i = 0; i < count; i++)
      costs[i] = (cost[own[i] ?? 0] ?? 0) + (cost[own[i + 1] ?? 0] ?? 0) + (cost[own[i + 2] ?? 0] ?? 0);
    const kept = winnow(costs, count, places);
    for (let k = 0; k < kept; k++) {
      const i = places[k] ?? 0;
      const [a, b, c] = [own[i] ?? 0, own[i + 1] ?? 0, own[i + 2] ?? 0];
      hashes.push(hashShingle(terms[a] ?? 0, terms[b] ?? 0, terms[c] ?? 0));
    }
    ends.push(hashes.length);
  });
  return { tokens: hashes.values(), ends: ends.values() };
}

/** Into how many lists so many shingles are sorted: a power of two. */
export const shingleLists = (shingles: number): number =>
  2 ** Math.max(1, Math.round(Math.log2(shingles / SHINGLES_PER_LIST + 1)));

/** Where each list of shingles begins if they are sorted by the first bits of their hashes. */
export function shingleStarts(hashes: Uint32Array, lists: number): Uint32Array {
  const shift = Math.clz32(lists - 1);
  const starts = new Uint32Array(lists + 1);
  for (const hash of hashes) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  for (let list = 0; list < lists; list++) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  return starts;
}

/**
 * The sentences that have each shingle, by the first bits of its hash.
 *
 * @param whole where the lists begin in the whole corpus
 */
export function shinglesOf({ tokens: hashes, ends }: Tokens, whole: Uint32Array): PackedPostings {
  const lists = whole.length - 1;
  const shift = Math.clz32(lists - 1);
  const shingleStart = shingleStarts(hashes, lists);
  const next = shingleStart.slice();
  const shingles = new Uint32Array(hashes.length);
  eachSentence({ tokens: hashes, ends }, (sentence, from, to) => {
    for (let i = from; i < to; i++) {
      const list = (hashes[i] ?? 0) >>> shift;
      const place = next[list] ?? 0;
      shingles[place] = sentence;
      next[list] = place + 1;
    }
  });
  return packPostings(shingleStart, shingles, whole);
}
