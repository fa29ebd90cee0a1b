/**
 * Looking up a passage that a reader selected: there is no page around it to judge by, but the reader asks, so guesses
 * are welcome as long as they are called guesses, and silence is explained.
 */
import { primaryLanguage } from './edition/edition.ts';
import type { Corpus, Finding, Lang, LookupResult, SourceSpan } from './types.ts';
import { findingsOf, sourcesOf, withStockPhrases } from './findings.ts';
import type { Near } from './nearest.ts';
import { judgeSentence } from './models/sentence-model.ts';
import type { AlignedRun } from './alignment/align.ts';
import type { ArticleReading } from './article/candidate-works.ts';
import type { QuerySentence } from './candidates/query.ts';

/** A selection with less weight than this (nats) is a word or two: any speech may have it. */
const MIN_WEIGHT = 9;
/**
 * The score by wording alone from which an answer is sure. It is a probability, and there is no page to bear it out: “the
 * region is home to ethnic groups with a sense of community” has 0.51 and is nobody's quotation.
 */
const SURE = 0.7;
/** Guesses are offered down to this score; below it the labelled pages' sentences have nothing to do with the source. */
const GUESS = 0.06;
const MAX_GUESSES = 5;
/**
 * Where no sentence scores, the closest passages are near misses from this probability on (see `closest.ts`). Of ordinary news one
 * sentence in twenty reaches it, of the labelled paraphrases seven in ten.
 */
const NEAR = 0.1;
const MAX_NEAR = 3;
/** A longer selection is no statement that could be near to one. Sentences. */
const NEAR_SENTENCES = 3;
/** A short selection scores low for what it leaves out. Nearly all of it in one run is sure from this weight on, in nats. */
const SURE_RUN = 12;
const SURE_RUN_SHARE = 0.85;

const isWholeRun = (query: QuerySentence, { alignment }: AlignedRun): boolean =>
  alignment.runWeight >= SURE_RUN && alignment.runWeight >= SURE_RUN_SHARE * query.total;

/** What has all words of a sentence in a row comes before all that is only like it, which scores less than 1. */
const EXACT = 1;
const isExact = ({ alignment }: AlignedRun): boolean => alignment.whole;

/** The sources of a sentence in one work, of each version those that have its very words, where there are any. */
function sourcesOfPassage(
  corpus: Corpus,
  work: string,
  runs: readonly AlignedRun[],
  score: number,
  lang: Lang,
): SourceSpan[] {
  const exact = runs.filter(isExact);
  const others = runs.filter(({ version }) => !exact.some((run) => run.version === version));
  return [...sourcesOf(corpus, work, exact, EXACT, lang), ...sourcesOf(corpus, work, others, score, lang)];
}

/**
 * A sentence that begins as a source does and goes on with something else (“Everyone has the right to a good lunch”) scores
 * high, and is only partly like it. Sure is one of which a source has this share, or a run of this weight in nats. Of the
 * sentences of the labelled pages looked up alone, those that are edited lose 2 in 100 sure answers by it and none of those
 * that are word for word; what they lose are guesses then.
 */
const SURE_COVERAGE = 0.65;
const TELLING_RUN = 16;

/** Does a source have most of a sentence? Across scripts nothing can be said of it. */
function hasMost(runs: readonly AlignedRun[]): boolean {
  const within = runs.filter(({ alignment }) => !alignment.across);
  return (
    within.length === 0 ||
    within.some(
      ({ alignment }) => alignment.softPageCoverage >= SURE_COVERAGE || alignment.runWeight >= TELLING_RUN,
    )
  );
}

/**
 * Answers a lookup from the reading of the selected passage.
 *
 * @param closest the passages closest to it, asked for only where nothing else is found
 */
export function lookUp(
  reading: ArticleReading,
  corpora: readonly Corpus[],
  lang: Lang,
  closest: (limit: number) => readonly Near[],
): LookupResult {
  const sure: SourceSpan[][] = reading.sentences.map(() => []);
  const unsure: SourceSpan[][] = reading.sentences.map(() => []);
  for (const { work, corpus, runs, evidence } of reading.candidateWorks) {
    reading.sentences.forEach((query, i) => {
      const list = runs[i] ?? [];
      if (list.length === 0 || query.total < MIN_WEIGHT) return;
      const whole = list.some((run) => isWholeRun(query, run));
      const score = whole ? Math.max(0.9, evidence.scores[i] ?? 0) : (evidence.scores[i] ?? 0);
      const isGuess = score >= GUESS || list.some(isExact);
      const target = score >= SURE && hasMost(list) ? sure : isGuess ? unsure : undefined;
      target?.[i]?.push(...sourcesOfPassage(corpus, work.id, list, score, lang));
    });
  }
  const findings = findingsOf(reading.sentences, withStockPhrases(sure, reading.candidateWorks, lang));
  if (findings.length > 0) return { findings, guesses: guessesFrom(reading, unsure, findings) };
  if (reading.sentences.every(({ total }) => total < MIN_WEIGHT))
    return { findings, guesses: [], silence: 'too-short' };
  const guesses = guessesFrom(reading, unsure, findings);
  if (guesses.length > 0) return { findings, guesses, silence: 'unsure' };
  if (!hasLanguage(corpora, lang)) return { findings, guesses, silence: 'language-not-in-corpus' };
  const misses = nearMisses(reading, lang, closest);
  return { findings, guesses: misses, silence: misses.length > 0 ? 'unsure' : 'nothing-similar' };
}

function guessesFrom(
  { sentences }: ArticleReading,
  unsure: readonly (readonly SourceSpan[])[],
  findings: readonly Finding[],
): Finding[] {
  const found = new Set(findings.map(({ start }) => start));
  return findingsOf(sentences, unsure)
    .filter(({ start }) => !found.has(start))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_GUESSES);
}

/** The closest passages of each work as guesses about the selection as a whole. */
function nearMisses(
  { sentences }: ArticleReading,
  lang: Lang,
  closest: (limit: number) => readonly Near[],
): Finding[] {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last || sentences.length > NEAR_SENTENCES) return [];
  const near = closest(MAX_NEAR).filter(({ score }) => score >= NEAR);
  const byWork = Map.groupBy(near, ({ corpus, version }) => corpus.versions[version]?.work ?? '');
  return [...byWork].flatMap(([work, runs]) => {
    const [best] = runs;
    const own = runs.filter(({ corpus }) => corpus === best?.corpus);
    const sources = best ? sourcesOf(best.corpus, work, own, judgeSentence(best.alignment), lang) : [];
    return findingsOf([{ start: first.start, end: last.end }], [sources]);
  });
}

const hasLanguage = (corpora: readonly Corpus[], lang: Lang): boolean =>
  corpora.some(({ versions }) =>
    versions.some((version) => primaryLanguage(version.lang) === primaryLanguage(lang)),
  );
