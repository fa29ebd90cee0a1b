/** A pack with what it is searched by, made once for all pages. */
import type { Corpus, Work } from '../types.ts';
import { AcrossLanguages } from '../alignment/across-languages.ts';
import { AcrossScripts, type VersionSet } from '../alignment/across-scripts.ts';
import { SourceSentences } from '../alignment/best-runs.ts';
import { WordSources } from '../alignment/word-sources.ts';
import { type CandidateSearch, candidateSearch } from '../candidates/candidates.ts';
import { unitsIn } from '../text/units.ts';
import { hasNames, namesOf } from './occasion-cues.ts';

/** Packs of no more works than this are small. */
export const FEW_WORKS = 12;

/** How many works there are in the corpus that a pack is, or is a shard of. */
export const worksInAll = ({ shard, works }: Corpus): number => shard?.works ?? works.length;

/** Whether only some of a pack's works are looked at closely, those that are most like a page. */
export const isLarge = (corpus: Corpus): boolean => worksInAll(corpus) > FEW_WORKS;

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
  const isSmall = !isLarge(corpus);
  const works = new Set(corpus.versions.filter((_, number) => !others.has(number)).map(({ work }) => work));
  for (const work of corpus.works) if (isSmall && hasNames(work)) works.add(work.id);
  return new Set([...others].filter((number) => !works.has(corpus.versions[number]?.work ?? '')));
}

/** Terms that count for nothing: who speaks stands on every report of it, and says nothing of the wording. */
export const silentFor = (works: readonly Work[]): ReadonlySet<number> =>
  new Set(works.flatMap(namesOf).flatMap((name) => unitsIn(name).map(({ term }) => term)));

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
    silentInFew: isLarge(corpus) ? undefined : silentFor(corpus.works),
  };
}
