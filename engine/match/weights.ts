/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -9.127, // constant
  1.74, // page coverage
  1.972, // source coverage
  2.031, // balance
  2.409, // shared weight
  1.809, // run weight
  0.757, // in runs
  0.146, // quotation covered
  0.596, // quotation covered × run
  1.655, // page coverage × shared weight
  1.181, // soft page coverage
  1.726, // soft source coverage
  1.756, // soft balance
  1.53, // soft balance × weight of the sentence
  1.19, // page coverage by telling words
  1.639, // source coverage by telling words
  1.688, // balance by telling words
  1.739, // shared telling weight
];

export const ACROSS_WEIGHTS: readonly number[] = [
  -8.944, // constant
  2.884, // page coverage
  3.266, // source coverage
  3.588, // balance
  2.408, // balance × weight of the sentence
  1.342, // shared weight
  -0.13, // names and figures
  2.766, // page coverage by telling words
  3.163, // source coverage by telling words
  3.46, // balance by telling words
  0.943, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.454, // constant
  2.003, // sum of sentences
  0.061, // sum of what others say
  -0.123, // sum of what the speaker says
  1.856, // best sentence
  0.68, // second best sentence
  -0.133, // best that the speaker says
  0.219, // share of sentences
  0.026, // longest run
  1.087, // longest quotation
  1.6, // number of quotations
  -0.123, // in order
  0.19, // closer to another work
  1.174, // speaker, all parties or the work itself named
  0.45, // speaker called by office
  0.834, // country of the speaker named
  0.825, // session or the work itself named
  -1.025, // another session named
  0.673, // body named
  0.998, // speaker and occasion in one sentence, or the work itself named
  0.428, // day or the work itself named
  1.671, // month or the work itself named
  1.654, // published within a week
  -0.865, // published before
  -0.886, // published long after
  0.885, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -1.171, // constant
  1.338, // wording
  2.636, // page
  -0.037, // neighbours
  0.283, // moves on
  -0.574, // stands out
  -1.541, // names the occasion
  0.017, // the speaker speaks
  -0.529, // another speaks
  -0.341, // closer to another work
];
