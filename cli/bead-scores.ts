/**
 * Scores an alignment against a golden one: precision and recall as Vecalign's scorer defines them (Thompson &
 * Koehn 2019, after the evaluation of Volk and others 2011).
 *
 * A bead is a hit in the strict sense if the other alignment has the very same, and in the lax sense also if it has
 * a bead with one of its sentences on both sides. Omissions (beads with one empty side) count in precision, where they
 * are hits only in the strict sense; recall is over the golden beads that have sentences on both sides. A bead that is
 * there twice counts once.
 */

/** The sentences of a bead by their numbers. */
export type BeadIndices = readonly [a: readonly number[], b: readonly number[]];

/** How many beads were looked at, and how many of them the other alignment has. */
export interface Hits {
  beads: number;
  strict: number;
  lax: number;
}

/** What precision and recall are computed from; the counts of several texts are added up. */
export interface BeadCounts {
  precision: Hits;
  recall: Hits;
}

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

const keyOf = ([a, b]: BeadIndices): string =>
  [a, b].map((side) => side.toSorted((x, y) => x - y).join()).join('|');

const isFull = ([a, b]: BeadIndices): boolean => a.length > 0 && b.length > 0;

/** The beads that are not empty on both sides, each once, by their keys. */
const distinct = (beads: readonly BeadIndices[]): Map<string, BeadIndices> =>
  new Map(beads.filter(([a, b]) => a.length + b.length > 0).map((bead) => [keyOf(bead), bead]));

function hits(beads: readonly BeadIndices[], others: readonly BeadIndices[]): Hits {
  const known = distinct(others);
  const partners = new Map<number, Set<number>>();
  for (const [a, b] of known.values()) {
    for (const sentence of a) {
      const set = partners.get(sentence) ?? new Set();
      for (const partner of b) set.add(partner);
      partners.set(sentence, set);
    }
  }
  const result: Hits = { beads: 0, strict: 0, lax: 0 };
  for (const [key, [a, b]] of distinct(beads)) {
    const strict = known.has(key);
    const lax = strict || a.some((sentence) => b.some((partner) => partners.get(sentence)?.has(partner)));
    result.beads++;
    if (strict) result.strict++;
    if (lax) result.lax++;
  }
  return result;
}

/** Counts the hits of an alignment against the golden one. */
export const countBeads = (made: readonly BeadIndices[], gold: readonly BeadIndices[]): BeadCounts => ({
  precision: hits(made, gold),
  recall: hits(gold.filter(isFull), made.filter(isFull)),
});

const addHits = (x: Hits, y: Hits): Hits => ({
  beads: x.beads + y.beads,
  strict: x.strict + y.strict,
  lax: x.lax + y.lax,
});

/** The counts of several texts as one. */
export const addCounts = (all: readonly BeadCounts[]): BeadCounts => {
  const none: Hits = { beads: 0, strict: 0, lax: 0 };
  return {
    precision: all.reduce((sum, each) => addHits(sum, each.precision), none),
    recall: all.reduce((sum, each) => addHits(sum, each.recall), none),
  };
};

/** The scores in one of the two senses, from 0 to 1; what nothing can be said of is 0. */
export function scoresOf({ precision, recall }: BeadCounts, sense: 'strict' | 'lax'): Scores {
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  const p = share(precision[sense], precision.beads);
  const r = share(recall[sense], recall.beads);
  return { precision: p, recall: r, f1: share(2 * p * r, p + r) };
}

const CELL = 8;

/** A table of the scores of some texts and of all of them together. */
export function scoreTable(rows: readonly { id: string; counts: BeadCounts }[]): string {
  const all = { id: `all (${rows.length})`, counts: addCounts(rows.map((row) => row.counts)) };
  const width = Math.max(...[...rows, all].map(({ id }) => id.length)) + 1;
  const cells = (texts: readonly string[]): string => texts.map((text) => text.padStart(CELL)).join('');
  const names = ['P', 'R', 'F1'];
  const line = ({ id, counts }: { id: string; counts: BeadCounts }): string => {
    const values = (['strict', 'lax'] as const).flatMap((sense) => {
      const { precision, recall, f1 } = scoresOf(counts, sense);
      return [precision, recall, f1].map((value) => value.toFixed(4));
    });
    return id.padEnd(width) + cells(values);
  };
  return [
    ' '.repeat(width) + cells(['strict', '', '', 'lax', '', '']),
    ' '.repeat(width) + cells([...names, ...names]),
    ...rows.map(line),
    line(all),
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}
