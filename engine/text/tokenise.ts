/**
 * Tokens of a text with their places: words and numbers of alphabetic scripts, single characters of Chinese. The one
 * normaliser that building an index and querying it share. Linear in the length of the text.
 */
import { stemmer } from 'stemmer';
import { numerals } from '../languages/en.ts';
import type { Span } from '../types.ts';
import { arabicStem, isArabic } from './arabic.ts';
import { GROUPING, plainFigure } from './digits.ts';
import { foldHan, isHan } from './han.ts';
import { WITHIN_WORD, withoutInvisible } from './invisible.ts';
import { isUnspaced, wordsOfRun } from './unspaced.ts';
import { valuesOf } from './word-lists.ts';

export interface Token extends Span {
  /** The normalised form: lower case, American spelling, stemmed; a plain figure; a simplified character. */
  norm: string;
  type: 'word' | 'number' | 'han';
}

/** What no word is longer than; the rest of an endless word says nothing more. UTF-16 units. */
const MAX_WORD = 40;
/** So many words are kept: those of dozens of articles, some 2 MB, so that the memory of a worker that reads all day is soon level. */
const STEM_CACHE_SIZE = 10_000;

const stems = new Map<string, string>();

/** British forms to American ones, by their endings. */
export function americanise(word: string): string {
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/([a-z]{3})is(e|ed|es|ing)$/, '$1iz$2')
    .replace(/([a-z]{2})our(s|ed|ing|able|ful|ite|ites|hood|ly)?$/, '$1or$2')
    .replace(/([a-z]{2}t)re(s?)$/, '$1er$2')
    .replace(/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/(def|off|lic|pret)ence(s?)$/, '$1ense$2');
}

/** The stem of a lower-case word, spelling variants brought together. Porter's algorithm (1980). */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = isArabic(word)
    ? arabicStem(word)
    : /^[a-z]+$/.test(word) && word.length > 3
      ? stemmer(americanise(word))
      : word;
  if (stems.size >= STEM_CACHE_SIZE) stems.clear();
  stems.set(word, result);
  return result;
}

/** Letters with marks, and radicals, which Unicode takes for signs. */
const LETTERS = String.raw`[\p{L}\p{M}\u2e80-\u2fd5]+`;
/** Figures with separators between digits, in groups of three also spaces and apostrophes. */
const FIGURE = String.raw`\p{Nd}{1,3}(?:[${GROUPING}]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,٫٬，．]\p{Nd}+)*`;
/** Words and figures; inside a word may stand apostrophes, and what is not shown. */
const WORD = new RegExp(String.raw`${FIGURE}|${LETTERS}(?:(?:['’]|[${WITHIN_WORD}]+)${LETTERS})*`, 'gu');

/** Two to nineteen, then the tens: written-out numbers are the figures they stand for. */
const NUMBER_WORDS = new Map(Array.from(valuesOf(numerals), ([word, value]) => [word, String(value)]));

/** Scales as newspapers shorten them. */
const SCALES = new Map([
  ['mn', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
]);

type Word = Pick<Token, 'norm' | 'type'>;

/** What a word or a figure as it stands in a text is normalised to; nothing for marks alone. */
function normalise(raw: string): Word | undefined {
  if (/^\p{Nd}/u.test(raw)) {
    return { norm: plainFigure(raw), type: 'number' };
  }
  const lower = withoutInvisible(raw)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/'s?$/, '');
  if (lower === '') return undefined;
  const figure = NUMBER_WORDS.get(lower);
  return figure ? { norm: figure, type: 'number' } : { norm: stem(SCALES.get(lower) ?? lower), type: 'word' };
}

const words = new Map<string, Word | undefined>();
/**
 * Longer words are not kept: an engine may keep a part of a text as a view on the whole text, which then would live as long
 * as the word. Of such short parts it makes copies. UTF-16 units.
 */
const LONGEST_KEPT = 12;

function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  const raw = text.slice(start, Math.min(end, start + MAX_WORD));
  let word = words.get(raw);
  if (word === undefined) {
    word = normalise(raw);
    if (raw.length <= LONGEST_KEPT) {
      if (words.size >= STEM_CACHE_SIZE) words.clear();
      words.set(raw, word);
    }
  }
  if (word) tokens.push({ start, end, norm: word.norm, type: word.type });
}

/** Adds a run of letters or a figure: a word, or several in a script that has no blanks. */
function pushRun(tokens: Token[], text: string, start: number, end: number): void {
  if (!isUnspaced(text[start] ?? '')) return pushWord(tokens, text, start, end);
  for (const word of wordsOfRun(text.slice(start, end)))
    pushWord(tokens, text, start + word.start, start + word.end);
}

/** Is a figure the mark of a note: in square brackets, right behind a word or a stop? */
const isNote = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '[' && text[end] === ']' && /\S/.test(text[start - 2] ?? ' ');

/** The tokens of `text[from, to)` in order, with offsets into the whole text. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const start = from + match.index;
    const end = start + match[0].length;
    let wordStart = start;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isHan(code)) continue;
      if (at > wordStart) pushWord(tokens, text, wordStart, at);
      tokens.push({ start: at, end: at + 1, norm: foldHan(text[at] ?? ''), type: 'han' });
      wordStart = at + 1;
    }
    if (end > wordStart && !isNote(text, start, end)) pushRun(tokens, text, wordStart, end);
  }
  return tokens;
}
