/** How often beads of each shape are expected: at first in general, then as the beads of a pass have shown. */
import type { Bead } from '../../../engine/types.ts';
import { type Costs, SHAPES, STATES, type State, stateAfter } from './lattice.ts';

/** Among beads with sentences on both sides, in the order of SHAPES after the two omissions. Gale & Church 1993, smoothed. */
const EXPECTED_FULL = [0.68, 0.1, 0.08, 0.035, 0.025, 0.02, 0.012, 0.01, 0.006, 0.016];
/**
 * What follows sentences of both sides, an omission in `b`, one in `a`: each of the three in that order. Omissions come
 * in runs. Where both sides have sentences of their own those of `b` are taken first: which came first in no text is
 * no question, and two answers to it would share what is one alignment.
 */
const EXPECTED_NEXT: readonly (readonly number[])[] = [
  [0.94, 0.03, 0.03],
  [0.4, 0.6, 0],
  [0.4, 0.1, 0.5],
];
/** Expectations count as if this many beads had shown them. */
const EXPECTED_BEADS = 20;

/** Shares of counts, with expectations added. */
function shares(counts: readonly number[], expected: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, EXPECTED_BEADS);
  return expected.map((share, i) => ((counts[i] ?? 0) + share * EXPECTED_BEADS) / total);
}

/** The logarithm of how likely each shape is after each state; no beads give what is expected. */
export function learnPrior(beads: readonly Bead[]): Costs['prior'] {
  const shapeCounts = SHAPES.map(() => 0);
  const next = STATES.map(() => STATES.map(() => 0));
  let state: State = 0;
  for (const { a, b, confidence } of beads) {
    const shape = { a: a.end - a.start, b: b.end - b.start };
    const number = SHAPES.findIndex((each) => each.a === shape.a && each.b === shape.b);
    shapeCounts[number] = (shapeCounts[number] ?? 0) + confidence;
    const after = stateAfter(shape);
    const row = next[state];
    if (row) row[after] = (row[after] ?? 0) + confidence;
    state = after;
  }
  const full = shares(shapeCounts.slice(2), EXPECTED_FULL);
  const then = next.map((row, i) => shares(row, EXPECTED_NEXT[i] ?? []));
  return (before, shape) => {
    const after = SHAPES[shape] ? stateAfter(SHAPES[shape]) : 0;
    return Math.log((then[before]?.[after] ?? 0) * (after === 0 ? (full[shape - 2] ?? 0) : 1));
  };
}
