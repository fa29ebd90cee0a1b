/**
 * Source sentences as words, straight from the index, which has the terms of each in their order: its text need not be read, which stands
 * deflated in a pack, nor taken apart. That holds where the index's units are the words: in Latin letters, without a figure of several words
 * (“1.4 billion”), which is one to word-sentence.ts.
 */
import { FRAME_TERMS } from '../candidates/query.ts';
import { SequenceReader } from '../index/sequence.ts';
import { specificityOf } from '../index/term-specificity.ts';
import { weightOf } from '../lexicon/rarity.ts';
import { hasFigure } from '../text/quantities.ts';
import type { Corpus } from '../types.ts';
import type { WordSentence } from './word-sentence.ts';

/** A letter that is not Latin. */
const FOREIGN = /[^\P{L}\p{Script=Latin}]/u;

export class IndexedWords {
  readonly #corpus: Corpus;
  readonly #reader: SequenceReader;
  /** By the terms' codes, their weights and the same by how specific they are, in nats; not a number where nobody has asked yet. */
  readonly #weights: Float32Array;
  readonly #specific: Float32Array;
  /** By version, 1 for each of its sentences that can be read so. */
  readonly #readable = new Map<number, Uint8Array>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#reader = new SequenceReader(corpus.index);
    const codes = corpus.index.terms.length;
    this.#weights = new Float32Array(codes).fill(Number.NaN);
    this.#specific = new Float32Array(codes);
  }

  #readableIn(version: number): Uint8Array {
    const known = this.#readable.get(version);
    if (known) return known;
    const text = this.#corpus.text(version);
    const made = Uint8Array.from(this.#corpus.sentences(version), ({ start, end }) => {
      const sentence = text.slice(start, end);
      return Number(!FOREIGN.test(sentence) && !hasFigure(sentence));
    });
    this.#readable.set(version, made);
    return made;
  }

  /** Sentence `place` of a version; undefined where its words are not those of the index. */
  sentence(version: number, place: number): WordSentence | undefined {
    if (this.#readableIn(version)[place] !== 1) return undefined;
    const { index } = this.#corpus;
    const number = (index.versionStart[version] ?? 0) + place;
    this.#reader.read(number, number + 1);
    const { codes, length } = this.#reader;
    const terms: number[] = [];
    const weights: number[] = [];
    const specific: number[] = [];
    let total = 0;
    let specificTotal = 0;
    for (let i = 0; i < length; i++) {
      const code = codes[i] ?? 0;
      const weight = this.#weightOf(code);
      const own = this.#specific[code] ?? 0;
      terms.push(index.terms[index.byFrequency[code] ?? 0] ?? 0);
      weights.push(weight);
      specific.push(own);
      total += weight;
      specificTotal += own;
    }
    return { terms, weights, specific, total, specificTotal };
  }

  #weightOf(code: number): number {
    const known = this.#weights[code] ?? 0;
    if (!Number.isNaN(known)) return known;
    const { index, rarity } = this.#corpus;
    const place = index.byFrequency[code] ?? 0;
    const term = index.terms[place] ?? 0;
    const weight = FRAME_TERMS.has(term) ? 0 : weightOf(rarity, term);
    this.#weights[code] = weight;
    this.#specific[code] = weight * specificityOf(index, place);
    return weight;
  }
}
