/** The texts of a pack and where their sentences stand, in the pack's own form, as versions come. */
import { ByteList, packStarts } from '../engine/index/var-bytes.ts';
import type { Sentence } from '../engine/types.ts';
import type { PackSections } from './pack-format.ts';
import { writeSentences } from './place-lists.ts';
import { encodeUtf8 } from './platform.ts';
import { TextWriter } from './text-blocks.ts';

/** Places are kept in 31 bits. */
const MAX_BYTES = 0x7fff_ffff;

export class VersionWriter {
  readonly #texts = new TextWriter();
  readonly #sentences = new ByteList();
  readonly #sentenceStarts: number[] = [0];

  /** @throws RangeError if all texts together are longer than a pack can hold. */
  add(text: string, sentences: readonly Sentence[]): void {
    const encoded = encodeUtf8(text);
    if (this.#texts.length + encoded.length > MAX_BYTES)
      throw new RangeError(
        'The texts are longer than the 2 GB that one pack can hold. Make two packs of them.',
      );
    this.#texts.add(encoded);
    writeSentences(sentences, this.#sentences);
    this.#sentenceStarts.push(this.#sentences.length);
  }

  /** The sections of all that was added. */
  finish(): Pick<PackSections, 'text' | 'blockLengths' | 'textLengths' | 'sentences' | 'sentenceLengths'> {
    return {
      ...this.#texts.finish(),
      sentences: this.#sentences.bytes(),
      sentenceLengths: packStarts(Uint32Array.from(this.#sentenceStarts)),
    };
  }
}
