/** Learned by `cli/train-closest.ts`; the features are in closest-model.ts. */
export const RANK_WEIGHTS: readonly number[] = [0, 10, 1.9, 10.5, 12, -2.9, -0.9, -0.8];
export const CONFIDENCE_WEIGHTS: readonly number[] = [-6, 5, 1, 4, 0.3, -0.4, -0.3, 0.6, 1];
