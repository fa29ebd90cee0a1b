/** Learned by `learn/train-ranking.ts`; the features are in ranking-model.ts, the constant is first. */
export const RANK_WEIGHTS: readonly number[] = [0.0, 4.874, 2.324, 12.01, 5.459, -2.368, -1.702, -0.69];
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -10.909, 3.843, 2.489, -5.326, 0.942, -0.519, 0.384, 0.33, 2.514,
];
