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
  /** The first part that both name; what stands before it may be anything. */
  firstNamed: number;
}

interface Parted {
  sentences: readonly string[];
  places?: ReadonlyMap<string, number>;
}

/**
 * The parts that both texts name, in the order of the first; one that stands elsewhere in the second is left out. A text
 * that names a place where another begins has nothing there. Undefined where they share none.
 */
export function sharedParts(a: Parted, b: Parted): Parts | undefined {
  const shared = Array.from(a.places ?? [], ([name, at]) => ({ a: at, b: b.places?.get(name) ?? -1 }))
    .filter((place) => place.b >= 0)
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const [first] = shared;
  if (!first) return undefined;
  const lead = first.a > 0 || first.b > 0;
  const starts = lead ? { a: [0], b: [0] } : { a: [], b: [] };
  for (const place of shared) {
    if (place.b < (starts.b.at(-1) ?? 0)) continue;
    starts.a.push(place.a);
    starts.b.push(place.b);
  }
  return {
    a: [...starts.a, a.sentences.length],
    b: [...starts.b, b.sentences.length],
    firstNamed: lead ? 1 : 0,
  };
}

/** The number of the part that sentence `at` stands in: the last one that begins there or before. */
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

/**
 * The cells in which both texts are in the same part. The row between two parts belongs to both. A part that both name and
 * have is not left out on both sides: the two corners that only such a path goes through are none of its cells.
 */
export function partBand({ a, b, firstNamed }: Parts): Band {
  const size = a.at(-1) ?? 0;
  const from = new Int32Array(size + 1).fill(b.at(-1) ?? 0);
  const to = new Int32Array(size + 1);
  for (let part = 0; part + 1 < a.length; part++) {
    const [top = 0, bottom = 0] = [a[part], a[part + 1]];
    const [left = 0, right = 0] = [b[part], b[part + 1]];
    const corner = part >= firstNamed && bottom > top && right > left ? 1 : 0;
    for (let row = top; row <= bottom; row++) {
      from[row] = Math.min(from[row] ?? 0, row === bottom ? left + corner : left);
      to[row] = Math.max(to[row] ?? 0, row === top ? right - corner : right);
    }
  }
  return new Band(from, to);
}
