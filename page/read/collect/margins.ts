/**
 * Leaves out what stands in the margin of lines that are broken by hand: the numbers of a transcript of a court, the signs
 * before the lines of quoted mail.
 */
import type { Span } from '../../../engine/types.ts';
import type { Block } from './block-writer.ts';
import { withoutSpans } from './without-spans.ts';

/** Fewer lines do not tell a number in the margin from one of the text. */
const MIN_LINES = 3;
/** This share of the lines has a sign in its margin. */
const MARKED_SHARE = 0.8;

const QUOTED = /^(?:[>|] ?)+/;
/** Longer numbers are years, and what they are followed by is no line. */
const NUMBER = /^(\d{1,3})(?:[.:)]? |$)/;

/** The length of a number in the margin, for each text; undefined where the numbers do not count the texts. */
export function numbersBefore(texts: readonly string[]): number[] | undefined {
  if (texts.length < MIN_LINES) return undefined;
  let rising = 0;
  let last: number | undefined;
  const lengths = texts.map((text) => {
    const [mark = '', digits] = NUMBER.exec(text) ?? [];
    if (digits === undefined) return 0;
    const number = Number(digits);
    // The next page begins at one again.
    if (last === undefined || number === last + 1 || number === 1) rising++;
    last = number;
    return mark.length;
  });
  return rising >= texts.length * MARKED_SHARE ? lengths : undefined;
}

/** The lengths of the signs of quoted mail, for each line; undefined where most lines have none. */
function quotesBefore(lines: readonly string[]): number[] | undefined {
  const lengths = lines.map((line) => QUOTED.exec(line)?.[0].length ?? 0);
  const marked = lengths.filter((length) => length > 0).length;
  return lines.length > 1 && marked >= lines.length * MARKED_SHARE ? lengths : undefined;
}

/** A block without what stands in the margin of its lines. */
export function withoutMargins(block: Block): Block {
  const { text, lines } = block;
  if (lines.length === 0 || !/^[\d>|]/.test(text)) return block;
  const starts = [0, ...lines];
  const each = starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length));
  const lengths = quotesBefore(each) ?? numbersBefore(each);
  if (!lengths) return block;
  const spans = starts.map((start, at): Span => ({ start, end: start + (lengths[at] ?? 0) }));
  return {
    ...withoutSpans(
      block,
      spans.filter(({ start, end }) => end > start),
    ),
    lines: [],
  };
}
