/**
 * How much of a quotation some version knows, by the weight of its words: the test for words that stand in no version. Altered
 * quotations keep nearly all of their source's words in its order; invented ones have its common words here and there.
 */
import { weightOf } from '../lexicon/rarity.ts';
import { unitsIn } from '../text/units.ts';
import type { Rarity } from '../tables.ts';
import type { Span } from '../types.ts';
import { type ReadText, readVersion, placeOf } from './attested.ts';
import { commonRuns } from './diff.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import type { Attested } from './exactness.ts';
import { wordsOfSentences } from './sentence-words.ts';

/** A lone common word says nothing. Words, or Chinese characters. */
const LEAST_RUN = 2;
/** Parts that may come from anywhere are as long as this. Words, or Chinese characters. */
const LEAST_ROW = { words: 4, han: 7 };

const JOINED = 0.85;

const HAN = /\p{Script=Han}/u;

/** What each word weighs, in nats; a figure nothing: it is changed without being invented. */
function weightsOf(text: string, words: readonly ExactWord[], rarity: Rarity): number[] {
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

/** Where a version has each of its words, and in which sentence. */
interface WordPlaces {
  byKey: ReadonlyMap<string, readonly number[]>;
  sentences: Uint32Array;
}

const placesByVersion = new WeakMap<ReadText, WordPlaces>();

function placesIn(read: ReadText, sentences: readonly Span[]): WordPlaces {
  const known = placesByVersion.get(read);
  if (known) return known;
  const { words } = read;
  let sentence = 0;
  const made: WordPlaces = {
    byKey: Map.groupBy(words.keys(), (place) => words[place]?.key ?? ''),
    sentences: Uint32Array.from(words, ({ start }) => {
      while (start >= (sentences[sentence + 1]?.start ?? Infinity)) sentence++;
      return sentence;
    }),
  };
  placesByVersion.set(read, made);
  return made;
}

/** For each sentence of a version, where in a quotation pairs of words begin that it has: the words of a row of two stand in such pairs. */
function pairsBySentence(
  read: ReadText,
  sentences: readonly Span[],
  quotation: readonly ExactWord[],
): readonly (readonly number[])[] {
  const places = placesIn(read, sentences);
  const pairs: number[][] = sentences.map(() => []);
  quotation.forEach(({ key }, i) => {
    const next = quotation[i + 1]?.key;
    for (const place of places.byKey.get(key) ?? [])
      if (read.words[place + 1]?.key === next) pairs[places.sentences[place] ?? 0]?.push(i);
  });
  return pairs;
}

/** The most that two sentences that follow each other can share: the weight of the words in their pairs. */
function boundsOf(pairs: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const counted = new Int32Array(weights.length).fill(-1);
  return pairs.map((own, sentence) => {
    let bound = 0;
    const count = (word: number): void => {
      if (counted[word] !== sentence) bound += weights[word] ?? 0;
      counted[word] = sentence;
    };
    for (const list of [own, pairs[sentence + 1] ?? []])
      for (const place of list) {
        count(place);
        count(place + 1);
      }
    return bound;
  });
}

/**
 * A quotation with less than this share stands in no version. Of the labelled pages' altered quotations one of 60 has less (0.50), and
 * one of 19 invented ones more.
 */
export const KNOWN = 0.58;

/** What the words of a text weigh together, in nats. */
export const weightOfWords = (text: string, rarity: Rarity): number =>
  weightsOf(text, exactWords(text), rarity).reduce((sum, weight) => sum + weight, 0);

/** The sentences of a version that have the most of a quotation in its order. */
interface ClosestSentences {
  version: number;
  sentences: Span;
}

/** The share of a quotation's weight that versions have, and where they have the most of it. */
export interface Known {
  /** 0 to 1. */
  share: number;
  /** Undefined where no two of its words stand anywhere in a row. */
  closest: ClosestSentences | undefined;
}

/**
 * The share of a quotation's weight, 0 to 1, that stands in two sentences of some version in the same order, or in rows of words
 * of several places.
 */
export const knownShare = (of: Attested, quotation: string): number => knownIn(of, quotation).share;

/** What was last asked of each corpus: whose words these are, and where they stand, is asked one after the other. */
const asked = new WeakMap<Attested['corpus'], Map<string, Known>>();
const MOST_KEPT = 32;

/** The same, with the one or two sentences that have the most of it; one where the second adds nothing. */
export function knownIn(of: Attested, quotation: string): Known {
  const kept = asked.get(of.corpus) ?? new Map<string, Known>();
  asked.set(of.corpus, kept);
  const key = `${of.versions.join(' ')}\n${quotation}`;
  const before = kept.get(key);
  if (before) return before;
  const known = readKnown(of, quotation);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, known);
  return known;
}

function readKnown(of: Attested, quotation: string): Known {
  const { corpus, versions } = of;
  const words = exactWords(quotation);
  const weights = weightsOf(quotation, words, corpus.rarity);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { share: 0, closest: undefined };
  const least = HAN.test(words[0]?.key ?? '') ? LEAST_ROW.han : LEAST_ROW.words;
  let most = 0;
  let mostInPlace = 0;
  let closest: ClosestSentences | undefined;
  for (const version of versions) {
    const read = readVersion(corpus, version);
    const sentences = corpus.sentences(version);
    const pairs = pairsBySentence(read, sentences, words);
    const inPairs = new Set(pairs.flat());
    const inRows = new Uint8Array(words.length);
    /** How many pairs in a row the version has up to here: a row of words is there only where all of its pairs are. */
    let inARow = 0;
    for (let place = 0; place + 1 < words.length; place++) {
      inARow = inPairs.has(place) ? inARow + 1 : 0;
      const from = place + 2 - least;
      if (inARow >= least - 1 && placeOf(read, words.slice(from, from + least)) >= 0)
        inRows.fill(1, from, from + least);
    }
    const rows = weights.reduce((sum, weight, i) => sum + (inRows[i] === 1 ? weight : 0), 0);
    // Rows of several places make a quotation where they are all of it: every invented one has a phrase or two.
    if (rows >= JOINED * total) most = Math.max(most, rows);
    const bounds = boundsOf(pairs, weights);
    // Those that can share the most come first, so that most of the others need not be aligned.
    const order = [...bounds.keys()].sort((x, y) => (bounds[y] ?? 0) - (bounds[x] ?? 0));
    for (const sentence of order) {
      if ((bounds[sentence] ?? 0) <= mostInPlace) break;
      const two = { start: sentence, end: Math.min(sentences.length, sentence + 2) };
      const { start, end } = wordsOfSentences(corpus, version, two);
      const shared = sharedIn(words, weights, read.words.slice(start, end));
      if (shared <= mostInPlace) continue;
      mostInPlace = shared;
      closest = { version, sentences: two };
    }
    most = Math.max(most, mostInPlace);
  }
  return { share: most / total, closest: closest && trimmed(of, words, weights, closest) };
}

/** Of two sentences the one that has all that both have, where one does. */
function trimmed(
  { corpus }: Attested,
  words: readonly ExactWord[],
  weights: readonly number[],
  { version, sentences }: ClosestSentences,
): ClosestSentences {
  const shared = (from: number, to: number): number => {
    const { start, end } = wordsOfSentences(corpus, version, { start: from, end: to });
    return sharedIn(words, weights, readVersion(corpus, version).words.slice(start, end));
  };
  const { start, end } = sentences;
  const both = shared(start, end);
  if (end - start === 2 && shared(start, start + 1) >= both)
    return { version, sentences: { start, end: start + 1 } };
  if (end - start === 2 && shared(start + 1, end) >= both)
    return { version, sentences: { start: start + 1, end } };
  return { version, sentences };
}
