/**
 * Across scripts: a page in Chinese held against texts in English, and the other way round, word by word through the
 * pack's bilingual table. A word counts for as much as its best translation is sure; several words of the one language may
 * be one of the other (生存权, “right to subsistence”), and word order says nothing.
 */
import type { PostingLists } from '../index/postings.ts';
import { Kept } from '../text/kept.ts';
import type { Corpus, Version } from '../types.ts';
import type { AlignedRun } from './align.ts';
import { isHanLanguage } from './best-runs.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { type Translated, type Translation, translatedBy } from './word-alignment.ts';
import { type Word, wordSentence } from './word-sentence.ts';
import type { TranslatedCandidate, WordSources } from './word-sources.ts';

/** After its last unit a sentence has a few marks at the most. UTF-16 units. */
const LONGEST_TAIL = 40;

/** Words of pages that are kept. */
const MAX_WORDS = 20_000;
/** Sentences that are kept as words: a page's are asked for by the survey and again by the closer look. */
const MAX_SENTENCES = 300;

/** Versions by their numbers. */
export type VersionSet = ReadonlySet<number>;

const NO_VERSIONS: VersionSet = new Set();

const versionsWhere = ({ versions }: Corpus, holds: (version: Version) => boolean): VersionSet =>
  new Set(versions.flatMap((version, number) => (holds(version) ? number : [])));

/** What a pack's texts in the one script have for a page in the other. */
export class AcrossScripts {
  readonly #corpus: Corpus;
  readonly #sources: WordSources;
  readonly #hanTexts: VersionSet;
  readonly #otherTexts: VersionSet;
  readonly #known = new Map<number, readonly Translation[]>();
  readonly #words = new Kept<string, readonly Word[]>(MAX_SENTENCES);

  constructor(corpus: Corpus, sources: WordSources) {
    this.#corpus = corpus;
    this.#sources = sources;
    this.#hanTexts = versionsWhere(corpus, ({ lang }) => isHanLanguage(lang));
    this.#otherTexts = versionsWhere(corpus, ({ lang }) => !isHanLanguage(lang));
  }

  /** The versions in the other script than a page's; none if no word leads there. */
  others(isHan: boolean): VersionSet {
    if (this.#corpus.translations.isEmpty) return NO_VERSIONS;
    return isHan ? this.#otherTexts : this.#hanTexts;
  }

  #translationsOf(term: number): readonly Translation[] {
    const known = this.#known.get(term);
    if (known) return known;
    const found = this.#corpus.translations.of(term);
    if (this.#known.size >= MAX_WORDS) this.#known.clear();
    this.#known.set(term, found);
    return found;
  }

  #translated(text: string, query: QuerySentence, silent: ReadonlySet<number>): Translated {
    // What is too long for a sentence has units for its beginning alone.
    const end = (query.units.at(-1)?.end ?? query.end) - query.start;
    const read = text.length > end + LONGEST_TAIL ? text.slice(0, end) : text;
    const frameEnd = frameEndOf(query) - query.start;
    const inOrder = this.#words.of(read, this.#sources.wordsIn);
    const words = wordSentence(inOrder, this.#corpus, silent, frameEnd);
    return translatedBy(
      words,
      words.terms.map((term, i) => ((words.weights[i] ?? 0) > 0 ? this.#translationsOf(term) : [])),
    );
  }

  /** The best candidates in the other script for a page sentence: parameters as of `runs`. */
  candidates(
    text: string,
    query: QuerySentence,
    silent: ReadonlySet<number>,
    among: VersionSet,
    limit: number,
  ): TranslatedCandidate[] {
    return this.#sources.candidates(
      this.#translated(textOf(text, query), query, silent),
      (version) => among.has(version),
      limit,
    );
  }

  /**
   * The best runs of each version in the other script for a page sentence, best first.
   *
   * @param text the page's
   * @param among the versions that are looked at
   * @param limit how many candidates are aligned at the most
   */
  runs(
    text: string,
    query: QuerySentence,
    silent: ReadonlySet<number>,
    among: VersionSet,
    limit: number,
    within?: PostingLists,
  ): AlignedRun[] {
    return this.#sources.runs(
      this.#translated(textOf(text, query), query, silent),
      (version) => among.has(version),
      limit,
      within,
    );
  }
}

/** A sentence of a page: what it has beyond its units is looked at nowhere. */
export const textOf = (text: string, { start, end, units }: QuerySentence): string =>
  text.slice(start, units.at(-1)?.end ?? end);

/** Where the dateline of a page sentence ends: the units that it begins with and that count for nothing. */
function frameEndOf({ start, units, weights }: QuerySentence): number {
  let end = start;
  for (let i = 0; i < units.length && weights[i] === 0; i++) end = units[i]?.end ?? end;
  return end;
}
