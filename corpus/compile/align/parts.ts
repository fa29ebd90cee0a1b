/**
 * Parts that two texts are known to share, such as the articles of a treaty: every bead stays within one of them. A path
 * through the lattice then goes through each corner at which one part ends and the next begins.
 */
import type { Span } from '../../../engine/types.ts';
import { Band } from './band.ts';

/** Two texts in parts: part `k` is the sentences from `a[k]` to `a[k + 1]` of the one and `b[k]` to `b[k + 1]` of the other. */
export interface Parts {
  a: readonly number[];
  b: readonly number[];
}

interface Parted {
  sentences: readonly string[];
  places?: ReadonlyMap<string, number>;
}

/**
 * The parts that both texts name, in the order of the first; one that stands elsewhere in the second is left out, and what
 * stands before the first is a part of its own. Undefined where they share none.
 */
export function sharedParts(a: Parted, b: Parted): Parts | undefined {
  const shared = Array.from(a.places ?? [], ([name, at]) => ({ a: at, b: b.places?.get(name) ?? -1 }))
    .filter((place) => place.b >= 0)
    .sort((x, y) => x.a - y.a);
  if (shared.length === 0) return undefined;
  const starts = { a: [0], b: [0] };
  for (const place of shared) {
    if (place.a <= (starts.a.at(-1) ?? 0) || place.b <= (starts.b.at(-1) ?? 0)) continue;
    starts.a.push(place.a);
    starts.b.push(place.b);
  }
  return { a: [...starts.a, a.sentences.length], b: [...starts.b, b.sentences.length] };
}

/** The number of the part that sentence `at` stands in. */
function partOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a bead with sentences on both sides stays within one part. */
export function isWithinPart({ a, b }: Parts, spanA: Span, spanB: Span): boolean {
  const part = partOf(a, spanA.start);
  return (
    partOf(a, spanA.end - 1) === part && partOf(b, spanB.start) === part && partOf(b, spanB.end - 1) === part
  );
}

/** The cells in which both texts are in the same part. The row between two parts belongs to both. */
export function partBand({ a, b }: Parts): Band {
  const size = a.at(-1) ?? 0;
  const from = new Int32Array(size + 1).fill(b.at(-1) ?? 0);
  const to = new Int32Array(size + 1);
  for (let part = 0; part + 1 < a.length; part++) {
    for (let row = a[part] ?? 0; row <= (a[part + 1] ?? 0); row++) {
      from[row] = Math.min(from[row] ?? 0, b[part] ?? 0);
      to[row] = Math.max(to[row] ?? 0, b[part + 1] ?? 0);
    }
  }
  return new Band(from, to);
}
