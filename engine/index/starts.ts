/**
 * Where each of many parts begins, told from their lengths as they stand in the file, in seven bits a byte. Of very many parts a place is
 * kept for every 32nd, and the lengths behind it are added up when they are asked for, in some 20 ns.
 */
const BITS = 5;
const MASK = (1 << BITS) - 1;
/** So many parts have a place each: 1 MB. */
const FEW = 0x4_0000;

export class Starts {
  readonly lengths: Uint8Array;
  /** How many parts there are, and where the last one ends. */
  readonly count: number;
  readonly total: number;
  /** Where the part begins and ends that was looked for last. */
  from = 0;
  to = 0;
  /** Of each part, or of every 32nd, where it begins; and of the latter, where its length stands in `lengths`. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array | undefined;

  constructor(lengths: Uint8Array) {
    let count = 0;
    for (let i = 0; i < lengths.length; i++) if ((lengths[i] ?? 0) < 0x80) count++;
    const bits = count > FEW ? BITS : 0;
    const kept = (count >> bits) + 1;
    const starts = new Uint32Array(kept);
    const places = bits > 0 ? new Uint32Array(kept) : undefined;
    let [at, sum] = [0, 0];
    for (let part = 0; part < count; part++) {
      if ((part & ((1 << bits) - 1)) === 0) {
        starts[part >> bits] = sum;
        if (places) places[part >> bits] = at;
      }
      let byte = lengths[at++] ?? 0;
      let length = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = lengths[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
      }
      sum += length;
    }
    // The end of the last part is the start of one more.
    if (bits === 0) starts[count] = sum;
    this.lengths = lengths;
    this.count = count;
    this.total = sum;
    this.#starts = starts;
    this.#places = places;
  }

  /** Looks for a part: `from` and `to` are where it begins and ends; of a number that is none, both are the end of all. */
  find(part: number): void {
    const starts = this.#starts;
    if (!(part < this.count)) {
      this.from = this.to = this.total;
    } else if (this.#places) {
      this.#addUp(part, this.#places);
    } else {
      this.from = starts[part] ?? 0;
      this.to = starts[part + 1] ?? 0;
    }
  }

  #addUp(part: number, places: Uint32Array): void {
    const { lengths } = this;
    let at = places[part >> BITS] ?? 0;
    let start = 0;
    let end = this.#starts[part >> BITS] ?? 0;
    for (let left = part & MASK; left >= 0; left--) {
      let byte = lengths[at++] ?? 0;
      let length = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = lengths[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
      }
      start = end;
      end += length;
    }
    this.from = start;
    this.to = end;
  }

  /** Where a part begins, or, of the number after the last, where that one ends. */
  of(part: number): number {
    this.find(part);
    return this.from;
  }
}
