/**
 * The passages of a plain text: its lines, or, where the lines are broken at a fixed width as in text taken from pages,
 * the paragraphs that they make up. Of white space only what parts words and passages is kept.
 */
import { endsSentence } from './compile/patterns.ts';

interface Line {
  text: string;
  /** A blank line, or nothing, stands before it. */
  gap: boolean;
}

/** Line ends of every system, and what word processors and page extractors leave between paragraphs. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const line of text.split(LINE_END)) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push({ text: trimmed, gap });
    gap = trimmed === '';
  }
  return lines;
}

/** A line that was broken at a width is at least this long; a shorter one is a heading or an item. UTF-16 units. */
const SHORTEST_WRAPPED_LINE = 30;
const SHORTEST_WRAPPED_HAN_LINE = 15;

const endsInHan = (line: string): boolean => /[\p{Script=Han}，、：；。]$/u.test(line);

const isLong = ({ text }: Line): boolean =>
  text.length >= (endsInHan(text) ? SHORTEST_WRAPPED_HAN_LINE : SHORTEST_WRAPPED_LINE);

/** Whether a line stops inside a sentence that goes on with a small letter, or in a script that has none. */
const goesOn = (line: Line, next: Line): boolean =>
  /^[\p{Ll}\p{Lo}]/u.test(next.text) && !endsSentence(line.text);

/**
 * Whether the lines are broken at a fixed width: most of those that another follows without a blank between stop inside a
 * sentence. In the statements of the UN's general debates the share is below a quarter or above a half, seldom between.
 */
function isWrapped(lines: readonly Line[]): boolean {
  let followed = 0;
  let open = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.gap) return;
    followed++;
    if (isLong(line) && goesOn(line, next)) open++;
  });
  return open * 2 > followed;
}

/** The length that one line in ten exceeds, in UTF-16 units. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Letters differ in width: a line that is filled may have this share of the widest one's characters. */
const FILLED = 0.85;

/** Whether the next line's first word would have had room at a line's end: then the break was wanted. */
function hadRoom(line: Line, next: Line, width: number): boolean {
  const word = endsInHan(line.text) ? 1 : next.text.search(/\s|$/) + 1;
  return line.text.length + word < width * FILLED;
}

/** What stands between two wrapped lines. */
function between(line: Line, next: Line, width: number): string {
  const joined = endsInHan(line.text) && /^\p{Script=Han}/u.test(next.text) ? '' : ' ';
  if (goesOn(line, next) && (isLong(line) || /^\p{Ll}/u.test(next.text))) return joined;
  if (next.gap) return '\n';
  return hadRoom(line, next, width) ? '\n' : joined;
}

/** The passages of a text, joined by newlines. */
export function passagesOf(text: string): string {
  const lines = linesOf(text);
  if (!isWrapped(lines)) return lines.map((line) => line.text).join('\n');
  const width = widthOf(lines);
  let passages = '';
  lines.forEach((line, i) => {
    passages += line.text;
    const next = lines[i + 1];
    if (!next) return;
    const tail = /^\p{Ll}+/u.exec(next.text)?.[0];
    const cut = line.text.endsWith('-') && tail ? /[\p{L}-]*\p{Ll}-$/u.exec(line.text.slice(-60)) : null;
    if (!cut) passages += between(line, next, width);
    // A word cut in two is whole again; one that is elsewhere written with the hyphen keeps it.
    else if (!text.includes(cut[0] + tail)) passages = passages.slice(0, -1);
  });
  return passages;
}
