/**
 * Sums of weights by sentence for few sentences out of very many. A table of a fixed size instead of a place for every
 * sentence of the pack: it stays in the processor's cache, where a place for each does not.
 */

/** Slots, a power of two: twice as many and more as sentences are ever added between two `best`, so that searches stay short. */
const BITS = 13;
const SLOTS = 2 ** BITS;
/** How many different sentences can be added between two `best`. */
export const ACCUMULATOR_SIZE = SLOTS / 2;
/** Knuth's multiplicative method spreads neighbours. */
const SPREAD = 0x9e3779b1;

/** A sentence of a corpus, by its number, and the weight that it shares with one of a page, in nats. */
export interface Candidate {
  sentence: number;
  shared: number;
}

/** The sentences with the largest sums of all that are added, the largest first, of equals the earlier one. */
export class Top {
  readonly #limit: number;
  readonly #sentences: number[] = [];
  readonly #sums: number[] = [];
  /** Less than this is not taken. */
  #least: number;

  constructor(limit: number, least: number) {
    this.#limit = limit;
    this.#least = least;
  }

  add(sentence: number, sum: number): void {
    if (sum < this.#least) return;
    const sentences = this.#sentences;
    const sums = this.#sums;
    let at = sums.length;
    while (at > 0) {
      const before = sums[at - 1] ?? 0;
      if (before > sum || (before === sum && (sentences[at - 1] ?? 0) < sentence)) break;
      at--;
    }
    if (at >= this.#limit) return;
    if (sums.length < this.#limit) {
      sums.push(0);
      sentences.push(0);
    }
    for (let i = sums.length - 1; i > at; i--) {
      sums[i] = sums[i - 1] ?? 0;
      sentences[i] = sentences[i - 1] ?? 0;
    }
    sums[at] = sum;
    sentences[at] = sentence;
    if (sums.length === this.#limit) this.#least = sums[this.#limit - 1] ?? 0;
  }

  sentences(): number[] {
    return this.#sentences;
  }

  /** The same with their sums. */
  candidates(): Candidate[] {
    return this.#sentences.map((sentence, i) => ({ sentence, shared: this.#sums[i] ?? 0 }));
  }
}

/** Where the slot of a key begins, and the slot after one. */
const slotOf = (key: number): number => (Math.imul(key, SPREAD) >>> (32 - BITS)) << 1;
const after = (slot: number): number => (slot + 2) & (SLOTS * 2 - 1);

export class Accumulator {
  /** Two places a slot, so that both are read from memory at once: the sentence, counted from 1, and its sum. A free slot has 0. */
  readonly #keys = new Uint32Array(SLOTS * 2);
  readonly #sums = new Float32Array(this.#keys.buffer);
  /** The slots in use. */
  readonly #used = new Uint16Array(ACCUMULATOR_SIZE);
  #size = 0;
  #most = 0;

  /** Adds a weight to a sentence; beyond the accumulator's size only to those that it has. */
  add(sentence: number, weight: number): void {
    const keys = this.#keys;
    const key = sentence + 1;
    let slot = slotOf(key);
    let found = keys[slot] ?? 0;
    while (found !== key && found !== 0) {
      slot = after(slot);
      found = keys[slot] ?? 0;
    }
    if (found === 0) {
      if (this.#size === ACCUMULATOR_SIZE) return;
      keys[slot] = key;
      this.#sums[slot + 1] = 0;
      this.#used[this.#size++] = slot;
    }
    this.#addTo(slot, weight);
  }

  /** The same to a sentence that the accumulator has; others are left out. */
  addToKnown(sentence: number, weight: number): void {
    const keys = this.#keys;
    const key = sentence + 1;
    let slot = slotOf(key);
    for (let found = keys[slot] ?? 0; found !== 0; found = keys[slot] ?? 0) {
      if (found === key) {
        this.#addTo(slot, weight);
        return;
      }
      slot = after(slot);
    }
  }

  #addTo(slot: number, weight: number): void {
    const sum = (this.#sums[slot + 1] ?? 0) + weight;
    this.#sums[slot + 1] = sum;
    if (sum > this.#most) this.#most = sum;
  }

  /** The largest sum. */
  get most(): number {
    return this.#most;
  }

  /** The sentences with the largest sums, at least `least`, the largest first and at most `limit`; then the accumulator is empty. */
  best(least: number, limit: number): Top {
    const top = new Top(limit, least);
    for (let i = 0; i < this.#size; i++) {
      const slot = this.#used[i] ?? 0;
      const sum = this.#sums[slot + 1] ?? 0;
      if (sum >= least) top.add((this.#keys[slot] ?? 0) - 1, sum);
      this.#keys[slot] = 0;
    }
    this.#size = 0;
    this.#most = 0;
    return top;
  }
}
