/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -7.869, // constant
  2.743, // page coverage
  3.269, // source coverage
  3.299, // balance
  4.097, // shared weight
  3.415, // run weight
  1.006, // in runs
  0.280, // quotation covered
  0.794, // quotation covered × run
  2.131, // page coverage × shared weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.292, // constant
  1.777, // sum of sentences
  1.959, // best sentence
  1.047, // second best sentence
  0.070, // share of sentences
  0.584, // longest run
  -0.584, // in order
  1.948, // speaker or all parties named
  1.590, // session named
  -1.185, // another session named
  0.885, // body named
  1.157, // day named
  2.100, // published within a week
  -1.020, // published before
  -0.462, // published long after
  0.459, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  0.021, // constant
  0.825, // wording
  1.221, // page
  -0.043, // neighbours
  0.184, // moves on
];
