/** How sure it is that a page reports a work: a logistic model of all its sentences together and of what it says of the occasion. */
import type { Alignment } from '../alignment/align.ts';
import type { PageEvidence, WorkCues } from './page-evidence.ts';
import { RUN_SCALE, combine, judgeSentence, logistic, saturate } from './sentence-model.ts';
import { WEIGHTS } from './weights.ts';

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
    // What another work says better is no sign of this one: readouts of two speeches share their frame.
    if (score >= (rivals[i] ?? 0)) sum += score;
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

/**
 * So many sentences word for word, or such a share of a short page, and the page has the work's text, whatever it says of the
 * occasion; none of the labelled pages that report another speech of the same kind has a single one.
 */
const WORD_FOR_WORD = { sentences: 3, share: 0.3, confidence: 0.8 };

const isWordForWord = ({ verbatim, scores }: PageEvidence): boolean =>
  verbatim >= WORD_FOR_WORD.sentences || (verbatim > 1 && verbatim >= WORD_FOR_WORD.share * scores.length);

/** How sure it is that the page reports the work. */
export const judgePage = (
  evidence: PageEvidence,
  cues: WorkCues,
  weights: readonly number[] = WEIGHTS.attribution,
): number =>
  Math.max(
    isWordForWord(evidence) ? WORD_FOR_WORD.confidence : 0,
    logistic(combine(weights, attributionFeatures(evidence, cues))),
  );
