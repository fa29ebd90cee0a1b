/**
 * The matcher: an article in, findings and attributions out. Sentences → candidates → alignments → the page as a whole →
 * findings. Synchronous and without state between articles but for caches.
 */
import {
  type ArticleReading,
  type CandidateWork,
  candidateWorksIn,
  heldAgainstRivals,
} from './article/candidate-works.ts';
import { readPage } from './article/occasion-cues.ts';
import { PROMISING, searchPage, searchedPack } from './article/pack-search.ts';
import { type QuerySentence, readSentences } from './candidates/query.ts';
import { conclude } from './conclude.ts';
import { lookUp } from './look-up.ts';
import { type Near, closestTo } from './nearest.ts';
import { fold } from './text/fold.ts';
import { detectLanguage } from './text/language.ts';
import { runningLines } from './text/running-lines.ts';
import type { Article, Corpus, LookupResult, MatchResult } from './types.ts';

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
    const own = readSentences(article.text, article.lang);
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
    match: (article) => conclude(read(article), detectLanguage(article.text, article.lang)),
    closest: (text, limit) => closestTo(packs, text, limit),
    lookUp(passage) {
      const article = { ...passage, text: runningLines(passage.text) };
      const lang = detectLanguage(article.text, article.lang);
      return lookUp(read({ ...article, lang }, 0), corpora, lang, (limit) =>
        closestTo(packs, article.text, limit),
      );
    },
  };
}
