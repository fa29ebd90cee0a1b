/**
 * A passage that was copied from broken lines, as running text: a line break inside a sentence is a space. Each UTF-16 unit
 * becomes one unit, so that offsets stay true.
 */
import { SOFT_HYPHEN } from './forms.ts';
import { withoutMargins } from './margins.ts';

/** A line that a width has broken is at least this long, where the next begins with a capital. UTF-16 units. */
const SHORTEST = 30;
const SHORTEST_HAN = 12;

const STOP = /[.!?…。！？؟۔।:：;；]["'”’»›)\]）」』]*(?:\[\d{1,3}\]|[¹²³⁰-⁹]+)?\s*$/u;
const CUT_WORD = /\p{Ll}[-\u2010\u2011\u00ad]$/u;
const SMALL = /^\s*\p{Ll}/u;
const HAN = /\p{Script=Han}/u;
/** Line breaks of all systems; two of them part paragraphs. */
const BREAK = /(\r\n|[\n\r\v\f\u0085\u2028])(?!\s*[\n\r\v\f\u0085\u2028])/g;

/** Does a sentence go on from a line in the next? */
function goesOn(line: string, next: string): boolean {
  if (line.trim() === '' || STOP.test(line)) return false;
  if (SMALL.test(next) || /[,，、]\s*$/.test(line)) return true;
  return line.trim().length >= (HAN.test(line) ? SHORTEST_HAN : SHORTEST);
}

/** As many line breaks tell whether a width has broken the lines. */
const MIN_BREAKS = 2;
/** This share of the lines stops inside a sentence, … */
const OPEN_SHARE = 0.5;
/** … and this share of those goes on with a small letter, where the script has some. */
const SMALL_SHARE = 0.3;

/** Are the lines of a text broken by hand at some width, or is each a paragraph? */
export function hasBrokenLines(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/);
  let breaks = 0;
  let open = 0;
  let small = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? '';
    if (line.trim() === '' || next.trim() === '') continue;
    breaks++;
    if (!goesOn(line, next)) continue;
    open++;
    if (SMALL.test(next) || HAN.test(next)) small++;
  }
  return breaks >= MIN_BREAKS && open >= breaks * OPEN_SHARE && small >= open * SMALL_SHARE;
}

/** The passage as running text, with blanks for what stands in the margin of its lines. */
export function runningLines(passage: string): string {
  if (!/[\n\r\v\f\u0085\u2028]/.test(passage)) return passage;
  const text = withoutMargins(passage);
  let running = text;
  for (const { index, 0: found } of text.matchAll(BREAK)) {
    const before = text.slice(0, index);
    // A blank line stands before it: the paragraph has ended already.
    const line = /[^\n\r\v\f\u0085\u2028]*$/.exec(before)?.[0] ?? '';
    const after = text.slice(index + found.length);
    const next = /^[^\n\r\v\f\u0085\u2028]*/.exec(after)?.[0] ?? '';
    const cuts = CUT_WORD.test(line) && SMALL.test(next);
    if (!cuts && !goesOn(line, next)) continue;
    const joint = cuts ? SOFT_HYPHEN.repeat(found.length + 1) : ' '.repeat(found.length);
    running = running.slice(0, cuts ? index - 1 : index) + joint + after;
  }
  return running;
}
