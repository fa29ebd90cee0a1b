/**
 * How the wording of two texts differs, word by word (Chinese: character by character).
 *
 * A longest common subsequence over words, after their common beginning and end are set aside: O(n·m) in time and two
 * bytes a cell, bounded by `MAX_CELLS`. What is only typography does not count: quotes, dashes, punctuation, white
 * space, full-width forms, traditional or simplified characters, and the case of a word that begins a sentence or a quotation.
 */
import { foldForms, SOFT_HYPHEN } from '../text/forms.ts';

/** A run of both texts. The `a` of all hunks joined is the first text, the `b` the second; either may be empty. */
interface Hunk {
  op: 'same' | 'changed';
  a: string;
  b: string;
}

/** A run of one text. */
export interface Segment {
  text: string;
  op: Hunk['op'];
}

export interface Difference {
  hunks: Hunk[];
  /** Words (Chinese: characters) of each text, and how many of them the two have in common, in order. */
  words: { a: number; b: number; same: number };
}

export interface Word {
  start: number;
  end: number;
  key: string;
  /** True where a capital letter would stand for its place and not for the word. */
  opens: boolean;
}

/**
 * Cells of the table, two bytes each: 8 MB at most, some 30 ms. Two texts of 2,000 words still fit, which is more than
 * any finding has; beyond it the middle counts as changed as a whole.
 */
const MAX_CELLS = 4_000_000;

/** Letters that agree by chance inside a rewritten stretch: one “of” or 的 is no agreement that a reader would see. */
const CHANCE_LETTERS = { latin: 3, han: 1 };

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}${SOFT_HYPHEN}])`;
const WORD = new RegExp(
  String.raw`\p{Script=Han}|${LETTER}+(?:(?:['’‘‐‑-]|(?<=\p{N})[.,](?=\p{N}))${LETTER}+)*`,
  'gu',
);
const OPENING = /[.!?:;。！？：；\n“”"‘「『«(（]/u;
const HAN = /\p{Script=Han}/u;

/** What a word is compared by; empty for what is not shown. */
const wordKey = (word: string): string =>
  HAN.test(word)
    ? word
    : word.replaceAll(SOFT_HYPHEN, '').normalize('NFKC').replace(/[’‘]/gu, "'").replace(/[‐‑]/gu, '-');

/** The words of a text (Chinese: its characters), in order. */
export function wordsOf(text: string): Word[] {
  let before = 0;
  const words: Word[] = [];
  for (const { index: start, 0: word } of foldForms(text).matchAll(WORD)) {
    const key = wordKey(word);
    if (key === '') continue;
    const end = start + word.length;
    const opens = before === 0 || OPENING.test(text.slice(before, start));
    before = end;
    words.push({ start, end, key, opens });
  }
  return words;
}

const agree = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.key === b.key || ((a.opens || b.opens) && a.key.toLowerCase() === b.key.toLowerCase()));

/** A run of words that the two texts have in common: `length` words from word `a` and from word `b` on. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Lengths of the longest common subsequences of all ends of `a` and `b`, row by row. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j;
      lengths[cell] = agree(a[i], b[j])
        ? (lengths[cell + width + 1] ?? 0) + 1
        : Math.max(lengths[cell + width] ?? 0, lengths[cell + 1] ?? 0);
    }
  }
  return lengths;
}

/** The words in common as pairs of their numbers, in order. */
function pairs(a: readonly Word[], b: readonly Word[]): [number, number][] {
  if (a.length * b.length > MAX_CELLS) return [];
  const width = b.length + 1;
  const lengths = commonLengths(a, b);
  const result: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const cell = i * width + j;
    if (agree(a[i], b[j])) {
      result.push([i, j]);
      i += 1;
      j += 1;
    } else if ((lengths[cell + width] ?? 0) >= (lengths[cell + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return result;
}

/** The words in common, in order, as runs: a longest common subsequence. */
export function commonRuns(a: readonly Word[], b: readonly Word[]): Run[] {
  let head = 0;
  while (head < a.length && agree(a[head], b[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    agree(a[a.length - 1 - tail], b[b.length - 1 - tail])
  ) {
    tail += 1;
  }
  const all: [number, number][] = [];
  for (let n = 0; n < head; n += 1) all.push([n, n]);
  const middle = pairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const [i, j] of middle) all.push([i + head, j + head]);
  for (let n = tail; n > 0; n -= 1) all.push([a.length - n, b.length - n]);
  const runs: Run[] = [];
  for (const [i, j] of all) {
    const last = runs.at(-1);
    if (last && last.a + last.length === i && last.b + last.length === j) last.length += 1;
    else runs.push({ a: i, b: j, length: 1 });
  }
  return runs;
}

/** True for a lone little word in the middle of a stretch that is rewritten on both sides of it, in both texts. */
function byChance(
  run: Run,
  index: number,
  runs: readonly Run[],
  a: readonly Word[],
  b: readonly Word[],
): boolean {
  if (run.length > 1) return false;
  const before = runs[index - 1];
  const after = runs[index + 1];
  const gaps = [
    run.a - (before ? before.a + before.length : 0),
    run.b - (before ? before.b + before.length : 0),
    (after?.a ?? a.length) - run.a - 1,
    (after?.b ?? b.length) - run.b - 1,
  ];
  if (gaps.some((gap) => gap === 0)) return false;
  const key = a[run.a]?.key ?? '';
  return key.length <= (HAN.test(key) ? CHANCE_LETTERS.han : CHANCE_LETTERS.latin) && !/\p{N}/u.test(key);
}

/** How `b` differs from `a`. Changed hunks hold whole words; what stands between words stays with the same. */
export function difference(a: string, b: string): Difference {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const found = commonRuns(wordsA, wordsB);
  const runs = found.filter((run, index) => !byChance(run, index, found, wordsA, wordsB));
  const hunks: Hunk[] = [];
  const same = { op: 'same' as const, a: '', b: '' };
  let atA = 0;
  let atB = 0;
  let nextA = 0;
  let nextB = 0;
  /** Closes the stretch of changed words that ends before word `endA` and word `endB`. */
  const change = (endA: number, endB: number): void => {
    if (nextA === endA && nextB === endB) return;
    const spanA = spanOf(wordsA, nextA, endA, atA);
    const spanB = spanOf(wordsB, nextB, endB, atB);
    same.a += a.slice(atA, spanA.start);
    same.b += b.slice(atB, spanB.start);
    if (same.a || same.b) hunks.push({ ...same });
    hunks.push({ op: 'changed', a: a.slice(spanA.start, spanA.end), b: b.slice(spanB.start, spanB.end) });
    same.a = '';
    same.b = '';
    atA = spanA.end;
    atB = spanB.end;
  };
  for (const run of runs) {
    change(run.a, run.b);
    nextA = run.a + run.length;
    nextB = run.b + run.length;
    const endA = wordsA[nextA - 1]?.end ?? atA;
    const endB = wordsB[nextB - 1]?.end ?? atB;
    same.a += a.slice(atA, endA);
    same.b += b.slice(atB, endB);
    atA = endA;
    atB = endB;
  }
  change(wordsA.length, wordsB.length);
  same.a += a.slice(atA);
  same.b += b.slice(atB);
  if (same.a || same.b) hunks.push({ ...same });
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  return { hunks, words: { a: wordsA.length, b: wordsB.length, same: count } };
}

/** From the first to the last of these words; an empty span at `at` where there are none. */
function spanOf(
  words: readonly Word[],
  from: number,
  to: number,
  at: number,
): { start: number; end: number } {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : { start: at, end: at };
}

/** One side of a difference; the segments joined are the text. */
export function side(of: Difference, which: 'a' | 'b'): Segment[] {
  return of.hunks
    .map((hunk) => ({ text: hunk[which], op: hunk.op }))
    .filter((segment) => segment.text !== '');
}

/** How much of the shorter text the two have in common, 0 to 1. */
export function overlap(of: Difference): number {
  const shorter = Math.min(of.words.a, of.words.b);
  return shorter === 0 ? 0 : of.words.same / shorter;
}

/** The number of words (Chinese: characters) of a text. */
export const countWords = (text: string): number => wordsOf(text).length;
