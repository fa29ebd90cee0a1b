/**
 * Across scripts: a page in Chinese held against texts in English, and the other way round, word by word through the
 * pack's bilingual table. A word counts for as much as its best translation is sure; several words of the one language may
 * be one of the other (生存权, “right to subsistence”), and word order says nothing.
 */
import { likenessesOf } from '../likeness.ts';
import { findTerm, versionOfSentence } from '../index/search.ts';
import type { PostingLists } from '../index/part.ts';
import { hashTerm } from '../text/hash.ts';
import type { Corpus, Span } from '../types.ts';
import type { AlignedRun, Alignment } from './align.ts';
import { isHanLanguage } from './evidence.ts';
import { merit } from './merit.ts';
import type { QuerySentence } from './query.ts';
import { type WordSentence, wordSentence } from './word-sentence.ts';

/** Candidates that are aligned for a sentence. */
const CANDIDATES = 12;
/** Postings read for a sentence at the most. */
const MAX_POSTINGS = 60_000;
/** A page sentence seldom merges more than three sentences of its source. */
const MAX_RUN = 3;
/** A longer run must be this much better than a shorter one, or every run would grow. */
const RUN_GAIN = 1.15;
/** The runs of a version that a sentence keeps. */
const KEPT_RUNS = 4;
/** Sentences of the pack that are kept as words. */
const MAX_KEPT = 5_000;

/** A page sentence's words, each with the terms that it may be translated by. */
interface Translated extends WordSentence {
  translations: readonly (readonly { target: number; strength: number }[])[];
}

/** How much one source sentence has of the page sentence. */
interface Piece {
  /** For each word of the page, how surely the source has it: 0 to 1. */
  page: Float32Array;
  /** The same without translations: names and figures. */
  same: Float32Array;
  /** The weights that the source's words have in the page, and all of them, in nats; the same by telling words. */
  shared: number;
  total: number;
  tellingShared: number;
  tellingTotal: number;
}

function pieceOf(query: Translated, source: WordSentence): Piece {
  const best = new Map<number, number>();
  for (const term of source.terms) best.set(term, 0);
  const page = new Float32Array(query.terms.length);
  const same = new Float32Array(query.terms.length);
  query.terms.forEach((term, i) => {
    if (best.has(term)) {
      page[i] = same[i] = 1;
      best.set(term, 1);
    }
    for (const { target, strength } of query.translations[i] ?? []) {
      const before = best.get(target);
      if (before === undefined) continue;
      if (strength > (page[i] ?? 0)) page[i] = strength;
      if (strength > before) best.set(target, strength);
    }
  });
  let shared = 0;
  let tellingShared = 0;
  source.terms.forEach((term, i) => {
    const strength = best.get(term) ?? 0;
    shared += strength * (source.weights[i] ?? 0);
    tellingShared += strength * (source.telling[i] ?? 0);
  });
  return {
    page,
    same,
    shared,
    total: source.total,
    tellingShared,
    tellingTotal: source.tellingTotal,
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/** What several source sentences have of the page sentence together. */
function alignmentOf(query: Translated, pieces: readonly Piece[]): Alignment {
  let same = 0;
  let shared = 0;
  let telling = 0;
  query.weights.forEach((weight, i) => {
    const most = Math.max(...pieces.map(({ page }) => page[i] ?? 0));
    shared += weight * most;
    same += weight * Math.max(...pieces.map((piece) => piece.same[i] ?? 0));
    telling += (query.telling[i] ?? 0) * most;
  });
  const sum = (read: (piece: Piece) => number): number =>
    pieces.reduce((total, piece) => total + read(piece), 0);
  return {
    pageCoverage: share(same, query.total),
    sourceCoverage: 0,
    quoteCoverage: 0,
    quotation: 0,
    longQuotation: false,
    shared,
    runWeight: 0,
    runLength: 0,
    inRuns: 0,
    whole: false,
    softPageCoverage: share(shared, query.total),
    softSourceCoverage: share(
      sum((piece) => piece.shared),
      sum(({ total }) => total),
    ),
    tellingPage: share(telling, query.tellingTotal),
    tellingSource: share(
      sum(({ tellingShared }) => tellingShared),
      sum(({ tellingTotal }) => tellingTotal),
    ),
    tellingShared: telling,
    weight: query.total,
    across: true,
  };
}

/** What a pack's texts in the one script have for a page in the other. */
export class AcrossScripts {
  readonly #corpus: Corpus;
  /** For each version, whether it is written in Chinese characters. */
  readonly #isHan: readonly boolean[];
  readonly #sentences = new Map<number, WordSentence>();
  #words: ReadonlySet<number> | undefined;
  #scores = new Float32Array(0);

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#isHan = corpus.versions.map(({ lang }) => isHanLanguage(lang));
  }

  /** Whether the pack has texts in the other script than a page's, and a word to lead there. */
  hasOther(isHan: boolean): boolean {
    return this.#corpus.translations.terms.length > 0 && this.#isHan.includes(!isHan);
  }

  /** All Chinese words that the table has, and the words in letters beside them. */
  #isWord = (word: string): boolean => {
    const { terms, targets } = this.#corpus.translations;
    this.#words ??= new Set([...terms, ...targets]);
    return this.#words.has(hashTerm(word));
  };

  #sourceSentence(number: number): WordSentence {
    const known = this.#sentences.get(number);
    if (known) return known;
    const { index } = this.#corpus;
    const version = versionOfSentence(index, number);
    const { start = 0, end = 0 } =
      this.#corpus.sentences(version)[number - (index.versionStart[version] ?? 0)] ?? {};
    const text = this.#corpus.text(version).slice(start, end);
    const words = wordSentence(text, this.#corpus, this.#isWord, NONE);
    if (this.#sentences.size >= MAX_KEPT) this.#sentences.clear();
    this.#sentences.set(number, words);
    return words;
  }

  #translated(text: string, query: QuerySentence, silent: ReadonlySet<number>): Translated {
    const words = wordSentence(text, this.#corpus, this.#isWord, silent, frameEndOf(query) - query.start);
    const { translations } = this.#corpus;
    return {
      ...words,
      translations: words.terms.map((term, i) =>
        (words.weights[i] ?? 0) > 0 ? Array.from(likenessesOf(translations, term)) : [],
      ),
    };
  }

  /** The sentences in the other script that share the most with a page sentence. */
  #candidates(query: Translated, isHan: boolean, within?: PostingLists): number[] {
    const { index } = this.#corpus;
    const { offsets, postings } = within ?? index;
    if (this.#scores.length === 0) this.#scores = new Float32Array(index.versionStart.at(-1) ?? 0);
    const scores = this.#scores;
    const lists = query.terms.flatMap((term, i) =>
      [{ target: term, strength: 1 }, ...(query.translations[i] ?? [])].flatMap(({ target, strength }) => {
        const at = findTerm(index.terms, target);
        const from = offsets[at] ?? 0;
        const to = offsets[at + 1] ?? 0;
        return at < 0 || to === from ? [] : { from, to, weight: strength * (query.weights[i] ?? 0) };
      }),
    );
    const touched: number[] = [];
    let read = 0;
    for (const { from, to, weight } of lists.sort((a, b) => a.to - a.from - (b.to - b.from))) {
      read += to - from;
      if (read > MAX_POSTINGS) break;
      for (let at = from; at < to; at++) {
        const sentence = postings[at] ?? 0;
        if (scores[sentence] === 0) touched.push(sentence);
        scores[sentence] = (scores[sentence] ?? 0) + weight;
      }
    }
    const best = touched
      .filter((sentence) => this.#isHan[versionOfSentence(index, sentence)] !== isHan)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, CANDIDATES);
    for (const sentence of touched) scores[sentence] = 0;
    return best;
  }

  /**
   * The best runs of each version in the other script for a page sentence, at most `KEPT_RUNS` of a version, best first.
   *
   * @param text the page sentence
   */
  runs(text: string, query: QuerySentence, silent: ReadonlySet<number>, within?: PostingLists): AlignedRun[] {
    const translated = this.#translated(text, query, silent);
    const { versionStart } = this.#corpus.index;
    const pieces = new Map<number, Piece>();
    const pieceAt = (number: number): Piece => {
      const known = pieces.get(number);
      if (known) return known;
      const piece = pieceOf(translated, this.#sourceSentence(number));
      pieces.set(number, piece);
      return piece;
    };
    const runOf = (version: number, { start, end }: Span): AlignedRun => {
      const first = versionStart[version] ?? 0;
      const alignment = alignmentOf(
        translated,
        Array.from({ length: end - start }, (_, i) => pieceAt(first + start + i)),
      );
      return { version, sentences: { start, end }, alignment, kind: 'paraphrase' };
    };
    const byVersion = Map.groupBy(this.#candidates(translated, query.isHan, within), (number) =>
      versionOfSentence(this.#corpus.index, number),
    );
    return [...byVersion].flatMap(([version, numbers]) => {
      const first = versionStart[version] ?? 0;
      const list = numbers
        .map((number) => runOf(version, { start: number - first, end: number - first + 1 }))
        .sort(byMerit);
      const longer = list[0] && this.#longer(list[0], (span) => runOf(version, span));
      return (longer ? [longer, ...list] : list).slice(0, KEPT_RUNS);
    });
  }

  /** A run of more sentences around one that is clearly better, if there is one. */
  #longer(top: AlignedRun, runOf: (span: Span) => AlignedRun): AlignedRun | undefined {
    const { versionStart } = this.#corpus.index;
    const count = (versionStart[top.version + 1] ?? 0) - (versionStart[top.version] ?? 0);
    const [first, last] = [top.sentences.start, top.sentences.end];
    let best = top;
    for (let start = Math.max(0, last - MAX_RUN); start <= first; start++) {
      for (let end = last; end <= Math.min(count, start + MAX_RUN); end++) {
        if (end - start === 1) continue;
        const run = runOf({ start, end });
        if (merit(run.alignment) > merit(best.alignment) * RUN_GAIN) best = run;
      }
    }
    return best === top ? undefined : best;
  }
}

/** No term. */
const NONE: ReadonlySet<number> = new Set();

/** Where the dateline of a page sentence ends: the units that it begins with and that count for nothing. */
function frameEndOf({ start, units, weights }: QuerySentence): number {
  let end = start;
  for (let i = 0; i < units.length && weights[i] === 0; i++) end = units[i]?.end ?? end;
  return end;
}

const byMerit = (a: AlignedRun, b: AlignedRun): number =>
  merit(b.alignment) - merit(a.alignment) || a.sentences.start - b.sentences.start;
