/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -8.504, // constant
  1.615, // page coverage
  2.696, // source coverage
  2.359, // balance
  0.848, // shared weight
  3.005, // run weight
  4.029, // in runs
  0.392, // quotation covered
  1.319, // quotation covered × run
  2.487, // page coverage × shared weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.296, // constant
  1.991, // sum of sentences
  2.219, // best sentence
  0.716, // second best sentence
  0.161, // share of sentences
  0.819, // longest run
  -0.232, // in order
  1.924, // speaker or all parties named
  1.408, // session named
  -1.059, // another session named
  0.620, // body named
  0.997, // day named
  2.414, // published within a week
  -0.772, // published before
  0.040, // published long after
  0.974, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  0.701, // constant
  0.885, // wording
  1.109, // page
  0.117, // neighbours
  0.466, // moves on
];
