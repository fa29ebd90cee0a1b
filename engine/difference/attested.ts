/**
 * Whether words stand in a row in a version: the test for `word for word`. Each version is read once; a search is a search in a
 * string, linear in the length of the version.
 */
import { primaryLanguage, versionsOf } from '../edition/edition.ts';
import type { Corpus, Lang, Span } from '../types.ts';
import { Kept } from '../text/kept.ts';
import { type ExactWord, exactWords } from './exact-words.ts';

/** A text with its words, and these joined so that a row of them can be looked for. */
export interface ReadText {
  text: string;
  words: readonly ExactWord[];
  joined: string;
  /** For each word, where it begins in `joined`. */
  starts: readonly number[];
}

/** Reads a text whose rows of words are to be looked for. */
function readText(text: string, words: readonly ExactWord[] = exactWords(text)): ReadText {
  const starts: number[] = [];
  let joined = ' ';
  for (const { key } of words) {
    starts.push(joined.length - 1);
    joined += `${key} `;
  }
  return { text, words, joined, starts };
}

/** The number of the word that begins at a place of the joined words. */
function wordAt({ starts }: ReadText, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rowOf = (words: readonly ExactWord[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

/** The words of the text, from which number on, that are these in a row; the first place from word `from` on, or -1. */
export function placeOf(of: ReadText, words: readonly ExactWord[], from = 0): number {
  if (words.length === 0) return -1;
  const place = of.joined.indexOf(rowOf(words), of.starts[from] ?? 0);
  return place < 0 ? -1 : wordAt(of, place);
}

/** The longest row of words [start, end) that the text has, and where. */
export function longestRow(of: ReadText, words: readonly ExactWord[]): Span & { place: number } {
  const whole = placeOf(of, words);
  if (whole >= 0) return { start: 0, end: words.length, place: whole };
  let best = { start: 0, end: 0, place: -1 };
  let end = 0;
  for (let start = 0; start < words.length; start++) {
    end = Math.max(end, start);
    while (end < words.length && placeOf(of, words.slice(start, end + 1)) >= 0) end++;
    if (end - start > best.end - best.start)
      best = { start, end, place: placeOf(of, words.slice(start, end)) };
  }
  return best;
}

/** Versions that are kept as they are read, some 100 kB each: a draft is held against so many, a page against a few. */
const MAX_READ = 64;
const kept = new WeakMap<Corpus, Kept<number, ReadText>>();

/** The words of a version: each sentence by itself, since what is silent may open it. */
function wordsBySentence(corpus: Corpus, number: number): ExactWord[] {
  const text = corpus.text(number);
  return corpus.sentences(number).flatMap(({ start, end }) =>
    exactWords(text.slice(start, end)).map((word) => ({
      key: word.key,
      start: word.start + start,
      end: word.end + start,
    })),
  );
}

/** A version as it is read here. */
export function readVersion(corpus: Corpus, number: number): ReadText {
  const known = kept.get(corpus) ?? new Kept<number, ReadText>(MAX_READ);
  kept.set(corpus, known);
  return known.of(number, () => readText(corpus.text(number), wordsBySentence(corpus, number)));
}

/** The versions of a work in a language, by their numbers: the fullest first. */
export const versionsIn = (corpus: Corpus, work: string, lang: Lang): number[] =>
  versionsOf(corpus, work).filter(
    (number) => primaryLanguage(corpus.versions[number]?.lang ?? '') === primaryLanguage(lang),
  );
