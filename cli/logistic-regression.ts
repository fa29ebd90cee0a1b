/** Logistic regression, as small as the models it is for. */
import { combine, logistic } from '../engine/match/sentence-model.ts';

export interface Example {
  features: readonly number[];
  label: boolean;
}

const MOMENTUM = 0.9;
const RATE = 0.5;
/** The loss moves in the fifth digit after this many rounds on all the models here. */
const ROUNDS = 1_500;

/** Learns weights, the constant first, by gradient descent. `l2` keeps the weights of rare features small. */
export function learn(examples: readonly Example[], l2: number): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const weights = Array.from({ length: size }, () => 0);
  const speed = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : (l2 * weight) / examples.length));
    for (const { features, label } of examples) {
      const error = (logistic(combine(weights, features)) - Number(label)) / examples.length;
      gradient[0] = (gradient[0] ?? 0) + error;
      features.forEach((feature, i) => (gradient[i + 1] = (gradient[i + 1] ?? 0) + error * feature));
    }
    gradient.forEach((slope, i) => {
      speed[i] = MOMENTUM * (speed[i] ?? 0) - RATE * slope;
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    });
  }
  return weights;
}
