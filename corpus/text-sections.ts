/** The texts of a pack and where their sentences stand, in the pack's own form, as versions come. */
import { NumberList } from '../engine/index/number-list.ts';
import type { Sentence } from '../engine/types.ts';
import type { PackSections } from './pack-format.ts';
import { encodeUtf8 } from './platform.ts';

/** Where a text begins is kept in 32 bits. */
const MAX_BYTES = 0xffff_ffff;

export class TextSections {
  readonly #texts: Uint8Array[] = [];
  readonly #textStart = new NumberList();
  readonly #sentences = new NumberList();
  #bytes = 0;

  /** @throws RangeError if all texts together are longer than a pack can hold. */
  add(text: string, sentences: readonly Sentence[]): void {
    const encoded = encodeUtf8(text);
    if (this.#bytes + encoded.length > MAX_BYTES)
      throw new RangeError(
        'The texts are longer than the 4 GB that one pack can hold. Make two packs of them.',
      );
    this.#textStart.push(this.#bytes);
    this.#texts.push(encoded);
    this.#bytes += encoded.length;
    for (const { start, end, passage } of sentences) {
      this.#sentences.push(start);
      this.#sentences.push(end);
      this.#sentences.push(passage);
    }
  }

  /** The sections of all that was added. */
  finish(): Pick<PackSections, 'textStart' | 'sentences' | 'text'> {
    const text = new Uint8Array(this.#bytes);
    this.#texts.forEach((part, i) => text.set(part, this.#textStart.at(i)));
    return {
      textStart: Uint32Array.from([...this.#textStart.values(), this.#bytes]),
      sentences: this.#sentences.values(),
      text,
    };
  }
}
