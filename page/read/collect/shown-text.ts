/** Puts the text of an article together from its blocks, without what the page hides inside a line. */
import type { Block, Run } from './block-writer.ts';
import type { TextMap } from './text-map.ts';

/**
 * A block without the text of inline elements that are not shown: copies for another width of screen, notes for screen
 * readers. Most blocks have none, and are returned as they are.
 */
export function withoutHidden(block: Block, isVisible: (element: Element) => boolean): Block {
  const { container, runs, text } = block;
  const isShown = ({ node }: Run): boolean =>
    node.parentElement === container.element || node.parentElement === null || isVisible(node.parentElement);
  if (runs.every(isShown)) return block;
  const parts: string[] = [];
  const kept: Run[] = [];
  const hyphens: number[] = [];
  let length = 0;
  for (const [at, run] of runs.entries()) {
    if (!isShown(run)) continue;
    // A space between two runs stands in no node, or in one that was left out.
    const before = text.slice((runs[at - 1]?.start ?? 0) + (runs[at - 1]?.length ?? 0), run.start);
    const own = text.slice(run.start, run.start + run.length);
    const last = parts.at(-1);
    if (last !== undefined && before !== '' && !/\s$/.test(last) && !/^\s/.test(own)) {
      parts.push(before);
      length += before.length;
    }
    kept.push({ ...run, start: length });
    for (const hyphen of block.hyphens)
      if (hyphen >= run.start && hyphen < run.start + run.length) hyphens.push(hyphen - run.start + length);
    parts.push(own);
    length += own.length;
  }
  return { ...block, text: parts.join(''), runs: kept, hyphens };
}

/** Joins blocks by newlines, with the runs of all of them, up to a length in UTF-16 code units. */
export function joinBlocks(blocks: readonly Block[], maxLength: number): TextMap {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.text === '') continue;
    const start = parts.length > 0 ? length + 1 : 0;
    if (start >= maxLength) break;
    const text = block.text.slice(0, maxLength - start);
    for (const run of block.runs) {
      const kept = Math.min(run.length, text.length - run.start);
      if (kept > 0) runs.push({ ...run, start: start + run.start, length: kept });
    }
    parts.push(text);
    length = start + text.length;
  }
  return { text: parts.join('\n'), runs };
}
