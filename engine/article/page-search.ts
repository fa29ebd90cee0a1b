/**
 * A page against a pack. The pack is narrowed first to the few works that the page may report, by what its sentences took over
 * more or less word by word, and only these are looked at closely. So most pages cost no more than this first look, and the work
 * for a page does not grow with the pack. In a small pack hardly anything is enough to be looked at.
 */
import { versionsOf } from '../edition/edition.ts';
import { postingsWithin } from '../index/partial-postings.ts';
import type { Corpus, Span, Work } from '../types.ts';
import type { AlignedRun } from '../alignment/align.ts';
import { alignSentence, candidatesFor } from '../alignment/best-runs.ts';
import { type PageSentence, type QuerySentence, weigh } from '../candidates/query.ts';
import type { PageLexicon } from '../alignment/across-languages.ts';
import { chosenOfFew, chosenOfMany, worksById, worksOf } from './chosen-works.ts';
import { type SearchedPack, silentFor, worksInAll } from './pack-search.ts';
import { type PageSearch, survey } from './survey.ts';

/** What a pack has for a page. */
export interface PageRuns {
  /** The page's sentences with the pack's weights. */
  sentences: readonly QuerySentence[];
  /** For each sentence, the best run of each version, best first. */
  runs: readonly (readonly AlignedRun[])[];
  /** The works that the runs are of, and some that have none. */
  works: readonly Work[];
}

/** Where the sentences of some works are in the index, in its order. */
function sentencesOf(corpus: Corpus, works: readonly Work[]): Span[] {
  const { versionStart } = corpus.index;
  return works
    .flatMap(({ id }) => versionsOf(corpus, id))
    .sort((a, b) => a - b)
    .map((version) => ({ start: versionStart[version] ?? 0, end: versionStart[version + 1] ?? 0 }));
}

/** No term. */
const NONE: ReadonlySet<number> = new Set();

/** The sentences of a page with the pack's weights, before it is known which works are looked at. */
export const weighedFor = (
  { corpus, silentInFew }: SearchedPack,
  page: readonly PageSentence[],
): QuerySentence[] => page.map((sentence) => weigh(sentence, corpus, silentInFew ?? NONE));

/** The works of a pack that are looked at closely. A step is a sentence. */
function* worksFor(
  pack: SearchedPack,
  text: string,
  sentences: readonly QuerySentence[],
  wanted: PageSearch,
): Generator<undefined, readonly Work[]> {
  const { works } = pack.corpus;
  const { least, isKept = () => false } = wanted;
  const isSmall = pack.silentInFew !== undefined;
  const kept = isSmall && least > 0 ? works.filter(isKept) : [];
  if (isSmall && (least === 0 || kept.length === works.length)) return works;
  const scores = worksOf(yield* survey(pack, text, sentences, wanted));
  return isSmall ? chosenOfFew(works, kept, scores, least) : worksById(works, chosenOfMany(scores, least));
}

/**
 * Aligns the sentences of a page with those of some works of a pack. A step is a sentence.
 *
 * @param first what `weighedFor` gives for the page
 */
export function* searchWorks(
  { corpus, sources, search, across, abroad, silentInFew }: SearchedPack,
  text: string,
  page: readonly PageSentence[],
  first: readonly QuerySentence[],
  works: readonly Work[],
  lexicon: PageLexicon | undefined,
): Generator<undefined, PageRuns> {
  if (works.length === 0) return { sentences: first, runs: page.map(() => []), works };
  const isSmall = silentInFew !== undefined;
  const isAll = works.length === worksInAll(corpus);
  const within = isAll ? undefined : postingsWithin(corpus.index, sentencesOf(corpus, works));
  const silent = silentInFew ?? silentFor(works);
  const sentences = first.map((sentence, i) => {
    const before = page[i];
    const named = !isSmall && sentence.units.some(({ term }) => silent.has(term));
    return named && before ? weigh(before, corpus, silent) : sentence;
  });
  const limit = candidatesFor(sentences.length, !isSmall);
  const runsOf = (query: QuerySentence): readonly AlignedRun[] => {
    if (query.total === 0) return [];
    const own = alignSentence(corpus, sources, search, query, limit, within);
    if (lexicon && abroad.hasOther(lexicon))
      return [...own, ...abroad.runs(text, query, lexicon, limit, within)];
    const others = across.others(query.isHan);
    if (others.size === 0) return own;
    return [...own, ...across.runs(text, query, silent, others, limit, within)];
  };
  const runs: (readonly AlignedRun[])[] = [];
  for (const query of sentences) {
    runs.push(runsOf(query));
    yield;
  }
  return { sentences, runs, works };
}

/**
 * Aligns the sentences of a page with those of a pack, in steps: it can be put off, or given up, after each sentence. Nothing
 * that is shared between pages is left half done by then, so several pages may be searched by turns.
 *
 * @param text the page's
 */
export function* searchPage(
  pack: SearchedPack,
  text: string,
  page: readonly PageSentence[],
  wanted: PageSearch,
): Generator<undefined, PageRuns> {
  const first = weighedFor(pack, page);
  const works = yield* worksFor(pack, text, first, wanted);
  return yield* searchWorks(pack, text, page, first, works, wanted.lexicon);
}
