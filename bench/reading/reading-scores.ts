/** Scores a reading of a page against what is known of the page: body, headline, language, date. Pure. */
import type { GoldPage } from './reading-pages.ts';

/** What a reader has taken from a page; `text` is empty where it took the page for none. */
export interface Reading {
  /** With the headline. */
  text: string;
  /** Without the headline. */
  body: string;
  title?: string | undefined;
  lang?: string | undefined;
  date?: string | undefined;
  /** Why nothing was read. */
  reason?: string | undefined;
  /** Time of the reading alone, in ms. */
  ms: number;
}

/** How a page was read: shares from 0 to 1, undefined where nothing is known to compare with. */
export interface PageScore {
  id: string;
  set: string;
  read: boolean;
  with?: number | undefined;
  without?: number | undefined;
  f1?: number | undefined;
  precision?: number | undefined;
  recall?: number | undefined;
  firstWords?: number | undefined;
  title?: number | undefined;
  lang?: number | undefined;
  date?: number | undefined;
  ms: number;
  reason?: string | undefined;
}

/** Words in small letters; every character of a script without blanks is one. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    ) ?? [];

const plain = (text: string): string => wordsOf(text).join(' ');

const shareIn = (snippets: readonly string[], text: string): number | undefined => {
  if (snippets.length === 0) return undefined;
  const where = ` ${plain(text)} `;
  return snippets.filter((each) => where.includes(plain(each))).length / snippets.length;
};

/** Words that two texts have in common, counted as often as they stand in both. */
function overlap(
  found: readonly string[],
  gold: readonly string[],
): { precision: number; recall: number; f1: number } {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  const precision = found.length === 0 ? 0 : shared / found.length;
  const recall = gold.length === 0 ? 0 : shared / gold.length;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/**
 * Whether the given first words stand in the text, one after another. They may stand anywhere: before them may come a
 * standfirst, a dateline or a caption that whoever gave the words has left out. White space and signs do not count.
 */
function hasFirstWords(text: string, first: string): boolean {
  const letters = (each: string): string => wordsOf(each).join('');
  return letters(text).includes(letters(first));
}

const LIKE_TITLE = 0.5;

/** Compares a reading with what is known. */
export function scoreOf(page: GoldPage, reading: Reading): PageScore {
  const body = page.body === undefined ? undefined : overlap(wordsOf(reading.body), wordsOf(page.body));
  const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';
  const yes = (right: boolean): number => (right ? 1 : 0);
  return {
    id: page.id,
    set: page.set,
    read: reading.text !== '',
    with: shareIn(page.with, reading.text),
    without: shareIn(page.without, reading.text),
    ...body,
    firstWords: page.firstWords ? yes(hasFirstWords(reading.body, page.firstWords)) : undefined,
    title: page.title
      ? yes(overlap(wordsOf(reading.title ?? ''), wordsOf(page.title)).recall > LIKE_TITLE)
      : undefined,
    lang: page.lang ? yes(primary(reading.lang ?? '') === primary(page.lang)) : undefined,
    date: page.date ? yes(reading.date === page.date) : undefined,
    ms: reading.ms,
    reason: reading.reason,
  };
}
