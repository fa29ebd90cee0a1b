/**
 * Looking up a passage that a reader selected: there is no page around it to judge by, but the reader asks, so guesses
 * are welcome as long as they are called guesses, and silence is explained.
 */
import { primaryLanguage } from '../edition.ts';
import type { Corpus, Finding, Lang, LookupResult, Silence, SourceSpan } from '../types.ts';
import { findingsOf, sourcesOf } from './findings.ts';
import type { AlignedRun } from './align.ts';
import type { Reading } from '../match.ts';
import type { QuerySentence } from './query.ts';

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
/** A short selection scores low for what it leaves out. Nearly all of it in one run is sure from this weight on, in nats. */
const SURE_RUN = 12;
const SURE_RUN_SHARE = 0.85;

const isWholeRun = (query: QuerySentence, { alignment }: AlignedRun): boolean =>
  alignment.runWeight >= SURE_RUN && alignment.runWeight >= SURE_RUN_SHARE * query.total;

/** Answers a lookup from the reading of the selected passage. */
export function lookUp(reading: Reading, corpora: readonly Corpus[], lang: Lang): LookupResult {
  const sure: SourceSpan[][] = reading.sentences.map(() => []);
  const unsure: SourceSpan[][] = reading.sentences.map(() => []);
  for (const { work, corpus, runs, evidence } of reading.suspects) {
    reading.sentences.forEach((query, i) => {
      const list = runs[i] ?? [];
      if (list.length === 0 || query.total < MIN_WEIGHT) return;
      const whole = list.some((run) => isWholeRun(query, run));
      const score = whole ? Math.max(0.9, evidence.scores[i] ?? 0) : (evidence.scores[i] ?? 0);
      const target = score >= SURE ? sure : score >= GUESS ? unsure : undefined;
      target?.[i]?.push(...sourcesOf(corpus, work.id, list, score, lang));
    });
  }
  const findings = findingsOf(reading.sentences, sure);
  const guesses = findingsOf(reading.sentences, unsure)
    .filter((guess) => !findings.some(({ start }) => start === guess.start))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_GUESSES);
  const silence = findings.length > 0 ? undefined : reasonFor(reading, corpora, guesses, lang);
  return { findings, guesses, ...(silence ? { silence } : {}) };
}

/** Why there is no sure answer. */
function reasonFor(
  reading: Reading,
  corpora: readonly Corpus[],
  guesses: readonly Finding[],
  lang: Lang,
): Silence {
  if (reading.sentences.every(({ total }) => total < MIN_WEIGHT)) return 'too-short';
  if (guesses.length > 0) return 'unsure';
  const languages = corpora.flatMap(({ versions }) =>
    versions.map((version) => primaryLanguage(version.lang)),
  );
  return languages.includes(primaryLanguage(lang)) ? 'nothing-similar' : 'language-not-in-corpus';
}
