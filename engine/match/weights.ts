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
  -7.184, // constant
  1.84, // sum of sentences
  0.656, // sum of what others say
  -0.41, // sum of what the speaker says
  2.017, // best sentence
  0.833, // second best sentence
  -0.346, // best that the speaker says
  0.078, // share of sentences
  0.303, // longest run
  -0.545, // in order
  -0.397, // closer to another work
  1.527, // speaker, all parties or the work itself named
  0.396, // speaker called by office
  1.156, // country of the speaker named
  1.181, // session or the work itself named
  -1.497, // another session named
  0.844, // body named
  0.717, // speaker and occasion in one sentence, or the work itself named
  0.54, // day or the work itself named
  1.834, // month or the work itself named
  2.171, // published within a week
  -1.152, // published before
  -0.833, // published long after
  0.377, // parties often named
];

export const CONTEXT_WEIGHTS: readonly number[] = [
  -0.64, // constant
  0.798, // wording
  1.326, // page
  -0.086, // neighbours
  0.366, // moves on
  0.153, // stands out
  -2.085, // names the occasion
  -0.053, // the speaker speaks
  -0.663, // another speaks
  -0.251, // closer to another work
];
