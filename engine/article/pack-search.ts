/**
 * A page against a pack. The pack is narrowed first to the few works that the page may report, by what its sentences took over
 * more or less word by word, and only these are looked at closely. So most pages cost no more than this first look, and the work
 * for a page does not grow with the pack. In a small pack hardly anything is enough to be looked at.
 */
import { versionsOf } from '../edition/edition.ts';
import { type PostingLists, postingsWithin } from '../index/partial-postings.ts';
import { versionOfSentence } from '../index/search.ts';
import { unitsIn } from '../text/units.ts';
import type { Corpus, Span, Work } from '../types.ts';
import { type AlignedRun, type Alignment, align } from '../alignment/align.ts';
import { AcrossLanguages, type PageLexicon } from '../alignment/across-languages.ts';
import { AcrossScripts, type VersionSet } from '../alignment/across-scripts.ts';
import { WordSources } from '../alignment/word-sources.ts';
import { type CandidateSearch, candidateSearch } from '../candidates/candidates.ts';
import { hasNames, namesOf } from './occasion-cues.ts';
import { SourceSentences, alignSentence, candidatesFor } from '../alignment/best-runs.ts';
import { judgeSentence } from '../models/sentence-model.ts';
import { type PageSentence, type QuerySentence, weigh } from '../candidates/query.ts';

/** Packs of no more works than this are small. */
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
/**
 * The same of a work in a small pack that no page can name: the few works of such a pack are seldom like a page by chance. Those that
 * have names are looked at for these (`PageSearch.isKept`), and so 0.4 for the rest loses nothing on the labelled pages.
 */
const PROMISING_NAMELESS = 0.05;
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
  /** The versions in another script than a page's that a survey looks at, for a page in Chinese characters and another one. */
  surveyedAcross: { ofHan: VersionSet; ofOther: VersionSet };
  /** What counts for nothing in a small pack, whichever of its works a page reports. */
  silentInFew: ReadonlySet<number> | undefined;
}

/**
 * A work with a version in the page's script is found by that one. Of the few works of a small pack those that a page can name are
 * not surveyed across scripts either: what does not name them would not be held to report them by a translation of the wording.
 */
function surveyedAcross(corpus: Corpus, across: AcrossScripts, isHan: boolean): VersionSet {
  const others = across.others(isHan);
  const isSmall = corpus.works.length <= MAX_WORKS;
  const works = new Set(corpus.versions.filter((_, number) => !others.has(number)).map(({ work }) => work));
  for (const work of corpus.works) if (isSmall && hasNames(work)) works.add(work.id);
  return new Set([...others].filter((number) => !works.has(corpus.versions[number]?.work ?? '')));
}

export function searchedPack(corpus: Corpus): SearchedPack {
  const words = new WordSources(corpus);
  const across = new AcrossScripts(corpus, words);
  return {
    corpus,
    sources: new SourceSentences(corpus),
    search: candidateSearch(corpus.index),
    across,
    surveyedAcross: {
      ofHan: surveyedAcross(corpus, across, true),
      ofOther: surveyedAcross(corpus, across, false),
    },
    abroad: new AcrossLanguages(corpus, words),
    silentInFew: corpus.works.length <= MAX_WORKS ? silentFor(corpus.works) : undefined,
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
  { corpus, sources, search, across, abroad, surveyedAcross: { ofHan, ofOther } }: SearchedPack,
  text: string,
  query: QuerySentence,
  { least, lexicon }: PageSearch,
): Generator<{ version: number; alignment: Alignment }> {
  if (query.total === 0) return;
  for (const sentence of search.survey(query, CANDIDATES)) {
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (corpus.index.versionStart[version] ?? 0);
    yield { version, alignment: align(query, sources.run(version, start, start + 1)) };
  }
  if (lexicon && abroad.hasOther(lexicon)) {
    yield* abroad.runs(text, query, lexicon, CANDIDATES);
    return;
  }
  const surveyed = query.isHan ? ofHan : ofOther;
  const among = least > 0 ? surveyed : across.others(query.isHan);
  if (among.size > 0) yield* across.runs(text, query, NONE, among, CANDIDATES);
}

/** Scores a few candidates of each sentence, and adds them up by work. A step is a sentence. */
function* survey(
  pack: SearchedPack,
  text: string,
  sentences: readonly QuerySentence[],
  wanted: PageSearch,
): Generator<undefined, WorkScore[]> {
  const { corpus } = pack;
  const found = new Map<string, WorkScore>();
  for (const query of sentences) {
    const best = new Map<string, number>();
    for (const { version, alignment } of firstCandidates(pack, text, query, wanted)) {
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

/** The works of a small pack that are worth a closer look. */
function chosenOfFew(
  works: readonly Work[],
  kept: readonly Work[],
  scores: readonly WorkScore[],
  least: number,
): Work[] {
  const sums = new Map(scores.map(({ work, sum }) => [work, sum]));
  return works.filter((work) => {
    const needed = hasNames(work) ? least : Math.min(least, PROMISING_NAMELESS);
    return kept.includes(work) || (sums.get(work.id) ?? 0) >= needed;
  });
}

/** The works of a large one. */
function chosen(works: readonly Work[], scores: WorkScore[], least: number): Work[] {
  const sorted = scores.sort((a, b) => b.sum - a.sum);
  const needed = (sorted[0]?.sum ?? 0) * SHARE_OF_BEST;
  const found = new Set(
    sorted
      .filter(({ sum, strong }) => sum >= least && (strong || sum >= needed))
      .slice(0, WORKS)
      .map(({ work }) => work),
  );
  return works.filter(({ id }) => found.has(id));
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

/** What is looked for in a pack. */
export interface PageSearch {
  /** What a work of a large pack must promise, such as `PROMISING`; 0 if somebody asks for whatever there is. */
  least: number;
  /** Of the page's language, if it is one that the English texts are looked at from. */
  lexicon?: PageLexicon | undefined;
  /** The works of a small pack that are looked at whatever they promise. */
  isKept?: (work: Work) => boolean;
}

/** Terms that count for nothing: who speaks stands on every report of it, and says nothing of the wording. */
const silentFor = (works: readonly Work[]): ReadonlySet<number> =>
  new Set(works.flatMap(namesOf).flatMap((name) => unitsIn(name).map(({ term }) => term)));

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
