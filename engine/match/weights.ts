/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -8.216, // constant
  1.424, // page coverage
  1.877, // source coverage
  1.911, // balance
  2.6, // shared weight
  2.146, // run weight
  0.809, // in runs
  0.276, // quotation covered
  0.75, // quotation covered × run
  1.59, // page coverage × shared weight
  2.119, // soft page coverage
  2.595, // soft source coverage
  2.792, // soft balance
  2.47, // soft balance × weight of the sentence
  2.518, // across
  1.429, // across × soft balance
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.337, // constant
  1.799, // sum of sentences
  1.879, // best sentence
  0.921, // second best sentence
  0.069, // share of sentences
  0.778, // longest run
  -0.594, // in order
  1.907, // speaker, all parties or the work itself named
  1.401, // session named
  -1.24, // another session named
  0.804, // body named
  1.126, // day named
  2.201, // published within a week
  -1.05, // published before
  -0.527, // published long after
  0.539, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  0.067, // constant
  0.825, // wording
  1.224, // page
  -0.012, // neighbours
  0.092, // moves on
  -1.85, // names the occasion
  -0.489, // another speaks
];
