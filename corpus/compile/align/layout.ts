/**
 * What paragraphs say about beads: translators mostly keep them, so that a sentence which opens a passage stands beside
 * one that does, and a bead does not run over a passage's end. A reporter may break every sentence off. How much it says
 * is learned from the beads of the pass before; where a text has no passages it says nothing.
 */
import type { Bead, Span } from '../../../engine/types.ts';

/** For each sentence of a text, whether it opens a passage. */
export type Openings = readonly boolean[];

/** What was learned: how often things go together, as ratios to chance in nats. */
export interface LayoutModel {
  /** By whether the first sentence of `a` opens a passage, then the first of `b`. */
  starts: readonly [readonly [number, number], readonly [number, number]];
  /** For each further sentence of a bead in `a` and in `b`: within a passage, or opening one. */
  insideA: readonly [number, number];
  insideB: readonly [number, number];
}

/** What is expected counts as if this many beads had shown it. */
const EXPECTED_BEADS = 5;
/** How often openings go together for a reason, before anything is seen. */
const TIED = 0.3;
/** How much rarer than elsewhere passages end inside a bead, before anything is seen. */
const INSIDE = 0.25;
/** No text has only openings or none, as far as chance goes. */
const share = (openings: Openings): number => (openings.filter(Boolean).length + 0.5) / (openings.length + 1);

/** The ratios for the further sentences of beads, given how many there are and how many open a passage. */
function insideRatios(overall: number, sentences: number, opening: number): readonly [number, number] {
  const inside = (opening + EXPECTED_BEADS * overall * INSIDE) / (sentences + EXPECTED_BEADS);
  return [Math.log((1 - inside) / (1 - overall)), Math.log(inside / overall)];
}

/** What the beads of a pass show; no beads give what is expected. */
export function learnLayout(beads: readonly Bead[], a: Openings, b: Openings): LayoutModel {
  const [shareA, shareB] = [share(a), share(b)];
  const starts: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  const further = { a: 0, aOpening: 0, b: 0, bOpening: 0 };
  for (const bead of beads) {
    if (bead.a.start === bead.a.end || bead.b.start === bead.b.end) continue;
    starts[a[bead.a.start] ? 1 : 0][b[bead.b.start] ? 1 : 0] += bead.confidence;
    for (let at = bead.a.start + 1; at < bead.a.end; at++, further.a++) if (a[at]) further.aOpening++;
    for (let at = bead.b.start + 1; at < bead.b.end; at++, further.b++) if (b[at]) further.bOpening++;
  }
  const row = (counts: readonly [number, number], opens: boolean): [number, number] => {
    const total = counts[0] + counts[1] + EXPECTED_BEADS;
    const expected = TIED * (opens ? 1 : 0) + (1 - TIED) * shareB;
    const opening = (counts[1] + EXPECTED_BEADS * expected) / total;
    return [Math.log((1 - opening) / (1 - shareB)), Math.log(opening / shareB)];
  };
  return {
    starts: [row(starts[0], false), row(starts[1], true)],
    insideA: insideRatios(shareA, further.a, further.aOpening),
    insideB: insideRatios(shareB, further.b, further.bOpening),
  };
}

/** What the passages say about a bead, in nats. */
export function layoutScore(a: Openings, b: Openings, spanA: Span, spanB: Span, model: LayoutModel): number {
  let score = model.starts[a[spanA.start] ? 1 : 0][b[spanB.start] ? 1 : 0];
  for (let at = spanA.start + 1; at < spanA.end; at++) score += model.insideA[a[at] ? 1 : 0];
  for (let at = spanB.start + 1; at < spanB.end; at++) score += model.insideB[b[at] ? 1 : 0];
  return score;
}
