/** Forms of characters that say the same, brought together one UTF-16 unit for one, so that offsets stay true. */
import { asciiDigits, groupedByCommas } from './digits.ts';
import { foldHan } from './han.ts';
import { INVISIBLE, JOINERS } from './invisible.ts';

const HAN = /[\u2e80-\u2fd5\u3400-\u9fff\uf900-\ufad9]/g;
/** Wide letters, and signs beside wide digits. */
const WIDE = /[\uff05\uff0e\uff21-\uff3a\uff41-\uff5a]/g;
/** What is not shown, with what Arabic may leave out: vowel signs, and the line that draws out letters. */
const SILENT = new RegExp(
  `[${INVISIBLE}${JOINERS}\\u0640\\u064b-\\u065f\\u0670]|\\udb40[\\udc00-\\udfff]`,
  'g',
);
/** The mark of a note behind a word or a stop: in square brackets, or raised. */
const NOTE = /(?<=[\p{L}\p{P}])(?:\[\d{1,3}\]|[¹²³⁰-⁹]+)/gu;
/** A letter in Unicode, and in words what an apostrophe is. */
const LETTER_APOSTROPHE = /\u02bc/g;
/** Stands for each unit that is silent. */
export const SOFT_HYPHEN = '\u00ad';

const ASCII_ONLY = /^[\0-\x7f]*$/;

/**
 * Simplified characters for traditional ones, radicals and compatibility forms; digits of ASCII with commas between
 * groups; a soft hyphen for each unit that is not shown, and for the marks of notes.
 */
export function foldForms(text: string): string {
  const silence = (silent: string): string => SOFT_HYPHEN.repeat(silent.length);
  if (ASCII_ONLY.test(text)) return groupedByCommas(text.replace(NOTE, silence));
  const plain = text
    .replace(SILENT, silence)
    .replace(NOTE, silence)
    .replace(HAN, foldHan)
    .replace(LETTER_APOSTROPHE, '’')
    .replace(WIDE, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  return groupedByCommas(asciiDigits(plain));
}
