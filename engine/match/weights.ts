/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -8.964, // constant
  1.251, // page coverage
  1.529, // source coverage
  1.623, // balance
  1.634, // shared weight
  1.223, // run weight
  0.671, // in runs
  0.115, // quotation covered
  0.634, // quotation covered × run
  1.483, // page coverage × shared weight
  1.769, // soft page coverage
  2.071, // soft source coverage
  2.306, // soft balance
  2.095, // soft balance × weight of the sentence
  2.365, // across
  1.03, // across × soft balance
  0.934, // page coverage by telling words
  2.034, // source coverage by telling words
  1.712, // balance by telling words
  2.119, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.225, // constant
  1.901, // sum of sentences
  0.059, // sum of what others say
  -0.248, // sum of what the speaker says
  1.742, // best sentence
  0.609, // second best sentence
  -0.24, // best that the speaker says
  0.202, // share of sentences
  -0.071, // longest run
  1.116, // longest quotation
  1.607, // number of quotations
  -0.116, // in order
  0.246, // closer to another work
  1.185, // speaker, all parties or the work itself named
  0.392, // speaker called by office
  0.999, // country of the speaker named
  1.125, // session or the work itself named
  -1.126, // another session named
  0.751, // body named
  1.252, // speaker and occasion in one sentence, or the work itself named
  0.428, // day or the work itself named
  1.696, // month or the work itself named
  1.755, // published within a week
  -0.981, // published before
  -0.904, // published long after
  0.936, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.996, // constant
  0.806, // wording
  1.314, // page
  0.089, // neighbours
  0.507, // moves on
  0.252, // stands out
  -2.048, // names the occasion
  -0.093, // the speaker speaks
  -1.022, // another speaks
  -0.536, // closer to another work
];
