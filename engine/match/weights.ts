/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -9.125, // constant
  1.737, // page coverage
  1.972, // source coverage
  2.03, // balance
  2.408, // shared weight
  1.807, // run weight
  0.754, // in runs
  0.109, // quotation covered
  0.594, // quotation covered × run
  1.653, // page coverage × shared weight
  1.181, // soft page coverage
  1.728, // soft source coverage
  1.757, // soft balance
  1.531, // soft balance × weight of the sentence
  1.19, // page coverage by telling words
  1.641, // source coverage by telling words
  1.689, // balance by telling words
  1.743, // shared telling weight
];

export const ACROSS_WEIGHTS: readonly number[] = [
  -8.946, // constant
  2.883, // page coverage
  3.267, // source coverage
  3.588, // balance
  2.408, // balance × weight of the sentence
  1.344, // shared weight
  -0.13, // names and figures
  2.766, // page coverage by telling words
  3.163, // source coverage by telling words
  3.46, // balance by telling words
  0.945, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.505, // constant
  1.934, // sum of sentences
  0.109, // sum of what others say
  -0.077, // sum of what the speaker says
  1.487, // best sentence
  0.757, // second best sentence
  -0.093, // best that the speaker says
  0.278, // share of sentences
  -0.087, // longest run
  1.458, // longest quotation
  1.898, // number of quotations
  0.11, // in order
  -0.053, // closer to another work
  1.059, // speaker, all parties or the work itself named
  0.53, // speaker called by office
  0.899, // country of the speaker named
  0.878, // session or the work itself named
  -0.952, // another session named
  0.693, // body named
  1.057, // speaker and occasion in one sentence, or the work itself named
  0.283, // day or the work itself named
  1.568, // month or the work itself named
  1.624, // published within a week
  -0.852, // published before
  -0.8, // published long after
  0.734, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -1.387, // constant
  1.531, // wording
  3.18, // page
  -0.034, // neighbours
  0.273, // moves on
  -0.838, // stands out
  -1.563, // names the occasion
  -0.002, // the speaker speaks
  -0.525, // another speaks
  -0.388, // closer to another work
];
