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
  -8.919, // constant
  3.424, // page coverage
  3.179, // source coverage
  3.508, // balance
  2.3, // balance × weight of the sentence
  1.128, // shared weight
  0.378, // names and figures
  3.306, // page coverage by telling words
  3.079, // source coverage by telling words
  3.383, // balance by telling words
  0.729, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.498, // constant
  1.947, // sum of sentences
  0.108, // sum of what others say
  -0.076, // sum of what the speaker says
  1.482, // best sentence
  0.755, // second best sentence
  -0.092, // best that the speaker says
  0.275, // share of sentences
  -0.088, // longest run
  1.46, // longest quotation
  1.899, // number of quotations
  0.103, // in order
  -0.066, // closer to another work
  1.06, // speaker, all parties or the work itself named
  0.528, // speaker called by office
  0.89, // country of the speaker named
  0.869, // session or the work itself named
  -0.954, // another session named
  0.689, // body named
  1.054, // speaker and occasion in one sentence, or the work itself named
  0.283, // day or the work itself named
  1.56, // month or the work itself named
  1.615, // published within a week
  -0.849, // published before
  -0.801, // published long after
  0.73, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -1.378, // constant
  1.509, // wording
  3.135, // page
  -0.011, // neighbours
  0.184, // moves on
  -0.831, // stands out
  -1.591, // names the occasion
  -0.018, // the speaker speaks
  -0.536, // another speaks
  -0.386, // closer to another work
];
