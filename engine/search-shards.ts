/**
 * A corpus that was cut into shards, searched as if it were one pack. Each shard is surveyed by itself; what they found is joined, and the
 * few works that the page may report are looked at closely together, wherever they stand. A shard has the counts of the whole, so
 * nothing depends on how the corpus was cut.
 */
import { PROMISING, type SurveyedSentence, chosenOfMany, joined, worksOf } from './article/chosen-works.ts';
import { type SearchedPack, searchedPack } from './article/pack-search.ts';
import { type PageRuns, searchWorks, weighedFor } from './article/page-search.ts';
import type { ReadArticle } from './article/read-article.ts';
import { survey } from './article/survey.ts';
import { corpusOfWorks } from './edition/corpus-of-works.ts';
import type { Corpus } from './types.ts';

/** What one shard has for a page: for each of its sentences the best candidates. A step is a sentence. */
export function surveyShard(
  shard: SearchedPack,
  { article, sentences, lexicon }: ReadArticle,
  least = PROMISING,
): Generator<undefined, SurveyedSentence[]> {
  return survey(shard, article.text, weighedFor(shard, sentences), { least, lexicon });
}

/** What was found of a page, and the corpus that it was found in. */
export interface Found {
  corpus: Corpus;
  found: PageRuns;
}

/**
 * Looks closely at the works that the surveys of all shards promise. A step is a sentence.
 *
 * @param surveys what `surveyShard` gave for each shard
 * @param shards no more is read of them than the works that are looked at
 */
export function* searchSurveyed(
  shards: readonly Corpus[],
  { article, sentences, lexicon }: ReadArticle,
  surveys: readonly (readonly SurveyedSentence[])[],
  least = PROMISING,
): Generator<undefined, Found> {
  const all = sentences.map((_, i) =>
    joined(
      surveys.flatMap((shard) => shard[i] ?? []),
      least,
    ),
  );
  const corpus = corpusOfWorks(shards, chosenOfMany(worksOf(all), least));
  const pack = searchedPack(corpus);
  const first = weighedFor(pack, sentences);
  const found = yield* searchWorks(pack, article.text, sentences, first, corpus.works, lexicon);
  return { corpus, found };
}
