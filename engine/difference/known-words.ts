/**
 * How much of a quotation some version knows, by the weight of its words: the test for words that stand in no version. Altered
 * quotations keep nearly all of their source's words in its order; invented ones have its common words here and there.
 */
import { weightOf } from '../lexicon/rarity.ts';
import { unitsIn } from '../text/units.ts';
import type { RarityTable } from '../tables.ts';
import { readVersion, placeOf } from './attested.ts';
import { commonRuns } from './diff.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import type { Attested } from './exactness.ts';
import { type SentenceWords, sentenceWords, wordsOfSentences } from './sentence-words.ts';

/** A lone common word says nothing. Words, or Chinese characters. */
const LEAST_RUN = 2;
/** Parts that may come from anywhere are as long as this. Words, or Chinese characters. */
const LEAST_ROW = { words: 4, han: 7 };

const JOINED = 0.85;

const HAN = /\p{Script=Han}/u;

/** What each word weighs, in nats; a figure nothing: it is changed without being invented. */
function weightsOf(text: string, words: readonly ExactWord[], rarity: RarityTable): number[] {
  return words.map(({ start, end, key }) => {
    const unit = key.startsWith('#') ? undefined : unitsIn(text.slice(start, end))[0];
    return unit ? weightOf(rarity, unit.term) : 0;
  });
}

const open = (words: readonly ExactWord[]) => words.map((word) => ({ ...word, opens: false }));

/** The weight of the words that a place of a version has in the same order. */
function sharedIn(
  words: readonly ExactWord[],
  weights: readonly number[],
  place: readonly ExactWord[],
): number {
  let sum = 0;
  for (const { a, length } of commonRuns(open(words), open(place))) {
    if (length >= LEAST_RUN) for (let i = a; i < a + length; i++) sum += weights[i] ?? 0;
  }
  return sum;
}

/** For each sentence of a version and the one after it, what those words weigh that stand in them, in whatever order. */
function boundsIn(
  words: readonly ExactWord[],
  weights: readonly number[],
  having: SentenceWords['having'],
  sentences: number,
): Float64Array {
  const own = new Map<string, number>();
  words.forEach(({ key }, i) => own.set(key, (own.get(key) ?? 0) + (weights[i] ?? 0)));
  const bounds = new Float64Array(sentences);
  for (const [key, weight] of own) {
    let last = -1;
    for (const sentence of having.get(key) ?? []) {
      bounds[sentence] = (bounds[sentence] ?? 0) + weight;
      if (sentence > 0 && last !== sentence - 1) bounds[sentence - 1] = (bounds[sentence - 1] ?? 0) + weight;
      last = sentence;
    }
  }
  return bounds;
}

/**
 * A quotation with less than this share stands in no version. Of the labelled pages' altered quotations one of 60 has less (0.50), and
 * one of 19 invented ones more.
 */
export const KNOWN = 0.58;

/**
 * The share of a quotation's weight, 0 to 1, that stands in two sentences of some version in the same order, or in rows of words
 * of several places.
 */
export function knownShare(of: Attested, quotation: string): number {
  const { corpus, versions } = of;
  const words = exactWords(quotation);
  const weights = weightsOf(quotation, words, corpus.rarity);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const least = HAN.test(words[0]?.key ?? '') ? LEAST_ROW.han : LEAST_ROW.words;
  let most = 0;
  for (const version of versions) {
    const read = readVersion(corpus, version);
    const inRows = new Uint8Array(words.length);
    for (let from = 0; from + least <= words.length; from++)
      if (placeOf(read, words.slice(from, from + least)) >= 0) inRows.fill(1, from, from + least);
    const rows = weights.reduce((sum, weight, i) => sum + (inRows[i] === 1 ? weight : 0), 0);
    // Rows of several places make a quotation where they are all of it: every invented one has a phrase or two.
    if (rows >= JOINED * total) most = Math.max(most, rows);
    const { spans, having } = sentenceWords(corpus, version);
    const bounds = boundsIn(words, weights, having, spans.length);
    // Where all the words of a place together weigh no more than what was found, nothing in them does.
    for (const sentence of [...bounds.keys()].sort((a, b) => (bounds[b] ?? 0) - (bounds[a] ?? 0))) {
      if ((bounds[sentence] ?? 0) <= most) break;
      const two = { start: sentence, end: Math.min(spans.length, sentence + 2) };
      const { start, end } = wordsOfSentences(corpus, version, two);
      const place = read.words.slice(start, end);
      most = Math.max(most, sharedIn(words, weights, place));
    }
  }
  return most / total;
}
