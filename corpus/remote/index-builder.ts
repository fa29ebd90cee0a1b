/** Makes the buckets of a remote corpus: terms are gathered speech by speech and sorted in the end. */
import { type BucketTerm, LEAST_TERMS, MOST_SPEECHES, bucketOf, writeBucket } from './layout.ts';
import type { TermKey } from './terms.ts';

/** The terms of one in 256 of the hashes, with their speeches: two words of 32 bits each, so that they sort as one number. */
class Part {
  #words = new Uint32Array(1024);
  #length = 0;

  add({ place, mark }: TermKey, speech: number): void {
    if (this.#length + 2 > this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[this.#length++] = (((mark & 0xff) << 24) | speech) >>> 0;
    this.#words[this.#length++] = (((place & 0xff_ffff) << 8) | (mark >>> 8)) >>> 0;
  }

  sort(): void {
    new BigUint64Array(this.#words.buffer, 0, this.#length / 2).sort();
  }

  /** The terms that few enough speeches have, in order. To be called once it is sorted. */
  *terms(number: number): Generator<{ key: TermKey; speeches: number[] }> {
    let speeches: number[] = [];
    for (let at = 0; at < this.#length; at += 2) {
      const [low = 0, high = 0, nextLow = 0, nextHigh = 0] = this.#words.subarray(at, at + 4);
      speeches.push(low & 0xff_ffff);
      const isLast = at + 2 >= this.#length;
      if (!isLast && high === nextHigh && low >>> 24 === nextLow >>> 24) continue;
      if (speeches.length <= MOST_SPEECHES) {
        const place = ((number << 24) | (high >>> 8)) >>> 0;
        yield { key: { place, mark: ((high & 0xff) << 8) | (low >>> 24) }, speeches };
      }
      speeches = [];
    }
  }
}

/** More speeches than this have no room in the numbers above. */
const MOST = 1 << 24;

export interface Buckets {
  terms: number;
  /** How many terms each bucket has. */
  loads: Uint32Array;
  /** Their bytes, in order; to be taken once. */
  bytes: Generator<Uint8Array>;
}

export class RemoteIndexBuilder {
  readonly #parts = Array.from({ length: 256 }, () => new Part());
  #speeches = 0;

  get speeches(): number {
    return this.#speeches;
  }

  /** Adds a speech. @returns its number. @throws RangeError for too many */
  add(terms: readonly TermKey[]): number {
    if (this.#speeches >= MOST) throw new RangeError(`More than ${MOST} speeches.`);
    const seen = new Set<number>();
    for (const term of terms) {
      const key = term.place * 0x1_0000 + term.mark;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#parts[term.place >>> 24]?.add(term, this.#speeches);
    }
    return this.#speeches++;
  }

  *#terms(): Generator<{ key: TermKey; speeches: number[] }> {
    for (const [number, part] of this.#parts.entries()) yield* part.terms(number);
  }

  /** As many buckets as there may be with so many terms in each. */
  #loads(terms: number): Uint32Array {
    for (let buckets = Math.floor(terms / LEAST_TERMS); buckets > 1; buckets = Math.floor(buckets * 0.98)) {
      const loads = new Uint32Array(buckets);
      for (const { key } of this.#terms()) {
        const bucket = bucketOf(key, buckets);
        loads[bucket] = (loads[bucket] ?? 0) + 1;
      }
      if (loads.every((load) => load >= LEAST_TERMS)) return loads;
    }
    return Uint32Array.of(terms);
  }

  /**
   * Ends the building.
   *
   * @param placeOf where a speech's text is: its block and its place there, as one number
   */
  finish(placeOf: (speech: number) => number): Buckets {
    for (const part of this.#parts) part.sort();
    let terms = 0;
    for (const _ of this.#terms()) terms++;
    const loads = this.#loads(terms);
    return { terms, loads, bytes: this.#bytes(loads.length, placeOf) };
  }

  *#bytes(buckets: number, placeOf: (speech: number) => number): Generator<Uint8Array> {
    let open: BucketTerm[] = [];
    const closed = (): Uint8Array => writeBucket(open.sort((a, b) => a.mark - b.mark));
    let current = 0;
    for (const { key, speeches } of this.#terms()) {
      for (; bucketOf(key, buckets) > current; current++) {
        yield closed();
        open = [];
      }
      open.push({ mark: key.mark, speeches: speeches.map(placeOf) });
    }
    yield closed();
  }
}
