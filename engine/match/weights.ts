/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -9.074, // constant
  1.356, // page coverage
  1.501, // source coverage
  1.649, // balance
  1.571, // shared weight
  1.293, // run weight
  0.713, // in runs
  0.198, // quotation covered
  0.624, // quotation covered × run
  1.605, // page coverage × shared weight
  1.762, // soft page coverage
  1.994, // soft source coverage
  2.233, // soft balance
  2.038, // soft balance × weight of the sentence
  2.077, // across
  0.889, // across × soft balance
  1.047, // page coverage by telling words
  1.939, // source coverage by telling words
  1.714, // balance by telling words
  2.03, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.212, // constant
  1.768, // sum of sentences
  0.111, // sum of what others say
  -0.341, // sum of what the speaker says
  1.726, // best sentence
  0.64, // second best sentence
  -0.266, // best that the speaker says
  0.221, // share of sentences
  -0.05, // longest run
  1.191, // longest quotation
  1.638, // number of quotations
  -0.274, // in order
  -0.141, // closer to another work
  1.393, // speaker, all parties or the work itself named
  0.537, // speaker called by office
  1.14, // country of the speaker named
  1.28, // session or the work itself named
  -1.125, // another session named
  0.385, // body named
  0.824, // speaker and occasion in one sentence, or the work itself named
  0.529, // day or the work itself named
  1.761, // month or the work itself named
  1.931, // published within a week
  -1.116, // published before
  -0.977, // published long after
  0.623, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.921, // constant
  0.791, // wording
  1.321, // page
  -0.015, // neighbours
  0.339, // moves on
  0.169, // stands out
  -1.933, // names the occasion
  -0.027, // the speaker speaks
  -0.668, // another speaks
  -0.393, // closer to another work
];
