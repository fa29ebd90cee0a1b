/**
 * How much it says that two sentences share a term: its inverse document frequency over sentences of ordinary news and
 * speeches. The corpus itself is no measure: in it every sentence is about human rights.
 */
import { findTerm } from './index/search.ts';
import { hashTerm } from './text/hash.ts';
import type { RarityTable } from './types.ts';

/** Weights are kept as bytes: sixteenths of a nat. 255 / 16 = 15.9 nats is rarer than any sentence count here. */
const STEPS_PER_NAT = 16;
/**
 * The weight of a term that the background does not have, in nats: it stands in fewer than 12 of 100,000 sentences,
 * which is where the tables stop. More would let one odd word (a misspelling, a name) outweigh a whole clause.
 */
const UNKNOWN_WEIGHT = 9;

/** One language's background: how many of `sentences` have each term. */
export interface BackgroundCounts {
  sentences: number;
  counts: readonly (readonly [term: string, count: number])[];
}

/**
 * Parses a background file: a line `#sentences N`, then `term<TAB>count` a line.
 * @throws if the head or a line is not of that form.
 */
export function parseBackground(file: string): BackgroundCounts {
  const [head, ...lines] = file.trimEnd().split('\n');
  const sentences = Number(/^#sentences (\d+)$/.exec(head ?? '')?.[1]);
  if (!(sentences > 0)) throw new Error('A background file begins with “#sentences N”.');
  const counts = lines.map((line, i) => {
    const [term, count] = line.split('\t');
    if (!term || !(Number(count) > 0))
      throw new Error(`Background file, line ${i + 2}: “term<TAB>count” expected.`);
    return [term, Number(count)] as const;
  });
  return { sentences, counts };
}

/** The table of all languages' terms. Deterministic. */
export function buildRarity(backgrounds: readonly BackgroundCounts[]): RarityTable {
  const weights = new Map<number, number>();
  for (const { sentences, counts } of backgrounds) {
    for (const [term, count] of counts) {
      const weight = Math.min(255, Math.round(Math.log(sentences / count) * STEPS_PER_NAT));
      weights.set(hashTerm(term), Math.max(1, weight));
    }
  }
  const terms = Uint32Array.from(weights.keys()).sort();
  return { terms, weights: Uint8Array.from(terms, (term) => weights.get(term) ?? 1) };
}

/** The weight of a term in nats. */
export function weightOf(table: RarityTable, term: number): number {
  const at = findTerm(table.terms, term);
  return at < 0 ? UNKNOWN_WEIGHT : (table.weights[at] ?? 1) / STEPS_PER_NAT;
}
