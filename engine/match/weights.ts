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
  -7.201, // constant
  1.881, // sum of sentences
  0.088, // sum of what others say
  -0.217, // sum of what the speaker says
  1.686, // best sentence
  0.604, // second best sentence
  -0.219, // best that the speaker says
  0.203, // share of sentences
  -0.076, // longest run
  1.18, // longest quotation
  1.614, // number of quotations
  -0.251, // in order
  0.129, // closer to another work
  1.39, // speaker, all parties or the work itself named
  0.577, // speaker called by office
  1.146, // country of the speaker named
  1.245, // session or the work itself named
  -1.108, // another session named
  0.389, // body named
  0.837, // speaker and occasion in one sentence, or the work itself named
  0.496, // day or the work itself named
  1.743, // month or the work itself named
  1.914, // published within a week
  -1.06, // published before
  -0.926, // published long after
  0.596, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.882, // constant
  0.798, // wording
  1.32, // page
  -0.028, // neighbours
  0.336, // moves on
  0.165, // stands out
  -1.928, // names the occasion
  -0.013, // the speaker speaks
  -0.671, // another speaks
  -0.367, // closer to another work
];
