/**
 * The best alignment of two texts, and how sure each of its beads is: dynamic programming over all ways to cut both
 * texts into beads in order (Gale & Church 1993, with more shapes), and the forward–backward algorithm over the same
 * lattice. What is left out is left out in runs, so that beginning an omission and going on with one have different
 * costs, as in Gotoh 1982. Time and memory grow with the cells of the band that is looked at.
 */
import type { Bead, Span } from '../../../engine/types.ts';
import type { Band } from './band.ts';

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

/** The most sentences that a bead has of one side. */
export const LONGEST_BEAD = Math.max(...SHAPES.map(({ a, b }) => Math.max(a, b)));

/** What the bead before was: 0, sentences of both sides; 1, a sentence of `a` alone; 2, one of `b` alone. */
export type State = 0 | 1 | 2;
export const STATES: readonly State[] = [0, 1, 2];

/** The state after a bead of that shape. */
export const stateAfter = ({ a, b }: Shape): State => (b === 0 ? 1 : a === 0 ? 2 : 0);

export interface Costs {
  /** The logarithm of how likely a bead of shape `shape` is after `state`. */
  prior: (state: State, shape: number) => number;
  /** The log-likelihood ratio of a bead with sentences on both sides. */
  score: (a: Span, b: Span) => number;
}

/** Of two numbers whose logarithms are further apart than this, the smaller one is lost in a sum: e^-37 < 2^-53. */
const LOST = 37;

/** The logarithm of the sum of two numbers, from their logarithms. */
function logAdd(x: number, y: number): number {
  const more = x > y ? x : y;
  const apart = x > y ? x - y : y - x;
  // Where both are none, they are not a number apart.
  return apart < LOST ? more + Math.log1p(Math.exp(-apart)) : more;
}

/** A step of the lattice: from a cell in a state, by a shape, to a cell in the state after it. */
type Visit = (from: number, to: number, cost: number, step: number) => void;

/** All steps between the cells of a band. A node is a cell in a state. */
class Lattice {
  readonly nodes: number;
  readonly #band: Band;
  readonly #sizeA: number;
  readonly #scores: Float32Array;
  readonly #prior: readonly (readonly number[])[];

  constructor(sizeA: number, band: Band, { prior, score }: Costs) {
    this.#sizeA = sizeA;
    this.#band = band;
    this.nodes = band.cells * STATES.length;
    this.#prior = STATES.map((state) => SHAPES.map((_, shape) => prior(state, shape)));
    this.#scores = new Float32Array(band.cells * SHAPES.length);
    for (let i = 1; i <= sizeA; i++) {
      for (let j = Math.max(1, band.from(i)); j <= band.to(i); j++) {
        SHAPES.forEach((shape, s) => {
          if (stateAfter(shape) !== 0 || !band.has(i - shape.a, j - shape.b)) return;
          const value = score({ start: i - shape.a, end: i }, { start: j - shape.b, end: j });
          this.#scores[band.cell(i, j) * SHAPES.length + s] = value;
        });
      }
    }
  }

  node(i: number, j: number, state: State): number {
    return this.#band.cell(i, j) * STATES.length + state;
  }

  /** What a step costs into a pair of sentence numbers. */
  cost(i: number, j: number, shape: number, before: State): number {
    const score = this.#scores[this.#band.cell(i, j) * SHAPES.length + shape] ?? 0;
    return (this.#prior[before]?.[shape] ?? -Infinity) + score;
  }

  /** Visits the steps into a pair of sentence numbers. */
  stepsInto(i: number, j: number, visit: Visit): void {
    for (let s = 0; s < SHAPES.length; s++) {
      const shape = SHAPES[s];
      if (!shape || !this.#band.has(i - shape.a, j - shape.b)) continue;
      const to = this.node(i, j, stateAfter(shape));
      for (const state of STATES) {
        visit(
          this.node(i - shape.a, j - shape.b, state),
          to,
          this.cost(i, j, s, state),
          s * STATES.length + state,
        );
      }
    }
  }

  /** Visits all steps, those into earlier cells first. */
  forward(visit: Visit): void {
    for (let i = 0; i <= this.#sizeA; i++)
      for (let j = this.#band.from(i); j <= this.#band.to(i); j++) this.stepsInto(i, j, visit);
  }

  /** Visits all steps, those into later cells first. */
  backward(visit: Visit): void {
    for (let i = this.#sizeA; i >= 0; i--)
      for (let j = this.#band.to(i); j >= this.#band.from(i); j--) this.stepsInto(i, j, visit);
  }
}

/** A step of the best way: its shape, what it costs, and the nodes that it joins. */
interface Taken {
  shape: Shape;
  cost: number;
  from: number;
  to: number;
}

/** The best way through the lattice. */
function bestPath(lattice: Lattice, sizeA: number, sizeB: number): Taken[] {
  const best = new Float64Array(lattice.nodes).fill(-Infinity);
  const by = new Uint8Array(lattice.nodes);
  best[0] = 0;
  lattice.forward((from, to, cost, step) => {
    const value = (best[from] ?? -Infinity) + cost;
    if (value <= (best[to] ?? -Infinity)) return;
    best[to] = value;
    by[to] = step;
  });
  const ends = STATES.map((state) => lattice.node(sizeA, sizeB, state));
  let to = ends.reduce((x, y) => ((best[y] ?? -Infinity) > (best[x] ?? -Infinity) ? y : x));
  const path: Taken[] = [];
  for (let i = sizeA, j = sizeB; i > 0 || j > 0;) {
    const step = by[to] ?? 0;
    const number = Math.floor(step / STATES.length);
    const before = STATES[step % STATES.length] ?? 0;
    const shape = SHAPES[number] ?? { a: 1, b: 1 };
    const cost = lattice.cost(i, j, number, before);
    i -= shape.a;
    j -= shape.b;
    const from = lattice.node(i, j, before);
    path.push({ shape, cost, from, to });
    to = from;
  }
  return path.toReversed();
}

/** The sums over all ways from the start to each node, and from each node to the end, in logarithms. */
function sums(lattice: Lattice, ends: readonly number[]): { forward: Float64Array; backward: Float64Array } {
  const forward = new Float64Array(lattice.nodes).fill(-Infinity);
  const backward = forward.slice();
  forward[0] = 0;
  for (const end of ends) backward[end] = 0;
  lattice.forward((from, to, cost) => {
    forward[to] = logAdd(forward[to] ?? -Infinity, (forward[from] ?? -Infinity) + cost);
  });
  lattice.backward((from, to, cost) => {
    backward[from] = logAdd(backward[from] ?? -Infinity, (backward[to] ?? -Infinity) + cost);
  });
  return { forward, backward };
}

/**
 * The best beads, which cover both texts in order, each with the share that it has in all alignments as its confidence.
 */
export function bestBeads(sizeA: number, sizeB: number, costs: Costs, band: Band): Bead[] {
  const lattice = new Lattice(sizeA, band, costs);
  // Before the sums, which take as much memory again.
  const path = bestPath(lattice, sizeA, sizeB);
  const ends = STATES.map((state) => lattice.node(sizeA, sizeB, state));
  const { forward, backward } = sums(lattice, ends);
  const all = ends.reduce((sum, end) => logAdd(sum, forward[end] ?? -Infinity), -Infinity);
  let i = 0;
  let j = 0;
  return path.map(({ shape, cost, from, to }) => {
    const a = { start: i, end: i + shape.a };
    const b = { start: j, end: j + shape.b };
    i = a.end;
    j = b.end;
    const logShare = (forward[from] ?? -Infinity) + cost + (backward[to] ?? -Infinity) - all;
    return { a, b, confidence: Math.min(1, Math.exp(logShare)) };
  });
}
