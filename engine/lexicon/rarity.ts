/**
 * How much it says that two sentences share a term: its inverse document frequency over sentences of ordinary news and
 * speeches. The corpus itself is no measure: in it every sentence is about human rights.
 */
import { findTerm } from '../index/search.ts';
import { hashTerm } from '../text/hash.ts';
import type { Rarity, RarityTable } from '../tables.ts';
import type { Lang } from '../types.ts';

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

/** The languages whose ordinary use the background files count. */
const WITH_BACKGROUND: ReadonlySet<Lang> = new Set(['en', 'zh']);
/**
 * Expectations weigh as much as this many sentences: where a language has only a handful of them, that a term stands in all
 * of them says little.
 */
const EXPECTED_SENTENCES = 10;

/**
 * A table with the terms of languages that have no background: how rare they are among the sentences of the texts
 * themselves. A term of one sentence in a hundred may be as rare as an unknown one, and gets its weight; one of most of
 * them is a word like “the”, or one that these texts are about, and says nothing. A term of several languages is as common as
 * where it is most common.
 *
 * @param languages by primary language, the terms (hashes) of each of its sentences.
 */
export function addLanguages(
  table: RarityTable,
  languages: ReadonlyMap<Lang, readonly Iterable<number>[]>,
): RarityTable {
  const weights = new Map(Array.from(table.terms, (term, i) => [term, table.weights[i] ?? 1]));
  for (const [lang, sentences] of languages) {
    if (WITH_BACKGROUND.has(lang)) continue;
    const counts = new Map<number, number>();
    for (const terms of sentences)
      for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const total = sentences.length + EXPECTED_SENTENCES;
    for (const [term, count] of counts) {
      const share = Math.log(total / count) / Math.log(total);
      const weight = Math.max(1, Math.round(UNKNOWN_WEIGHT * share * STEPS_PER_NAT));
      weights.set(term, Math.min(weight, weights.get(term) ?? Infinity));
    }
  }
  const terms = Uint32Array.from(weights.keys()).sort();
  return { terms, weights: Uint8Array.from(terms, (term) => weights.get(term) ?? 1) };
}

/** A table to be asked. */
export const rarityIn = ({ terms, weights }: RarityTable): Rarity => ({
  stepsOf: (term) => weights[findTerm(terms, term)] ?? 0,
});

/** The weight of a term in nats. */
export const weightOf = (rarity: Rarity, term: number): number =>
  rarity.stepsOf(term) / STEPS_PER_NAT || UNKNOWN_WEIGHT;
