/**
 * The best alignment of two texts, and how sure each of its beads is: dynamic programming over all ways to cut both
 * texts into beads in order (Gale & Church 1993, with more shapes), and the forward–backward algorithm over the same
 * lattice. What is left out is left out in runs, so that beginning an omission and going on with one have different
 * costs, as in Gotoh 1982. Time and memory grow with the product of the two lengths.
 */
import type { Bead, Span } from '../../../engine/types.ts';

/** How many sentences of each side a bead has. */
export interface Shape {
  a: number;
  b: number;
}

/**
 * Omissions first; then up to five sentences for one, and two for two. Larger groups hardly occur, and an aligner that
 * is offered them hides behind them whatever the two texts say in another order.
 */
export const SHAPES: readonly Shape[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
  [4, 1],
  [1, 4],
  [5, 1],
  [1, 5],
  [2, 2],
].map(([a = 0, b = 0]) => ({ a, b }));

/** What the bead before was: 0, sentences of both sides; 1, an omission. */
export type State = 0 | 1;
const STATES: readonly State[] = [0, 1];

/** The state after a bead of that shape. */
export const stateAfter = ({ a, b }: Shape): State => (a === 0 || b === 0 ? 1 : 0);

export interface Costs {
  /** The logarithm of how likely a bead of shape `shape` is after `state`. */
  prior: (state: State, shape: number) => number;
  /** The log-likelihood ratio of a bead with sentences on both sides. */
  score: (a: Span, b: Span) => number;
}

/**
 * The terms of two sentences are not independent (one phrase brings the next), so that ratios overstate how sure they
 * are. Scores are divided by this before they are read as probabilities.
 */
const TEMPERATURE = 3;

const logAdd = (x: number, y: number): number =>
  x === -Infinity ? y : y === -Infinity ? x : Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));

/** A step of the lattice: from a cell in a state, by a shape, to a cell in the state after it. */
type Visit = (from: number, to: number, cost: number, step: number) => void;

/** All steps between cells. A cell is a pair of sentence numbers and a state. */
class Lattice {
  readonly cells: number;
  readonly #sizeA: number;
  readonly #sizeB: number;
  readonly #scores: Float64Array;
  readonly #prior: readonly (readonly number[])[];

  constructor(sizeA: number, sizeB: number, { prior, score }: Costs) {
    this.#sizeA = sizeA;
    this.#sizeB = sizeB;
    this.cells = (sizeA + 1) * (sizeB + 1) * 2;
    this.#prior = STATES.map((state) => SHAPES.map((_, shape) => prior(state, shape)));
    this.#scores = new Float64Array((sizeA + 1) * (sizeB + 1) * SHAPES.length);
    for (let i = 1; i <= sizeA; i++) {
      for (let j = 1; j <= sizeB; j++) {
        SHAPES.forEach((shape, s) => {
          if (shape.a > i || shape.b > j || stateAfter(shape) === 1) return;
          const value = score({ start: i - shape.a, end: i }, { start: j - shape.b, end: j });
          this.#scores[(i * (sizeB + 1) + j) * SHAPES.length + s] = value;
        });
      }
    }
  }

  cell(i: number, j: number, state: State): number {
    return (i * (this.#sizeB + 1) + j) * 2 + state;
  }

  /** Visits the steps into a pair of sentence numbers. */
  stepsInto(i: number, j: number, visit: Visit): void {
    for (let s = 0; s < SHAPES.length; s++) {
      const shape = SHAPES[s];
      if (!shape || shape.a > i || shape.b > j) continue;
      const to = this.cell(i, j, stateAfter(shape));
      const score = this.#scores[(i * (this.#sizeB + 1) + j) * SHAPES.length + s] ?? 0;
      for (const state of STATES) {
        const prior = this.#prior[state]?.[s] ?? -Infinity;
        visit(this.cell(i - shape.a, j - shape.b, state), to, prior + score, s * 2 + state);
      }
    }
  }

  /** Visits all steps, those into earlier cells first, or last. */
  visit(order: 'forward' | 'backward', visit: Visit): void {
    const total = (this.#sizeA + 1) * (this.#sizeB + 1);
    for (let n = 0; n < total; n++) {
      const at = order === 'forward' ? n : total - 1 - n;
      this.stepsInto(Math.floor(at / (this.#sizeB + 1)), at % (this.#sizeB + 1), visit);
    }
  }
}

/** The best way through the lattice, as its beads without their confidence, and the cells that it goes by. */
function bestPath(
  lattice: Lattice,
  sizeA: number,
  sizeB: number,
): { shape: Shape; cost: number; from: number; to: number }[] {
  const best = new Float64Array(lattice.cells).fill(-Infinity);
  const by = new Uint8Array(lattice.cells);
  const costs = new Float64Array(lattice.cells);
  best[0] = 0;
  lattice.visit('forward', (from, to, cost, step) => {
    const value = (best[from] ?? -Infinity) + cost;
    if (value <= (best[to] ?? -Infinity)) return;
    best[to] = value;
    by[to] = step;
    costs[to] = cost;
  });
  const ends = STATES.map((state) => lattice.cell(sizeA, sizeB, state));
  let to = (best[ends[1] ?? 0] ?? 0) > (best[ends[0] ?? 0] ?? 0) ? (ends[1] ?? 0) : (ends[0] ?? 0);
  const path: { shape: Shape; cost: number; from: number; to: number }[] = [];
  for (let i = sizeA, j = sizeB; i > 0 || j > 0;) {
    const step = by[to] ?? 0;
    const shape = SHAPES[step >> 1] ?? { a: 1, b: 1 };
    i -= shape.a;
    j -= shape.b;
    const from = lattice.cell(i, j, step & 1 ? 1 : 0);
    path.push({ shape, cost: costs[to] ?? 0, from, to });
    to = from;
  }
  return path.toReversed();
}

/** The sums over all ways from the start to each cell, and from each cell to the end; tempered, in logarithms. */
function sums(lattice: Lattice, ends: readonly number[]): { forward: Float64Array; backward: Float64Array } {
  const forward = new Float64Array(lattice.cells).fill(-Infinity);
  const backward = forward.slice();
  forward[0] = 0;
  for (const end of ends) backward[end] = 0;
  lattice.visit('forward', (from, to, cost) => {
    forward[to] = logAdd(forward[to] ?? -Infinity, (forward[from] ?? -Infinity) + cost / TEMPERATURE);
  });
  lattice.visit('backward', (from, to, cost) => {
    backward[from] = logAdd(backward[from] ?? -Infinity, (backward[to] ?? -Infinity) + cost / TEMPERATURE);
  });
  return { forward, backward };
}

/**
 * The best beads, which cover both texts in order, each with the share that it has in all alignments as its confidence.
 */
export function bestBeads(sizeA: number, sizeB: number, costs: Costs): Bead[] {
  const lattice = new Lattice(sizeA, sizeB, costs);
  const ends = STATES.map((state) => lattice.cell(sizeA, sizeB, state));
  const { forward, backward } = sums(lattice, ends);
  const all = ends.reduce((sum, end) => logAdd(sum, forward[end] ?? -Infinity), -Infinity);
  let i = 0;
  let j = 0;
  return bestPath(lattice, sizeA, sizeB).map(({ shape, cost, from, to }) => {
    const a = { start: i, end: i + shape.a };
    const b = { start: j, end: j + shape.b };
    i = a.end;
    j = b.end;
    const logShare = (forward[from] ?? -Infinity) + cost / TEMPERATURE + (backward[to] ?? -Infinity) - all;
    return { a, b, confidence: Math.min(1, Math.exp(logShare)) };
  });
}
