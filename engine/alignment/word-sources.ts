/**
 * The sentences of a pack as words, and which of them share the most with a page sentence whose words have been translated,
 * whatever language that is in.
 */
import { type Candidate, Top } from '../candidates/accumulator.ts';
import { MAX_POSTINGS } from '../candidates/candidates.ts';
import { type PostingLists, PostingReader } from '../index/postings.ts';
import { findTerm, versionOfSentence } from '../index/search.ts';
import { hashTerm } from '../text/hash.ts';
import type { Corpus, Span } from '../types.ts';
import type { AlignedRun } from './align.ts';
import { KEPT_RUNS, MAX_RUN, RUN_GAIN } from './best-runs.ts';
import { IndexedWords } from './indexed-words.ts';
import { runScore } from './run-score.ts';
import { type Piece, type Translated, alignmentOf, pieceOf } from './word-alignment.ts';
import { type Word, type WordSentence, wordSentence, wordsIn } from './word-sentence.ts';

/** Candidates that are aligned for a sentence. */
const CANDIDATES = 12;
/** One word or two, such as the number of a list, are no statement. */
const LEAST_WORDS = 3;
/**
 * What a survey spends on a sentence: postings that are read, and the share of the page sentence (by weight) that a candidate has if
 * sentences around it are looked at as well. With 60,000 and 0 a Chinese page costs 1.9 times as much, and of 267 labelled pages none
 * is answered otherwise.
 */
const SURVEY_POSTINGS = 12_000;
const WORTH_EXTENDING = 0.25;
/** Sentences of the pack that are kept as words, and places of terms in its index. */
const MAX_KEPT = 5_000;
const MAX_TERMS = 50_000;

/** No term. */
const NONE: ReadonlySet<number> = new Set();

/** A candidate with its runs: itself, and a longer one around it that is clearly better. */
export interface TranslatedCandidate extends Candidate {
  runs: readonly AlignedRun[];
}

export class WordSources {
  readonly #corpus: Corpus;
  readonly #sentences = new Map<number, WordSentence>();
  readonly #places = new Map<number, number>();
  readonly #indexed: IndexedWords;
  readonly #reader = new PostingReader();
  readonly #words = new Map<string, boolean>();
  #scores = new Float32Array(0);
  /** For each sentence, the number of its version. */
  #versions = new Uint32Array(0);

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#indexed = new IndexedWords(corpus);
  }

  /** Whether the pack's table has a Chinese word, or a word in letters. */
  isWord = (word: string): boolean => {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const found = this.#corpus.translations.has(hashTerm(word));
    if (this.#words.size >= MAX_TERMS) this.#words.clear();
    this.#words.set(word, found);
    return found;
  };

  /** The words of a text, by the pack's table. */
  wordsIn = (text: string): readonly Word[] => wordsIn(text, this.isWord);

  /** The place of a term in the index, or -1. */
  placeOf = (term: number): number => {
    const known = this.#places.get(term);
    if (known !== undefined) return known;
    const place = findTerm(this.#corpus.index.terms, term);
    if (this.#places.size >= MAX_TERMS) this.#places.clear();
    this.#places.set(term, place);
    return place;
  };

  #sentence(number: number): WordSentence {
    const known = this.#sentences.get(number);
    if (known) return known;
    const { index } = this.#corpus;
    const version = versionOfSentence(index, number);
    const place = number - (index.versionStart[version] ?? 0);
    const words = this.#indexed.sentence(version, place) ?? this.#read(version, place);
    if (this.#sentences.size >= MAX_KEPT) this.#sentences.clear();
    this.#sentences.set(number, words);
    return words;
  }

  #read(version: number, place: number): WordSentence {
    const { start = 0, end = 0 } = this.#corpus.sentences(version)[place] ?? {};
    return wordSentence(this.wordsIn(this.#corpus.text(version).slice(start, end)), this.#corpus, NONE);
  }

  /** Room for the sums of sentences, made when it is first needed: most packs are in one script. */
  #makeRoom(): void {
    const { versionStart } = this.#corpus.index;
    const sentences = versionStart.at(-1) ?? 0;
    if (this.#scores.length === sentences) return;
    this.#scores = new Float32Array(sentences);
    this.#versions = new Uint32Array(sentences);
    versionStart.forEach((start, version) => this.#versions.fill(version, start, versionStart[version + 1]));
  }

  /**
   * The sentences of some versions that share the most with a page sentence.
   *
   * @param most postings that are read, of the rarest words first
   */
  #candidates(
    query: Translated,
    isAsked: (version: number) => boolean,
    limit: number,
    most: number,
    within?: PostingLists,
  ): Candidate[] {
    const postings = within ?? this.#corpus.index.postings;
    this.#makeRoom();
    const scores = this.#scores;
    const lists: { place: number; length: number; weight: number }[] = [];
    const addList = (term: number, weight: number): void => {
      const place = this.placeOf(term);
      const length = place < 0 ? 0 : postings.countOf(place);
      if (length > 0) lists.push({ place, length, weight });
    };
    query.terms.forEach((term, i) => {
      const weight = query.weights[i] ?? 0;
      if (weight === 0) return;
      addList(term, weight);
      for (const { target, strength } of query.translations[i] ?? []) addList(target, strength * weight);
    });
    const touched: number[] = [];
    let read = 0;
    for (const { place, length, weight } of lists.sort((a, b) => a.length - b.length)) {
      read += length;
      if (read > most) break;
      postings.read(place, this.#reader);
      const { values, from, to } = this.#reader;
      for (let at = from; at < to; at++) {
        const sentence = values[at] ?? 0;
        if (scores[sentence] === 0) touched.push(sentence);
        scores[sentence] = (scores[sentence] ?? 0) + weight;
      }
    }
    const best = new Top(Math.min(limit, CANDIDATES), 0);
    for (const sentence of touched) {
      if (isAsked(this.#versions[sentence] ?? 0)) best.add(sentence, scores[sentence] ?? 0);
      scores[sentence] = 0;
    }
    return best.candidates();
  }

  /** Aligns runs of a version's sentences with a translated page sentence. */
  #aligner(translated: Translated): (version: number, span: Span) => AlignedRun {
    const { versionStart } = this.#corpus.index;
    const pieces = new Map<number, Piece>();
    const pieceAt = (number: number): Piece => {
      const known = pieces.get(number);
      if (known) return known;
      const piece = pieceOf(translated, this.#sentence(number));
      pieces.set(number, piece);
      return piece;
    };
    return (version, { start, end }) => {
      const first = versionStart[version] ?? 0;
      const alignment = alignmentOf(
        translated,
        Array.from({ length: end - start }, (_, i) => pieceAt(first + start + i)),
      );
      return { version, sentences: { start, end }, alignment, kind: 'paraphrase' };
    };
  }

  /**
   * The best candidates for a translated page sentence, each aligned by itself.
   *
   * @param isAsked whether a version is looked at
   * @param limit how many there are at the most
   */
  candidates(
    translated: Translated,
    isAsked: (version: number) => boolean,
    limit: number,
  ): TranslatedCandidate[] {
    if (!isStatement(translated)) return [];
    const { index } = this.#corpus;
    const runOf = this.#aligner(translated);
    return this.#candidates(translated, isAsked, limit, SURVEY_POSTINGS).map((candidate) => {
      const version = versionOfSentence(index, candidate.sentence);
      const start = candidate.sentence - (index.versionStart[version] ?? 0);
      const own = runOf(version, { start, end: start + 1 });
      const worth = own.alignment.softPageCoverage >= WORTH_EXTENDING;
      const longer = worth ? this.#longer(own, (span) => runOf(version, span)) : undefined;
      return { ...candidate, runs: longer ? [own, longer] : [own] };
    });
  }

  /**
   * The best runs of each version for a translated page sentence, at most `KEPT_RUNS` of a version, best first.
   *
   * @param isAsked whether a version is looked at
   * @param limit how many candidates are aligned at the most
   */
  runs(
    translated: Translated,
    isAsked: (version: number) => boolean,
    limit: number,
    within?: PostingLists,
  ): AlignedRun[] {
    if (!isStatement(translated)) return [];
    const { versionStart } = this.#corpus.index;
    const runOf = this.#aligner(translated);
    const byVersion = Map.groupBy(
      this.#candidates(translated, isAsked, limit, MAX_POSTINGS, within),
      ({ sentence }) => versionOfSentence(this.#corpus.index, sentence),
    );
    return [...byVersion].flatMap(([version, candidates]) => {
      const first = versionStart[version] ?? 0;
      const list = candidates
        .map(({ sentence }) => runOf(version, { start: sentence - first, end: sentence - first + 1 }))
        .sort(byRunScore);
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
        if (runScore(run.alignment) > runScore(best.alignment) * RUN_GAIN) best = run;
      }
    }
    return best === top ? undefined : best;
  }
}

const isStatement = ({ weights }: Translated): boolean =>
  weights.filter((weight) => weight > 0).length >= LEAST_WORDS;

const byRunScore = (a: AlignedRun, b: AlignedRun): number =>
  runScore(b.alignment) - runScore(a.alignment) || a.sentences.start - b.sentences.start;
