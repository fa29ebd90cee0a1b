/**
 * The matcher: an article in, findings and attributions out. Sentences → candidates → alignments → the page as a whole →
 * findings. Synchronous and without state between articles but for caches.
 */
import { isOfficial, project, versionsOf } from './edition.ts';
import { detectLanguage } from './text/language.ts';
import type {
  Article,
  Attribution,
  Corpus,
  Evidence,
  LookupResult,
  MatchResult,
  SourceSpan,
  Span,
  Work,
} from './types.ts';
import type { AlignedRun, Alignment } from './match/align.ts';
import {
  type PageCues,
  type WorkCues,
  cuesFor,
  namesOccasion,
  namesSpeaker,
  readPage,
} from './match/cues.ts';
import { voicesIn } from './match/voices.ts';
import { type Near, closestTo } from './match/closest.ts';
import { findingsOf, sourcesOf, withStockPhrases } from './match/findings.ts';
import { lookUp } from './match/look-up.ts';
import {
  FOUND,
  type PageEvidence,
  type Step,
  isQuotation,
  judgeInContext,
  judgePage,
  logistic,
  sentenceOdds,
} from './match/model.ts';
import { type QuerySentence, readSentences } from './match/query.ts';
import { PROMISING, type PageRuns, searchPage, searchedPack } from './match/survey.ts';

/** A work that the page may report, with what speaks for it. */
export interface Suspect {
  work: Work;
  corpus: Corpus;
  evidence: PageEvidence;
  cues: WorkCues;
  /** For each sentence of the page, the aligned runs of the work's versions, best first. */
  runs: readonly (readonly AlignedRun[])[];
}

/** A page read by the matcher: its sentences and all works that any of them may come from. */
export interface Reading {
  sentences: readonly QuerySentence[];
  suspects: readonly Suspect[];
}

/** Attributions below this are not made: the panel would open on them by itself. See docs/decisions/0003. */
export const ATTRIBUTION_THRESHOLD = 0.58;
/**
 * A sentence of an attributed work is a finding from this score on. On the labelled pages, cross-validated, 0.5 finds 0.787
 * of the sentences at a precision of 0.959, and 0.6 finds 0.753 at 0.968: the last hundredth of precision costs too much.
 */
export const FINDING_THRESHOLD = 0.5;
/** Without an attribution only wording that can hardly be chance is kept: a verbatim run of this weight, in nats, … */
const UNATTRIBUTED_RUN = 45;
/** … or what the page itself marks as quoted, word for word and in one run of this weight. “In the best of all worlds” has 14. */
const QUOTED_RUN = 12;

/** Whether the wording alone, whatever the page is on, makes a sentence a finding. */
const speaksForItself = ({ kind, alignment }: AlignedRun): boolean =>
  (kind === 'verbatim' && alignment.runWeight >= UNATTRIBUTED_RUN) ||
  (alignment.longQuotation && alignment.quotation >= QUOTED_RUN);

export interface Matcher {
  /** Matches an article. Findings are in page order, attributions surest first. */
  match(article: Article): MatchResult;
  /** What `match` decides upon: for measuring and learning. */
  read(article: Article): Reading;
  /** The sentences of the packs that are closest to a text, however far, at most `limit`, the closest first. */
  closest(text: string, limit: number): Near[];
  /** Answers where a selected passage comes from, with guesses where it is unsure and the reason for a silence. */
  lookUp(article: Article): LookupResult;
}

export function createMatcher(corpora: readonly Corpus[]): Matcher {
  const packs = corpora.map(searchedPack);

  function read(article: Article, least = PROMISING): Reading {
    const page = readPage(article);
    const own = readSentences(article.text);
    let sentences: readonly QuerySentence[] = [];
    const suspects: Suspect[] = [];
    for (const pack of packs) {
      const found = searchPage(pack, own, least);
      ({ sentences } = found);
      suspects.push(...suspectsIn(pack.corpus, found, page, article, sentences));
    }
    return { sentences, suspects: heldAgainstRivals(suspects) };
  }

  return {
    read: (article) => read(article),
    match(article) {
      const { sentences, suspects } = read(article);
      const lang = detectLanguage(article.text, article.lang);
      const judged = suspects.map((suspect) => ({
        suspect,
        confidence: judgePage(suspect.evidence, suspect.cues),
      }));
      const attributions: Attribution[] = [];
      const bySentence: SourceSpan[][] = sentences.map(() => []);
      for (const { suspect, confidence } of judged) {
        const attributed = confidence >= ATTRIBUTION_THRESHOLD;
        let count = 0;
        sentences.forEach((_, i) => {
          const runs = suspect.runs[i] ?? [];
          if (runs.length === 0) return;
          const score = judgeInContext(suspect.evidence, i, confidence);
          if (!runs.some(speaksForItself) && !(attributed && score >= FINDING_THRESHOLD)) return;
          count++;
          bySentence[i]?.push(...sourcesOf(suspect.corpus, suspect.work.id, runs, score, lang));
        });
        if (attributed && count > 0) {
          attributions.push({
            work: suspect.work.id,
            confidence,
            evidence: reasons(suspect, count, sentences.length),
          });
        }
      }
      attributions.sort((a, b) => b.confidence - a.confidence);
      return { attributions, findings: findingsOf(sentences, withStockPhrases(bySentence, suspects, lang)) };
    },
    closest: (text, limit) => closestTo(packs, text, limit),
    lookUp(article) {
      const lang = detectLanguage(article.text, article.lang);
      return lookUp(read(article, 0), corpora, lang, (limit) => closestTo(packs, article.text, limit));
    },
  };
}

/** Fewer nats than this in quotation marks are a common phrase: “in good faith”. */
const LEAST_QUOTED = 8;

/** The heaviest quotation of a sentence that is some version's word for word, in nats. */
function quotationIn(runs: readonly AlignedRun[]): number | undefined {
  const heaviest = Math.max(0, ...runs.map(({ alignment }) => alignment.quotation));
  return heaviest >= LEAST_QUOTED ? heaviest : undefined;
}

/** The suspects with, for each of their sentences, the best score that another suspect has. */
export function heldAgainstRivals(suspects: readonly Suspect[]): Suspect[] {
  return suspects.map((suspect) => {
    const others = suspects.filter(({ work }) => work.id !== suspect.work.id);
    const rivals = suspect.evidence.scores.map((_, i) =>
      others.reduce((most, { evidence }) => Math.max(most, evidence.scores[i] ?? 0), 0),
    );
    return { ...suspect, evidence: { ...suspect.evidence, rivals } };
  });
}

/** The works that any sentence has a candidate in. */
function suspectsIn(
  corpus: Corpus,
  { works, runs }: PageRuns,
  page: PageCues,
  article: Article,
  sentences: readonly Span[],
): Suspect[] {
  const texts = sentences.map(({ start, end }) => article.text.slice(start, end));
  return works.flatMap((work) => {
    const reference = versionsOf(corpus, work.id)[0] ?? 0;
    const own = runs.map((list) =>
      list.filter(
        (run) => corpus.versions[run.version]?.work === work.id && !isReportersOwn(corpus, reference, run),
      ),
    );
    if (own.every((list) => list.length === 0)) return [];
    // A page's own headline is nobody's sentence.
    const voices = voicesIn(article.text, sentences, work).map((voice, i) =>
      texts[i] === article.title?.trim() ? -1 : voice,
    );
    const frames = texts.map((text) => namesOccasion(text, work));
    const free = own.filter((_, i) => voices[i] !== -1);
    const evidence: PageEvidence = {
      scores: [],
      places: [],
      steps: [],
      voices,
      frames,
      together: texts.some((text, i) => frames[i] === true && namesSpeaker(text, work)),
      rivals: texts.map(() => 0),
      quotes: own.flat().some(({ alignment }) => isQuotation(alignment)),
      longestRun: free.flat().reduce((most, { alignment }) => Math.max(most, alignment.runWeight), 0),
      quoted: free.flatMap((list) => quotationIn(list) ?? []),
    };
    return [scored({ work, corpus, evidence, cues: cuesFor(page, work), runs: own }, sentenceOdds)];
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

/** A suspect whose sentences are scored by what `odds` says of an alignment. */
export function scored(suspect: Suspect, odds: (alignment: Alignment) => number): Suspect {
  const { corpus, work, runs, evidence } = suspect;
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
    ...suspect,
    evidence: {
      ...evidence,
      steps,
      scores: steps.map(([best]) => (best ? logistic(best.odds) : 0)),
      places: steps.map(([best]) => best?.place ?? -1),
    },
  };
}

/** Why the page is attributed to the work, as data. */
function reasons({ cues, evidence }: Suspect, count: number, sentences: number): Evidence[] {
  const list: Evidence[] = [{ kind: 'findings', count, sentences }];
  if (cues.speaker) list.push({ kind: 'speaker', name: cues.speaker });
  if (cues.allParties) list.push({ kind: 'parties', names: [...cues.parties] });
  if (cues.title) list.push({ kind: 'title', name: cues.title });
  if (cues.ordinal === 1 || (cues.body && cues.ordinal === 0))
    list.push({ kind: 'occasion', name: cues.body ?? '' });
  if (cues.days !== undefined && cues.days >= 0 && cues.days <= 7)
    list.push({ kind: 'date', days: cues.days });
  const found = evidence.places.filter((place, i) => place >= 0 && (evidence.scores[i] ?? 0) >= FOUND);
  if (found.length >= 3 && found.every((place, i) => i === 0 || place >= (found[i - 1] ?? 0)))
    list.push({ kind: 'order' });
  return list;
}
