/** The leading factors of a large sparse symmetric matrix, by randomised subspace iteration. */

/** Rows one after another: row `i` has `columns` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  size: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
}

/** Dimensions carried along beyond those wanted; they take the error of the subspace. */
const OVERSAMPLING = 16;
/** Each multiplication sharpens the subspace; the neighbours of words no longer change after four. */
const ITERATIONS = 4;

/** `matrix · dense`, where `dense` has `width` columns, row by row. */
function multiply(
  { size, starts, columns, values }: SparseMatrix,
  dense: Float32Array,
  width: number,
): Float32Array {
  const product = new Float32Array(size * width);
  for (let row = 0; row < size; row++) {
    const out = product.subarray(row * width, (row + 1) * width);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const value = values[at] ?? 0;
      const from = (columns[at] ?? 0) * width;
      for (let k = 0; k < width; k++) out[k] = (out[k] ?? 0) + value * (dense[from + k] ?? 0);
    }
  }
  return product;
}

/** Makes the columns orthonormal in place (Gram–Schmidt, twice for stability), and gives their lengths before. */
function orthonormalise(dense: Float32Array, size: number, width: number): Float64Array {
  const lengths = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        let dot = 0;
        for (let row = 0; row < size; row++)
          dot += (dense[row * width + k] ?? 0) * (dense[row * width + j] ?? 0);
        for (let row = 0; row < size; row++) {
          dense[row * width + k] = (dense[row * width + k] ?? 0) - dot * (dense[row * width + j] ?? 0);
        }
      }
    }
    let squares = 0;
    for (let row = 0; row < size; row++) squares += (dense[row * width + k] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    lengths[k] = length;
    for (let row = 0; row < size; row++) dense[row * width + k] = (dense[row * width + k] ?? 0) / length;
  }
  return lengths;
}

/**
 * The leading factors of a symmetric matrix, one row for each of its rows, each column weighted by the root of its
 * factor's size (Levy and Goldberg, 2014). The same matrix gives the same factors.
 */
export function leadingFactors(matrix: SparseMatrix, dimensions: number): Float32Array {
  const width = dimensions + OVERSAMPLING;
  // A fixed sequence (a linear congruence) instead of chance, so that the figures can be made again.
  let state = 1;
  let dense: Float32Array = Float32Array.from({ length: matrix.size * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  let lengths: Float64Array = new Float64Array(width);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    dense = multiply(matrix, dense, width);
    lengths = orthonormalise(dense, matrix.size, width);
  }
  const factors = new Float32Array(matrix.size * dimensions);
  for (let row = 0; row < matrix.size; row++) {
    for (let k = 0; k < dimensions; k++) {
      factors[row * dimensions + k] = (dense[row * width + k] ?? 0) * Math.sqrt(lengths[k] ?? 0);
    }
  }
  return factors;
}
