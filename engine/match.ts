/**
 * The matcher: an article in, findings and attributions out. Sentences → candidates → alignments → the page as a whole →
 * findings. Synchronous and without state between articles but for caches.
 */
import { fold } from './text/fold.ts';
import { detectLanguage } from './text/language.ts';
import type {
  Article,
  Attribution,
  Corpus,
  Evidence,
  LookupResult,
  MatchResult,
  SourceSpan,
} from './types.ts';
import type { AlignedRun } from './alignment/align.ts';
import { FOUND, judgePage } from './models/attribution-model.ts';
import { type Near, closestTo } from './nearest.ts';
import { judgeInContext } from './models/context-model.ts';
import { readPage } from './article/occasion-cues.ts';
import { judgedLookup, judgedMatch } from './judged-wording.ts';
import { findingsOf, sourcesOf, withStockPhrases } from './findings.ts';
import { lookUp } from './look-up.ts';
import { type QuerySentence, readSentences } from './candidates/query.ts';
import { PROMISING, searchPage, searchedPack } from './article/pack-search.ts';
import { judgeSentence } from './models/sentence-model.ts';
import {
  type ArticleReading,
  type CandidateWork,
  heldAgainstRivals,
  isWordForWord,
  candidateWorksIn,
} from './article/candidate-works.ts';

/** Attributions below this are not made: the panel would open on them by itself. See docs/decisions/0003. */
export const ATTRIBUTION_THRESHOLD = 0.5;
/**
 * A sentence of an attributed work is a finding from this score on. On the labelled pages, cross-validated, it finds 0.859 of the
 * sentences at a precision of 0.984; 0.35 finds 0.861 at 0.978, and 0.55 as many as 0.5.
 */
export const FINDING_THRESHOLD = 0.5;
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

export interface Matcher {
  /** Matches an article. Findings are in page order, attributions surest first. */
  match(article: Article): MatchResult;
  /** What `match` decides upon: for measuring and learning. */
  read(article: Article): ArticleReading;
  /** The sentences of the packs that are closest to a text, however far, at most `limit`, the closest first. */
  closest(text: string, limit: number): Near[];
  /** Answers where a selected passage comes from, with guesses where it is unsure and the reason for a silence. */
  lookUp(article: Article): LookupResult;
}

export function createMatcher(corpora: readonly Corpus[]): Matcher {
  const packs = corpora.map(searchedPack);

  function read(article: Article, least = PROMISING): ArticleReading {
    const page = readPage(article);
    const own = readSentences(article.text);
    const folded = own.map(({ start, end }) => fold(article.text.slice(start, end)));
    let sentences: readonly QuerySentence[] = [];
    const candidateWorks: CandidateWork[] = [];
    for (const pack of packs) {
      const found = searchPage(pack, article.text, own, least);
      ({ sentences } = found);
      candidateWorks.push(...candidateWorksIn(pack.corpus, found, page, article, folded));
    }
    return { sentences, candidateWorks: heldAgainstRivals(candidateWorks) };
  }

  return {
    read: (article) => read(article),
    match(article) {
      const { sentences, candidateWorks } = read(article);
      const lang = detectLanguage(article.text, article.lang);
      const judged = candidateWorks.map((candidate) => ({
        candidate,
        confidence: confidenceIn(candidate),
      }));
      const attributions: Attribution[] = [];
      const bySentence: SourceSpan[][] = sentences.map(() => []);
      for (const { candidate, confidence } of judged) {
        const attributed = confidence >= ATTRIBUTION_THRESHOLD;
        let count = 0;
        sentences.forEach((_, i) => {
          const quotedFrames = candidate.frameRuns[i]?.filter(quotesFrame) ?? [];
          const runs = [...(candidate.runs[i] ?? []), ...quotedFrames];
          if (runs.length === 0) return;
          const score = judgeInContext(candidate.evidence, i, confidence);
          const isStock = (run: AlignedRun): boolean =>
            !isWordForWord(run) &&
            candidateWorks.some(
              ({ work, runs: others }) => work.id !== candidate.work.id && others[i]?.some(isQuoted),
            );
          const speaks = runs.some((run) => speaksForItself(run) && !isStock(run));
          if (!speaks && !(attributed && score >= FINDING_THRESHOLD)) return;
          count++;
          bySentence[i]?.push(
            ...sourcesOf(candidate.corpus, candidate.work.id, quotedOrAll(runs), score, lang),
          );
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
      const findings = findingsOf(sentences, withStockPhrases(bySentence, candidateWorks, lang));
      return judgedMatch(corpora, { sentences, candidateWorks }, attributions, findings, article.text, lang);
    },
    closest: (text, limit) => closestTo(packs, text, limit),
    lookUp(article) {
      const lang = detectLanguage(article.text, article.lang);
      const closest = (limit: number): Near[] => closestTo(packs, article.text, limit);
      const result = lookUp(read(article, 0), corpora, lang, closest);
      return judgedLookup(corpora, result, article.text, lang);
    },
  };
}

/** How sure an attribution is that goes by the occasion alone: as sure as one that hangs on one sentence. */
const BY_OCCASION = 0.7;

const confidenceIn = ({ evidence, cues, byOccasion }: CandidateWork): number =>
  Math.max(byOccasion ? BY_OCCASION : 0, judgePage(evidence, cues));

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
