/** From what was read of an article to the answer: which works it reports, and which of its sentences come from them. */
import { type ArticleReading, type CandidateWork, isWordForWord } from './article/candidate-works.ts';
import { isLarge } from './article/pack-search.ts';
import type { AlignedRun } from './alignment/align.ts';
import { findingsOf, sourcesOf, withStockPhrases } from './findings.ts';
import { FOUND, judgePage, namesIt } from './models/attribution-model.ts';
import { judgeInContext } from './models/context-model.ts';
import { judgeSentence } from './models/sentence-model.ts';
import { type ModelWeights, WEIGHTS } from './models/weights.ts';
import type { Attribution, Evidence, Lang, MatchResult, SourceSpan } from './types.ts';

/** Attributions below this are not made: the panel would open on them by itself. See docs/decisions/0003. */
const ATTRIBUTION_THRESHOLD = 0.53;
/**
 * The same for a work of a large pack, whose works are chosen by their likeness to the page, so that some is always like it. Of 78 other
 * speeches of the same US presidents, held against 62 addresses to Congress, eight reach 0.53 and four this, which say the same days later.
 * Pages that go by the occasion alone have 0.7, and nearly all that quote an address 0.95.
 */
const THRESHOLD_IN_LARGE = 0.69;
/**
 * A sentence of an attributed work is a finding from this score on. On labelled pages of four hands, each judged by what the others
 * taught, it finds 0.82 of the sentences at a precision of 0.95; 0.4 finds 0.85 at 0.93, and 0.6 finds 0.79 at 0.97.
 */
const FINDING_THRESHOLD = 0.5;
/** What the page itself marks as quoted needs less to be no chance, in nats. “In the best of all worlds” has 14. */
const QUOTED_RUN = 12;

const isQuoted = ({ alignment }: AlignedRun): boolean =>
  alignment.longQuotation && alignment.quotation >= QUOTED_RUN;

/** So much of what a sentence shares with a report's frame stands in the quotation: else it is the frame, with a title in it. */
const QUOTED_FRAME = 0.8;
const quotesFrame = (run: AlignedRun): boolean =>
  isQuoted(run) && run.alignment.quotation >= QUOTED_FRAME * run.alignment.shared;

/** The runs that have a quotation's very words, where the surest run of the sentence does not: else all. */
function quotedOrAll(runs: readonly AlignedRun[]): readonly AlignedRun[] {
  const quoted = runs.filter(isQuoted);
  const sure = ({ alignment }: AlignedRun): number => judgeSentence(alignment);
  const surest = Math.max(...runs.map(sure));
  return quoted.length === 0 || quoted.some((run) => sure(run) === surest) ? runs : quoted;
}

/**
 * So much of a sentence's (or its quotation's) weight, and so many nats, in the source's order: it is the source's with a word or
 * two changed. Nothing in 2,225 news articles has it of 62 addresses and the bundled works but what stands there.
 */
const NEARLY = { share: 0.75, shared: 55, run: 28, inRuns: 0.6 };
const isNearlyWordForWord = ({ alignment }: AlignedRun): boolean =>
  Math.max(alignment.pageCoverage, alignment.quoteCoverage) >= NEARLY.share &&
  alignment.shared >= NEARLY.shared &&
  alignment.runWeight >= NEARLY.run &&
  alignment.inRuns >= NEARLY.inRuns;

/** Whether the wording alone, whatever the page is on, makes a sentence a finding. */
const speaksForItself = (run: AlignedRun): boolean =>
  isWordForWord(run) || isQuoted(run) || isNearlyWordForWord(run);

/** Whether a run that is no more than a phrase is another work's as well: what several speakers say is nobody's. */
const isStock = (run: AlignedRun, i: number, own: CandidateWork, all: readonly CandidateWork[]): boolean =>
  !isWordForWord(run) && all.some(({ work, runs }) => work.id !== own.work.id && runs[i]?.some(isQuoted));

/** What the page reports comes first, however like the wording of another work is. */
const BEHIND = 0.99;

function behind(own: readonly SourceSpan[], others: readonly SourceSpan[]): SourceSpan[] {
  if (own.length === 0) return [...others];
  const most = BEHIND * Math.max(...own.map(({ score }) => score));
  return [...own, ...others.map((source) => ({ ...source, score: Math.min(source.score, most) }))];
}

/**
 * Concludes.
 *
 * @param lang the language of the article
 * @param weights other than the learned ones where these are being judged
 */
export function conclude(
  { sentences, candidateWorks }: ArticleReading,
  lang: Lang,
  weights: Pick<ModelWeights, 'attribution' | 'context'> = WEIGHTS,
): Omit<MatchResult, 'quotations'> {
  const attributions: Attribution[] = [];
  const bySentence: SourceSpan[][] = sentences.map(() => []);
  /** Sources in works that the page is not attributed to: the wording alone makes them. */
  const besides: SourceSpan[][] = sentences.map(() => []);
  for (const candidate of candidateWorks) {
    const confidence = confidenceIn(candidate, weights.attribution);
    const attributed = confidence >= (isLarge(candidate.corpus) ? THRESHOLD_IN_LARGE : ATTRIBUTION_THRESHOLD);
    const named =
      candidate.byOccasion || namesIt(candidate.cues) || candidate.evidence.voices.some((voice) => voice > 0);
    let count = 0;
    sentences.forEach((_, i) => {
      const quotedFrames = candidate.frameRuns[i]?.filter(quotesFrame) ?? [];
      const runs = [...(candidate.runs[i] ?? []), ...quotedFrames];
      if (runs.length === 0) return;
      const score = judgeInContext(candidate.evidence, i, confidence, weights.context);
      const speaks = runs.some((run) => speaksForItself(run) && !isStock(run, i, candidate, candidateWorks));
      // What a page that names nothing of the work has of it, it has in the work's words.
      const isLike = named || (candidate.evidence.scores[i] ?? 0) >= FOUND;
      if (!speaks && !(attributed && isLike && score >= FINDING_THRESHOLD)) return;
      count++;
      const list = attributed ? bySentence : besides;
      list[i]?.push(...sourcesOf(candidate.corpus, candidate.work.id, quotedOrAll(runs), score, lang));
    });
    if (attributed && (count > 0 || candidate.byOccasion)) {
      attributions.push({
        work: candidate.work.id,
        confidence,
        evidence: reasons(candidate, count, sentences.length),
      });
    }
  }
  attributions.sort((a, b) => b.confidence - a.confidence);
  return {
    attributions,
    findings: findingsOf(
      sentences,
      withStockPhrases(
        bySentence.map((own, i) => behind(own, besides[i] ?? [])),
        candidateWorks,
        lang,
      ),
    ),
  };
}

/** How sure an attribution is that goes by the occasion alone: as sure as one that hangs on one sentence. */
const BY_OCCASION = 0.7;

const confidenceIn = ({ evidence, cues, byOccasion }: CandidateWork, weights: readonly number[]): number =>
  Math.max(byOccasion ? BY_OCCASION : 0, judgePage(evidence, cues, weights));

/** Why the page is attributed to the work, as data. */
function reasons({ cues, evidence }: CandidateWork, count: number, sentences: number): Evidence[] {
  const list: Evidence[] = count > 0 ? [{ kind: 'findings', count, sentences }] : [];
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
