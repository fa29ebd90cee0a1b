/**
 * Learns which terms stand for each other from the beads of a pass: terms that stand in the same beads more often than
 * chance allows (the log-likelihood ratio of Dunning 1993).
 */
import type { Bead } from '../../../engine/types.ts';
import { ANY_SENSE, type Link, type Links, addLinks } from './links.ts';
import type { Side } from './side-index.ts';

/** Two terms must share this many beads: once is chance. */
const LEAST_SHARED = 2;
/** The ratio above which a pair is believed: at 10.8 chance makes one such pair in a thousand. */
const LEAST_RATIO = 10.8;
/** A learned pair is not as good as a dictionary's or the same word. */
const LEARNED_STRENGTH = 0.7;
/** Beads surer than this teach. */
const SURE = 0.5;

const entropy = (...counts: readonly number[]): number => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count > 0 ? sum + count * Math.log(count / total) : sum), 0);
};

/** Dunning's ratio for two terms that share `both` of `total` beads, having `a` and `b` each. */
const ratio = (both: number, a: number, b: number, total: number): number =>
  2 *
  (entropy(both, a - both, b - both, total - a - b + both) - entropy(a, total - a) - entropy(b, total - b));

/** The terms of the sentences of a span, each once. */
const termsIn = (side: Side, { start, end }: Bead['a']): string[] => [
  ...new Set(side.terms.slice(start, end).flat()),
];

const counted = (lists: readonly (readonly string[])[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** The links with what the beads teach added, in both directions. */
export function learnLinks(
  beads: readonly Bead[],
  a: Side,
  b: Side,
  links: Links,
  back: Links,
): [Links, Links] {
  const sure = beads.filter(
    (bead) => bead.confidence > SURE && bead.a.end > bead.a.start && bead.b.end > bead.b.start,
  );
  const termsA = sure.map((bead) => termsIn(a, bead.a));
  const termsB = sure.map((bead) => termsIn(b, bead.b));
  const countA = counted(termsA);
  const countB = counted(termsB);
  const forward = new Map<string, Map<string, Link>>();
  const backward = new Map<string, Map<string, Link>>();
  /** The beads with each term that may be learned. One term after another: the pairs of all at once are millions. */
  const beadsWith = new Map<string, number[]>();
  termsA.forEach((list, bead) => {
    for (const term of list) {
      if ((countA.get(term) ?? 0) < LEAST_SHARED) continue;
      const known = beadsWith.get(term);
      if (known) known.push(bead);
      else beadsWith.set(term, [bead]);
    }
  });
  for (const [term, numbers] of beadsWith) {
    const row = new Map<string, number>();
    for (const bead of numbers)
      for (const other of termsB[bead] ?? []) row.set(other, (row.get(other) ?? 0) + 1);
    for (const [other, both] of row) {
      const [inA, inB] = [countA.get(term) ?? 0, countB.get(other) ?? 0];
      if (both < LEAST_SHARED || ratio(both, inA, inB, sure.length) < LEAST_RATIO) continue;
      const link = { strength: (LEARNED_STRENGTH * both) / Math.max(inA, inB), senses: ANY_SENSE };
      forward.set(term, (forward.get(term) ?? new Map<string, Link>()).set(other, link));
      backward.set(other, (backward.get(other) ?? new Map<string, Link>()).set(term, link));
    }
  }
  return [addLinks(links, forward), addLinks(back, backward)];
}
