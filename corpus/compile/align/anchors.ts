/**
 * A band for long texts, about the best chain of anchors: pairs of sentences that share rare terms. The chain is the heaviest
 * one that goes forward in both texts (a weighted longest increasing subsequence, with a Fenwick tree), so that time grows
 * with n log n; between anchors that are far apart more are looked for, by the terms that are rare there.
 */
import type { Span } from '../../../engine/types.ts';
import { Band } from './band.ts';
import type { Links } from './links.ts';
import type { Side } from './side-index.ts';

/** A term in more sentences than this is no anchor: it stands beside too much by chance. */
const RARE = 8;
/** Pairs that share less than this are chance: one rare term that stands in two or three sentences of both texts. */
const LEAST_WEIGHT = 0.15;
/** Between anchors further apart than this, in sentences, more are looked for. */
const LONG_GAP = 40;
/** How far the band reaches beyond the anchors to both sides, in sentences. */
const MARGIN = 12;
/** Between anchors further apart than this, in sentences, only the neighbourhood of the straight way is looked at. */
const WIDEST_GAP = 60;

/** A pair of sentence numbers. */
interface Point {
  a: number;
  b: number;
}

/** The sentences of a span in which each of the terms stands that are rare in it. */
function rarePlaces(side: Side, { start, end }: Span): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let sentence = start; sentence < end; sentence++) {
    for (const term of side.terms[sentence] ?? []) {
      const list = places.get(term);
      if (!list) places.set(term, [sentence]);
      else if (list.length <= RARE) list.push(sentence);
    }
  }
  return new Map([...places].filter(([, list]) => list.length <= RARE));
}

/** Two texts, and which of their terms may stand for each other. */
interface Texts {
  sideA: Side;
  sideB: Side;
  links: Links;
}

/** All pairs of two spans that share rare terms, with their weights: a term counts the more the rarer it is on both sides. */
function candidates({ sideA, sideB, links }: Texts, a: Span, b: Span): (Point & { weight: number })[] {
  const inB = rarePlaces(sideB, b);
  const size = sideB.terms.length;
  const weights = new Map<number, number>();
  for (const [term, placesA] of rarePlaces(sideA, a)) {
    for (const [other, { strength }] of links(term)) {
      const placesB = inB.get(other) ?? [];
      const weight = strength / (placesA.length * placesB.length);
      for (const row of placesA) {
        for (const column of placesB) {
          const at = row * size + column;
          weights.set(at, (weights.get(at) ?? 0) + weight);
        }
      }
    }
  }
  return Array.from(weights, ([at, weight]) => ({ a: Math.floor(at / size), b: at % size, weight })).filter(
    ({ weight }) => weight >= LEAST_WEIGHT,
  );
}

/**
 * The heaviest chain of points of which each has more of both texts behind it than the one before.
 *
 * @param columns the sentences of the second text that they stand in
 */
function heaviestChain(points: readonly (Point & { weight: number })[], columns: Span): Point[] {
  // Of points in one row the last column first: none of them may follow another.
  const sorted = points.toSorted((x, y) => x.a - y.a || y.b - x.b);
  const sums = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  /** In each node of the tree, the point with the heaviest chain among the columns it stands for. */
  const size = columns.end - columns.start;
  const tree = new Int32Array(size + 1).fill(-1);
  const sumOf = (point: number): number => (point < 0 ? 0 : (sums[point] ?? 0));
  sorted.forEach(({ b, weight }, point) => {
    let best = -1;
    const column = b - columns.start;
    for (let node = column; node > 0; node -= node & -node) {
      const other = tree[node] ?? -1;
      if (sumOf(other) > sumOf(best)) best = other;
    }
    before[point] = best;
    sums[point] = sumOf(best) + weight;
    for (let node = column + 1; node <= size; node += node & -node)
      if (sumOf(point) > sumOf(tree[node] ?? -1)) tree[node] = point;
  });
  let at = sums.reduce((best, sum, point) => (sum > sumOf(best) ? point : best), -1);
  const chain: Point[] = [];
  while (at >= 0) {
    const point = sorted[at];
    if (point) chain.push(point);
    at = before[at] ?? -1;
  }
  return chain.toReversed();
}

/** The anchors of two spans, and between those that are far apart the anchors there. */
function anchorsIn(texts: Texts, a: Span, b: Span): Point[] {
  const chain = heaviestChain(candidates(texts, a, b), b);
  if (chain.length === 0) return [];
  const found: Point[] = [];
  let behind = { a: a.start, b: b.start };
  for (const anchor of [...chain, { a: a.end, b: b.end }]) {
    const between = [
      { start: behind.a, end: anchor.a },
      { start: behind.b, end: anchor.b },
    ] as const;
    // A gap as large as the whole has nothing in it that has not been seen.
    const isSmaller = between[0].end - between[0].start < a.end - a.start;
    if (isSmaller && between.every(({ start, end }) => end - start > LONG_GAP))
      for (const point of anchorsIn(texts, ...between)) found.push(point);
    if (anchor.a < a.end) found.push(anchor);
    behind = { a: anchor.a + 1, b: anchor.b + 1 };
  }
  return found;
}

/** The band about the anchors of two texts. An anchor by chance is passed by: each stretch reaches over the next anchor. */
export function anchorBand(sideA: Side, sideB: Side, links: Links): Band {
  const [sizeA, sizeB] = [sideA.terms.length, sideB.terms.length];
  const anchors = [
    { a: 0, b: 0 },
    ...anchorsIn({ sideA, sideB, links }, { start: 0, end: sizeA }, { start: 0, end: sizeB }),
    { a: sizeA, b: sizeB },
  ];
  const from = new Int32Array(sizeA + 1).fill(sizeB);
  const to = new Int32Array(sizeA + 1);
  const widen = (row: number, first: number, last: number): void => {
    from[row] = Math.min(from[row] ?? 0, Math.max(0, first));
    to[row] = Math.max(to[row] ?? 0, Math.min(sizeB, last));
  };
  anchors.forEach((start, i) => {
    const end = anchors[Math.min(i + 2, anchors.length - 1)] ?? start;
    const [height, width] = [end.a - start.a, end.b - start.b];
    const isWide = height > WIDEST_GAP || width > WIDEST_GAP;
    for (let row = Math.max(0, start.a - MARGIN); row <= Math.min(sizeA, end.a + MARGIN); row++) {
      const along = height === 0 ? 0 : Math.min(1, Math.max(0, (row - start.a) / height));
      const straight = Math.round(start.b + along * width);
      // Beside a row of one sentence many may stand: the way down is part of the neighbourhood.
      const reach = WIDEST_GAP + (height > 0 ? Math.ceil(width / height) : width);
      if (isWide) widen(row, straight - reach, straight + reach);
      else widen(row, start.b - MARGIN, end.b + MARGIN);
    }
  });
  // Neither edge of a band goes back.
  for (let row = 1; row <= sizeA; row++) to[row] = Math.max(to[row] ?? 0, to[row - 1] ?? 0);
  for (let row = sizeA - 1; row >= 0; row--) from[row] = Math.min(from[row] ?? 0, from[row + 1] ?? 0);
  return new Band(from, to);
}
