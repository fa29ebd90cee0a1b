/**
 * Texts in deflated blocks, which are opened when a text in them is asked for. A block is so long that words are worth sharing and so short that one
 * text costs little: with 64 kB the statements of the UN's general debates are 0.36 of their length, with 16 kB 0.39. fflate inflates at
 * once, in Node and in browsers, where their own decompression answers later: alignments ask for texts in the middle of what they do.
 */
import { deflateSync, inflateSync } from 'fflate';
import { packStarts, unpackStarts } from '../engine/index/var-bytes.ts';
import { PackError } from './container.ts';
import { decodeUtf8 } from './platform.ts';

/** What a block holds, in bytes before it is deflated; the last one less. */
const BLOCK = 0x1_0000;
/** Blocks that are kept open: half a megabyte. */
const MAX_OPEN = 8;

export interface TextSections {
  /** The blocks one behind the other, and how long each is. */
  text: Uint8Array;
  blockLengths: Uint8Array;
  /** How long the text of each version is, in bytes of UTF-8. */
  textLengths: Uint8Array;
}

/** Texts as they come, deflated block by block. */
export class TextWriter {
  readonly #blocks: Uint8Array[] = [];
  readonly #textStarts: number[] = [0];
  #open = new Uint8Array(BLOCK);
  #filled = 0;

  /** How many bytes were added. */
  get length(): number {
    return this.#textStarts.at(-1) ?? 0;
  }

  add(text: Uint8Array): void {
    this.#textStarts.push(this.length + text.length);
    for (let at = 0; at < text.length;) {
      const part = text.subarray(at, at + BLOCK - this.#filled);
      this.#open.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === BLOCK) this.#close();
    }
  }

  #close(): void {
    this.#blocks.push(deflateSync(this.#open.subarray(0, this.#filled), { level: 6 }));
    this.#filled = 0;
  }

  finish(): TextSections {
    if (this.#filled > 0) this.#close();
    const starts = new Uint32Array(this.#blocks.length + 1);
    this.#blocks.forEach((block, i) => (starts[i + 1] = (starts[i] ?? 0) + block.length));
    const text = new Uint8Array(starts.at(-1) ?? 0);
    this.#blocks.forEach((block, i) => text.set(block, starts[i]));
    return {
      text,
      blockLengths: packStarts(starts),
      textLengths: packStarts(Uint32Array.from(this.#textStarts)),
    };
  }
}

/** Reads texts. */
export class TextReader {
  readonly #text: Uint8Array;
  readonly #blockStarts: Uint32Array;
  readonly #textStarts: Uint32Array;
  readonly #open = new Map<number, Uint8Array>();

  constructor({ text, blockLengths, textLengths }: TextSections) {
    this.#text = text;
    this.#blockStarts = unpackStarts(blockLengths);
    this.#textStarts = unpackStarts(textLengths);
  }

  /** Whether the blocks are as long as they say, and as many as so many texts need. */
  fits(texts: number): boolean {
    const length = this.#textStarts.at(-1) ?? 0;
    return (
      this.#textStarts.length === texts + 1 &&
      this.#blockStarts.at(-1) === this.#text.length &&
      this.#blockStarts.length === Math.ceil(length / BLOCK) + 1
    );
  }

  #block(number: number): Uint8Array {
    const known = this.#open.get(number);
    if (known) return known;
    const block = inflateSync(this.#text.subarray(this.#blockStarts[number], this.#blockStarts[number + 1]), {
      out: new Uint8Array(BLOCK),
    });
    // The one that was opened first goes.
    for (const first of this.#open.keys()) if (this.#open.size >= MAX_OPEN) this.#open.delete(first);
    this.#open.set(number, block);
    return block;
  }

  /**
   * A text. Its bytes were checked when the file was opened; but whoever writes a file can write a checksum that
   * fits bytes which are no text.
   *
   * @throws PackError with `damaged` if they are none
   */
  read(number: number, damaged: string): string {
    const [from = 0, to = 0] = this.#textStarts.subarray(number, number + 2);
    try {
      const bytes = new Uint8Array(to - from);
      for (let at = from; at < to;) {
        const block = this.#block(Math.floor(at / BLOCK));
        const part = block.subarray(at % BLOCK, Math.min(BLOCK, (at % BLOCK) + to - at));
        if (part.length === 0) throw new RangeError('A block is shorter than the texts in it.');
        bytes.set(part, at - from);
        at += part.length;
      }
      return decodeUtf8(bytes);
    } catch (cause) {
      throw new PackError(damaged, { cause });
    }
  }
}
