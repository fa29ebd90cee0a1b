/** Builds the index over the sentences of a pack. */
import type { SentenceIndex } from '../tables.ts';
import { unitsIn } from '../text/units.ts';
import { orderByFrequency } from './frequency-order.ts';
import { NumberList } from './number-list.ts';
import type { PackedPostings } from './postings.ts';
import { packPostings } from './postings.ts';
import { SHINGLE, hashShingle, isShingled, winnow } from './shingles.ts';
import { Starts } from './starts.ts';
import { bytesOf, packStarts, writeNumber } from './var-bytes.ts';

/** The sentences as the builder has them: each is `tokens[ends[s - 1] .. ends[s])`, as numbers of terms in the sorted table. */
interface Tokens {
  tokens: Uint32Array;
  ends: Uint32Array;
}

/** Calls `visit` with every sentence: its number, and where its tokens begin and end. */
function eachSentence({ ends }: Tokens, visit: (sentence: number, from: number, to: number) => void): void {
  let from = 0;
  ends.forEach((to, sentence) => {
    visit(sentence, from, to);
    from = to;
  });
}

/** The posting lists: a sentence counts once for a term, however often it has it. */
function postingsOf(all: Tokens, terms: number): { offsets: Uint32Array; postings: Uint32Array } {
  const { tokens } = all;
  /** For each term, the sentence that had it last, counted from 1. */
  const last = new Uint32Array(terms);
  const offsets = new Uint32Array(terms + 1);
  const firstOfSentence = (
    sentence: number,
    from: number,
    to: number,
    found: (term: number) => void,
  ): void => {
    for (let i = from; i < to; i++) {
      const term = tokens[i] ?? 0;
      if (last[term] === sentence + 1) continue;
      last[term] = sentence + 1;
      found(term);
    }
  };
  eachSentence(all, (sentence, from, to) => {
    firstOfSentence(sentence, from, to, (term) => (offsets[term + 1] = (offsets[term + 1] ?? 0) + 1));
  });
  for (let term = 0; term < terms; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const postings = new Uint32Array(offsets[terms] ?? 0);
  last.fill(0);
  eachSentence(all, (sentence, from, to) => {
    firstOfSentence(sentence, from, to, (term) => {
      const place = next[term] ?? 0;
      postings[place] = sentence;
      next[term] = place + 1;
    });
  });
  return { offsets, postings };
}

/** The terms of each sentence in their order. */
function sequencesOf(
  all: Tokens,
  offsets: Uint32Array,
): Pick<SentenceIndex, 'byFrequency' | 'sequenceStarts' | 'sequences'> {
  const byFrequency = orderByFrequency(
    offsets.length - 1,
    (term) => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0),
  );
  const codes = new Uint32Array(byFrequency.length);
  byFrequency.forEach((term, code) => (codes[term] = code));
  const sequenceStart = new Uint32Array(all.ends.length + 1);
  eachSentence(all, (sentence, from, to) => {
    let length = 0;
    for (let i = from; i < to; i++) length += bytesOf(codes[all.tokens[i] ?? 0] ?? 0);
    sequenceStart[sentence + 1] = (sequenceStart[sentence] ?? 0) + length;
  });
  const sequences = new Uint8Array(sequenceStart[all.ends.length] ?? 0);
  eachSentence(all, (sentence, from, to) => {
    let at = sequenceStart[sentence] ?? 0;
    for (let i = from; i < to; i++) at = writeNumber(sequences, at, codes[all.tokens[i] ?? 0] ?? 0);
  });
  return { byFrequency, sequenceStarts: new Starts(packStarts(sequenceStart)), sequences };
}

/** Shingles in a list, about: shorter lists would be mostly table, longer ones mostly of other words. */
const SHINGLES_PER_LIST = 8;

/** The hashes of the rarest shingles of each sentence. */
function hashesOf(all: Tokens, terms: Uint32Array, offsets: Uint32Array, shingled: Uint8Array): Tokens {
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

/** The sentences that have each shingle, by the first bits of its hash. */
function shinglesOf({ tokens: hashes, ends }: Tokens): PackedPostings {
  const lists = 2 ** Math.max(1, Math.round(Math.log2(hashes.length / SHINGLES_PER_LIST + 1)));
  const shift = Math.clz32(lists - 1);
  const shingleStart = new Uint32Array(lists + 1);
  for (const hash of hashes)
    shingleStart[(hash >>> shift) + 1] = (shingleStart[(hash >>> shift) + 1] ?? 0) + 1;
  for (let list = 0; list < lists; list++)
    shingleStart[list + 1] = (shingleStart[list + 1] ?? 0) + (shingleStart[list] ?? 0);
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
  return packPostings(shingleStart, shingles);
}

/**
 * Takes the versions of a pack one after another and gives the index over all their sentences, numbered through.
 * Deterministic: the same sentences give the same arrays.
 *
 * A term gets a number when it is first seen. What is kept of a sentence are the numbers of its terms, in one long list of
 * four bytes a term; everything else is counted out of it at the end.
 */
export class IndexBuilder {
  readonly #numbers = new Map<number, number>();
  /** By the terms' numbers, 1 for those that count for shingles. */
  readonly #shingled = new NumberList();
  readonly #tokens = new NumberList();
  readonly #ends = new NumberList();
  readonly #versionStart = new NumberList();

  addVersion(sentences: Iterable<string>): void {
    this.#versionStart.push(this.#ends.length);
    for (const sentence of sentences) this.#addSentence(sentence);
  }

  #addSentence(sentence: string): void {
    for (const { term, norm } of unitsIn(sentence)) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(term, number);
        this.#shingled.push(Number(isShingled(norm)));
      }
      this.#tokens.push(number);
    }
    this.#ends.push(this.#tokens.length);
  }

  /** The index over all that was added; nothing can be added afterwards. */
  finish(): SentenceIndex {
    const terms = Uint32Array.from(this.#numbers.keys()).sort();
    const places = new Uint32Array(terms.length);
    const shingled = new Uint8Array(terms.length);
    terms.forEach((term, place) => {
      const number = this.#numbers.get(term) ?? 0;
      places[number] = place;
      shingled[place] = this.#shingled.at(number);
    });
    const tokens = this.#tokens.values();
    tokens.forEach((number, i) => (tokens[i] = places[number] ?? 0));
    const all = { tokens, ends: this.#ends.values() };
    const { offsets, postings } = postingsOf(all, terms.length);
    return {
      versionStart: Uint32Array.from([...this.#versionStart.values(), all.ends.length]),
      terms,
      postings: packPostings(offsets, postings),
      ...sequencesOf(all, offsets),
      shingles: shinglesOf(hashesOf(all, terms, offsets, shingled)),
    };
  }
}

/** The index over the sentence texts of each version, in the versions' order. */
export function buildIndex(sentencesByVersion: readonly (readonly string[])[]): SentenceIndex {
  const builder = new IndexBuilder();
  for (const sentences of sentencesByVersion) builder.addVersion(sentences);
  return builder.finish();
}
