/**
 * For each sentence of a page and each work, the best run of source sentences: candidates by the index, then runs of one
 * to three consecutive sentences around them, for a report merges what the source says in several.
 */
import { weightOf } from '../lexicon/rarity.ts';
import type { PostingLists } from '../index/postings.ts';
import { specificityOf } from '../index/term-specificity.ts';
import { versionOfSentence } from '../index/search.ts';
import { SequenceReader } from '../index/sequence.ts';
import type { Corpus, Lang } from '../types.ts';
import { type AlignedRun, type SourceRun, align, kindOf } from './align.ts';
import type { CandidateSearch } from '../candidates/candidates.ts';
import { type Piece, scoreBound, runScore } from './run-score.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { candidatesOfParts } from '../candidates/quoted-parts.ts';
import { termTableOf } from '../candidates/term-table.ts';

/**
 * Candidates that are aligned for a sentence. On the labelled pages 24 find one more Chinese paraphrase in fifty than 14. In the works
 * that a large pack was narrowed to there is more that is alike by chance, and time is short.
 */
const CANDIDATES = { all: 24, narrowed: 8 };
/**
 * Candidates that are aligned for a whole page at the most, two for each sentence apart: as many as a page of 1,000 sentences has.
 * There are longer pages, but they are books, or made to keep somebody busy.
 */
const MOST_CANDIDATES = 24_000;
const LEAST_CANDIDATES = 2;

/** How many candidates are aligned for each of so many sentences of a page. */
export function candidatesFor(sentences: number, isNarrowed: boolean): number {
  const wanted = isNarrowed ? CANDIDATES.narrowed : CANDIDATES.all;
  return Math.max(LEAST_CANDIDATES, Math.min(wanted, Math.floor(MOST_CANDIDATES / sentences)));
}

/** A page sentence seldom merges more than three sentences of its source. */
export const MAX_RUN = 3;
/** A longer run must be this much better than a shorter one, or every run would grow. */
export const RUN_GAIN = 1.15;

/** The runs of a version that a sentence keeps: which of them it comes from, its neighbours may tell. */
export const KEPT_RUNS = 4;

/** A page sentence that merges three of the source has a third of its weight in each, and seldom less than this. */
const WORTH_EXTENDING = 0.15;

/** A name in Latin letters may open a Chinese sentence, so that the text's language says it, not its first characters. */
export const isHanLanguage = (lang: Lang): boolean => /^(?:zh|yue|ja)/.test(lang);

/** Source sentences as alignments need them, read from the index. */
export class SourceSentences {
  readonly #corpus: Corpus;
  readonly #reader: SequenceReader;
  /** The weight of each term of the index by its code, or 0 where it was not asked for yet. */
  readonly #weights: Float32Array;
  readonly #specific: Float32Array;
  /** For each version, whether it is written in Chinese characters. */
  readonly #isHan: readonly boolean[];
  /** The run that was asked for last. */
  readonly #run: SourceRun;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#reader = new SequenceReader(corpus.index);
    this.#weights = new Float32Array(corpus.index.terms.length);
    this.#specific = new Float32Array(corpus.index.terms.length);
    this.#isHan = corpus.versions.map(({ lang }) => isHanLanguage(lang));
    this.#run = {
      length: 0,
      codes: this.#reader.codes,
      weights: new Float32Array(0),
      specific: new Float32Array(0),
      total: 0,
      specificTotal: 0,
      isHan: false,
      table: termTableOf(corpus.index),
    };
  }

  /** Whether a version is written in Chinese characters. */
  isHan(version: number): boolean {
    return this.#isHan[version] ?? false;
  }

  /** Sentences `[start, end)` of version `version`, one after another. To be used before the next run is asked for. */
  run(version: number, start: number, end: number): SourceRun {
    const first = this.#corpus.index.versionStart[version] ?? 0;
    this.#reader.read(first + start, first + end);
    const { codes, length } = this.#reader;
    const run = this.#run;
    if (length > run.weights.length) {
      run.weights = new Float32Array(length * 2);
      run.specific = new Float32Array(length * 2);
    }
    const { weights, specific } = run;
    let total = 0;
    let specificTotal = 0;
    for (let i = 0; i < length; i++) {
      const code = codes[i] ?? 0;
      const weight = this.#weights[code] || this.#weigh(code);
      const own = this.#specific[code] ?? 0;
      weights[i] = weight;
      specific[i] = own;
      total += weight;
      specificTotal += own;
    }
    run.length = length;
    run.codes = codes;
    run.total = total;
    run.specificTotal = specificTotal;
    run.isHan = this.isHan(version);
    return run;
  }

  #weigh(code: number): number {
    const { index, rarity } = this.#corpus;
    const number = index.byFrequency[code] ?? 0;
    const weight = weightOf(rarity, index.terms[number] ?? 0);
    this.#weights[code] = weight;
    this.#specific[code] = weight * specificityOf(index, number);
    return weight;
  }
}

/** A run of one sentence, and that sentence's weight. */
interface Single extends AlignedRun, Piece {}

/**
 * The best runs of each version for a page sentence, at most `KEPT_RUNS` of them, best first; of all versions, or of those
 * of a part of the pack.
 *
 * @param limit how many candidates are aligned, see `candidatesFor`
 */
export function alignSentence(
  corpus: Corpus,
  sources: SourceSentences,
  search: CandidateSearch,
  query: QuerySentence,
  limit: number,
  within?: PostingLists,
): AlignedRun[] {
  const { versionStart } = corpus.index;
  /** By the sentence's number in the index: candidates and what stands around them. */
  const singles = new Map<number, Single>();
  const alignRun = (version: number, start: number, end: number): Single => {
    const source = sources.run(version, start, end);
    const alignment = align(query, source);
    const kind = kindOf(alignment, source);
    return { version, sentences: { start, end }, alignment, kind, weight: source.total };
  };
  const single = (version: number, start: number): Single => {
    const number = (versionStart[version] ?? 0) + start;
    const known = singles.get(number);
    if (known) return known;
    const made = alignRun(version, start, start + 1);
    singles.set(number, made);
    return made;
  };
  /** The longer run around a sentence that is much better than it, or the sentence alone. */
  const extended = (top: Single): Single => {
    const { version } = top;
    const { start: first, end: last } = top.sentences;
    const count = (versionStart[version + 1] ?? 0) - (versionStart[version] ?? 0);
    let best = top;
    let needed = runScore(top.alignment) * RUN_GAIN;
    for (let start = Math.max(0, last - MAX_RUN); start <= first; start++) {
      for (let end = Math.max(last, start + 2); end <= Math.min(count, start + MAX_RUN); end++) {
        const pieces: Piece[] = [];
        for (let at = start; at < end; at++) pieces.push(single(version, at));
        if (scoreBound(pieces) <= needed) continue;
        const run = alignRun(version, start, end);
        const own = runScore(run.alignment);
        if (own <= needed) continue;
        best = run;
        needed = own * RUN_GAIN;
      }
    }
    return best;
  };
  const runs = new Map<number, Single[]>();
  for (const sentence of candidatesOfParts(query, (part) => search.search(part, limit, within))) {
    const version = versionOfSentence(corpus.index, sentence);
    // What shares no more than names with a text in another script is for across.ts.
    if (sources.isHan(version) !== query.isHan) continue;
    const run = single(version, sentence - (versionStart[version] ?? 0));
    const list = runs.get(version);
    if (list) list.push(run);
    else runs.set(version, [run]);
  }
  const kept: AlignedRun[] = [];
  for (const list of runs.values()) {
    list.sort(byRunScore);
    const [top] = list;
    const longer = top && top.alignment.softPageCoverage >= WORTH_EXTENDING ? extended(top) : top;
    if (longer && longer !== top) list.unshift(longer);
    for (const run of list.slice(0, KEPT_RUNS)) kept.push(run);
  }
  return kept.sort(byRunScore);
}

const byRunScore = (a: AlignedRun, b: AlignedRun): number =>
  runScore(b.alignment) - runScore(a.alignment) ||
  a.version - b.version ||
  a.sentences.start - b.sentences.start;
