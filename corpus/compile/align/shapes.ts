/** How often beads of each shape are expected: at first in general, then as the beads of a pass have shown. */
import type { Bead } from '../../../engine/types.ts';
import { type Costs, SHAPES, type State, stateAfter } from './lattice.ts';

/** Among beads with sentences on both sides, in the order of SHAPES after the two omissions. Gale & Church 1993, smoothed. */
const EXPECTED_FULL = [0.68, 0.1, 0.08, 0.035, 0.025, 0.02, 0.012, 0.01, 0.006, 0.016];
/** Among omissions: of a sentence of `a`, of `b`. */
const EXPECTED_OMISSIONS = [0.5, 0.5];
/** How often an omission follows sentences that are in both, and how often another omission. */
const EXPECTED_OMISSION_AFTER = [0.06, 0.6];
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
  const after: [number, number][] = [
    [0, 0],
    [0, 0],
  ];
  let state: State = 0;
  for (const { a, b } of beads) {
    const shape = { a: a.end - a.start, b: b.end - b.start };
    const number = SHAPES.findIndex((each) => each.a === shape.a && each.b === shape.b);
    shapeCounts[number] = (shapeCounts[number] ?? 0) + 1;
    const next = stateAfter(shape);
    const row = after[state];
    if (row) row[next]++;
    state = next;
  }
  const within = [
    ...shares(shapeCounts.slice(0, 2), EXPECTED_OMISSIONS),
    ...shares(shapeCounts.slice(2), EXPECTED_FULL),
  ];
  const omission = after.map((row, i) =>
    shares(row, [1 - (EXPECTED_OMISSION_AFTER[i] ?? 0), EXPECTED_OMISSION_AFTER[i] ?? 0]),
  );
  return (before, shape) => {
    const kind = SHAPES[shape] ? stateAfter(SHAPES[shape]) : 0;
    return Math.log((omission[before]?.[kind] ?? 0) * (within[shape] ?? 0));
  };
}
