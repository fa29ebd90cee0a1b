/**
 * Quotations that a Markdown draft sets off in paragraphs of their own, each of whose lines begins with `>`. Within such a block lines are
 * broken at a width, and what stands in it needs no quotation marks.
 */
import type { Span } from '../types.ts';

const MARKED = /^[ \t]{0,3}>[ \t>]*/u;
/** A line that only says whose the words are: `— Ada Lovelace`. */
const SIGNED = /^\s*[—–―-]{1,3}\s*\p{L}/u;
/** Of what stands in a block so much in quotation marks is the quotation. */
const ALL = 0.8;

/** A draft without the marks of its block quotations, as long as it was, and where each paragraph of theirs stands. */
export function blockQuotes(text: string): { text: string; blocks: Span[] } {
  const blocks: Span[] = [];
  let plain = '';
  let block: Span | undefined;
  for (const line of text.split(/(?<=\n)/u)) {
    const at = plain.length;
    const mark = MARKED.exec(line)?.[0] ?? '';
    const words = line.slice(mark.length);
    const isWords = mark !== '' && words.trim() !== '' && !SIGNED.test(words);
    // The line before goes on in this one.
    if (isWords && block) plain = `${plain.slice(0, -1)} `;
    plain += ' '.repeat(mark.length) + words;
    const end = at + line.trimEnd().length;
    if (!isWords) block = undefined;
    else if (block) block.end = end;
    else blocks.push((block = { start: at + mark.length, end }));
  }
  return { text: plain, blocks };
}

/** Quotations in marks with those that are set off, in order: a block that is nearly all in marks is that quotation. */
export function withBlocks(quotations: readonly Span[], blocks: readonly Span[]): Span[] {
  const own = blocks.filter((block) => {
    const inside = quotations.filter(({ start, end }) => start >= block.start && end <= block.end);
    return inside.reduce((sum, { start, end }) => sum + end - start, 0) < ALL * (block.end - block.start);
  });
  const outside = quotations.filter(
    (each) => !own.some(({ start, end }) => each.start < end && each.end > start),
  );
  return [...outside, ...own].sort((a, b) => a.start - b.start);
}
