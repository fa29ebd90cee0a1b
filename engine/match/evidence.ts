/**
 * For each sentence of a page and each work, the best run of source sentences: candidates by the index, then runs of one
 * to three consecutive sentences around them, for a report merges what the source says in several.
 */
import { weightOf } from '../rarity.ts';
import { versionOfSentence } from '../index/search.ts';
import { unitsIn } from '../text/units.ts';
import type { Corpus } from '../types.ts';
import { type AlignedRun, type Alignment, type SourceRun, align, harmonic, kindOf } from './align.ts';
import type { CandidateSearch } from './candidates.ts';
import type { QuerySentence } from './query.ts';

/** Candidates that are aligned for a sentence. More found nothing more on the labelled pages. */
const CANDIDATES = 12;
/** A page sentence seldom merges more than three sentences of its source. */
const MAX_RUN = 3;
/** A longer run must be this much better than a shorter one, or every run would grow. */
const RUN_GAIN = 1.15;

/** A page sentence that merges three of the source has a third of its weight in each, and seldom less than this. */
const WORTH_EXTENDING = 0.15;

const HAN = /^\p{Script=Han}/u;

/** Source sentences as alignments need them, kept for as long as the matcher lives. */
export class SourceSentences {
  readonly #corpus: Corpus;
  readonly #cache = new Map<number, SourceRun>();
  /** Entries kept: a page seldom touches more than a few thousand sentences. */
  static readonly CACHE_SIZE = 20_000;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Sentence `sentence` of version `version`. */
  get(version: number, sentence: number): SourceRun {
    const key = (this.#corpus.index.versionStart[version] ?? 0) + sentence;
    const known = this.#cache.get(key);
    if (known) return known;
    const span = this.#corpus.sentences(version)[sentence];
    const units = span ? unitsIn(this.#corpus.text(version), span.start, span.end) : [];
    const terms = Uint32Array.from(units, ({ term }) => term);
    const weights = Float32Array.from(terms, (term) => weightOf(this.#corpus.rarity, term));
    const entry = { terms, weights, isHan: HAN.test(units[0]?.norm ?? '') };
    if (this.#cache.size >= SourceSentences.CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, entry);
    return entry;
  }

  /** A run of sentences, one after another. */
  run(version: number, start: number, end: number): SourceRun {
    const first = this.get(version, start);
    if (end - start === 1) return first;
    const parts = Array.from({ length: end - start }, (_, i) => this.get(version, start + i));
    const length = parts.reduce((sum, { terms }) => sum + terms.length, 0);
    const terms = new Uint32Array(length);
    const weights = new Float32Array(length);
    let at = 0;
    for (const part of parts) {
      terms.set(part.terms, at);
      weights.set(part.weights, at);
      at += part.terms.length;
    }
    return { terms, weights, isHan: first.isHan };
  }
}

/** The best run of each version for a page sentence, best balance first. */
export function alignSentence(
  corpus: Corpus,
  sources: SourceSentences,
  search: CandidateSearch,
  query: QuerySentence,
): AlignedRun[] {
  const best = new Map<number, AlignedRun>();
  const seen = new Set<string>();
  const consider = (version: number, start: number, end: number, gain: number): void => {
    const key = `${version} ${start} ${end}`;
    if (seen.has(key)) return;
    seen.add(key);
    const source = sources.run(version, start, end);
    const alignment = align(query, source);
    const known = best.get(version);
    if (known && merit(alignment) <= merit(known.alignment) * gain) return;
    best.set(version, { version, sentences: { start, end }, alignment, kind: kindOf(alignment, source) });
  };
  for (const sentence of search.search(query, CANDIDATES)) {
    const version = versionOfSentence(corpus.index, sentence);
    const start = sentence - (corpus.index.versionStart[version] ?? 0);
    consider(version, start, start + 1, 1);
  }
  for (const { version, sentences, alignment } of Array.from(best.values())) {
    if (alignment.softPageCoverage < WORTH_EXTENDING) continue;
    const count = corpus.sentences(version).length;
    const [first, last] = [sentences.start, sentences.end];
    for (let start = Math.max(0, last - MAX_RUN); start <= first; start++) {
      for (let end = last; end <= Math.min(count, start + MAX_RUN); end++) {
        if (end - start > 1) consider(version, start, end, RUN_GAIN);
      }
    }
  }
  return [...best.values()].sort((a, b) => merit(b.alignment) - merit(a.alignment) || a.version - b.version);
}

/**
 * What runs of one page sentence are ranked by. A short quotation out of a long sentence has little balance: there the
 * page's own coverage counts.
 */
const merit = (alignment: Alignment): number =>
  harmonic(alignment.softPageCoverage, alignment.softSourceCoverage) +
  alignment.softPageCoverage / 2 +
  alignment.quoteCoverage / 4;
