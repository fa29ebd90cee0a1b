/** An article as it is read, whatever packs it is held against; and the works that it may report, from what was found in a pack. */
import type { PageLexicon } from '../alignment/across-languages.ts';
import { type PageSentence, readSentences } from '../candidates/query.ts';
import { primaryLanguage } from '../edition/edition.ts';
import type { BilingualLexicon } from '../lexicon/bilingual-lexicon.ts';
import { fold } from '../text/fold.ts';
import type { Article, Corpus, Lang } from '../types.ts';
import { type CandidateWork, candidateWorksIn } from './candidate-works.ts';
import { type PageCues, readPage } from './occasion-cues.ts';
import type { PageRuns } from './page-search.ts';
import { sentenceCuesIn } from './sentence-cues.ts';

/** What leads words of a language (its primary subtag) to English ones, where there is such a lexicon. */
export type LexiconOf = (lang: Lang) => BilingualLexicon | undefined;

/** An article with what is read of it before any pack is looked at. */
export interface ReadArticle {
  article: Article;
  page: PageCues;
  sentences: readonly PageSentence[];
  lexicon: PageLexicon | undefined;
  /** Its sentences in folded letters, and what each is like; made when they are first asked for. */
  folded(): readonly string[];
  cues(): ReturnType<typeof sentenceCuesIn>;
}

/** Reads an article, in two steps. */
export function* readArticle(article: Article, lexiconOf: LexiconOf): Generator<undefined, ReadArticle> {
  const page = readPage(article);
  const lang = primaryLanguage(page.lang);
  const lexicon = lexiconOf(lang);
  yield;
  const sentences = readSentences(article.text, article.lang);
  yield;
  let folded: readonly string[] | undefined;
  let cues: ReturnType<typeof sentenceCuesIn> | undefined;
  return {
    article,
    page,
    sentences,
    lexicon: lexicon && { lang, lexicon },
    folded: () => (folded ??= sentences.map(({ start, end }) => fold(article.text.slice(start, end)))),
    cues: () => (cues ??= sentenceCuesIn(article.text, sentences)),
  };
}

/** The works that the article may report, with what speaks for each. A step is a work; most pages have none. */
export function* candidatesAmong(
  read: ReadArticle,
  corpus: Corpus,
  found: PageRuns,
): Generator<undefined, CandidateWork[]> {
  const candidates: CandidateWork[] = [];
  for (const work of found.works) {
    const { page, article } = read;
    candidates.push(
      ...candidateWorksIn(corpus, { ...found, works: [work] }, page, article, read.folded(), read.cues()),
    );
    yield;
  }
  return candidates;
}
