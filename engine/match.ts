/**
 * The matcher: an article in, findings and attributions out. Sentences → candidates → alignments → the page as a whole →
 * findings. Without state between articles but for caches. A long article takes seconds, so the work can be taken in steps of a
 * sentence or so, with other work between them, or given up.
 */
import { type ArticleReading, type CandidateWork, heldAgainstRivals } from './article/candidate-works.ts';
import { PROMISING, type SurveyedSentence } from './article/chosen-works.ts';
import { isForeign } from './article/foreign-pages.ts';
import { namesWork } from './article/occasion-cues.ts';
import { type SearchedPack, searchedPack } from './article/pack-search.ts';
import { searchPage } from './article/page-search.ts';
import { type LexiconOf, type ReadArticle, candidatesAmong, readArticle } from './article/read-article.ts';
import type { QuerySentence } from './candidates/query.ts';
import { conclude } from './conclude.ts';
import { judgedLookup, judgedMatch } from './judged-wording.ts';
import { lookUp } from './look-up.ts';
import { type Near, closestTo } from './nearest.ts';
import { type Found, searchSurveyed, surveyShard } from './search-shards.ts';
import { detectLanguage } from './text/language.ts';
import { runningLines } from './text/running-lines.ts';
import type { Article, Corpus, LookupResult, MatchResult, Work } from './types.ts';

/** Work that somebody else paces: each step is short, the last one has the result, and not to take it is to give up. */
export type Steps<T> = Generator<undefined, T, unknown>;

/** All steps at once. */
export function atOnce<T>(steps: Generator<unknown, T, unknown>): T {
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

/** What a reading comes to. */
function* answerTo(
  corpora: readonly Corpus[],
  reading: ArticleReading,
  { text, lang: given }: Article,
): Steps<MatchResult> {
  if (reading.candidateWorks.length === 0) return { attributions: [], findings: [], quotations: [] };
  const lang = detectLanguage(text, given);
  const { attributions, findings } = conclude(reading, lang);
  yield;
  return yield* judgedMatch(corpora, reading, attributions, findings, text, lang);
}

/** A pack by itself, or all the shards of a corpus, which are searched as one. */
type Source = { pack: SearchedPack } | { shards: readonly SearchedPack[] };

function sourcesOf(packs: readonly SearchedPack[]): Source[] {
  const byCorpus = Map.groupBy(packs, ({ corpus }) => corpus.shard?.corpus);
  return packs.flatMap((pack): Source[] => {
    const { shard } = pack.corpus;
    const shards = shard ? (byCorpus.get(shard.corpus) ?? []) : [];
    if (!shard || shards.length < shard.count) return [{ pack }];
    return pack === shards[0] ? [{ shards }] : [];
  });
}

/**
 * @param lexiconOf it is asked for each article anew, so that a lexicon may be read when it is first needed
 */
export function createMatcher(corpora: readonly Corpus[], lexiconOf: LexiconOf = () => undefined): Matcher {
  const packs = corpora.map(searchedPack);
  const sources = sourcesOf(packs);

  function* search(source: Source, article: ReadArticle, least: number): Steps<Found> {
    if ('pack' in source) {
      const { page, sentences, lexicon } = article;
      const { corpus } = source.pack;
      // The occasion may say more than the wording, above all of a page in a foreign language.
      const isKept = (work: Work): boolean => namesWork(page, work) || isForeign(corpus, work, page.lang);
      const wanted = { least, lexicon, isKept };
      return { corpus, found: yield* searchPage(source.pack, article.article.text, sentences, wanted) };
    }
    const surveys: SurveyedSentence[][] = [];
    for (const shard of source.shards) surveys.push(yield* surveyShard(shard, article, least));
    const shards = source.shards.map(({ corpus }) => corpus);
    return yield* searchSurveyed(shards, article, surveys, least);
  }

  function* read(given: Article, least = PROMISING): Steps<ArticleReading> {
    const article = yield* readArticle(given, lexiconOf);
    let sentences: readonly QuerySentence[] = [];
    const candidateWorks: CandidateWork[] = [];
    for (const source of sources) {
      const { corpus, found } = yield* search(source, article, least);
      ({ sentences } = found);
      candidateWorks.push(...(yield* candidatesAmong(article, corpus, found)));
    }
    return { sentences, candidateWorks: heldAgainstRivals(candidateWorks) };
  }

  function* matchInSteps(article: Article): Steps<MatchResult> {
    return yield* answerTo(corpora, yield* read(article), article);
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

/** Surveys articles in one shard of a corpus: what `createMerger` concludes from. */
export function createSurveyor(
  shard: Corpus,
  lexiconOf: LexiconOf,
): (article: Article) => SurveyedSentence[] {
  const pack = searchedPack(shard);
  function* steps(article: Article): Steps<SurveyedSentence[]> {
    return yield* surveyShard(pack, yield* readArticle(article, lexiconOf));
  }
  return (article) => atOnce(steps(article));
}

/**
 * Concludes from what each shard of a corpus has for an article: the answer is that of a matcher over one pack of all its texts.
 *
 * @param shards all of them; no more is read of them than the few works that are looked at closely
 */
export function createMerger(
  shards: readonly Corpus[],
  lexiconOf: LexiconOf,
): (article: Article, surveys: readonly (readonly SurveyedSentence[])[]) => MatchResult {
  function* steps(given: Article, surveys: readonly (readonly SurveyedSentence[])[]): Steps<MatchResult> {
    const article = yield* readArticle(given, lexiconOf);
    const { corpus, found } = yield* searchSurveyed(shards, article, surveys);
    const candidates = yield* candidatesAmong(article, corpus, found);
    const reading = { sentences: found.sentences, candidateWorks: heldAgainstRivals(candidates) };
    return yield* answerTo([corpus], reading, given);
  }
  return (article, surveys) => atOnce(steps(article, surveys));
}
