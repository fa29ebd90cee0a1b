/** Learned by `npm run train` from the labelled pages; the meaning of each feature is in model.ts. */
export const SENTENCE_WEIGHTS: readonly number[] = [
  -9.025, // constant
  1.385, // page coverage
  1.493, // source coverage
  1.654, // balance
  1.537, // shared weight
  1.289, // run weight
  0.844, // in runs
  0.198, // quotation covered
  0.639, // quotation covered × run
  1.622, // page coverage × shared weight
  1.515, // soft page coverage
  2.071, // soft source coverage
  2.169, // soft balance
  1.971, // soft balance × weight of the sentence
  2.329, // across
  0.826, // across × soft balance
  1.099, // page coverage by telling words
  2.014, // source coverage by telling words
  1.762, // balance by telling words
  2.081, // shared telling weight
];

export const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.208, // constant
  1.770, // sum of sentences
  0.108, // sum of what others say
  -0.347, // sum of what the speaker says
  1.715, // best sentence
  0.674, // second best sentence
  -0.281, // best that the speaker says
  0.215, // share of sentences
  -0.071, // longest run
  1.166, // longest quotation
  1.623, // number of quotations
  -0.253, // in order
  -0.137, // closer to another work
  1.404, // speaker, all parties or the work itself named
  0.546, // speaker called by office
  1.131, // country of the speaker named
  1.304, // session or the work itself named
  -1.147, // another session named
  0.412, // body named
  0.838, // speaker and occasion in one sentence, or the work itself named
  0.514, // day or the work itself named
  1.789, // month or the work itself named
  1.932, // published within a week
  -1.128, // published before
  -0.994, // published long after
  0.650, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.863, // constant
  0.800, // wording
  1.341, // page
  -0.051, // neighbours
  0.301, // moves on
  0.154, // stands out
  -1.889, // names the occasion
  -0.013, // the speaker speaks
  -0.651, // another speaks
  -0.392, // closer to another work
];
