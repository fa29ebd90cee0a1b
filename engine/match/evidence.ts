/**
 * For each sentence of a page and each work, the best run of source sentences: candidates by the index, then runs of one
 * to three consecutive sentences around them, for a report merges what the source says in several.
 */
import { weightOf } from '../rarity.ts';
import type { PostingLists } from '../index/part.ts';
import { versionOfSentence } from '../index/search.ts';
import { SequenceReader } from '../index/sequence.ts';
import type { Corpus, Lang } from '../types.ts';
import { type AlignedRun, type SourceRun, align, kindOf } from './align.ts';
import type { CandidateSearch } from './candidates.ts';
import { limitIn, merit } from './merit.ts';
import type { QuerySentence } from './query.ts';

/** Candidates that are aligned for a sentence. More found nothing more on the labelled pages. */
const CANDIDATES = 12;
/** A page sentence seldom merges more than three sentences of its source. */
const MAX_RUN = 3;
/** A longer run must be this much better than a shorter one, or every run would grow. */
const RUN_GAIN = 1.15;

/** A page sentence that merges three of the source has a third of its weight in each, and seldom less than this. */
const WORTH_EXTENDING = 0.15;

/** A name in Latin letters may open a Chinese sentence, so that the text's language says it, not its first characters. */
const isHanLanguage = (lang: Lang): boolean => /^(?:zh|yue|ja)/.test(lang);

/** Source sentences as alignments need them, read from the index. */
export class SourceSentences {
  readonly #corpus: Corpus;
  readonly #reader: SequenceReader;
  /** The weight of each term of the index, or 0 where it was not asked for yet. */
  readonly #weights: Float32Array;
  #terms = new Uint32Array(0);
  #runWeights = new Float32Array(0);

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#reader = new SequenceReader(corpus.index);
    this.#weights = new Float32Array(corpus.index.terms.length);
  }

  /** Sentences `[start, end)` of version `version`, one after another. To be used before the next run is asked for. */
  run(version: number, start: number, end: number): SourceRun {
    const { index } = this.#corpus;
    const first = index.versionStart[version] ?? 0;
    this.#reader.read(first + start, first + end);
    const { numbers, length } = this.#reader;
    const isHan = isHanLanguage(this.#corpus.versions[version]?.lang ?? '');
    if (length > this.#terms.length) {
      this.#terms = new Uint32Array(length * 2);
      this.#runWeights = new Float32Array(length * 2);
    }
    for (let i = 0; i < length; i++) {
      const number = numbers[i] ?? 0;
      this.#terms[i] = index.terms[number] ?? 0;
      this.#runWeights[i] = this.#weights[number] || this.#weigh(number);
    }
    return { terms: this.#terms.subarray(0, length), weights: this.#runWeights.subarray(0, length), isHan };
  }

  #weigh(number: number): number {
    const weight = weightOf(this.#corpus.rarity, this.#corpus.index.terms[number] ?? 0);
    this.#weights[number] = weight;
    return weight;
  }
}

/** The best run of each version for a page sentence, best balance first; of all versions, or of those of a part of the pack. */
export function alignSentence(
  corpus: Corpus,
  sources: SourceSentences,
  search: CandidateSearch,
  query: QuerySentence,
  within?: PostingLists,
): AlignedRun[] {
  const best = new Map<number, AlignedRun>();
  const { versionStart } = corpus.index;
  const consider = (version: number, start: number, end: number, gain: number): void => {
    const source = sources.run(version, start, end);
    const alignment = align(query, source);
    const known = best.get(version);
    if (!known || merit(alignment) > merit(known.alignment) * gain)
      best.set(version, { version, sentences: { start, end }, alignment, kind: kindOf(alignment, source) });
  };
  for (const sentence of search.search(query, CANDIDATES, within)) {
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (versionStart[version] ?? 0);
    consider(version, start, start + 1, 1);
  }
  for (const { version, sentences, alignment } of Array.from(best.values())) {
    if (alignment.softPageCoverage < WORTH_EXTENDING) continue;
    const count = (versionStart[version + 1] ?? 0) - (versionStart[version] ?? 0);
    const [first, last] = [sentences.start, sentences.end];
    const limit = limitIn(query, sources, version);
    for (let start = Math.max(0, last - MAX_RUN); start <= first; start++) {
      for (let end = last; end <= Math.min(count, start + MAX_RUN); end++) {
        const known = best.get(version);
        if (end - start === 1 || !known) continue;
        if (limit(start, end) > merit(known.alignment) * RUN_GAIN) consider(version, start, end, RUN_GAIN);
      }
    }
  }
  return [...best.values()].sort((a, b) => merit(b.alignment) - merit(a.alignment) || a.version - b.version);
}
