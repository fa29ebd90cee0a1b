/** Numbers in seven bits a byte, the lowest first: small ones take one byte. */

/** How many bytes a number takes. */
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

/**
 * Reads numbers of less than 2³¹ from one place to another.
 * @param into has room for as many numbers as there are bytes. @returns how many were read.
 */
export function readNumbers(bytes: Uint8Array, from: number, to: number, into: Uint32Array): number {
  let count = 0;
  let at = from;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80 && at < to; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    into[count++] = value;
  }
  return count;
}

/** Bytes that grow as numbers are written to them. */
export class ByteList {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2 + 1024);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length = writeNumber(this.#bytes, this.#length, value);
  }

  /** The bytes in place, without a copy: to be read before the list is added to. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Where each part begins and the last one ends, as the lengths of the parts. */
export function packStarts(starts: Uint32Array): Uint8Array {
  const lengths = new ByteList();
  for (let i = 1; i < starts.length; i++) lengths.push((starts[i] ?? 0) - (starts[i - 1] ?? 0));
  return lengths.bytes();
}

/** The opposite of `packStarts`. */
export function unpackStarts(lengths: Uint8Array): Uint32Array {
  let parts = 0;
  for (let i = 0; i < lengths.length; i++) if ((lengths[i] ?? 0) < 0x80) parts++;
  const starts = new Uint32Array(parts + 1);
  let at = 0;
  let sum = 0;
  for (let part = 1; part <= parts; part++) {
    let byte = lengths[at++] ?? 0;
    let length = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = lengths[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
    }
    sum += length;
    starts[part] = sum;
  }
  return starts;
}
