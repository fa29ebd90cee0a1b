/**
 * A draft whose editor breaks its lines at a width, as running text: a quotation may go on in the next line. Drafts with a paragraph a
 * line stay as they are, headlines too. Offsets stay true.
 */
import { runningLines } from '../text/running-lines.ts';

/** An editor breaks lines at no more than this. UTF-16 units. */
const WIDEST = 120;
/** So much of the widest line is in those that go on, and in so many of them. */
const FULL = 0.7;
const SHARE = 0.75;
/** Fewer lines tell nothing. */
const LEAST_LINES = 3;

export function withoutWraps(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  // A paragraph that is one line tells nothing, however long it is.
  const goingOn = lines.filter((line, i) => line !== '' && (lines[i + 1] ?? '') !== '');
  const widest = Math.max(0, ...goingOn.map(({ length }) => length));
  const full = goingOn.filter(({ length }) => length >= FULL * widest);
  const wraps = goingOn.length >= LEAST_LINES && full.length >= SHARE * goingOn.length;
  return wraps && widest <= WIDEST ? runningLines(text) : text;
}
