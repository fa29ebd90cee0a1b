/**
 * A sentence as words, in whatever script: what a bilingual table can be asked about. Within a language the units of
 * Chinese are characters and pairs of them (engine/text/units.ts), of which hardly one has a translation.
 */
import { weightOf } from '../lexicon/rarity.ts';
import { specificityOfTerm } from '../index/term-specificity.ts';
import { isHan } from '../text/han.ts';
import { segmentHan } from '../text/han-words.ts';
import { hashTerm } from '../text/hash.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { SentenceIndex } from '../tables.ts';
import type { Corpus, Span } from '../types.ts';
import { isFrameWord } from '../candidates/query.ts';

export interface WordSentence {
  /** 32-bit hashes of the words. */
  terms: readonly number[];
  /** The weight of each in nats, and by how specific it is within the pack; 0 for what counts for nothing. */
  weights: readonly number[];
  specific: readonly number[];
  /** Their sums. */
  total: number;
  specificTotal: number;
}

export interface Word extends Span {
  norm: string;
}

/** The tokens of a text with each figure as one: 14亿, “1.4 billion” and 1,400,000,000 are the same in all languages. */
function withFigures(tokens: readonly Token[], quantities: readonly Quantity[]): Token[] {
  const result: Token[] = [];
  let at = 0;
  for (const token of tokens) {
    while ((quantities[at]?.end ?? Infinity) <= token.start) at++;
    const quantity = quantities[at];
    if (!quantity || token.end <= quantity.start) result.push(token);
    else if (result.at(-1)?.start !== quantity.start)
      result.push({ start: quantity.start, end: quantity.end, norm: String(quantity.value), type: 'number' });
  }
  return result;
}

/**
 * The words of a text in order; runs of Chinese as words of a dictionary.
 *
 * @param isWord whether a run of Chinese characters is a word
 */
export function wordsIn(text: string, isWord: (word: string) => boolean): Word[] {
  const words: Word[] = [];
  let run = '';
  let start = 0;
  const endRun = (): void => {
    for (const norm of run ? segmentHan(run, isWord) : []) {
      words.push({ start, end: start + norm.length, norm });
      start += norm.length;
    }
    run = '';
  };
  for (const token of withFigures(tokenise(text), quantitiesIn(text))) {
    if (token.type !== 'han' || token.start !== start + run.length) endRun();
    if (token.type !== 'han') {
      words.push(token);
      continue;
    }
    if (!run) ({ start } = token);
    run += token.norm;
  }
  endRun();
  return words;
}

/** The hashes of what a word weighs by: a longer Chinese word is as rare as its rarest pair of characters. */
const partsOf = (norm: string): number[] =>
  norm.length > 2 && isHan(norm.charCodeAt(0))
    ? Array.from({ length: norm.length - 1 }, (_, i) => hashTerm(norm.slice(i, i + 2)))
    : [hashTerm(norm)];

/** What a pack knows of a word. */
interface KnownWord {
  parts: readonly number[];
  /** In nats, and by how specific it is; 0 for words that only say that somebody speaks. */
  weight: number;
  specific: number;
}

/** How many words are kept for a pack: those of dozens of articles. */
const MAX_KEPT = 5_000;
const kept = new WeakMap<SentenceIndex, Map<number, KnownWord>>();

/** A word in a pack's tables, looked up once. */
function knownWord(
  { rarity, index }: Pick<Corpus, 'rarity' | 'index'>,
  norm: string,
  term: number,
): KnownWord {
  let known = kept.get(index);
  if (!known) kept.set(index, (known = new Map()));
  const before = known.get(term);
  if (before) return before;
  const parts = partsOf(norm);
  const weight = isFrameWord(norm) ? 0 : Math.max(...parts.map((part) => weightOf(rarity, part)));
  const made = { parts, weight, specific: weight * specificityOfTerm(index, term) };
  if (known.size >= MAX_KEPT) known.clear();
  known.set(term, made);
  return made;
}

/**
 * A sentence as words.
 *
 * @param words as `wordsIn` gives them
 * @param silent terms that shall not count, such as a speaker's name
 * @param frameEnd where the reporter's dateline ends, from the text's start in UTF-16 units
 */
export function wordSentence(
  words: readonly Word[],
  corpus: Pick<Corpus, 'rarity' | 'index'>,
  silent: ReadonlySet<number>,
  frameEnd = 0,
): WordSentence {
  const terms: number[] = [];
  const weights: number[] = [];
  const specific: number[] = [];
  let total = 0;
  let specificTotal = 0;
  for (const { norm, end } of words) {
    const term = hashTerm(norm);
    const known = knownWord(corpus, norm, term);
    const counts = end > frameEnd && !known.parts.every((part) => silent.has(part));
    const weight = counts ? known.weight : 0;
    const own = counts ? known.specific : 0;
    terms.push(term);
    weights.push(weight);
    specific.push(own);
    total += weight;
    specificTotal += own;
  }
  return { terms, weights, specific, total, specificTotal };
}
