/**
 * A page against a pack. A large pack is narrowed first to the few works that the page may report, by what its sentences
 * took over more or less word by word; in these works all goes on as in a small pack. So the work for a page does not grow
 * with the pack.
 */
import { versionsOf } from '../edition.ts';
import { versionOfSentence } from '../index/search.ts';
import { unitsIn } from '../text/units.ts';
import type { Corpus, Span, Work } from '../types.ts';
import { type AlignedRun, align } from './align.ts';
import { type CandidateSearch, candidateSearch } from './candidates.ts';
import { namesOf } from './cues.ts';
import { SourceSentences, alignSentence } from './evidence.ts';
import { judgeSentence } from './model.ts';
import { type PageSentence, type QuerySentence, weigh } from './query.ts';

/** Packs of no more works than this are not narrowed, and larger ones are to so many. */
export const MAX_WORKS = 12;
/** Candidates that a survey looks at for a sentence. */
const CANDIDATES = 6;
/**
 * What the scores of a page's sentences in a work must come to for the work to be looked at closely, as a rule: half of all
 * ordinary news has nothing of the kind in 7,623 speeches, and one edited sentence has it by itself.
 */
export const PROMISING = 0.2;

/** A pack with what it is searched by. */
export interface SearchedPack {
  corpus: Corpus;
  sources: SourceSentences;
  search: CandidateSearch;
}

export const searchedPack = (corpus: Corpus): SearchedPack => ({
  corpus,
  sources: new SourceSentences(corpus),
  search: candidateSearch(corpus.index),
});

/** What a pack has for a page. */
export interface PageRuns {
  /** The page's sentences with the pack's weights. */
  sentences: readonly QuerySentence[];
  /** For each sentence, the best run of each version, best first. */
  runs: readonly (readonly AlignedRun[])[];
  /** The works that the runs are of, and some that have none. */
  works: readonly Work[];
}

/** The works that are worth a closer look, best first: those whose sentences' scores come to `least` and more. */
function survey(
  { corpus, sources, search }: SearchedPack,
  sentences: readonly QuerySentence[],
  least: number,
): string[] {
  const sums = new Map<string, number>();
  for (const query of sentences) {
    const best = new Map<string, number>();
    for (const sentence of query.total > 0 ? search.survey(query, CANDIDATES) : []) {
      const version = versionOfSentence(corpus.index, sentence);
      const start = sentence - (corpus.index.versionStart[version] ?? 0);
      const score = judgeSentence(align(query, sources.run(version, start, start + 1)));
      const work = corpus.versions[version]?.work ?? '';
      best.set(work, Math.max(score, best.get(work) ?? 0));
    }
    for (const [work, score] of best) sums.set(work, (sums.get(work) ?? 0) + score);
  }
  return [...sums]
    .filter(([, sum]) => sum >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_WORKS)
    .map(([work]) => work);
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
 * Aligns the sentences of a page with those of a pack.
 * @param least what a work of a large pack must promise, such as `PROMISING`; 0 if somebody asks for whatever there is.
 */
export function searchPage(pack: SearchedPack, page: readonly PageSentence[], least: number): PageRuns {
  const { corpus, sources, search } = pack;
  let { works } = corpus;
  let within: Span[] | undefined;
  if (works.length > MAX_WORKS) {
    const weighed = page.map((sentence) => weigh(sentence, corpus, NONE));
    const found = new Set(survey(pack, weighed, least));
    if (found.size === 0) return { sentences: weighed, runs: page.map(() => []), works: [] };
    works = works.filter(({ id }) => found.has(id));
    within = sentencesOf(corpus, works);
  }
  // Who speaks stands on every report of it, and says nothing of the wording.
  const names = works.flatMap(namesOf);
  const silent = new Set(names.flatMap((name) => unitsIn(name).map(({ term }) => term)));
  const sentences = page.map((sentence) => weigh(sentence, corpus, silent));
  const runs = sentences.map((query) =>
    query.total > 0 ? alignSentence(corpus, sources, search, query, within) : [],
  );
  return { sentences, runs, works };
}
