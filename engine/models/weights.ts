/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export interface ModelWeights {
  sentence: readonly number[];
  across: readonly number[];
  attribution: readonly number[];
  context: readonly number[];
}

const SENTENCE_WEIGHTS: readonly number[] = [
  -9.22, // constant
  1.781, // page coverage
  2.031, // source coverage
  2.066, // balance
  2.469, // shared weight
  1.944, // run weight
  0.71, // in runs
  0.116, // quotation covered
  0.598, // quotation covered × run
  1.659, // page coverage × shared weight
  1.029, // soft page coverage
  1.748, // soft source coverage
  1.729, // soft balance
  1.481, // soft balance × weight of the sentence
  1.09, // page coverage by specific words
  1.696, // source coverage by specific words
  1.71, // balance by specific words
  1.543, // shared specific weight
];

const ACROSS_WEIGHTS: readonly number[] = [
  -8.928, // constant
  3.437, // page coverage
  3.233, // source coverage
  3.541, // balance
  2.304, // balance × weight of the sentence
  1.102, // shared weight
  0.375, // names and figures
  3.32, // page coverage by specific words
  3.131, // source coverage by specific words
  3.417, // balance by specific words
  0.705, // shared specific weight
];

const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -7.498, // constant
  1.986, // sum of sentences
  0.114, // sum of what others say
  -0.046, // sum of what the speaker says
  1.542, // best sentence
  0.663, // second best sentence
  -0.007, // best that the speaker says
  0.288, // share of sentences
  -0.079, // longest run
  1.461, // longest quotation
  1.903, // number of quotations
  0.091, // in order
  -0.065, // closer to another work
  1.038, // speaker, all parties or the work itself named
  0.502, // speaker called by office
  0.864, // country of the speaker named
  0.879, // session or the work itself named
  -0.929, // another session named
  0.691, // body named
  1.034, // speaker and occasion in one sentence, or the work itself named
  0.287, // day or the work itself named
  1.565, // month or the work itself named
  1.592, // published within a week
  -0.837, // published before
  -0.794, // published long after
  0.75, // parties often named
];

const CONTEXT_WEIGHTS: readonly number[] = [
  -1.309, // constant
  1.759, // wording
  3.53, // page
  0.008, // neighbours
  0.102, // moves on
  -0.842, // stands out
  -1.582, // names the occasion
  -0.05, // the speaker speaks
  -0.564, // another speaks
  -0.377, // closer to another work
];

export const WEIGHTS: ModelWeights = {
  sentence: SENTENCE_WEIGHTS,
  across: ACROSS_WEIGHTS,
  attribution: ATTRIBUTION_WEIGHTS,
  context: CONTEXT_WEIGHTS,
};
