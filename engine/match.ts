/**
 * The matcher: an article in, findings and attributions out. Sentences → candidates → alignments → the page as a whole →
 * findings. Without state between articles but for caches. A long article takes seconds, so the work can be taken in steps of a
 * sentence or so, with other work between them, or given up.
 */
import {
  type ArticleReading,
  type CandidateWork,
  candidateWorksIn,
  heldAgainstRivals,
} from './article/candidate-works.ts';
import { isForeign } from './article/foreign-pages.ts';
import { namesWork, readPage } from './article/occasion-cues.ts';
import { searchPage } from './article/page-search.ts';
import { searchedPack } from './article/pack-search.ts';
import { PROMISING } from './article/survey.ts';
import { sentenceCuesIn } from './article/sentence-cues.ts';
import { type QuerySentence, readSentences } from './candidates/query.ts';
import { conclude } from './conclude.ts';
import { primaryLanguage } from './edition/edition.ts';
import { judgedLookup, judgedMatch } from './judged-wording.ts';
import type { BilingualLexicon } from './lexicon/bilingual-lexicon.ts';
import { lookUp } from './look-up.ts';
import { type Near, closestTo } from './nearest.ts';
import type { SentenceCues } from './models/page-evidence.ts';
import { fold } from './text/fold.ts';
import { detectLanguage } from './text/language.ts';
import { runningLines } from './text/running-lines.ts';
import type { Article, Corpus, Lang, LookupResult, MatchResult } from './types.ts';

/** Work that somebody else paces: each step is short, the last one has the result, and not to take it is to give up. */
export type Steps<T> = Generator<undefined, T, unknown>;

/** All steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export interface Matcher {
  /** Matches an article. Findings are in page order, attributions surest first. */
  match(article: Article): MatchResult;
  /** The same, step by step. */
  matchInSteps(article: Article): Steps<MatchResult>;
  /** What `match` decides upon: for measuring and learning. */
  read(article: Article): ArticleReading;
  /** The sentences of the packs that are closest to a text, however far, at most `limit`, the closest first. */
  closest(text: string, limit: number): Near[];
  /** Answers where a selected passage comes from, with guesses where it is unsure and the reason for a silence. */
  lookUp(article: Article): LookupResult;
  /** The same, step by step. */
  lookUpInSteps(article: Article): Steps<LookupResult>;
}

/**
 * @param lexiconOf what leads words of a language (its primary subtag) to English ones, where there is such a lexicon; it is asked
 *   for each article anew, so that it may be read when it is first needed
 */
export function createMatcher(
  corpora: readonly Corpus[],
  lexiconOf: (lang: Lang) => BilingualLexicon | undefined = () => undefined,
): Matcher {
  const packs = corpora.map(searchedPack);

  function* read(article: Article, least = PROMISING): Steps<ArticleReading> {
    const page = readPage(article);
    const lang = primaryLanguage(page.lang);
    const lexicon = lexiconOf(lang);
    yield;
    const own = readSentences(article.text, article.lang);
    yield;
    let folded: readonly string[] | undefined;
    let cues: readonly SentenceCues[] | undefined;
    let sentences: readonly QuerySentence[] = [];
    const candidateWorks: CandidateWork[] = [];
    for (const pack of packs) {
      const found = yield* searchPage(pack, article.text, own, {
        least,
        lexicon: lexicon && { lang, lexicon },
        // The occasion may say more than the wording, above all of a page in a foreign language.
        isKept: (work) => namesWork(page, work) || isForeign(pack.corpus, work, page.lang),
      });
      ({ sentences } = found);
      // Most pages have no work that is looked at.
      for (const work of found.works) {
        folded ??= own.map(({ start, end }) => fold(article.text.slice(start, end)));
        cues ??= sentenceCuesIn(article.text, own);
        candidateWorks.push(
          ...candidateWorksIn(pack.corpus, { ...found, works: [work] }, page, article, folded, cues),
        );
        yield;
      }
    }
    return { sentences, candidateWorks: heldAgainstRivals(candidateWorks) };
  }

  function* matchInSteps(article: Article): Steps<MatchResult> {
    const reading = yield* read(article);
    if (reading.candidateWorks.length === 0) return { attributions: [], findings: [], quotations: [] };
    const lang = detectLanguage(article.text, article.lang);
    const { attributions, findings } = conclude(reading, lang);
    yield;
    return yield* judgedMatch(corpora, reading, attributions, findings, article.text, lang);
  }

  function* lookUpInSteps(passage: Article): Steps<LookupResult> {
    const text = runningLines(passage.text);
    const lang = detectLanguage(text, passage.lang);
    const article = { ...passage, text, lang };
    const reading = yield* read(article, 0);
    const result = lookUp(reading, corpora, lang, (limit) => closestTo(packs, text, limit));
    return judgedLookup(corpora, result, text, lang);
  }

  return {
    read: (article) => atOnce(read(article)),
    match: (article) => atOnce(matchInSteps(article)),
    matchInSteps,
    closest: (text, limit) => closestTo(packs, text, limit),
    lookUp: (article) => atOnce(lookUpInSteps(article)),
    lookUpInSteps,
  };
}
