/**
 * A page against a pack. The pack is narrowed first to the few works that the page may report, by what its sentences took over
 * more or less word by word, and only these are looked at closely. So most pages cost no more than this first look, and the work
 * for a page does not grow with the pack. In a small pack hardly anything is enough to be looked at.
 */
import { versionsOf } from '../edition/edition.ts';
import { postingsWithin } from '../index/partial-postings.ts';
import type { PostingLists } from '../index/postings.ts';
import type { Corpus, Span, Work } from '../types.ts';
import type { AlignedRun } from '../alignment/align.ts';
import { alignSentence, candidatesFor } from '../alignment/best-runs.ts';
import { type PageSentence, type QuerySentence, weigh } from '../candidates/query.ts';
import { type SearchedPack, silentFor } from './pack-search.ts';
import { type PageSearch, chosen, chosenOfFew, survey } from './survey.ts';

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
  const { corpus, sources, search, across, abroad, silentInFew } = pack;
  const { least, lexicon, isKept = () => false } = wanted;
  const isSmall = silentInFew !== undefined;
  let { works } = corpus;
  let within: PostingLists | undefined;
  const first = page.map((sentence) => weigh(sentence, corpus, silentInFew ?? NONE));
  const kept = isSmall && least > 0 ? works.filter(isKept) : [];
  if (!isSmall || (least > 0 && kept.length < works.length)) {
    const scores = yield* survey(pack, text, first, wanted);
    works = isSmall ? chosenOfFew(works, kept, scores, least) : chosen(works, scores, least);
    if (works.length === 0) return { sentences: first, runs: page.map(() => []), works: [] };
    if (works.length < corpus.works.length) within = postingsWithin(corpus.index, sentencesOf(corpus, works));
  }
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
