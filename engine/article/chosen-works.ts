/**
 * Which works of a pack are looked at closely: those that the sentences of a page, as a survey found them (survey.ts), promise to come
 * from. What several shards of a corpus found is joined to what one pack of all their texts would have found.
 */
import type { Candidate } from '../candidates/accumulator.ts';
import { MIN_SHARE } from '../candidates/candidates.ts';
import type { Work } from '../types.ts';
import { hasNames } from './occasion-cues.ts';

/** Larger ones are narrowed to so many: a page reports one work, seldom two or three. */
const WORKS = 6;
/** Candidates that a survey looks at for a sentence of a page, and of a passage that is looked up: there it may be any of those that share as much. */
export const CANDIDATES = { page: 4, passage: 24 };
/** How many it looks at by a sentence's own words. `least`: what a work must promise, or 0 for a passage. */
export const candidatesFor = (least: number): number => (least > 0 ? CANDIDATES.page : CANDIDATES.passage);
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

/** A candidate, by its number in the whole corpus, and what it was found to be. */
export interface SurveyedCandidate extends Candidate {
  work: string;
  /** How sure it is, by wording alone, that the page's sentence comes from it: 0 to 1. */
  score: number;
  /** It is enough by itself for its work to be looked at. */
  strong: boolean;
}

/** What a survey found for one sentence of a page: the best few of each search, best first. */
export interface SurveyedSentence {
  /** By the sentence's own words; and by those of each of its quotations that is looked for by itself. */
  own: readonly (readonly SurveyedCandidate[])[];
  /** By its words in translation. */
  translated: readonly SurveyedCandidate[];
}

/** What the survey found of a work. */
export interface WorkScore {
  work: string;
  /** The sum of its sentences' scores. */
  sum: number;
  strong: boolean;
}

/** The best of what several shards found in one search; what shares less than `share` of what the best one shares is none. */
function bestOf(
  lists: readonly (readonly SurveyedCandidate[])[],
  share: number,
  limit: number,
): SurveyedCandidate[] {
  const all = lists.flat().sort((a, b) => b.shared - a.shared || a.sentence - b.sentence);
  const least = (all[0]?.shared ?? 0) * share;
  return all.filter(({ shared }) => shared >= least).slice(0, limit);
}

/**
 * What all shards of a corpus together found for one sentence, from what each of them found.
 *
 * @param least what was asked of the survey
 */
export function joined(shards: readonly SurveyedSentence[], least: number): SurveyedSentence {
  const searches = Math.max(0, ...shards.map(({ own }) => own.length));
  return {
    own: Array.from({ length: searches }, (_, i) =>
      bestOf(
        shards.map(({ own }) => own[i] ?? []),
        MIN_SHARE,
        candidatesFor(least),
      ),
    ),
    translated: bestOf(
      shards.map(({ translated }) => translated),
      0,
      CANDIDATES.page,
    ),
  };
}

/** Adds up what a survey found, by work. */
export function worksOf(sentences: readonly SurveyedSentence[]): WorkScore[] {
  const found = new Map<string, WorkScore>();
  for (const { own, translated } of sentences) {
    const best = new Map<string, number>();
    for (const { work, score, strong } of [...own.flat(), ...translated]) {
      const before = best.get(work) ?? 0;
      if (score <= before) continue;
      best.set(work, score);
      const all = found.get(work) ?? { work, sum: 0, strong: false };
      all.sum += score - before;
      all.strong ||= strong;
      found.set(work, all);
    }
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

/** The works of a large one, by their ids, best first. */
export function chosenOfMany(scores: readonly WorkScore[], least: number): string[] {
  const sorted = scores.toSorted((a, b) => b.sum - a.sum);
  const needed = (sorted[0]?.sum ?? 0) * SHARE_OF_BEST;
  return sorted
    .filter(({ sum, strong }) => sum >= least && (strong || sum >= needed))
    .slice(0, WORKS)
    .map(({ work }) => work);
}

/** Where each work of a large pack stands among its works, by its id. */
const placesByWorks = new WeakMap<readonly Work[], ReadonlyMap<string, number>>();

function placesOf(works: readonly Work[]): ReadonlyMap<string, number> {
  const known = placesByWorks.get(works) ?? new Map(works.map(({ id }, place) => [id, place]));
  placesByWorks.set(works, known);
  return known;
}

/** Works by their ids, in the pack's order. */
export function worksById(works: readonly Work[], ids: readonly string[]): Work[] {
  if (ids.length === 0) return [];
  const places = placesOf(works);
  return ids
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => works[place] ?? []);
}
