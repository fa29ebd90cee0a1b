/** Makes the examples of each model from labelled pages, and learns the models' weights one after another. */
import type { ArticleReading } from '../engine/article/candidate-works.ts';
import type { Alignment } from '../engine/alignment/align.ts';
import { type CandidateWork, heldAgainstRivals, scored } from '../engine/article/candidate-works.ts';
import {
  attributionFeatures,
  judgePage,
  withLessNamed,
  withoutWording,
} from '../engine/models/attribution-model.ts';
import { contextFeatures } from '../engine/models/context-model.ts';
import type { ModelWeights } from '../engine/models/weights.ts';
import { combine, sentenceFeatures } from '../engine/models/sentence-model.ts';
import { type LabelledPage, type LabelledSentence, goldWorks } from './labelled-pages.ts';
import { type Example, learn } from './logistic-regression.ts';

/** A labelled page as the matcher reads it. */
export interface ReadPage {
  page: LabelledPage;
  reading: ArticleReading;
}

/** Regularisation of each model: the first has a hundred times the examples of the others. */
const L2 = { sentence: 2, attribution: 3, context: 2 } as const;
/** How much a page counts of which less is named than of the labelled one that it is made of. */
const LESS_NAMED = 0.2;
/** Sentences of a work that the page does not report are learned from where it was nearly taken for it. */
const WORTH_LEARNING = 0.2;
/** Labels that are no examples. Frames (who spoke where) are negative ones: they come from no sentence of the remarks. */
const UNCLEAR = new Set(['near', 'stock-phrase']);

/** The labelled sentence at each place of the page's own segmentation, or undefined where the two disagree. */
function labelsOf({ page, reading }: ReadPage): (LabelledSentence | undefined)[] {
  let from = 0;
  const spans = page.sentences.map((sentence) => {
    const start = page.text.indexOf(sentence.text, from);
    from = start < 0 ? from : start + sentence.text.length;
    return { start, end: from, sentence };
  });
  return reading.sentences.map(
    ({ start, end }) =>
      spans.find((span) => span.start >= 0 && span.start < end && span.end > start)?.sentence,
  );
}

/** The work of a numbered passage: `hrc55-en-3`, `sl-zh-1`. */
const workOfPassage = (id: string): string =>
  id.startsWith('sl-') ? 'sierra-leone-2024' : (id.split('-')[0] ?? '');

/** An example for each labelled sentence that has a candidate in a candidate's work. */
function examplesOf(
  read: ReadPage,
  candidateWorks: readonly CandidateWork[],
  features: (candidate: CandidateWork, i: number) => number[],
): Example[] {
  const labels = labelsOf(read);
  return candidateWorks.flatMap((candidate) =>
    candidate.runs.flatMap((list, i): Example[] => {
      const label = labels[i];
      if (list.length === 0 || !label) return [];
      const right = label.source.some((id) => workOfPassage(id) === candidate.work.id);
      if (label.flags.some((flag) => UNCLEAR.has(flag)) && !right) return [];
      const own = features(candidate, i);
      return own.length > 0 ? [{ features: own, label: right }] : [];
    }),
  );
}

/** The log odds of an alignment by given weights. */
const oddsBy =
  ({ sentence, across }: Pick<ModelWeights, 'sentence' | 'across'>) =>
  (alignment: Alignment): number =>
    combine(alignment.across ? across : sentence, sentenceFeatures(alignment));

/** Candidate works whose sentences are scored by given weights. */
export const withScores = (
  candidateWorks: readonly CandidateWork[],
  weights: Pick<ModelWeights, 'sentence' | 'across'>,
): CandidateWork[] =>
  heldAgainstRivals(candidateWorks.map((candidate) => scored(candidate, oddsBy(weights))));

/** Pages in these have wording that can be held against the works. From the others only what who, when and where say is learned. */
const WITH_WORDING = /^(?:en|zh)\b/;

/** Each candidate work of a page, as it is and with less named. */
const attributionExamples = ({ read, candidateWorks }: Judged): Example[] =>
  candidateWorks.flatMap(({ work, evidence, cues }): Example[] => {
    const features = attributionFeatures(evidence, cues);
    const label = goldWorks(read.page).includes(work.id);
    const less = withLessNamed(features);
    return [{ features, label }, ...less.map((each) => ({ features: each, label, weight: LESS_NAMED }))];
  });

/** Each candidate work of a page whose wording cannot be held against it: they teach how much the occasion says by itself. */
const occasionExamples = ({ page, reading }: ReadPage): Example[] =>
  WITH_WORDING.test(page.lang)
    ? []
    : reading.candidateWorks.map(({ work, evidence, cues }) => ({
        features: withoutWording(attributionFeatures(evidence, cues)),
        label: goldWorks(page).includes(work.id),
      }));

/** A page whose sentences have been scored. */
interface Judged {
  read: ReadPage;
  candidateWorks: readonly CandidateWork[];
}

/** Learns all models, each on the scores of those before it. */
export function learnAll(all: readonly ReadPage[]): ModelWeights {
  const pages = all.filter(({ page }) => WITH_WORDING.test(page.lang));
  const learnSentence = (isAcross: boolean): number[] => {
    const bestRun = ({ runs }: CandidateWork, i: number): number[] => {
      const best = runs[i]?.find(({ alignment }) => alignment.across === isAcross);
      return best ? sentenceFeatures(best.alignment) : [];
    };
    return learn(
      pages.flatMap((read) => examplesOf(read, read.reading.candidateWorks, bestRun)),
      L2.sentence,
    );
  };
  const sentence = learnSentence(false);
  const across = learnSentence(true);
  const judged = pages.map((read) => ({
    read,
    candidateWorks: withScores(read.reading.candidateWorks, { sentence, across }),
  }));
  const attribution = learn(
    [...judged.flatMap(attributionExamples), ...all.flatMap(occasionExamples)],
    L2.attribution,
  );
  const confidenceOf = ({ evidence, cues }: CandidateWork): number => judgePage(evidence, cues, attribution);
  const inContext = (candidate: CandidateWork, i: number): number[] =>
    contextFeatures(candidate.evidence, i, confidenceOf(candidate));
  const context = learn(
    judged.flatMap(({ read, candidateWorks }) => {
      const worthwhile = candidateWorks.filter(
        (candidate) =>
          goldWorks(read.page).includes(candidate.work.id) || confidenceOf(candidate) >= WORTH_LEARNING,
      );
      return examplesOf(read, worthwhile, inContext);
    }),
    L2.context,
  );
  return { sentence, across, attribution, context };
}
