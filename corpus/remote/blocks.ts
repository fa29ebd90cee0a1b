/** Blocks of speeches, packed: whoever reads one of them asks for all that stand in its block, and no two of them belong together. */
import { ByteList } from '../../engine/index/var-bytes.ts';
import { hashTerm } from '../../engine/text/hash.ts';

/** Bytes of a block: some forty speeches of 2,500 words, packed. One of them is all that a page's reader waits for. */
const BLOCK = 256 * 1024;
/** What a block needs beside its speeches: how many there are, and how long. A speech of a hundred words is half a per cent of it. */
const ROOM = 0.98;

export interface Blocks {
  /** The speeches of each block, by their numbers. */
  speeches: readonly (readonly number[])[];
  /** Bytes of each block. */
  length: number;
}

/**
 * Deals speeches out to blocks of about the same size, in an order that says nothing.
 *
 * @param ids of the speeches
 * @param sizes their packed bytes
 */
export function dealt(ids: readonly string[], sizes: readonly number[]): Blocks {
  const most = Math.ceil(Math.max(BLOCK, ...sizes) / ROOM);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const hashes = ids.map(hashTerm);
  const order = ids.map((_, i) => i).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  const count = Math.max(1, Math.ceil(total / (most * ROOM)));
  const speeches: number[][] = [[]];
  let filled = 0;
  for (const speech of order) {
    const size = sizes[speech] ?? 0;
    // What is left goes to as many blocks as are left, so that the last one is no smaller.
    const due = (total / count) * speeches.length;
    if (filled + size / 2 > due && speeches.length < count) speeches.push([]);
    speeches.at(-1)?.push(speech);
    filled += size;
  }
  const lengths = speeches.map((block) => block.reduce((sum, i) => sum + (sizes[i] ?? 0) + 4, 8));
  return { speeches, length: Math.ceil(Math.max(...lengths) / 16) * 16 };
}

/** Writes a block: how many speeches, how many bytes each, then the speeches, packed. */
export function writeBlock(packed: readonly Uint8Array[], length: number): Uint8Array {
  const head = new ByteList();
  head.push(packed.length);
  for (const { length: size } of packed) head.push(size);
  const bytes = new Uint8Array(length);
  bytes.set(head.bytes());
  let at = head.length;
  for (const speech of packed) {
    bytes.set(speech, at);
    at += speech.length;
  }
  return bytes;
}

/** The speeches of a block, packed. @throws RangeError if it is none. */
export function speechesIn(block: Uint8Array): Uint8Array[] {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = block[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  const count = next();
  if (count > block.length) throw new RangeError('This is no block of speeches.');
  const sizes = Array.from({ length: count }, next);
  if (at + sizes.reduce((sum, size) => sum + size, 0) > block.length)
    throw new RangeError('This is no block of speeches.');
  return sizes.map((size) => {
    const speech = block.subarray(at, at + size);
    at += size;
    return speech;
  });
}
