/** The survey of a pack: a first look at what works a page may report, by what its sentences took over more or less word by word. */
import { versionOfSentence } from '../index/search.ts';
import type { Work } from '../types.ts';
import type { PageLexicon } from '../alignment/across-languages.ts';
import { type Alignment, align } from '../alignment/align.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { candidatesOfParts } from '../candidates/quoted-parts.ts';
import { judgeSentence } from '../models/sentence-model.ts';
import { hasNames } from './occasion-cues.ts';
import type { SearchedPack } from './pack-search.ts';

/** Larger ones are narrowed to so many: a page reports one work, seldom two or three. */
const WORKS = 6;
/** Candidates that a survey looks at for a sentence of a page, and of a passage that is looked up: there it may be any of those that share as much. */
const CANDIDATES = { page: 4, passage: 24 };
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
/** A long quotation that is a work's word for word, from this weight (nats) on, is worth a closer look whatever stands around it. */
const QUOTED = 12;
/** What a passage that is looked up scores in a work that has its very words, however few of the source's they are. */
const WHOLE = 1;
/** A sentence is strong from this score and this shared weight (nats) on: a clause, where a phrase has 15 to 20. */
const STRONG = { score: 0.5, shared: 25 };

/** What is looked for in a pack. */
export interface PageSearch {
  /** What a work of a large pack must promise, such as `PROMISING`; 0 if somebody asks for whatever there is. */
  least: number;
  /** Of the page's language, if it is one that the English texts are looked at from. */
  lexicon?: PageLexicon | undefined;
  /** The works of a small pack that are looked at whatever they promise. */
  isKept?: (work: Work) => boolean;
}

/** No term. */
const NONE: ReadonlySet<number> = new Set();

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
  const limit = least > 0 ? CANDIDATES.page : CANDIDATES.passage;
  for (const sentence of candidatesOfParts(query, (part) => search.survey(part, limit))) {
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (corpus.index.versionStart[version] ?? 0);
    yield { version, alignment: align(query, sources.run(version, start, start + 1)) };
  }
  if (lexicon && abroad.hasOther(lexicon)) {
    yield* abroad.runs(text, query, lexicon, CANDIDATES.page);
    return;
  }
  const surveyed = query.isHan ? ofHan : ofOther;
  const among = least > 0 ? surveyed : across.others(query.isHan);
  if (among.size > 0) yield* across.runs(text, query, NONE, among, CANDIDATES.page);
}

/** Scores a few candidates of each sentence, and adds them up by work. A step is a sentence. */
export function* survey(
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
      const quotes = alignment.longQuotation && alignment.quotation >= QUOTED;
      const score =
        alignment.whole && wanted.least === 0
          ? WHOLE
          : Math.max(judgeSentence(alignment), quotes ? PROMISING : 0);
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
export function chosenOfFew(
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

/** Where each work of a large pack stands among its works, by its id. */
const placesByWorks = new WeakMap<readonly Work[], ReadonlyMap<string, number>>();

function placesOf(works: readonly Work[]): ReadonlyMap<string, number> {
  const known = placesByWorks.get(works) ?? new Map(works.map(({ id }, place) => [id, place]));
  placesByWorks.set(works, known);
  return known;
}

/** The works of a large one. */
export function chosen(works: readonly Work[], scores: WorkScore[], least: number): Work[] {
  const sorted = scores.sort((a, b) => b.sum - a.sum);
  const needed = (sorted[0]?.sum ?? 0) * SHARE_OF_BEST;
  const found = new Set(
    sorted
      .filter(({ sum, strong }) => sum >= least && (strong || sum >= needed))
      .slice(0, WORKS)
      .map(({ work }) => work),
  );
  if (found.size === 0) return [];
  const places = placesOf(works);
  return [...found]
    .map((id) => places.get(id) ?? -1)
    .sort((a, b) => a - b)
    .flatMap((place) => works[place] ?? []);
}
