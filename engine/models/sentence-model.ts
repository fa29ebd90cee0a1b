/**
 * How sure it is that a page sentence comes from a run of the source, by its wording alone: a logistic model of the
 * alignment. Its weights, as those of attribution-model.ts and context-model.ts, which go on from it, are learned by
 * `learn/train.ts` and stand in `weights.ts`.
 */
import { type Alignment, balance, harmonic } from '../alignment/align.ts';
import { WEIGHTS } from './weights.ts';

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
/** The log odds of a probability, held within ±`limit`. */
export const logOdds = (probability: number, limit: number): number =>
  Math.max(-limit, Math.min(limit, Math.log(probability / (1 - probability))));

/** A weighted sum; the first weight is the constant. */
export function combine(weights: readonly number[], features: readonly number[]): number {
  let sum = weights[0] ?? 0;
  features.forEach((feature, i) => (sum += (weights[i + 1] ?? 0) * feature));
  return sum;
}

export const SENTENCE_FEATURES = [
  'page coverage',
  'source coverage',
  'balance',
  'shared weight',
  'run weight',
  'in runs',
  'quotation covered',
  'quotation covered × run',
  'page coverage × shared weight',
  'soft page coverage',
  'soft source coverage',
  'soft balance',
  'soft balance × weight of the sentence',
  'page coverage by specific words',
  'source coverage by specific words',
  'balance by specific words',
  'shared specific weight',
] as const;

/** Saturating scales, in nats: a clause shares about 40, a run of five content words weighs about 25. */
const SHARED_SCALE = 40;
export const RUN_SCALE = 25;
export const saturate = (value: number, scale: number): number => value / (value + scale);

/** The same across scripts. */
export const ACROSS_FEATURES = [
  'page coverage',
  'source coverage',
  'balance',
  'balance × weight of the sentence',
  'shared weight',
  'names and figures',
  'page coverage by specific words',
  'source coverage by specific words',
  'balance by specific words',
  'shared specific weight',
] as const;

/** One number for each of `SENTENCE_FEATURES`, all from 0 to 1. */
function withinFeatures(alignment: Alignment): number[] {
  const shared = saturate(alignment.shared, SHARED_SCALE);
  const run = saturate(alignment.runWeight, RUN_SCALE);
  const soft = harmonic(alignment.softPageCoverage, alignment.softSourceCoverage);
  return [
    alignment.pageCoverage,
    alignment.sourceCoverage,
    balance(alignment),
    shared,
    run,
    alignment.inRuns,
    alignment.quoteCoverage,
    alignment.quoteCoverage * run,
    alignment.pageCoverage * shared,
    alignment.softPageCoverage,
    alignment.softSourceCoverage,
    soft,
    soft * saturate(alignment.weight, SHARED_SCALE),
    alignment.specificPage,
    alignment.specificSource,
    harmonic(alignment.specificPage, alignment.specificSource),
    saturate(alignment.specificShared, SHARED_SCALE),
  ];
}

/** One number for each of `ACROSS_FEATURES`, all from 0 to 1. */
function acrossFeatures(alignment: Alignment): number[] {
  const { softPageCoverage: page, softSourceCoverage: source, specificPage, specificSource } = alignment;
  return [
    page,
    source,
    harmonic(page, source),
    harmonic(page, source) * saturate(alignment.weight, SHARED_SCALE),
    saturate(alignment.shared, SHARED_SCALE),
    alignment.pageCoverage,
    specificPage,
    specificSource,
    harmonic(specificPage, specificSource),
    saturate(alignment.specificShared, SHARED_SCALE),
  ];
}

/** What the wording of an alignment is judged by: there is a model within a script, and one across scripts. */
export const sentenceFeatures = (alignment: Alignment): number[] =>
  alignment.across ? acrossFeatures(alignment) : withinFeatures(alignment);

/** The log odds that a page sentence comes from this run of the source, by its wording alone. */
export const sentenceOdds = (alignment: Alignment): number =>
  combine(alignment.across ? WEIGHTS.across : WEIGHTS.sentence, sentenceFeatures(alignment));

/** The same as a probability. */
export const judgeSentence = (alignment: Alignment): number => logistic(sentenceOdds(alignment));
