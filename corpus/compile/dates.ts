/** Dates as they are written in English and Chinese, read into ISO 8601. */
import { months } from '../../engine/languages/en.ts';
import { entriesOf } from '../../engine/text/word-lists.ts';

const MONTHS = entriesOf(months);

const month = (name: string): number =>
  MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;

const iso = (year: string, monthNumber: number, day: string): string =>
  `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;

const NAME = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const ORDINAL = '(?:st|nd|rd|th)?';
const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二四 digit by digit, 二十六 and 十二 by tens. */
function hanNumber(numeral: string): number {
  const digits = Array.from(numeral.replace(/[○零]/gu, '〇'));
  const ten = digits.indexOf('十');
  if (ten < 0) return Number(digits.map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(digits[0] ?? '');
  return tens * 10 + (digits[ten + 1] ? HAN_DIGITS.indexOf(digits[ten + 1] ?? '') : 0);
}

/**
 * The full dates that a text names: “February 26, 2024”, “26th Feb. 2024”, “2024-02-26”, “2024年2月26日”,
 * “二〇二四年二月二十六日”.
 */
export function datesIn(text: string): string[] {
  const dates: string[] = [];
  for (const [, name = '', day = '', year = ''] of text.matchAll(
    new RegExp(`${NAME} (\\d{1,2})${ORDINAL},? (\\d{4})`, 'gi'),
  )) {
    dates.push(iso(year, month(name), day));
  }
  for (const [, day = '', name = '', year = ''] of text.matchAll(
    new RegExp(`(\\d{1,2})${ORDINAL}(?: of)? ${NAME},? (\\d{4})`, 'gi'),
  )) {
    dates.push(iso(year, month(name), day));
  }
  for (const [, year = '', number = '', day = ''] of text
    .normalize('NFKC')
    .matchAll(/(?<!\d)(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})\s*(?:[-./]|月)\s*(\d{1,2})(?!\d)/g)) {
    dates.push(iso(year, Number(number), day));
  }
  const numeral = '([〇○零一二三四五六七八九十]';
  for (const [, year = '', number = '', day = ''] of text.matchAll(
    new RegExp(`${numeral}{4})年${numeral}{1,2})月${numeral}{1,3})日`, 'gu'),
  )) {
    dates.push(iso(String(hanNumber(year)), hanNumber(number), String(hanNumber(day))));
  }
  return dates;
}
