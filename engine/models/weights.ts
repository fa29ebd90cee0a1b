/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export interface ModelWeights {
  sentence: readonly number[];
  across: readonly number[];
  attribution: readonly number[];
  context: readonly number[];
}

const SENTENCE_WEIGHTS: readonly number[] = [
  -9.296, // constant
  1.045, // page coverage
  1.966, // source coverage
  1.836, // balance
  2.716, // shared weight
  2.002, // run weight
  -1.644, // in runs
  -0.966, // quotation covered
  1.26, // quotation covered × run
  0.095, // page coverage × shared weight
  0.799, // soft page coverage
  2.622, // soft source coverage
  2.507, // soft balance
  1.826, // soft balance × weight of the sentence
  0.714, // page coverage by specific words
  2.23, // source coverage by specific words
  2.225, // balance by specific words
  2.951, // shared specific weight
];

const ACROSS_WEIGHTS: readonly number[] = [
  -8.644, // constant
  3.006, // page coverage
  4.499, // source coverage
  5.285, // balance
  4.045, // balance × weight of the sentence
  1.149, // shared weight
  1.209, // names and figures
  2.812, // page coverage by specific words
  3.2, // source coverage by specific words
  4.593, // balance by specific words
  -0.584, // shared specific weight
];

const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -5.946, // constant
  1.383, // sum of sentences
  0.134, // sum of faint sentences
  1.284, // best sentence
  0.401, // second best sentence
  0.184, // third best sentence
  0.084, // share of sentences
  0.579, // number of strong sentences
  0.378, // sum of what others say
  1.694, // longest quotation
  1.648, // number of quotations
  0.182, // in order
  -0.647, // closer to another work
  0.711, // speaker, office or parties named, or the text itself
  0.35, // speaker or parties named in full
  -0.156, // parties often named
  -0.935, // not all parties named
  0.692, // speaker and session named
  1.292, // speaker and body or place named, within days
  1.23, // session named, or the text itself
  -1.398, // another session named
  1.06, // body or place named
  0.932, // speaker and occasion near each other
  0.722, // day or month named
  1.306, // published within days
  -1.252, // published before
  -0.412, // published long after
  -0.272, // country of the speaker named
  0.443, // text named
  0.446, // text named, and quoted
];

const CONTEXT_WEIGHTS: readonly number[] = [
  1.773, // constant
  0.668, // wording
  -0.351, // hardly any wording
  -0.104, // page
  -2.114, // names the occasion
  0.063, // the speaker speaks
  -0.872, // another speaks
  -1.554, // closer to another work
  0.153, // weight of the sentence
  0.694, // found nearby
  -0.119, // verb of saying
  0.407, // modal
  -0.957, // quotation marks
  -0.714, // figures
  -0.76, // question
  -2.152, // first sentence
  -1.958, // short
];

export const WEIGHTS: ModelWeights = {
  sentence: SENTENCE_WEIGHTS,
  across: ACROSS_WEIGHTS,
  attribution: ATTRIBUTION_WEIGHTS,
  context: CONTEXT_WEIGHTS,
};
