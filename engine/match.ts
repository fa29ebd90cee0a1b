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
  Work,
} from './types.ts';
import type { AlignedRun } from './match/align.ts';
import { type PageCues, type WorkCues, cuesFor, readPage, sentenceCues } from './match/cues.ts';
import { findingsOf, sourcesOf } from './match/findings.ts';
import { lookUp } from './match/look-up.ts';
import {
  FOUND,
  type PageEvidence,
  isQuotation,
  judgeInContext,
  judgePage,
  judgeSentence,
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
export const ATTRIBUTION_THRESHOLD = 0.65;
/**
 * A sentence of an attributed work is a finding from this score on. On the labelled pages, cross-validated, 0.5 finds 0.787
 * of the sentences at a precision of 0.959, and 0.6 finds 0.753 at 0.968: the last hundredth of precision costs too much.
 */
export const FINDING_THRESHOLD = 0.5;
/** Without an attribution only wording that can hardly be chance is kept: a verbatim run of this weight, in nats. */
const UNATTRIBUTED_RUN = 45;

export interface Matcher {
  /** Matches an article. Findings are in page order, attributions surest first. */
  match(article: Article): MatchResult;
  /** What `match` decides upon: for measuring and learning. */
  read(article: Article): Reading;
  /** Answers where a selected passage comes from, with guesses where it is unsure and the reason for a silence. */
  lookUp(article: Article): LookupResult;
}

export function createMatcher(corpora: readonly Corpus[]): Matcher {
  const packs = corpora.map(searchedPack);

  function read(article: Article, least = PROMISING): Reading {
    const page = readPage(article);
    const own = readSentences(article.text);
    const texts = own.map(({ start, end }) => article.text.slice(start, end));
    let sentences: readonly QuerySentence[] = [];
    const suspects: Suspect[] = [];
    for (const pack of packs) {
      const found = searchPage(pack, own, least);
      ({ sentences } = found);
      suspects.push(...suspectsIn(pack.corpus, found, page, texts, article.title));
    }
    return { sentences, suspects };
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
          const [best] = runs;
          if (!best) return;
          const score = judgeInContext(suspect.evidence, i, confidence);
          const keep = attributed
            ? score >= FINDING_THRESHOLD
            : best.kind === 'verbatim' && best.alignment.runWeight >= UNATTRIBUTED_RUN;
          if (!keep) return;
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
      return { attributions, findings: findingsOf(sentences, bySentence) };
    },
    lookUp(article) {
      return lookUp(read(article, 0), corpora, detectLanguage(article.text, article.lang));
    },
  };
}

/** Of a sentence without a candidate nothing is asked. */
const NO_CUES = { frame: false, another: false };

/** The works that any sentence has a candidate in. */
function suspectsIn(
  corpus: Corpus,
  { works, runs }: PageRuns,
  page: PageCues,
  texts: readonly string[],
  title: string | undefined,
): Suspect[] {
  return works.flatMap((work) => {
    const reference = versionsOf(corpus, work.id)[0] ?? 0;
    const own = runs.map((list) =>
      list.filter(
        (run) => corpus.versions[run.version]?.work === work.id && !isReportersOwn(corpus, reference, run),
      ),
    );
    if (own.every((list) => list.length === 0)) return [];
    const evidence: PageEvidence = {
      scores: own.map((list) => Math.max(0, ...list.map(({ alignment }) => judgeSentence(alignment)))),
      places: own.map((list) => placeIn(corpus, reference, list)),
      cues: texts.map((text, i) => (own[i]?.length ? sentenceCues(text, title, work) : NO_CUES)),
      quotes: own.flat().some(({ alignment }) => isQuotation(alignment)),
      longestRun: Math.max(...own.flat().map(({ alignment }) => alignment.runWeight)),
    };
    return [{ work, corpus, evidence, cues: cuesFor(page, work), runs: own }];
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

/** Where in the reference version the best run stands, through a bitext where there is one, or -1. */
function placeIn(corpus: Corpus, reference: number, runs: readonly AlignedRun[]): number {
  for (const { version, sentences } of runs) {
    const there = version === reference ? sentences : project(corpus.bitext(version, reference), sentences);
    if (there) return there.start;
  }
  return runs[0]?.sentences.start ?? -1;
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
