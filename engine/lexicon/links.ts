/** Links from the terms of one vocabulary to those of another, close together: how many each has, which, and how strong they are. */
import { startsOf } from './vocabulary.ts';

/** Links as they are kept. */
export interface LinksData {
  /** How many each term has, at most 255. */
  counts: Uint8Array;
  /** Numbers of terms. */
  targets: Uint16Array;
  /** One for each target; what a byte says is up to the links. */
  strengths: Uint8Array;
}

export class Links {
  readonly #starts: Uint32Array;
  readonly #targets: Uint16Array | Uint32Array;
  readonly #strengths: Uint8Array;

  constructor(starts: Uint32Array, targets: Uint16Array | Uint32Array, strengths: Uint8Array) {
    this.#starts = starts;
    this.#targets = targets;
    this.#strengths = strengths;
  }

  /** Calls `visit` with every link of a term; of a number that is none with nothing. */
  each(term: number, visit: (target: number, strength: number) => void): void {
    const end = this.#starts[term + 1] ?? 0;
    for (let i = this.#starts[term] ?? end; i < end; i++)
      visit(this.#targets[i] ?? 0, this.#strengths[i] ?? 0);
  }

  /**
   * The links of some terms, read from the other side.
   *
   * @param among 1 for each of those terms
   * @param terms how many terms the other side has
   */
  reversed(among: Uint8Array, terms: number): Links {
    const starts = new Uint32Array(terms + 1);
    // Plain loops: this runs once, before anything is compiled for speed, and the first page waits for it.
    for (let source = 0; source < among.length; source++) {
      if (among[source] !== 1) continue;
      const end = this.#starts[source + 1] ?? 0;
      for (let i = this.#starts[source] ?? end; i < end; i++) {
        const target = this.#targets[i] ?? 0;
        starts[target + 1] = (starts[target + 1] ?? 0) + 1;
      }
    }
    for (let i = 0; i < terms; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    const next = starts.slice();
    const targets = new Uint32Array(starts[terms] ?? 0);
    const strengths = new Uint8Array(targets.length);
    for (let source = 0; source < among.length; source++) {
      if (among[source] !== 1) continue;
      const end = this.#starts[source + 1] ?? 0;
      for (let i = this.#starts[source] ?? end; i < end; i++) {
        const target = this.#targets[i] ?? 0;
        const place = next[target] ?? 0;
        next[target] = place + 1;
        targets[place] = source;
        strengths[place] = this.#strengths[i] ?? 0;
      }
    }
    return new Links(starts, targets, strengths);
  }
}

export const linksOf = ({ counts, targets, strengths }: LinksData): Links =>
  new Links(startsOf(counts), targets, strengths);

/**
 * Links as they are kept.
 * @throws {RangeError} if a term has more than can be told.
 */
export function packLinks(lists: readonly ReadonlyMap<number, number>[]): LinksData {
  if (lists.some(({ size }) => size > 0xff)) throw new RangeError('A term has more than 255 links.');
  const flat = lists.flatMap((list) => [...list].sort(([a], [b]) => a - b));
  return {
    counts: Uint8Array.from(lists, ({ size }) => size),
    targets: Uint16Array.from(flat, ([target]) => target),
    strengths: Uint8Array.from(flat, ([, strength]) => strength),
  };
}
