/** Learned by `npm run train` from the labelled pages; the features are in sentence-, attribution- and context-model.ts. */
export interface ModelWeights {
  sentence: readonly number[];
  across: readonly number[];
  attribution: readonly number[];
  context: readonly number[];
}

const SENTENCE_WEIGHTS: readonly number[] = [
  -9.596, // constant
  1.041, // page coverage
  1.779, // source coverage
  1.75, // balance
  2.853, // shared weight
  1.857, // run weight
  -1.696, // in runs
  -1.019, // quotation covered
  1.201, // quotation covered × run
  -0.044, // page coverage × shared weight
  1.116, // soft page coverage
  2.661, // soft source coverage
  2.667, // soft balance
  1.839, // soft balance × weight of the sentence
  0.886, // page coverage by specific words
  2.155, // source coverage by specific words
  2.29, // balance by specific words
  3.158, // shared specific weight
];

const ACROSS_WEIGHTS: readonly number[] = [
  -9.158, // constant
  3.49, // page coverage
  4.688, // source coverage
  5.512, // balance
  4.048, // balance × weight of the sentence
  1.329, // shared weight
  0.874, // names and figures
  3.188, // page coverage by specific words
  3.378, // source coverage by specific words
  4.762, // balance by specific words
  -0.509, // shared specific weight
];

const ATTRIBUTION_WEIGHTS: readonly number[] = [
  -6.216, // constant
  1.264, // sum of sentences
  0.264, // sum of faint sentences
  1.149, // best sentence
  0.409, // second best sentence
  0.19, // third best sentence
  0.076, // share of sentences
  0.738, // number of strong sentences
  0.289, // sum of what others say
  1.65, // longest quotation
  1.67, // number of quotations
  0.262, // in order
  -0.711, // closer to another work
  0.951, // speaker, office or parties named, or the text itself
  0.5, // speaker or parties named in full
  0.214, // parties often named
  -0.928, // not all parties named
  0.655, // speaker and session named
  1.49, // speaker and body or place named, within days
  1.212, // session named, or the text itself
  -1.456, // another session named
  0.922, // body or place named
  0.602, // speaker and occasion near each other
  0.775, // day or month named
  1.162, // published within days
  -1.267, // published before
  -0.36, // published long after
  0.107, // country of the speaker named
  0.881, // text named
  0.556, // text named, and quoted
];

const CONTEXT_WEIGHTS: readonly number[] = [
  2.188, // constant
  0.602, // wording
  -0.794, // hardly any wording
  0.068, // page
  -2.148, // names the occasion
  0.022, // the speaker speaks
  -0.787, // another speaks
  -1.421, // closer to another work
  -0.069, // weight of the sentence
  0.947, // found nearby
  0.126, // verb of saying
  0.593, // modal
  -1.128, // quotation marks
  -0.813, // figures
  -0.689, // question
  -1.979, // first sentence
  -1.942, // short
];

export const WEIGHTS: ModelWeights = {
  sentence: SENTENCE_WEIGHTS,
  across: ACROSS_WEIGHTS,
  attribution: ATTRIBUTION_WEIGHTS,
  context: CONTEXT_WEIGHTS,
};
