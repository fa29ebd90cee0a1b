/** How sure it is that a sentence comes from a work, in the light of the page and of its neighbours: a logistic model. */
import { FOUND } from './attribution-model.ts';
import type { PageEvidence, Step } from './page-evidence.ts';
import { combine, logOdds, logistic } from './sentence-model.ts';
import { WEIGHTS } from './weights.ts';

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
 * Wording that says less than this is chance, whatever stands around it: of the labelled sentences that the page alone would carry
 * below it, seven come from the work and six do not.
 */
const LEAST_WORDING = 0.05;

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
  if (wording < LEAST_WORDING || ((evidence.voices[i] ?? 0) === -1 && wording < FOUND)) return wording;
  return logistic(combine(weights, contextFeatures(evidence, i, page)));
}
