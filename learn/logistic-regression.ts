/** Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). */
import { logistic } from '../engine/models/sentence-model.ts';

export interface Example {
  features: readonly number[];
  label: boolean;
  /** How much it counts; 1 if undefined. */
  weight?: number;
}

/** The weights move in the eighth digit after this many rounds on all the models here. */
const ROUNDS = 12;
/** Keeps the matrix invertible where a feature is the same in all examples. */
const LEAST_RIDGE = 1e-6;

/** Solves `matrix · x = vector` for a symmetric positive definite matrix, in place, by Cholesky's decomposition. */
function solve(matrix: Float64Array, vector: Float64Array): void {
  const n = vector.length;
  const at = (row: number, column: number): number => matrix[row * n + column] ?? 0;
  for (let j = 0; j < n; j++) {
    let diagonal = at(j, j);
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2;
    matrix[j * n + j] = Math.sqrt(diagonal);
    for (let i = j + 1; i < n; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      matrix[i * n + j] = sum / at(j, j);
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = vector[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (vector[k] ?? 0);
    vector[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = vector[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (vector[k] ?? 0);
    vector[i] = sum / at(i, i);
  }
}

/** Learns weights, the constant first. `l2` keeps the weights of rare features small; the constant is free. */
export function learn(examples: readonly Example[], l2: number): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const rows = Float64Array.from(examples.flatMap(({ features }) => [1, ...features]));
  const labels = Uint8Array.from(examples, ({ label }) => Number(label));
  const counts = Float64Array.from(examples, ({ weight }) => weight ?? 1);
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (let k = 0; k < size; k++) {
      const ridge = k === 0 ? LEAST_RIDGE : l2;
      gradient[k] = -ridge * (weights[k] ?? 0);
      hessian[k * size + k] = ridge;
    }
    for (let i = 0, from = 0; i < labels.length; i++, from += size) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (weights[k] ?? 0) * (rows[from + k] ?? 0);
      const probability = logistic(sum);
      const count = counts[i] ?? 1;
      const error = count * ((labels[i] ?? 0) - probability);
      const variance = count * probability * (1 - probability);
      for (let k = 0; k < size; k++) {
        const value = rows[from + k] ?? 0;
        gradient[k] = (gradient[k] ?? 0) + error * value;
        for (let m = 0; m <= k; m++)
          hessian[k * size + m] = (hessian[k * size + m] ?? 0) + variance * value * (rows[from + m] ?? 0);
      }
    }
    solve(hessian, gradient);
    for (let k = 0; k < size; k++) weights[k] = (weights[k] ?? 0) + (gradient[k] ?? 0);
  }
  return [...weights];
}
