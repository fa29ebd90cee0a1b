/**
 * What stands in the margin of lines that are broken by hand, and is no part of what they say: the numbers of a transcript of
 * a court, the signs before the lines of quoted mail, the times of captions. Pure.
 */

/** Fewer lines do not tell a number in the margin from one of the text. */
const MIN_LINES = 3;
/** This share of the lines has a sign in its margin. */
const MARKED_SHARE = 0.8;

const QUOTED = /^[ \t]*(?:[>|] ?)+/;
/** Longer numbers are years, and what they are followed by is no line. */
const NUMBER = /^[ \t]*(\d{1,3})(?:[.:)]?[ \t]+|$)/;
const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const TIMED = new RegExp(String.raw`^[ \t]*[[(]?${TIME}[\])]?(?:[ \t]+|$)`);
/** From the end of a caption to the beginning of the next: its number, when it is shown, how it is set. */
const CUE = new RegExp(
  String.raw`(?:^|\r?\n)\s*(?:\d{1,5}[ \t]*\r?\n)?[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}[^\r\n]*(?:\r?\n|$)`,
  'g',
);
const CAPTION_FILE = /^WEBVTT\b[^\r\n]*/;

/** The lengths of what a pattern finds before the lines; undefined where it is not found before most of them. */
function lengthsOf(pattern: RegExp, lines: readonly string[]): number[] | undefined {
  const lengths = lines.map((line) => pattern.exec(line)?.[0].length ?? 0);
  const marked = lengths.filter((length) => length > 0).length;
  return lines.length > 1 && marked >= lines.length * MARKED_SHARE ? lengths : undefined;
}

/** The length of the number before each line, in UTF-16 units; undefined where the numbers do not count the lines. */
export function numbersBefore(lines: readonly string[]): number[] | undefined {
  if (lines.length < MIN_LINES) return undefined;
  let rising = 0;
  let last: number | undefined;
  const lengths = lines.map((line) => {
    const [mark = '', digits] = NUMBER.exec(line) ?? [];
    if (digits === undefined) return 0;
    const number = Number(digits);
    // The next page begins at one again.
    if (last === undefined || number === last + 1 || number === 1) rising++;
    last = number;
    return mark.length;
  });
  return rising >= lines.length * MARKED_SHARE ? lengths : undefined;
}

/** The length of what stands in the margin of each line, in UTF-16 units; undefined where nothing does. */
export const marginsOf = (lines: readonly string[]): number[] | undefined =>
  lengthsOf(QUOTED, lines) ?? lengthsOf(TIMED, lines) ?? numbersBefore(lines);

const blank = (found: string): string => ' '.repeat(found.length);

/** A text with blanks for what stands in the margin of its lines, unit for unit. */
export function withoutMargins(text: string): string {
  if (text.includes('-->')) return text.replace(CAPTION_FILE, blank).replace(CUE, blank);
  if (!/^[ \t]*[\d>|[(]/.test(text)) return text;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const lengths = marginsOf(filled);
  if (!lengths) return text;
  let next = 0;
  return lines
    .map((line) => {
      if (line.trim() === '') return line;
      const length = lengths[next++] ?? 0;
      return ' '.repeat(length) + line.slice(length);
    })
    .join('\n');
}
