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
  -6.251, // constant
  1.217, // sum of sentences
  0.374, // sum of faint sentences
  1.113, // best sentence
  0.384, // second best sentence
  0.171, // third best sentence
  0.065, // share of sentences
  0.743, // number of strong sentences
  0.288, // sum of what others say
  1.645, // longest quotation
  1.661, // number of quotations
  0.254, // in order
  -0.725, // closer to another work
  0.952, // speaker, office or parties named, or the text itself
  0.502, // speaker or parties named in full
  0.214, // parties often named
  -0.925, // not all parties named
  0.655, // speaker and session named
  1.505, // speaker and body or place named, within days
  1.209, // session named, or the text itself
  -1.458, // another session named
  0.916, // body or place named
  0.599, // speaker and occasion near each other
  0.772, // day or month named
  1.165, // published within days
  -1.27, // published before
  -0.371, // published long after
  0.102, // country of the speaker named
  0.883, // text named
  0.558, // text named, and quoted
];

const CONTEXT_WEIGHTS: readonly number[] = [
  2.187, // constant
  0.601, // wording
  -0.794, // hardly any wording
  0.069, // page
  -2.148, // names the occasion
  0.021, // the speaker speaks
  -0.788, // another speaks
  -1.421, // closer to another work
  -0.069, // weight of the sentence
  0.943, // found nearby
  0.126, // verb of saying
  0.592, // modal
  -1.126, // quotation marks
  -0.813, // figures
  -0.69, // question
  -1.978, // first sentence
  -1.942, // short
];

export const WEIGHTS: ModelWeights = {
  sentence: SENTENCE_WEIGHTS,
  across: ACROSS_WEIGHTS,
  attribution: ATTRIBUTION_WEIGHTS,
  context: CONTEXT_WEIGHTS,
};
