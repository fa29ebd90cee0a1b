/**
 * The cells of a lattice that are looked at: all of them, or those about a way that is roughly known. Rows are numbers of
 * sentences of `a` that lie behind, columns those of `b`.
 */
import type { Bead } from '../../../engine/types.ts';

export class Band {
  /** The number of cells. */
  readonly cells: number;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The number of the cell in column 0 of each row, if it were in the band. */
  readonly #zero: Float64Array;

  /** @param from the first column of each row, @param to the last; neither ever goes back from a row to the next. */
  constructor(from: Int32Array, to: Int32Array) {
    this.#from = from;
    this.#to = to;
    this.#zero = new Float64Array(from.length);
    let cells = 0;
    from.forEach((first, row) => {
      this.#zero[row] = cells - first;
      cells += (to[row] ?? 0) - first + 1;
    });
    this.cells = cells;
  }

  from(row: number): number {
    return this.#from[row] ?? 0;
  }

  to(row: number): number {
    return this.#to[row] ?? -1;
  }

  has(row: number, column: number): boolean {
    return row >= 0 && column >= this.from(row) && column <= this.to(row);
  }

  /** The number of a cell of the band. */
  cell(row: number, column: number): number {
    return (this.#zero[row] ?? 0) + column;
  }
}

/** A band of all cells. */
export const fullBand = (sizeA: number, sizeB: number): Band =>
  new Band(new Int32Array(sizeA + 1), new Int32Array(sizeA + 1).fill(sizeB));

/**
 * A band about beads of blocks of sentences, as wide as `margin` blocks to both sides.
 *
 * @param block how many sentences a block has.
 */
export function bandAlong(
  beads: readonly Bead[],
  block: number,
  margin: number,
  sizeA: number,
  sizeB: number,
): Band {
  const from = new Int32Array(sizeA + 1).fill(sizeB);
  const to = new Int32Array(sizeA + 1);
  for (const { a, b } of beads) {
    const first = Math.max(0, (a.start - margin) * block);
    const last = Math.min(sizeA, (a.end + margin) * block);
    for (let row = first; row <= last; row++) {
      from[row] = Math.min(from[row] ?? 0, Math.max(0, (b.start - margin) * block));
      to[row] = Math.max(to[row] ?? 0, Math.min(sizeB, (b.end + margin) * block));
    }
  }
  return new Band(from, to);
}
