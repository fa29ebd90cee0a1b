/** Takes spans out of the text of a block, whose other units stay where they stand in the page. */
import type { Span } from '../../../engine/types.ts';
import type { Block, Run } from './block-writer.ts';
import { weigh } from './text-weight.ts';

/** What is left of a run before and after a span. */
function around(run: Run, { start, end }: Span): Run[] {
  const length = end - start;
  const runEnd = run.start + run.length;
  if (runEnd <= start) return [run];
  if (run.start >= end) return [{ ...run, start: run.start - length }];
  const before = start - run.start;
  const after = runEnd - end;
  return [
    ...(before > 0 ? [{ ...run, length: before }] : []),
    ...(after > 0 ? [{ ...run, start, from: run.from + run.length - after, length: after }] : []),
  ];
}

/** A block without some spans of its text, which are in order and do not meet. Offsets in UTF-16 code units. */
export function withoutSpans(block: Block, spans: readonly Span[]): Block {
  if (spans.length === 0) return block;
  let { text, runs, hyphens } = block;
  // From the last on, so that the offsets before it hold.
  for (const span of spans.toReversed()) {
    const { start, end } = span;
    text = text.slice(0, start) + text.slice(end);
    runs = runs.flatMap((run) => around(run, span));
    hyphens = hyphens.flatMap((at) => (at < start ? [at] : at < end ? [] : [at - (end - start)]));
  }
  return { ...block, text, runs, hyphens, weight: weigh(text) };
}
