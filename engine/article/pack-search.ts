/**
 * A page against a pack. A large pack is narrowed first to the few works that the page may report, by what its sentences
 * took over more or less word by word; in these works all goes on as in a small pack. So the work for a page does not grow
 * with the pack.
 */
import { versionsOf } from '../edition/edition.ts';
import { type PostingLists, postingsWithin } from '../index/partial-postings.ts';
import { versionOfSentence } from '../index/search.ts';
import { unitsIn } from '../text/units.ts';
import type { Corpus, Span, Work } from '../types.ts';
import { type AlignedRun, type Alignment, align } from '../alignment/align.ts';
import { AcrossLanguages, type PageLexicon } from '../alignment/across-languages.ts';
import { AcrossScripts } from '../alignment/across-scripts.ts';
import { WordSources } from '../alignment/word-sources.ts';
import { type CandidateSearch, candidateSearch } from '../candidates/candidates.ts';
import { namesOf } from './occasion-cues.ts';
import { SourceSentences, alignSentence, candidatesFor } from '../alignment/best-runs.ts';
import { judgeSentence } from '../models/sentence-model.ts';
import { type PageSentence, type QuerySentence, weigh } from '../candidates/query.ts';

/** Packs of no more works than this are not narrowed. */
const MAX_WORKS = 12;
/** Larger ones are narrowed to so many: a page reports one work, seldom two or three. */
const WORKS = 6;
/** Candidates that a survey looks at for a sentence. */
const CANDIDATES = 4;
/**
 * What the scores of a page's sentences in a work must come to for the work to be looked at closely, as a rule: half of all
 * ordinary articles of 800 words have nothing of the kind in 7,623 speeches, and one edited sentence has it by itself. With
 * 0.2 twice as many works were looked at, and no finding more was made.
 */
export const PROMISING = 0.4;
/** A work with less than this share of the best work's sum is looked at only for a sentence that is strong by itself. */
const SHARE_OF_BEST = 0.5;
/** A sentence is strong from this score and this shared weight (nats) on: a clause, where a phrase has 15 to 20. */
const STRONG = { score: 0.5, shared: 25 };

/** A pack with what it is searched by. */
export interface SearchedPack {
  corpus: Corpus;
  sources: SourceSentences;
  search: CandidateSearch;
  across: AcrossScripts;
  abroad: AcrossLanguages;
}

export function searchedPack(corpus: Corpus): SearchedPack {
  const words = new WordSources(corpus);
  return {
    corpus,
    sources: new SourceSentences(corpus),
    search: candidateSearch(corpus.index),
    across: new AcrossScripts(corpus, words),
    abroad: new AcrossLanguages(corpus, words),
  };
}

/** What a pack has for a page. */
export interface PageRuns {
  /** The page's sentences with the pack's weights. */
  sentences: readonly QuerySentence[];
  /** For each sentence, the best run of each version, best first. */
  runs: readonly (readonly AlignedRun[])[];
  /** The works that the runs are of, and some that have none. */
  works: readonly Work[];
}

/** What the survey found of a work. */
interface WorkScore {
  work: string;
  /** The sum of its sentences' scores. */
  sum: number;
  strong: boolean;
}

/** A few candidates of a sentence: in its own script, and in the other one if there are texts in it. */
function* firstCandidates(
  { corpus, sources, search, across, abroad }: SearchedPack,
  text: string,
  query: QuerySentence,
  lexicon: PageLexicon | undefined,
): Generator<{ version: number; alignment: Alignment }> {
  if (query.total === 0) return;
  for (const sentence of search.survey(query, CANDIDATES)) {
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (corpus.index.versionStart[version] ?? 0);
    yield { version, alignment: align(query, sources.run(version, start, start + 1)) };
  }
  if (lexicon && abroad.hasOther(lexicon)) yield* abroad.runs(text, query, lexicon, CANDIDATES);
  else if (across.hasOther(query.isHan)) yield* across.runs(text, query, NONE, CANDIDATES);
}

/** Scores a few candidates of each sentence, and adds them up by work. A step is a sentence. */
function* survey(
  pack: SearchedPack,
  text: string,
  sentences: readonly QuerySentence[],
  lexicon: PageLexicon | undefined,
): Generator<undefined, WorkScore[]> {
  const { corpus } = pack;
  const found = new Map<string, WorkScore>();
  for (const query of sentences) {
    const best = new Map<string, number>();
    for (const { version, alignment } of firstCandidates(pack, text, query, lexicon)) {
      const score = judgeSentence(alignment);
      const work = corpus.versions[version]?.work ?? '';
      const before = best.get(work) ?? 0;
      if (score <= before) continue;
      best.set(work, score);
      const all = found.get(work) ?? { work, sum: 0, strong: false };
      all.sum += score - before;
      all.strong ||= score >= STRONG.score && alignment.shared >= STRONG.shared;
      found.set(work, all);
    }
    yield;
  }
  return [...found.values()];
}

/** The works that are worth a closer look. */
function chosen(scores: WorkScore[], least: number): Set<string> {
  const sorted = scores.sort((a, b) => b.sum - a.sum);
  const needed = (sorted[0]?.sum ?? 0) * SHARE_OF_BEST;
  return new Set(
    sorted
      .filter(({ sum, strong }) => sum >= least && (strong || sum >= needed))
      .slice(0, WORKS)
      .map(({ work }) => work),
  );
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
 * @param least what a work of a large pack must promise, such as `PROMISING`; 0 if somebody asks for whatever there is.
 * @param lexicon of the page's language, if it is one that the English texts are looked at from
 */
export function* searchPage(
  pack: SearchedPack,
  text: string,
  page: readonly PageSentence[],
  least: number,
  lexicon?: PageLexicon,
): Generator<undefined, PageRuns> {
  const { corpus, sources, search, across, abroad } = pack;
  let { works } = corpus;
  let within: PostingLists | undefined;
  let weighed: readonly QuerySentence[] = [];
  if (works.length > MAX_WORKS) {
    weighed = page.map((sentence) => weigh(sentence, corpus, NONE));
    const found = chosen(yield* survey(pack, text, weighed, lexicon), least);
    if (found.size === 0) return { sentences: weighed, runs: page.map(() => []), works: [] };
    works = works.filter(({ id }) => found.has(id));
    within = postingsWithin(corpus.index, sentencesOf(corpus, works));
  }
  // Who speaks stands on every report of it, and says nothing of the wording.
  const names = works.flatMap(namesOf);
  const silent = new Set(names.flatMap((name) => unitsIn(name).map(({ term }) => term)));
  const sentences = page.map((sentence, i) => {
    const before = weighed[i];
    const named = !before || sentence.units.some(({ term }) => silent.has(term));
    return named ? weigh(sentence, corpus, silent) : before;
  });
  const limit = candidatesFor(sentences.length, within !== undefined);
  const runsOf = (query: QuerySentence): readonly AlignedRun[] => {
    if (query.total === 0) return [];
    const own = alignSentence(corpus, sources, search, query, limit, within);
    if (lexicon && abroad.hasOther(lexicon))
      return [...own, ...abroad.runs(text, query, lexicon, limit, within)];
    if (!across.hasOther(query.isHan)) return own;
    return [...own, ...across.runs(text, query, silent, limit, within)];
  };
  const runs: (readonly AlignedRun[])[] = [];
  for (const query of sentences) {
    runs.push(runsOf(query));
    yield;
  }
  return { sentences, runs, works };
}
