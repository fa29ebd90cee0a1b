/**
 * Numbers, months and numbered points as terms that are the same in every language: `8亿` and `800 million` are both
 * `#800000000`. What is read is taken out of the text, so that it is not counted as words again.
 */
import * as en from '../../../engine/languages/en.ts';
import * as zh from '../../../engine/languages/zh.ts';
import { entriesOf, valuesOf } from '../../../engine/text/word-lists.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ...valuesOf(en.scales),
  ...valuesOf(zh.scales),
  ['百万', 1e6],
  ['千万', 1e7],
  ['万亿', 1e12],
]);
const NUMERALS = [...valuesOf(en.numerals)];
const WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ...NUMERALS.filter(([, value]) => value < 20),
]);
const TENS: ReadonlyMap<string, number> = new Map(NUMERALS.filter(([, value]) => value >= 20));
const HAN_DIGITS: ReadonlyMap<string, number> = valuesOf(zh.numerals);
const MONTHS = entriesOf(en.months).map((month) => month.slice(0, 3));

const word = `(?:${[...TENS.keys()].join('|')})(?:-(?:${[...WORDS.keys()].slice(0, 9).join('|')}))?|${[...WORDS.keys()].join('|')}`;
const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?:[\s-]*(hundred|thousand|million|billion|trillion)|\s*(万亿|百万|千万|亿|万|千|百))?/giu;
const WRITTEN = new RegExp(
  `\\b(?:${word})(?: hundred| thousand| million| billion| trillion)+\\b|\\b(?:${[...TENS.keys()].join('|')})(?:-\\w+)?\\b`,
  'giu',
);
const HAN_NUMERAL = /[零〇一二两三四五六七八九十百千万亿]{2,}/gu;
const MONTH_NAME = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?= \d)/gu;
const HAN_MONTH = /(\d{1,2})月/gu;
const POINT = /^[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.(?!\d))\s*/u;

/** The value of a written number such as 两百万 or 三十五; undefined where it is none (百姓, 千万 as an adverb). */
function hanValue(numeral: string): number | undefined {
  if (!/[十百千万亿]/.test(numeral) || !/[一二两三四五六七八九]/.test(numeral)) return undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const value = HAN_DIGITS.get(character);
    if (value !== undefined) digit = value;
    else if (character === '亿' || character === '万') {
      total = (total + section + digit) * (character === '亿' ? 1e8 : 1e4);
      section = digit = 0;
    } else {
      section += (digit || 1) * (character === '十' ? 10 : character === '百' ? 100 : 1000);
      digit = 0;
    }
  }
  return total + section + digit;
}

/** The value of “two million”, “forty-five”. */
function writtenValue(written: string): number {
  let value = 0;
  for (const part of written.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES.get(part);
    if (scale) value = (value || 1) * scale;
    else value += TENS.get(part) ?? WORDS.get(part) ?? 0;
  }
  return value;
}

const term = (value: number): string => `#${Math.round(value * 1000) / 1000}`;

/** The number terms of a sentence in simplified characters or any alphabet, and the text without them. */
export function takeNumbers(sentence: string): { terms: string[]; rest: string } {
  const terms: string[] = [];
  const take = (
    text: string,
    pattern: RegExp,
    read: (match: readonly string[]) => string | undefined,
  ): string =>
    text.replace(pattern, (...match: string[]) => {
      const found = read(match);
      if (!found) return match[0] ?? '';
      terms.push(found);
      return ' ';
    });
  let rest = take(sentence, POINT, ([, mark = '']) => {
    const value = Number(mark) || (hanValue(mark) ?? HAN_DIGITS.get(mark) ?? (mark === '十' ? 10 : 0));
    return `#point${value}`;
  });
  rest = take(rest, MONTH_NAME, ([, name = '']) => `#month${MONTHS.indexOf(name.toLowerCase()) + 1}`);
  rest = take(rest, HAN_MONTH, ([, number = '']) => `#month${Number(number)}`);
  rest = take(rest, FIGURE, ([, figure = '', scale, hanScale]) => {
    const factor = SCALES.get((scale ?? hanScale ?? '').toLowerCase()) ?? 1;
    return term(Number(figure.replaceAll(',', '')) * factor);
  });
  rest = take(rest, WRITTEN, ([written = '']) => term(writtenValue(written)));
  rest = take(rest, HAN_NUMERAL, ([numeral = '']) => {
    const value = hanValue(numeral);
    return value === undefined ? undefined : term(value);
  });
  return { terms, rest };
}
