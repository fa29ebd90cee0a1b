/**
 * A set of terms with dense numbers, in three bytes a term. A term is a hash of 32 bits, spread evenly: how many terms have which first 16 bits,
 * and the other 16 bits of each, rising. A term is found in one step and a comparison or two.
 */

/** How many values the first 16 bits of a hash have. */
export const BUCKETS = 0x1_0000;

/** A vocabulary as it is kept: the number of terms in each bucket, at most 255, and their last 16 bits. */
export interface VocabularyData {
  counts: Uint8Array;
  low: Uint16Array;
}

/** Where each part begins and the last ends, by how long they are. */
export function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = sum += lengths[i] ?? 0;
  return starts;
}

export class Vocabulary {
  readonly #low: Uint16Array;
  readonly #starts: Uint32Array;
  /** The terms by their numbers: rising. */
  readonly terms: Uint32Array;

  constructor({ counts, low }: VocabularyData) {
    this.#low = low;
    this.#starts = startsOf(counts);
    this.terms = new Uint32Array(low.length);
    for (let bucket = 0; bucket < counts.length; bucket++)
      for (let i = this.#starts[bucket] ?? 0; i < (this.#starts[bucket + 1] ?? 0); i++)
        this.terms[i] = ((bucket << 16) | (low[i] ?? 0)) >>> 0;
  }

  /** The number of a term, or -1. */
  numberOf(term: number): number {
    const bucket = term >>> 16;
    const low = term & 0xffff;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let i = this.#starts[bucket] ?? 0; i < end; i++) if (this.#low[i] === low) return i;
    return -1;
  }
}

/** @param terms sorted, each once */
export function vocabularyOf(terms: Uint32Array): VocabularyData {
  const counts = new Uint8Array(BUCKETS);
  for (const term of terms) counts[term >>> 16] = (counts[term >>> 16] ?? 0) + 1;
  return { counts, low: Uint16Array.from(terms, (term) => term & 0xffff) };
}
