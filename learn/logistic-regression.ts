/** Logistic regression by gradient descent with momentum, for models of a dozen features. */
import { logistic } from '../engine/models/sentence-model.ts';

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
  const rows = Float64Array.from(examples.flatMap(({ features }) => [1, ...features]));
  const labels = Uint8Array.from(examples, ({ label }) => Number(label));
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < size; k++) gradient[k] = k === 0 ? 0 : l2 * (weights[k] ?? 0);
    for (let i = 0, from = 0; i < labels.length; i++, from += size) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (weights[k] ?? 0) * (rows[from + k] ?? 0);
      const error = logistic(sum) - (labels[i] ?? 0);
      for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + error * (rows[from + k] ?? 0);
    }
    for (let k = 0; k < size; k++) {
      speed[k] = MOMENTUM * (speed[k] ?? 0) - (RATE * (gradient[k] ?? 0)) / labels.length;
      weights[k] = (weights[k] ?? 0) + (speed[k] ?? 0);
    }
  }
  return [...weights];
}
