/**
 * What combines the evidence: three small logistic models. The first judges a page sentence by its alignment alone; the
 * second the page as a whole; the third each sentence again, in the light of the page and of its neighbours. Their
 * weights are learned by `cli/train.ts` and stand in `weights.ts`.
 */
import { type Alignment, balance, harmonic } from './align.ts';
import type { WorkCues } from './cues.ts';
import type { Voice } from './voices.ts';
import { ATTRIBUTION_WEIGHTS, CONTEXT_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
/** The log odds of a probability, held within ±`limit`. */
export const logOdds = (probability: number, limit: number): number =>
  Math.max(-limit, Math.min(limit, Math.log(probability / (1 - probability))));

/** A weighted sum; the first weight is the constant. */
export function combine(weights: readonly number[], features: readonly number[]): number {
  let sum = weights[0] ?? 0;
  features.forEach((feature, i) => (sum += (weights[i + 1] ?? 0) * feature));
  return sum;
}

export const SENTENCE_FEATURES = [
  'page coverage',
  'source coverage',
  'balance',
  'shared weight',
  'run weight',
  'in runs',
  'quotation covered',
  'quotation covered × run',
  'page coverage × shared weight',
  'soft page coverage',
  'soft source coverage',
  'soft balance',
  'soft balance × weight of the sentence',
  'across',
  'across × soft balance',
  'page coverage by telling words',
  'source coverage by telling words',
  'balance by telling words',
  'shared telling weight',
] as const;

/** Saturating scales, in nats: a clause shares about 40, a run of five content words weighs about 25. */
const SHARED_SCALE = 40;
const RUN_SCALE = 25;
const saturate = (value: number, scale: number): number => value / (value + scale);

/** One number for each of `SENTENCE_FEATURES`, all from 0 to 1. */
export function sentenceFeatures(alignment: Alignment): number[] {
  const shared = saturate(alignment.shared, SHARED_SCALE);
  const run = saturate(alignment.runWeight, RUN_SCALE);
  const soft = harmonic(alignment.softPageCoverage, alignment.softSourceCoverage);
  return [
    alignment.pageCoverage,
    alignment.sourceCoverage,
    balance(alignment),
    shared,
    run,
    alignment.inRuns,
    alignment.quoteCoverage,
    alignment.quoteCoverage * run,
    alignment.pageCoverage * shared,
    alignment.softPageCoverage,
    alignment.softSourceCoverage,
    soft,
    soft * saturate(alignment.weight, SHARED_SCALE),
    Number(alignment.across),
    Number(alignment.across) * soft,
    alignment.tellingPage,
    alignment.tellingSource,
    harmonic(alignment.tellingPage, alignment.tellingSource),
    saturate(alignment.tellingShared, SHARED_SCALE),
  ];
}

/** The log odds that a page sentence comes from this run of the source, by its wording alone. */
export const sentenceOdds = (alignment: Alignment): number =>
  combine(SENTENCE_WEIGHTS, sentenceFeatures(alignment));

/** The same as a probability. */
export const judgeSentence = (alignment: Alignment): number => logistic(sentenceOdds(alignment));

/** A place of the work that a sentence may come from, with the log odds of that by the sentence's wording alone. */
export interface Step {
  place: number;
  odds: number;
}

/** What the sentences of a page say together about one work. */
export interface PageEvidence {
  /** For each sentence of the page, how sure it is by its wording that it comes from the work; 0 without a candidate. */
  scores: readonly number[];
  /** For each sentence, where in the work's fullest order its source stands, or -1. */
  places: readonly number[];
  /** For each sentence, the places that it may come from, with the log odds of it by wording alone, best first. */
  steps: readonly (readonly Step[])[];
  /** Who is said to say each sentence. */
  voices: readonly Voice[];
  /** Sentences that name the occasion: who spoke where. */
  frames: readonly boolean[];
  /** A sentence names the speaker and the occasion. */
  together: boolean;
  /** For each sentence, the best score that any other work has; the same work in another pack is no other. */
  rivals: readonly number[];
  /** The heaviest run of any sentence that nobody else says, in nats. */
  longestRun: number;
  /** The weights of quotations (in nats) that are the work's word for word and that nobody else is said to say. */
  quoted: readonly number[];
  /** A sentence has the work's very words: `isQuotation` of any of its alignments. */
  quotes: boolean;
}

/**
 * A quotation is sure by its wording alone and has a run of this weight, in nats. Speeches that praise a well-known
 * declaration share its phrases (“human rights and fundamental freedoms”), in runs of 17 nats and less; “born free and equal
 * in dignity and rights” has 23. Seen on 1,068 speeches at the United Nations, 63 of which name the Universal Declaration.
 */
const QUOTATION = { score: 0.8, run: 20 };

export const isQuotation = (alignment: Alignment): boolean =>
  alignment.runWeight >= QUOTATION.run && judgeSentence(alignment) >= QUOTATION.score;

export const ATTRIBUTION_FEATURES = [
  'sum of sentences',
  'sum of what others say',
  'sum of what the speaker says',
  'best sentence',
  'second best sentence',
  'best that the speaker says',
  'share of sentences',
  'longest run',
  'longest quotation',
  'number of quotations',
  'in order',
  'closer to another work',
  'speaker, all parties or the work itself named',
  'speaker called by office',
  'country of the speaker named',
  'session or the work itself named',
  'another session named',
  'body named',
  'speaker and occasion in one sentence, or the work itself named',
  'day or the work itself named',
  'month or the work itself named',
  'published within a week',
  'published before',
  'published long after',
  'parties often named',
] as const;

/** From this score on a sentence counts as found when order and number are looked at. */
export const FOUND = 0.5;
const LONG_AFTER_DAYS = 60;

/** The share of found sentences whose source stands after that of the found sentence before. */
function order({ scores, places }: PageEvidence): number {
  const found = places.filter((place, i) => place >= 0 && (scores[i] ?? 0) >= FOUND);
  if (found.length < 2) return 0;
  return found.slice(1).filter((place, i) => place >= (found[i] ?? 0)).length / (found.length - 1);
}

/** Scores below this are chance; on a long page many of them would add up. */
const LEAST_SCORE = 0.05;

/** One number for each of `ATTRIBUTION_FEATURES`. */
export function attributionFeatures(evidence: PageEvidence, cues: WorkCues): number[] {
  const { scores, voices, rivals } = evidence;
  const best = [0, 0];
  let bestOwn = 0;
  let sum = 0;
  let others = 0;
  let own = 0;
  let rival = 0;
  scores.forEach((score, i) => {
    if (score <= LEAST_SCORE) return;
    rival += Math.max(0, (rivals[i] ?? 0) - score);
    const voice = voices[i] ?? 0;
    if (voice === -1) {
      others += score;
      return;
    }
    sum += score;
    if (voice > 0) own += score;
    if (voice > 0) bestOwn = Math.max(bestOwn, score);
    if (score > (best[0] ?? 0)) best.unshift(score);
    else if (score > (best[1] ?? 0)) best[1] = score;
  });
  const { days } = cues;
  // Speaker, session and day together say which speech it is; a text that nobody speaks says it by its own name. But such a
  // text is also named by who only invokes it, so that the name says nothing where none of its words are there.
  const named = cues.title !== undefined && evidence.quotes;
  return [
    Math.log1p(sum),
    Math.log1p(others),
    Math.log1p(own),
    best[0] ?? 0,
    best[1] ?? 0,
    bestOwn,
    sum / Math.max(5, scores.length),
    saturate(evidence.longestRun, RUN_SCALE),
    saturate(Math.max(0, ...evidence.quoted), RUN_SCALE),
    Math.log1p(evidence.quoted.length),
    order(evidence),
    Math.log1p(rival),
    Number(cues.speaker !== undefined || cues.allParties || named),
    Number(cues.office),
    Number(cues.country),
    Number(cues.ordinal === 1 || named),
    Number(cues.ordinal === -1),
    Number(cues.body !== undefined),
    Number(evidence.together || named),
    Number(cues.dayNamed || named),
    Number(cues.monthNamed || named),
    Number(days !== undefined && days >= -1 && days <= 7),
    Number(days !== undefined && days < -1),
    Number(days !== undefined && days > LONG_AFTER_DAYS),
    Math.log1p(cues.partyMentions),
  ];
}

/** How sure it is that the page reports the work. */
export const judgePage = (evidence: PageEvidence, cues: WorkCues): number =>
  logistic(combine(ATTRIBUTION_WEIGHTS, attributionFeatures(evidence, cues)));

export const CONTEXT_FEATURES = [
  'wording',
  'page',
  'neighbours',
  'moves on',
  'stands out',
  'names the occasion',
  'the speaker speaks',
  'another speaks',
  'closer to another work',
] as const;

/**
 * How far wording and page can each move a sentence, in log odds. However sure the page is, a sentence of it whose wording
 * says nothing is the reporter's own: so the page's limit is the smaller one.
 */
const WORDING_LIMIT = 6;
const PAGE_LIMIT = 2.5;
/** How far a sentence's best place stands out from its other places at the most, in log odds. */
const STANDING_LIMIT = 4;

/** How far the best place of a sentence stands out from all that are not beside it. */
function standing(steps: readonly Step[]): number {
  const [best] = steps;
  if (!best) return 0;
  const rival = steps.find(({ place }) => Math.abs(place - best.place) > 1);
  return Math.min(STANDING_LIMIT, rival ? best.odds - rival.odds : STANDING_LIMIT / 2);
}

/** How far away a neighbour may stand, in sentences of the page. */
const REACH = 2;

/** One number for each of `CONTEXT_FEATURES` for sentence `i`. */
export function contextFeatures(evidence: PageEvidence, i: number, page: number): number[] {
  const [best] = evidence.steps[i] ?? [];
  const place = best?.place ?? -1;
  let neighbours = 0;
  let movesOn = 0;
  for (let distance = -REACH; distance <= REACH; distance++) {
    const score = evidence.scores[i + distance] ?? 0;
    if (distance === 0 || score === 0) continue;
    neighbours = Math.max(neighbours, score / Math.abs(distance));
    const step = ((evidence.places[i + distance] ?? -1) - place) * Math.sign(distance);
    // The source moves on by one to four sentences as the page moves on by one or two.
    if (place >= 0 && step >= 0 && step <= 2 * REACH) movesOn = Math.max(movesOn, score);
  }
  return [
    logOdds(evidence.scores[i] ?? 0, WORDING_LIMIT),
    logOdds(page, PAGE_LIMIT),
    neighbours,
    movesOn,
    standing(evidence.steps[i] ?? []),
    Number(evidence.frames[i] ?? false),
    Math.max(0, evidence.voices[i] ?? 0),
    Math.max(0, -(evidence.voices[i] ?? 0)),
    Math.max(0, (evidence.rivals[i] ?? 0) - (evidence.scores[i] ?? 0)),
  ];
}

/**
 * How sure it is that sentence `i` comes from the work, given the page as a whole. A sentence that the page gives to
 * somebody else needs a wording that is found without the page's help.
 */
export function judgeInContext(evidence: PageEvidence, i: number, page: number): number {
  const wording = evidence.scores[i] ?? 0;
  if ((evidence.voices[i] ?? 0) === -1 && wording < FOUND) return wording;
  return logistic(combine(CONTEXT_WEIGHTS, contextFeatures(evidence, i, page)));
}
