/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -8.617, // constant
  1.76, // page coverage
  2.632, // source coverage
  2.346, // balance
  0.904, // shared weight
  2.967, // run weight
  4.19, // in runs
  0.357, // quotation covered
  1.266, // quotation covered × run
  2.647, // page coverage × shared weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.25, // constant
  1.946, // sum of sentences
  2.061, // best sentence
  0.798, // second best sentence
  0.162, // share of sentences
  0.613, // longest run
  -0.181, // in order
  2.023, // speaker or all parties named
  1.535, // session named
  -1.114, // another session named
  0.792, // body named
  1.069, // day named
  2.427, // published within a week
  -0.765, // published before
  0.017, // published long after
  1.105, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  1.191, // constant
  0.871, // wording
  0.583, // page
  -0.163, // neighbours
  0.355, // moves on
];
