/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -7.869, // constant
  2.743, // page coverage
  3.269, // source coverage
  3.299, // balance
  4.097, // shared weight
  3.415, // run weight
  1.006, // in runs
  0.28, // quotation covered
  0.794, // quotation covered × run
  2.131, // page coverage × shared weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.292, // constant
  1.777, // sum of sentences
  1.959, // best sentence
  1.047, // second best sentence
  0.07, // share of sentences
  0.584, // longest run
  -0.584, // in order
  1.948, // speaker or all parties named
  1.59, // session named
  -1.185, // another session named
  0.885, // body named
  1.157, // day named
  2.1, // published within a week
  -1.02, // published before
  -0.462, // published long after
  0.459, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  0.203, // constant
  0.848, // wording
  1.247, // page
  0.059, // neighbours
  0.029, // moves on
  -1.958, // names the occasion
  -0.386, // another speaks
];
