/** Posting lists: rising sentence numbers, which are kept as the steps between them in one to four bytes each. */
import { Starts } from './starts.ts';
import { bytesOf, packStarts, writeNumber } from './var-bytes.ts';

/** Lists of sentence numbers by a number: that of a term or of a shingle. */
export interface PostingLists {
  /** How many sentences a list has; in a shard (Corpus.shard), how many it has in the whole corpus. */
  countOf(list: number): number;
  /** Reads a list: in a shard, the shard's own sentences. */
  read(list: number, into: PostingReader): void;
}

/** What was read last: `values[from .. to)`, to be used before the next list is read. */
export class PostingReader {
  values: Uint32Array = new Uint32Array(1024);
  from = 0;
  to = 0;
  /** Where lists are unpacked. */
  #own: Uint32Array = this.values;

  /** Room for so many numbers, which are then what was read. */
  room(count: number): Uint32Array {
    if (count > this.#own.length) this.#own = new Uint32Array(count * 2);
    this.values = this.#own;
    this.from = 0;
    this.to = count;
    return this.#own;
  }
}

/**
 * Lists that are read in place. List `i` is bytes `[starts.of(i), starts.of(i + 1))`: how many numbers it has in the whole corpus, then the
 * first of its own and the steps to the others; nothing where it has none. Only a shard has fewer of its own.
 */
export class PackedPostings implements PostingLists {
  readonly starts: Starts;
  readonly bytes: Uint8Array;

  constructor(starts: Starts, bytes: Uint8Array) {
    this.starts = starts;
    this.bytes = bytes;
  }

  /** How many lists there are. */
  get size(): number {
    return this.starts.count;
  }

  countOf(list: number): number {
    const { starts } = this;
    starts.find(list);
    return starts.from < starts.to ? this.#countAt(starts.from) : 0;
  }

  #countAt(place: number): number {
    let at = place;
    let byte = this.bytes[at++] ?? 0;
    let count = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = this.bytes[at++] ?? 0;
      count |= (byte & 0x7f) << shift;
    }
    return count;
  }

  read(list: number, into: PostingReader): void {
    const { bytes } = this;
    this.starts.find(list);
    const { from: start, to: end } = this.starts;
    const count = start < end ? this.#countAt(start) : 0;
    // Each number takes a byte at least; a list that says more of itself is a shard's, or has been damaged on purpose.
    const values = into.room(Math.min(count, end - start));
    let at = start + (count > 0 ? bytesOf(count) : 0);
    let value = 0;
    let i = 0;
    for (; at < end; i++) {
      let byte = bytes[at++] ?? 0;
      let step = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 0x7f) << shift;
      }
      value += step;
      values[i] = value;
    }
    into.to = Math.min(into.to, i);
  }
}

/**
 * Packs lists: list `i` is `values[offsets[i] .. offsets[i + 1])`, rising. A number may stand in it twice.
 *
 * @param whole the offsets of the same lists in the whole corpus, where these are a shard's
 */
export function packPostings(offsets: Uint32Array, values: Uint32Array, whole = offsets): PackedPostings {
  const countOf = (list: number): number => (whole[list + 1] ?? 0) - (whole[list] ?? 0);
  const lists = offsets.length - 1;
  const starts = new Uint32Array(offsets.length);
  for (let list = 0; list < lists; list++) {
    const [from, to] = [offsets[list] ?? 0, offsets[list + 1] ?? 0];
    const count = countOf(list);
    let length = count > 0 ? bytesOf(count) : 0;
    let before = 0;
    for (let i = from; i < to; i++) {
      length += bytesOf((values[i] ?? 0) - before);
      before = values[i] ?? 0;
    }
    starts[list + 1] = (starts[list] ?? 0) + length;
  }
  const bytes = new Uint8Array(starts[lists] ?? 0);
  let at = 0;
  for (let list = 0; list < lists; list++) {
    const [from, to] = [offsets[list] ?? 0, offsets[list + 1] ?? 0];
    const count = countOf(list);
    if (count > 0) at = writeNumber(bytes, at, count);
    let before = 0;
    for (let i = from; i < to; i++) {
      at = writeNumber(bytes, at, (values[i] ?? 0) - before);
      before = values[i] ?? 0;
    }
  }
  return new PackedPostings(new Starts(packStarts(starts)), bytes);
}
