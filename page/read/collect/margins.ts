/** Leaves out what stands in the margin of lines that a page breaks by hand. */
import { marginsOf } from '../../../engine/text/margins.ts';
import type { Span } from '../../../engine/types.ts';
import type { Block } from './block-writer.ts';
import { withoutSpans } from './without-spans.ts';

/** A block without what stands in the margin of its lines. */
export function withoutMargins(block: Block): Block {
  const { text, lines } = block;
  if (lines.length === 0 || !/^[\d>|]/.test(text)) return block;
  const starts = [0, ...lines];
  const lengths = marginsOf(starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length)));
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
