/** The terms of each sentence in their order, written close together: what a source sentence is aligned by. */
import type { SentenceIndex } from '../tables.ts';

/** How many bytes a number takes in seven bits a byte. */
export const bytesOf = (value: number): number =>
  value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;

/** Writes a number at a place. @returns the place after it. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  while (rest >= 0x80) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

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
    const { sequences, sequenceStart } = this.#index;
    const to = sequenceStart[end] ?? 0;
    let at = sequenceStart[start] ?? 0;
    // Each term takes a byte at least.
    if (to - at > this.codes.length) this.codes = new Uint32Array((to - at) * 2);
    const { codes } = this;
    let length = 0;
    while (at < to) {
      let byte = sequences[at++] ?? 0;
      let code = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && at < to; shift += 7) {
        byte = sequences[at++] ?? 0;
        code |= (byte & 0x7f) << shift;
      }
      codes[length++] = code;
    }
    this.length = length;
  }
}
