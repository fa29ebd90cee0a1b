/** The works that a page may report, each with what speaks for it. */
import { isOfficial, project, versionsOf } from '../edition/edition.ts';
import { fold } from '../text/fold.ts';
import type { Article, Corpus, Work } from '../types.ts';
import type { AlignedRun, Alignment } from '../alignment/align.ts';
import {
  type PageCues,
  cuesFor,
  namesAnotherSession,
  namesOccasion,
  namesPlace,
  namesSpeaker,
} from './occasion-cues.ts';
import { isForeign, quotesByTitle, tellsOccasionAbroad } from './foreign-pages.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { isQuotation } from '../models/attribution-model.ts';
import type { PageEvidence, SentenceCues, Step, WorkCues } from '../models/page-evidence.ts';
import { logistic, sentenceOdds } from '../models/sentence-model.ts';
import type { PageRuns } from './page-search.ts';
import { namesInPart, voicesIn } from './speakers.ts';

/** A work that the page may report, with what speaks for it. */
export interface CandidateWork {
  work: Work;
  corpus: Corpus;
  evidence: PageEvidence;
  cues: WorkCues;
  /**
   * The page is in a language that no text of the work is in, so that hardly any wording can be held against it, and tells who
   * spoke where and when, or names the work and quotes it (foreign-pages.ts).
   */
  byOccasion: boolean;
  /** For each sentence of the page, the aligned runs of the work's versions, best first. */
  runs: readonly (readonly AlignedRun[])[];
  /**
   * The same for what is a report's own frame, which is evidence of nothing: many reports share it. But who quotes it word for
   * word has it from there.
   */
  frameRuns: readonly (readonly AlignedRun[])[];
}

/** An article read by the matcher: its sentences and all works that any of them may come from. */
export interface ArticleReading {
  sentences: readonly QuerySentence[];
  candidateWorks: readonly CandidateWork[];
}

/** A verbatim run of this weight, in nats, can hardly be chance. */
const WORD_FOR_WORD = 45;

/** Whether a run is the source's wording at such length that it is no common phrase. */
export const isWordForWord = ({ kind, alignment }: AlignedRun): boolean =>
  kind === 'verbatim' && alignment.runWeight >= WORD_FOR_WORD;

/** Fewer nats than this in quotation marks are a common phrase: “in good faith”. */
const LEAST_QUOTED = 8;

/** The heaviest quotation of a sentence that is some version's word for word, in nats. */
function quotationIn(runs: readonly AlignedRun[]): number | undefined {
  const heaviest = Math.max(0, ...runs.map(({ alignment }) => alignment.quotation));
  return heaviest >= LEAST_QUOTED ? heaviest : undefined;
}

/** The candidateWorks with, for each of their sentences, the best score that another candidate has. */
export function heldAgainstRivals(candidateWorks: readonly CandidateWork[]): CandidateWork[] {
  return candidateWorks.map((candidate) => {
    const others = candidateWorks.filter(({ work }) => work.id !== candidate.work.id);
    const rivals = candidate.evidence.scores.map((_, i) =>
      others.reduce((most, { evidence }) => Math.max(most, evidence.scores[i] ?? 0), 0),
    );
    const { scores } = candidate.evidence;
    const verbatim = candidate.runs.filter(
      (list, i) => list.some(isWordForWord) && (scores[i] ?? 0) >= (rivals[i] ?? 0),
    ).length;
    return { ...candidate, evidence: { ...candidate.evidence, rivals, verbatim } };
  });
}

/** A speaker is introduced in one sentence and the occasion in the next, or the one after. Sentences. */
const NEAR = 2;

/** Whether two things stand within `NEAR` sentences of each other anywhere. */
const areNear = (a: readonly boolean[], b: readonly boolean[]): boolean =>
  a.some((here, i) => here && b.slice(Math.max(0, i - NEAR), i + NEAR + 1).includes(true));

/** The works that any sentence has a candidate in. */
export function candidateWorksIn(
  corpus: Corpus,
  found: PageRuns,
  page: PageCues,
  article: Article,
  folded: readonly string[],
  sentenceCues: readonly SentenceCues[],
): CandidateWork[] {
  const title = fold(article.title ?? '').trim();
  return found.works.flatMap((work) => {
    const reference = versionsOf(corpus, work.id)[0] ?? 0;
    const all = found.runs.map((list) =>
      list.filter((run) => corpus.versions[run.version]?.work === work.id),
    );
    const frameRuns = all.map((list) => list.filter((run) => isReportersOwn(corpus, reference, run)));
    // A sentence that is a report's frame word for word is nothing that was said, whatever it is like.
    const own = all.map((list, i) => {
      const said = list.filter((run) => !frameRuns[i]?.includes(run));
      return frameRuns[i]?.some(isWordForWord) && !said.some(isWordForWord) ? [] : said;
    });
    const cues = cuesFor(page, work);
    const foreign = isForeign(corpus, work, page.lang);
    const byOccasion = foreign && tellsOccasionAbroad(folded, cues, work);
    if (all.every((list) => list.length === 0) && !byOccasion) return [];
    // A page's own headline is nobody's sentence, and what is said of another session is not this work's.
    const voices = voicesIn(article.text, found.sentences, work).map((voice, i) => {
      const sentence = folded[i] ?? '';
      return sentence === title || namesAnotherSession(sentence, work) ? -1 : voice;
    });
    const frames = folded.map((sentence) => namesOccasion(sentence, work));
    const free = own.filter((_, i) => voices[i] !== -1);
    const evidence: PageEvidence = {
      scores: [],
      places: [],
      steps: [],
      voices,
      frames,
      together:
        byOccasion || folded.some((sentence, i) => frames[i] === true && namesSpeaker(sentence, work)),
      near: areNear(
        folded.map((sentence) => namesInPart(sentence, work)),
        folded.map((sentence, i) => frames[i] === true || namesPlace(sentence, work)),
      ),
      cues: sentenceCues,
      weights: found.sentences.map(({ total }) => total),
      rivals: folded.map(() => 0),
      verbatim: 0,
      quotes: own.flat().some(({ alignment }) => isQuotation(alignment)),
      quoted: free.flatMap((list) => quotationIn(list) ?? []),
    };
    const candidate = scored(
      { work, corpus, evidence, cues, byOccasion, runs: own, frameRuns },
      sentenceOdds,
    );
    return [{ ...candidate, byOccasion: byOccasion || (foreign && quotesByTitle(cues, candidate.evidence)) }];
  });
}

/**
 * What a readout or a report says that the full text does not is its own frame (who spoke where) and no source of anything.
 * Without a full text aligned to the version there is no telling.
 */
function isReportersOwn(corpus: Corpus, reference: number, { version, sentences }: AlignedRun): boolean {
  if (isOfficial(corpus.versions[version]?.kind) || !isOfficial(corpus.versions[reference]?.kind))
    return false;
  const beads = corpus.bitext(version, reference);
  if (beads.length === 0) return false;
  for (let start = sentences.start; start < sentences.end; start++) {
    if (project(beads, { start, end: start + 1 }) === undefined) return true;
  }
  return false;
}

/** Where in the reference version a run stands, through a bitext where there is one, or -1. */
function placeOf(corpus: Corpus, reference: number, { version, sentences }: AlignedRun): number {
  if (version === reference) return sentences.start;
  const beads = corpus.bitext(version, reference);
  return beads.length === 0 ? sentences.start : (project(beads, sentences)?.start ?? -1);
}

/** A candidate whose sentences are scored by what `odds` says of an alignment. */
export function scored(candidate: CandidateWork, odds: (alignment: Alignment) => number): CandidateWork {
  const { corpus, work, runs, evidence } = candidate;
  const reference = versionsOf(corpus, work.id)[0] ?? 0;
  const steps = runs.map((list): Step[] => {
    const places = new Map<number, Step>();
    for (const run of list) {
      const step = { place: placeOf(corpus, reference, run), odds: odds(run.alignment) };
      if (step.odds > (places.get(step.place)?.odds ?? -Infinity)) places.set(step.place, step);
    }
    return [...places.values()].sort((a, b) => b.odds - a.odds);
  });
  return {
    ...candidate,
    evidence: {
      ...evidence,
      steps,
      scores: steps.map(([best]) => (best ? logistic(best.odds) : 0)),
      places: steps.map(([best]) => best?.place ?? -1),
    },
  };
}
