/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -7.895, // constant
  2.735, // page coverage
  3.375, // source coverage
  3.323, // balance
  4.348, // shared weight
  3.506, // run weight
  0.945, // in runs
  0.209, // quotation covered
  0.748, // quotation covered × run
  2.148, // page coverage × shared weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.287, // constant
  1.805, // sum of sentences
  1.806, // best sentence
  1.072, // second best sentence
  0.039, // share of sentences
  0.586, // longest run
  -0.457, // in order
  1.935, // speaker or all parties named
  1.527, // session named
  -1.155, // another session named
  0.89, // body named
  1.184, // day named
  2.157, // published within a week
  -0.988, // published before
  -0.485, // published long after
  0.383, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  0.243, // constant
  0.854, // wording
  1.229, // page
  0.028, // neighbours
  0.033, // moves on
  -1.86, // names the occasion
  -0.532, // another speaks
];
