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
  -7.25, // constant
  1.86, // sum of sentences
  0.068, // sum of what others say
  -0.225, // sum of what the speaker says
  1.71, // best sentence
  0.591, // second best sentence
  -0.206, // best that the speaker says
  0.191, // share of sentences
  -0.027, // longest run
  1.154, // longest quotation
  1.609, // number of quotations
  -0.262, // in order
  0.127, // closer to another work
  1.223, // speaker, all parties or the work itself named
  0.418, // speaker called by office
  1.049, // country of the speaker named
  1.18, // session or the work itself named
  -1.213, // another session named
  0.706, // body named
  1.21, // speaker and occasion in one sentence, or the work itself named
  0.491, // day or the work itself named
  1.754, // month or the work itself named
  1.863, // published within a week
  -1.11, // published before
  -0.993, // published long after
  0.626, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.928, // constant
  0.796, // wording
  1.336, // page
  -0.052, // neighbours
  0.324, // moves on
  0.171, // stands out
  -1.951, // names the occasion
  -0.02, // the speaker speaks
  -0.65, // another speaks
  -0.347, // closer to another work
];
