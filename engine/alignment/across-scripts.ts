/**
 * Across scripts: a page in Chinese held against texts in English, and the other way round, word by word through the
 * pack's bilingual table. A word counts for as much as its best translation is sure; several words of the one language may
 * be one of the other (生存权, “right to subsistence”), and word order says nothing.
 */
import { likenessesOf } from '../lexicon/likeness.ts';
import { findTerm, versionOfSentence } from '../index/search.ts';
import type { PostingLists } from '../index/partial-postings.ts';
import { hashTerm } from '../text/hash.ts';
import type { Corpus, Span } from '../types.ts';
import type { AlignedRun } from './align.ts';
import { MAX_POSTINGS } from '../candidates/candidates.ts';
import { KEPT_RUNS, MAX_RUN, RUN_GAIN, isHanLanguage } from './best-runs.ts';
import { runScore } from './run-score.ts';
import type { QuerySentence } from '../candidates/query.ts';
import { Top } from '../candidates/accumulator.ts';
import {
  type Piece,
  type Translated,
  type Translation,
  alignmentOf,
  pieceOf,
  translatedBy,
} from './word-alignment.ts';
import { type WordSentence, wordSentence } from './word-sentence.ts';

/** Candidates that are aligned for a sentence. */
const CANDIDATES = 12;
/** One word or two, such as the number of a list, are no statement. */
const LEAST_WORDS = 3;
/** Sentences of the pack that are kept as words. */
const MAX_KEPT = 5_000;

/** What a pack has of a word of a page. */
interface PackWord {
  /** The term's place in the index, or -1; the same for each of the translations. */
  number: number;
  translations: readonly Translation[];
  numbers: readonly number[];
}

/** After its last unit a sentence has a few marks at the most. UTF-16 units. */
const LONGEST_TAIL = 40;

/** Words of pages that are kept. */
const MAX_WORDS = 20_000;

/** What a pack's texts in the one script have for a page in the other. */
export class AcrossScripts {
  readonly #corpus: Corpus;
  /** For each version, whether it is written in Chinese characters. */
  readonly #isHan: readonly boolean[];
  readonly #sentences = new Map<number, WordSentence>();
  #words: ReadonlySet<number> | undefined;
  readonly #known = new Map<number, PackWord>();
  #scores = new Float32Array(0);
  /** For each sentence, 1 if it is written in Chinese characters. */
  #hanSentences = new Uint8Array(0);

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

  #packWord(term: number): PackWord {
    const known = this.#known.get(term);
    if (known) return known;
    const { index, translations: table } = this.#corpus;
    const translations = Array.from(likenessesOf(table, term));
    const found = {
      number: findTerm(index.terms, term),
      translations,
      numbers: translations.map(({ target }) => findTerm(index.terms, target)),
    };
    if (this.#known.size >= MAX_WORDS) this.#known.clear();
    this.#known.set(term, found);
    return found;
  }

  #translated(text: string, query: QuerySentence, silent: ReadonlySet<number>): Translated {
    // What is too long for a sentence has units for its beginning alone.
    const end = (query.units.at(-1)?.end ?? query.end) - query.start;
    const read = text.length > end + LONGEST_TAIL ? text.slice(0, end) : text;
    const words = wordSentence(read, this.#corpus, this.#isWord, silent, frameEndOf(query) - query.start);
    return translatedBy(
      words,
      words.terms.map((term, i) => ((words.weights[i] ?? 0) > 0 ? this.#packWord(term).translations : [])),
    );
  }

  /** Room for the sums of sentences, made when it is first needed: most packs are in one script. */
  #makeRoom(): void {
    const { versionStart } = this.#corpus.index;
    const sentences = versionStart.at(-1) ?? 0;
    if (this.#scores.length === sentences) return;
    this.#scores = new Float32Array(sentences);
    this.#hanSentences = new Uint8Array(sentences);
    this.#isHan.forEach((isHan, version) => {
      this.#hanSentences.fill(Number(isHan), versionStart[version], versionStart[version + 1]);
    });
  }

  /** The sentences in the other script that share the most with a page sentence. */
  #candidates(query: Translated, isHan: boolean, limit: number, within?: PostingLists): number[] {
    const { offsets, postings } = within ?? this.#corpus.index;
    this.#makeRoom();
    const scores = this.#scores;
    const lists: { from: number; to: number; weight: number }[] = [];
    const addList = (number: number, weight: number): void => {
      const from = offsets[number] ?? 0;
      const to = offsets[number + 1] ?? 0;
      if (number >= 0 && to > from) lists.push({ from, to, weight });
    };
    query.terms.forEach((term, i) => {
      const weight = query.weights[i] ?? 0;
      if (weight === 0) return;
      const { number, translations, numbers } = this.#packWord(term);
      addList(number, weight);
      translations.forEach(({ strength }, k) => addList(numbers[k] ?? -1, strength * weight));
    });
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
    const best = new Top(Math.min(limit, CANDIDATES), 0);
    for (const sentence of touched) {
      if (this.#hanSentences[sentence] !== Number(isHan)) best.add(sentence, scores[sentence] ?? 0);
      scores[sentence] = 0;
    }
    return best.sentences();
  }

  /**
   * The best runs of each version in the other script for a page sentence, at most `KEPT_RUNS` of a version, best first.
   *
   * @param text the page's
   * @param limit how many candidates are aligned at the most
   */
  runs(
    text: string,
    query: QuerySentence,
    silent: ReadonlySet<number>,
    limit: number,
    within?: PostingLists,
  ): AlignedRun[] {
    // What a sentence has beyond its units is looked at nowhere.
    const sentence = text.slice(query.start, query.units.at(-1)?.end ?? query.end);
    const translated = this.#translated(sentence, query, silent);
    if (translated.weights.filter((weight) => weight > 0).length < LEAST_WORDS) return [];
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
    const byVersion = Map.groupBy(this.#candidates(translated, query.isHan, limit, within), (number) =>
      versionOfSentence(this.#corpus.index, number),
    );
    return [...byVersion].flatMap(([version, numbers]) => {
      const first = versionStart[version] ?? 0;
      const list = numbers
        .map((number) => runOf(version, { start: number - first, end: number - first + 1 }))
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

/** No term. */
const NONE: ReadonlySet<number> = new Set();

/** Where the dateline of a page sentence ends: the units that it begins with and that count for nothing. */
function frameEndOf({ start, units, weights }: QuerySentence): number {
  let end = start;
  for (let i = 0; i < units.length && weights[i] === 0; i++) end = units[i]?.end ?? end;
  return end;
}

const byRunScore = (a: AlignedRun, b: AlignedRun): number =>
  runScore(b.alignment) - runScore(a.alignment) || a.sentences.start - b.sentences.start;
