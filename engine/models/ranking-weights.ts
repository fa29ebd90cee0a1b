/** Learned by `learn/train-ranking.ts`; the features are in ranking-model.ts, the constant is first. */
export const RANK_WEIGHTS: readonly number[] = [0.0, 7.156, 1.847, 9.484, 8.642, -2.448, -1.748, -0.635];
export const CONFIDENCE_WEIGHTS: readonly number[] = [
  -11.195, 3.008, 2.049, -2.159, 1.023, -0.603, 0.146, 0.294, 2.566,
];
