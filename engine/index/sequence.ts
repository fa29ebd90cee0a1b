/** The terms of each sentence in their order, written close together: what a source sentence is aligned by. */
import type { SentenceIndex } from '../tables.ts';
import { readNumbers } from './var-bytes.ts';

/** Reads sentences of an index one after another into a list that grows and is used again. */
export class SequenceReader {
  readonly #index: SentenceIndex;
  /** The codes of the terms that were read, from the first on. */
  codes = new Uint32Array(256);
  /** How many were read. */
  length = 0;

  constructor(index: SentenceIndex) {
    this.#index = index;
  }

  /** Reads sentences `[start, end)` of the index. */
  read(start: number, end: number): void {
    const { sequences, sequenceStarts } = this.#index;
    const to = sequenceStarts.of(end);
    const at = sequenceStarts.of(start);
    // Each term takes a byte at least.
    if (to - at > this.codes.length) this.codes = new Uint32Array((to - at) * 2);
    this.length = readNumbers(sequences, at, to, this.codes);
  }
}
