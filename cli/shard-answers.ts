/**
 * What `match` says of an article where the pack is one shard of a corpus: what is needed to conclude once all shards have answered
 * (merge-answers.ts). A line has `{id, shard: {corpus, number, count, pack}, works, sentences, article?, ms}`. `sentences` has for each
 * sentence of the article its lists of candidates: by its words in translation, by its own words, by those of its quotations. A
 * candidate is `[shared, sentence]`, or `[shared, sentence, work, score, strong]` if its work (by its place in `works`) has what it takes to
 * be looked at closely; the article itself is there if any work has.
 */
import * as z from 'zod/mini';
import {
  PROMISING,
  type SurveyedCandidate,
  type SurveyedSentence,
  worksOf,
} from '../engine/article/chosen-works.ts';
import { createSurveyor } from '../engine/match.ts';
import type { Article, Corpus, Shard } from '../engine/types.ts';
import type { InputRecord } from './input.ts';
import { lexiconOf } from './lexicons.ts';

const count = z.int().check(z.nonnegative());
const short = z.tuple([z.number(), count]);
const long = z.tuple([z.number(), count, count, z.number(), z.union([z.literal(0), z.literal(1)])]);
const optionalText = z.optional(z.string());

export const shardAnswerSchema = z.object({
  id: z.string(),
  shard: z.object({ corpus: z.string(), number: count, count, pack: z.string() }),
  works: z.array(z.string()),
  sentences: z.array(z.array(z.array(z.union([short, long])))),
  article: z.optional(
    z.object({
      text: z.string(),
      lang: optionalText,
      title: optionalText,
      url: optionalText,
      date: optionalText,
    }),
  ),
  ms: z.number(),
});
export type ShardAnswer = z.infer<typeof shardAnswerSchema>;
type WrittenCandidate = z.infer<typeof short> | z.infer<typeof long>;

/** The works that may be looked at closely once all shards have answered: others can only take candidates away. */
const promisingIn = (survey: readonly SurveyedSentence[]): string[] =>
  worksOf(survey).flatMap(({ work, sum }) => (sum >= PROMISING ? work : []));

function written(survey: readonly SurveyedSentence[], works: readonly string[]): WrittenCandidate[][][] {
  const places = new Map(works.map((work, place) => [work, place]));
  const candidate = ({ shared, sentence, work, score, strong }: SurveyedCandidate): WrittenCandidate => {
    const place = places.get(work);
    return place === undefined ? [shared, sentence] : [shared, sentence, place, score, strong ? 1 : 0];
  };
  const sentences = survey.map(({ own, translated }) =>
    [translated, ...own].map((list) => list.map(candidate)),
  );
  return sentences.some((lists) => lists.some((list) => list.length > 0)) ? sentences : [];
}

/** What a shard's answer says of each sentence. */
export const surveyIn = ({ works, sentences }: ShardAnswer): SurveyedSentence[] =>
  sentences.map((lists) => {
    const [translated = [], ...own] = lists.map((list) =>
      list.map(([shared, sentence, work, score = 0, strong = 0]): SurveyedCandidate => ({
        shared,
        sentence,
        work: work === undefined ? '' : (works[work] ?? ''),
        score,
        strong: strong === 1,
      })),
    );
    return { own, translated };
  });

/** Shards whose corpus is not all there: nothing can be concluded from them alone. */
export function incompleteShards(corpora: readonly Corpus[]): Shard[] {
  const shards = corpora.flatMap(({ shard }) => shard ?? []);
  return shards.filter(
    ({ corpus, count: all }) =>
      new Set(shards.filter((each) => each.corpus === corpus).map(({ number }) => number)).size < all,
  );
}

/**
 * Answers records from one shard.
 *
 * @param pack the file that it is in, by which `match --merge` finds it
 * @param withArticle each answer has the article
 */
export function shardAnswersFrom(
  corpus: Corpus & { readonly shard: Shard },
  pack: string,
  withArticle: boolean,
): (record: InputRecord) => ShardAnswer | InputRecord {
  const surveyOf = createSurveyor(corpus, lexiconOf);
  const { corpus: name, number, count: all } = corpus.shard;
  const answer = (id: string, article: Article): ShardAnswer => {
    const started = performance.now();
    const survey = surveyOf(article);
    const works = promisingIn(survey);
    return {
      id,
      shard: { corpus: name, number, count: all, pack },
      works,
      sentences: written(survey, works),
      ...((withArticle || works.length > 0) && { article }),
      ms: Math.round((performance.now() - started) * 10_000) / 10_000,
    };
  };
  return (record) => ('error' in record ? record : answer(record.id, record.article));
}
