/**
 * Which of the sentences that share something with a text says the same in other words, and how sure that is: two small
 * models of what both have in common. Their weights are learned by `learn/train-ranking.ts` from sentences in several translations.
 */
import type { Similarity } from '../alignment/similarity.ts';
import { combine, logistic } from './sentence-model.ts';
import { CONFIDENCE_WEIGHTS, RANK_WEIGHTS } from './ranking-weights.ts';

/** More figures say no more: the one has a list. */
const MOST_FIGURES = 3;

/** One number for each of `RANK_WEIGHTS`, in their order. */
export const rankFeatures = (of: Similarity): number[] => [
  of.balance,
  of.balance * Math.log1p(of.weight),
  of.flat,
  of.letters,
  of.length,
  Math.min(MOST_FIGURES, of.pageFigures),
  Math.min(MOST_FIGURES, of.sourceFigures),
];

/** By what candidates for one text are ranked: log odds but for a constant. */
export const rankOf = (of: Similarity): number => combine(RANK_WEIGHTS, rankFeatures(of));

/** Further ahead is no surer. */
const FAR_AHEAD = 8;

/** One number for each of `CONFIDENCE_WEIGHTS`, in their order. `ahead` is by how much its rank is above the next best's, from 0. */
export function confidenceFeatures(of: Similarity, ahead: number): number[] {
  const lead = Math.min(FAR_AHEAD, ahead);
  return [
    of.balance,
    of.balance * Math.log1p(of.weight),
    of.flat,
    Math.log1p(of.weight),
    Math.min(MOST_FIGURES, of.pageFigures),
    of.length,
    lead,
    Math.log1p(lead),
  ];
}

/** The probability that the text says what the sentence says. */
export const confidenceOf = (of: Similarity, ahead: number): number =>
  logistic(combine(CONFIDENCE_WEIGHTS, confidenceFeatures(of, ahead)));
