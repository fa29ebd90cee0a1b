/** How sure it is that a sentence comes from a work, in the light of the page and of its neighbours: a logistic model. */
import { FOUND } from './attribution-model.ts';
import type { PageEvidence } from './page-evidence.ts';
import { combine, logOdds, logistic } from './sentence-model.ts';
import { WEIGHTS } from './weights.ts';

export const CONTEXT_FEATURES = [
  'wording',
  'hardly any wording',
  'page',
  'names the occasion',
  'the speaker speaks',
  'another speaks',
  'closer to another work',
  'weight of the sentence',
  'found nearby',
  'verb of saying',
  'modal',
  'quotation marks',
  'figures',
  'question',
  'first sentence',
  'short',
] as const;

/** How far wording and page can each move a sentence, in log odds. */
const WORDING_LIMIT = 6;
const PAGE_LIMIT = 4;
/**
 * Below these log odds wording says hardly anything, and each nat counts anew. On pages that report a work four sentences in
 * ten between -5 and this come from it, below -5 one in twenty-five.
 */
const HARDLY = -3.5;
/** Neighbours looked at on either side, in sentences of the page. */
const REACH = 4;

/** The mean score of the sentences around sentence `i` that nobody else says. */
function foundNearby({ scores, voices }: PageEvidence, i: number): number {
  let sum = 0;
  for (let distance = -REACH; distance <= REACH; distance++)
    if (distance !== 0 && voices[i + distance] !== -1) sum += scores[i + distance] ?? 0;
  return sum / (2 * REACH);
}

/** One number for each of `CONTEXT_FEATURES` for sentence `i`. */
export function contextFeatures(evidence: PageEvidence, i: number, page: number): number[] {
  const score = evidence.scores[i] ?? 0;
  const odds = logOdds(score, WORDING_LIMIT);
  const voice = evidence.voices[i] ?? 0;
  const cues = evidence.cues[i];
  return [
    odds,
    Math.max(0, HARDLY - odds),
    logOdds(page, PAGE_LIMIT),
    Number(evidence.frames[i] ?? false),
    Math.max(0, voice),
    Math.max(0, -voice),
    Math.max(0, (evidence.rivals[i] ?? 0) - score),
    Math.log1p(evidence.weights[i] ?? 0),
    foundNearby(evidence, i),
    Number(cues?.speaks ?? false),
    Number(cues?.demands ?? false),
    Number(cues?.quotes ?? false),
    Number(cues?.figures ?? false),
    Number(cues?.asks ?? false),
    Number(cues?.first ?? false),
    Number(cues?.short ?? false),
  ];
}

/**
 * How sure it is that sentence `i` comes from the work, given the page as a whole. A sentence that the page gives to
 * somebody else needs a wording that is found without the page's help.
 */
export function judgeInContext(
  evidence: PageEvidence,
  i: number,
  page: number,
  weights: readonly number[] = WEIGHTS.context,
): number {
  const wording = evidence.scores[i] ?? 0;
  if ((evidence.voices[i] ?? 0) === -1 && wording < FOUND) return wording;
  return logistic(combine(weights, contextFeatures(evidence, i, page)));
}
