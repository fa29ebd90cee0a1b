/**
 * The figures of a text and what they amount to, in English and Chinese: `30,000`, `nearly two million`, `1.4 billion`, `8亿`,
 * `近3万`, `两百万`, `百分之五`. Linear in the length of the text. A word that is a figure only now and then (`one`, 一, 十分)
 * is none: two texts are compared by what is found here, and a wrong figure is worse than a missing one.
 */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import type { Span } from '../types.ts';
import { foldForms } from './forms.ts';
import { anyOf, entriesOf, valuesOf } from './word-lists.ts';

export { foldForms } from './forms.ts';

export interface Quantity extends Span {
  value: number;
  /** What is counted with it: years and days of the month are dates, and nothing is both a share and a number. */
  kind: 'number' | 'percent' | 'date';
  /** The text says that it is not exact: `nearly`, `more than`, 近, 多. */
  rough: boolean;
}

/** `hundred thousand`, 百万: what a number is multiplied by. */
const SCALES = new Map([...valuesOf(en.scales), ...valuesOf(zh.scales)]);
const WORDS = valuesOf(en.numerals);
const HAN_DIGITS = valuesOf(zh.numerals);

/** Groups of three, or of two in India; a comma before one or two digits is a decimal one. */
const DIGITS = String.raw`\d{1,3}(?:,\d{2})+,\d{3}|\d+(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}(?![\d,])|\d+(?:\.\d+)?`;
const valueOf = (digits: string): number =>
  Number(/^\d+,\d{1,2}$/u.test(digits) ? digits.replace(',', '.') : digits.replace(/,/gu, ''));
const wordsFor = (least: number, most: number): string =>
  anyOf(
    [...WORDS.keys()].filter((word) => (WORDS.get(word) ?? 0) >= least && (WORDS.get(word) ?? 0) <= most),
  );
const WORD = String.raw`(?:${wordsFor(20, 90)})(?:[-\s](?:one|${wordsFor(2, 9)}))?|${wordsFor(10, 19)}|${wordsFor(2, 9)}`;
const SCALE = anyOf([...valuesOf(en.scales).keys()]);
const HAN_SCALES = [...valuesOf(zh.scales).keys()].join('');
const HAN_NUMERAL = `[${[...HAN_DIGITS.keys()].join('')}十${HAN_SCALES}]+`;

/** Figures with what belongs to them. Written-out English ones stand alone or with a scale: `two hundred thousand`. */
const QUANTITY = new RegExp(
  [
    String.raw`百分之(?<share>${DIGITS}|${HAN_NUMERAL})`,
    String.raw`(?<![\d.A-Za-z]|\d,|[A-Za-z]-)(?<digits>${DIGITS})(?<scale>\s?(?:多|余)?(?:[百万亿]|千(?![瓦米克伏赫卡]))+|(?:\s+(?:${SCALE})\b)+)?(?<percent>\s?%|\s?per\s?cent\b|个百分点)?`,
    String.raw`\b(?<word>${WORD}|a(?=\s(?:${SCALE})))\b(?<wordScale>(?:\s+(?:${SCALE})\b)+)?(?<wordPercent>\sper\s?cent\b)?`,
    `(?<han>${HAN_NUMERAL})`,
  ].join('|'),
  'giu',
);

/** Without one of these there is no figure. A text that has none is told five times sooner by them than by what is looked for in full. */
const FIGURE = new RegExp(String.raw`[\d二两三四五六七八九十百千万亿]|\b(?:${WORD}|${SCALE})\b`, 'iu');

/** Whether a text may have a figure. */
export const hasFigure = (text: string): boolean => FIGURE.test(foldForms(text));

/** What may follow a lone Chinese numeral: without it 三 may be part of any word. */
const COUNTED = new RegExp(`^(?:多|余)?(?:${anyOf(entriesOf(zh.counted))})`, 'u');
const ROUGH_BEFORE = new RegExp(`(?:${anyOf(entriesOf([en.roughBefore, zh.roughBefore]))})\\s?$`, 'iu');
const ROUGH_AFTER = new RegExp(`^(?:${anyOf(entriesOf(zh.roughAfter))})`, 'u');
/** Of a vague number (数百, 几十), a part of a fraction (三分之一), a time of day and what a letter belongs to (`10m`, `60s`) nothing can be said. */
const VAGUE_BEFORE = /(?:几|数|上|成|分之|\d:\s?|\d\s?[/／·]\s?|\d-\d{1,2}-)$/u;
const VAGUE_AFTER = /^(?:分之|几|来|:\s?\d|\s?[/／·]\s?\d|、\d|兆|(?!(?:st|nd|rd|th)\b)[a-z])/iu;

const YEAR = { least: 1500, most: 2100 };
const MONTH = String.raw`(?:${anyOf(entriesOf(en.months).map((month) => month.slice(0, 3)))})[a-z]*\.?`;
const MONTH_BEFORE = new RegExp(String.raw`\b${MONTH}\s$`, 'iu');
const MONTH_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th)?\s${MONTH}\b`, 'iu');
/** UTF-16 units that are looked at on either side of a figure. */
const AROUND = 16;

/** Digits in a row are read as such (二〇二四); undefined for what is no number (十四五). */
export function hanValue(numeral: string): number | undefined {
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(numeral)) {
    return Number([...numeral].map((each) => HAN_DIGITS.get(each) ?? 0).join(''));
  }
  if (/[一二两三四五六七八九]{2}/u.test(numeral)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const each of numeral) {
    if (HAN_DIGITS.has(each)) digit = HAN_DIGITS.get(each) ?? 0;
    else if (each === '十') {
      section += (digit || 1) * 10;
      digit = 0;
    } else if (each === '百' || each === '千') {
      section += (digit || 1) * (SCALES.get(each) ?? 1);
      digit = 0;
    } else {
      total = (total + section + digit || 1) * (SCALES.get(each) ?? 1);
      section = digit = 0;
    }
  }
  return total + section + digit;
}

/** `hundred thousand`, 百万: the product of all scales. */
const scaleOf = (scales: string): number =>
  (scales.toLowerCase().match(/[a-z]+|[百千万亿]/gu) ?? []).reduce(
    (product, scale) => product * (SCALES.get(scale) ?? 1),
    1,
  );

function wordValue(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a') return 1;
  const [tens = '', unit] = lower.split(/[-\s]/u);
  return (WORDS.get(tens) ?? 0) + (unit === undefined ? 0 : (WORDS.get(unit) ?? 1));
}

type Groups = Record<string, string | undefined>;

function read(groups: Groups, before: string, after: string): Pick<Quantity, 'value' | 'kind'> | undefined {
  const { share, digits, scale, percent, word, wordScale, wordPercent, han } = groups;
  if (share !== undefined) {
    const value = /\d/u.test(share) ? valueOf(share) : hanValue(share);
    return value === undefined ? undefined : { value, kind: 'percent' };
  }
  if (digits !== undefined) {
    if (/^0\d/u.test(digits)) return undefined;
    const value = valueOf(digits) * scaleOf(scale ?? '');
    if (percent !== undefined) return { value, kind: 'percent' };
    const plain = scale === undefined && !/[.,]/u.test(digits);
    const isYear = plain && digits.length === 4 && value >= YEAR.least && value <= YEAR.most;
    const isDay = plain && value <= 31 && (MONTH_BEFORE.test(before) || MONTH_AFTER.test(after));
    return { value, kind: isYear || isDay || (plain && /^[月日号]/u.test(after)) ? 'date' : 'number' };
  }
  if (word !== undefined) {
    const value = wordValue(word) * scaleOf(wordScale ?? '');
    return { value, kind: wordPercent === undefined ? 'number' : 'percent' };
  }
  if (han === undefined || (han.length === 1 && !HAN_DIGITS.has(han))) return undefined;
  const counted = COUNTED.test(after);
  // 一 is “a”, and 千万, 万一, 百万 without a figure are words as often as numbers.
  if (han === '一' || !/[二两三四五六七八九]|一[十百千万亿]|十一/u.test(han)) return undefined;
  if (!counted && (han.length === 1 || !/[十百千万亿]/u.test(han))) return undefined;
  const value = hanValue(han);
  if (value === undefined) return undefined;
  const isDate = /^[月日号]/u.test(after) || (han.length === 4 && !/[十百千万亿]/u.test(han));
  return { value, kind: isDate ? 'date' : 'number' };
}

/** The figures of a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const folded = foldForms(text);
  if (!FIGURE.test(folded)) return [];
  return [...folded.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = folded.slice(Math.max(0, start - AROUND), start);
    const after = folded.slice(end, end + AROUND);
    if (VAGUE_BEFORE.test(before) || VAGUE_AFTER.test(after)) return [];
    const found = read(match.groups ?? {}, before, after);
    if (!found) return [];
    const rough = ROUGH_BEFORE.test(before) || ROUGH_AFTER.test(after) || /[多余]/u.test(match[0]);
    return [{ start, end, ...found, rough }];
  });
}

/** A rough figure may be so far from an exact one, but not from another rough one: `more than 90 million` for 98.99 million. */
const ROUGH = 0.2;
/** Two figures differ by no more than rounding does: 1.4 billion for 1.412 billion. */
const ROUNDED = 0.03;

/** Whether two figures may stand for the same amount. */
export function mayAgree(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.value === b.value) return true;
  if (a.kind === 'date' || (Number.isInteger(a.value) && Math.max(a.value, b.value) < 100)) return false;
  const apart = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  return apart <= (a.rough !== b.rough ? ROUGH : ROUNDED);
}
