/** Builds the index over the sentences of a pack. */
import type { SentenceIndex } from '../tables.ts';
import { unitsIn } from '../text/units.ts';
import { orderByFrequency } from './frequency-order.ts';
import { NumberList } from './number-list.ts';
import { packPostings } from './postings.ts';
import { hashesOf, shingleLists, shingleStarts, shinglesOf } from './shingle-lists.ts';
import { isShingled } from './shingles.ts';
import { Starts } from './starts.ts';
import { type Tokens, eachSentence, partOf } from './tokens.ts';
import { bytesOf, packStarts, writeNumber } from './var-bytes.ts';

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
  byFrequency: Uint32Array,
): Pick<SentenceIndex, 'sequenceStarts' | 'sequences'> {
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
  return { sequenceStarts: new Starts(packStarts(sequenceStart)), sequences };
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

  /** How many terms the sentences have that were added: what the work of searching them grows with. */
  get size(): number {
    return this.#tokens.length;
  }

  /** The index over all that was added; nothing can be added afterwards. */
  finish(): SentenceIndex {
    const [index] = this.finishShards([Array.from({ length: this.#versionStart.length }, (_, i) => i)]);
    if (!index) throw new RangeError('No index was made.');
    return index;
  }

  /**
   * An index over each of some shards, one at a time: its own sentences in the lists of all, with the counts of all. Nothing can be added
   * afterwards.
   *
   * @param shards the numbers of the versions of each, rising; all versions together
   */
  *finishShards(shards: readonly (readonly number[])[]): Generator<SentenceIndex, undefined> {
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
    const { offsets: whole } = postingsOf(all, terms.length);
    const hashes = hashesOf(all, terms, whole, shingled);
    const wholeShingles = shingleStarts(hashes.tokens, shingleLists(hashes.tokens.length));
    const byFrequency = orderByFrequency(terms.length, (term) => (whole[term + 1] ?? 0) - (whole[term] ?? 0));
    const versionStart = Uint32Array.from([...this.#versionStart.values(), all.ends.length]);
    for (const versions of shards) {
      const { part, versionStart: ownStart } = partOf(all, versionStart, versions);
      const { offsets, postings } = postingsOf(part, terms.length);
      yield {
        versionStart: ownStart,
        totals: { versions: versionStart.length - 1, sentences: all.ends.length },
        terms,
        postings: packPostings(offsets, postings, whole),
        byFrequency,
        ...sequencesOf(part, byFrequency),
        shingles: shinglesOf(partOf(hashes, versionStart, versions).part, wholeShingles),
      };
    }
  }
}

/** The index over the sentence texts of each version, in the versions' order. */
export function buildIndex(sentencesByVersion: readonly (readonly string[])[]): SentenceIndex {
  const builder = new IndexBuilder();
  for (const sentences of sentencesByVersion) builder.addVersion(sentences);
  return builder.finish();
}
