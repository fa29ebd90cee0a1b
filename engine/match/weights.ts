/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -9.123, // constant
  1.749, // page coverage
  2.005, // source coverage
  2.053, // balance
  2.387, // shared weight
  1.81, // run weight
  0.737, // in runs
  0.094, // quotation covered
  0.589, // quotation covered × run
  1.644, // page coverage × shared weight
  1.18, // soft page coverage
  1.752, // soft source coverage
  1.769, // soft balance
  1.52, // soft balance × weight of the sentence
  1.195, // page coverage by telling words
  1.668, // source coverage by telling words
  1.706, // balance by telling words
  1.719, // shared telling weight
];

export const ACROSS_WEIGHTS: readonly number[] = [
  -8.928, // constant
  3.437, // page coverage
  3.233, // source coverage
  3.541, // balance
  2.304, // balance × weight of the sentence
  1.102, // shared weight
  0.375, // names and figures
  3.32, // page coverage by telling words
  3.131, // source coverage by telling words
  3.417, // balance by telling words
  0.705, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.499, // constant
  1.95, // sum of sentences
  0.107, // sum of what others say
  -0.077, // sum of what the speaker says
  1.483, // best sentence
  0.754, // second best sentence
  -0.091, // best that the speaker says
  0.275, // share of sentences
  -0.087, // longest run
  1.461, // longest quotation
  1.899, // number of quotations
  0.101, // in order
  -0.07, // closer to another work
  1.06, // speaker, all parties or the work itself named
  0.527, // speaker called by office
  0.886, // country of the speaker named
  0.865, // session or the work itself named
  -0.953, // another session named
  0.689, // body named
  1.05, // speaker and occasion in one sentence, or the work itself named
  0.282, // day or the work itself named
  1.558, // month or the work itself named
  1.614, // published within a week
  -0.849, // published before
  -0.804, // published long after
  0.729, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -1.32, // constant
  1.664, // wording
  3.397, // page
  0.053, // neighbours
  0.204, // moves on
  -0.911, // stands out
  -1.626, // names the occasion
  -0.029, // the speaker speaks
  -0.541, // another speaks
  -0.388, // closer to another work
];
