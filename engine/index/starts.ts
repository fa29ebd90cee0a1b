/**
 * Where each of many parts begins, told from their lengths as they stand in the file, in seven bits a byte. Of very many parts a place is
 * kept for every 32nd, and the lengths behind it are added up when they are asked for, in some 20 ns.
 */
const BITS = 5;
/** So many parts have a place each: 256 kB. */
const FEW = 0x8000;

export class Starts {
  readonly lengths: Uint8Array;
  /** How many parts there are, and where the last one ends. */
  readonly count: number;
  readonly total: number;
  readonly #bits: number;
  /** Of each part, or of every 32nd, where its length stands in `lengths`, and where it begins. */
  readonly #places: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(lengths: Uint8Array) {
    let count = 0;
    for (let i = 0; i < lengths.length; i++) if ((lengths[i] ?? 0) < 0x80) count++;
    this.lengths = lengths;
    this.count = count;
    const bits = count > FEW ? BITS : 0;
    this.#bits = bits;
    this.#places = new Uint32Array((count >> bits) + 1);
    this.#starts = new Uint32Array((count >> bits) + 1);
    let [at, sum] = [0, 0];
    for (let part = 0; part < count; part++) {
      if ((part & ((1 << bits) - 1)) === 0) {
        this.#places[part >> bits] = at;
        this.#starts[part >> bits] = sum;
      }
      let byte = lengths[at++] ?? 0;
      let length = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = lengths[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
      }
      sum += length;
    }
    this.total = sum;
  }

  /** Where a part begins, or, of the number after the last, where that one ends. */
  of(part: number): number {
    if (part >= this.count) return this.total;
    const { lengths } = this;
    const bits = this.#bits;
    let at = this.#places[part >> bits] ?? 0;
    let start = this.#starts[part >> bits] ?? 0;
    for (let left = part & ((1 << bits) - 1); left > 0; left--) {
      let byte = lengths[at++] ?? 0;
      let length = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = lengths[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
      }
      start += length;
    }
    return start;
  }
}
