/**
 * Which sentences of the documents say the same, made by reading them. Numbers are those of the sentences of each
 * version; a bead is a pair of lists, one of them empty for an omission. Kept apart from the aligner on purpose.
 */
type GoldenBead = readonly [a: readonly number[], b: readonly number[]];

export interface GoldenBitext {
  a: string;
  b: string;
  beads: readonly GoldenBead[];
}

const omittedInB = (from: number, to: number): GoldenBead[] =>
  Array.from({ length: to - from + 1 }, (_, i): GoldenBead => [[from + i], []]);

export const GOLDEN: readonly GoldenBitext[] = [
  {
    a: 'hrc55-en-qiushi',
    b: 'hrc55-zh-collection',
    beads: [
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3, 4], [3]],
      [[5], [4]],
      [[6, 7, 8], [5]],
      [[9], [6]],
      [[10, 11], [7]],
      [[12, 13, 14, 15], [8]],
      [[16], [9]],
      [[17], [10]],
      [[18], [11]],
      [[19, 20], [12]],
      [[21, 22, 23], [13]],
      [[24, 25, 26], [14]],
      [[27, 28], [15]],
      [[29, 30], [16]],
      [[31], [17]],
      [[32, 33], [18]],
      [[34], [19]],
      [[35], [20]],
    ],
  },
  {
    a: 'hrc55-en-qiushi',
    b: 'hrc55-en-collection',
    beads: Array.from({ length: 36 }, (_, i): GoldenBead => [[i], [i]]),
  },
  {
    a: 'hrc55-en-qiushi',
    b: 'hrc55-readout-en',
    beads: [
      [[], [0]],
      [[0], []],
      [[1], [1]],
      [[2], [2]],
      [[3, 4], [3]],
      [[5], [4]],
      [[6, 7, 8], [5]],
      [[9], [6]],
      [[10], [7]],
      [[11], [8]],
      [[12, 13, 14, 15], [9]],
      [[16], [10]],
      [[17], [11]],
      ...omittedInB(18, 35),
    ],
  },
  {
    a: 'hrc55-zh-collection',
    b: 'hrc55-readout-en',
    beads: [
      [[], [0]],
      [[0], []],
      [[1], [1]],
      [[2], [2]],
      [[3], [3]],
      [[4], [4]],
      [[5], [5]],
      [[6], [6]],
      [[7], [7, 8]],
      [[8], [9]],
      [[9], [10]],
      [[10], [11]],
      ...omittedInB(11, 20),
    ],
  },
  {
    a: 'hrc58-en-xinhua',
    b: 'hrc58-en-pakistan-today',
    beads: [
      [[0], [0, 1]],
      [[1], [2]],
      [[2], [3]],
      [[3], [4, 5]],
      [[4], [6]],
      [[5], [7]],
      [[6], [8]],
      [[7], [9]],
      [[8], [10]],
    ],
  },
  {
    a: 'sierra-leone-2024-en',
    b: 'sierra-leone-2024-zh',
    beads: [
      [[0], [0]],
      [[1, 2], [1]],
      [[3], [2]],
      [[4, 5], [3]],
      [[6, 7], [4]],
      [[8], [5]],
      [[9], [6]],
      [[10], [7]],
      [[11], [8]],
      [[12], [9]],
      [[], [10]],
      [[], [11]],
    ],
  },
];
