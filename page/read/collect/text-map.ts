/**
 * The map between the offsets of an article's text and the text nodes of the page. Both directions are a binary search
 * over runs, in the order of the text.
 */
import type { Span } from '../../../engine/types.ts';
import type { Run } from './block-writer.ts';
import { isScope } from '../../dom/nodes.ts';

/** A place in the page: a text node and an offset in its data. */
interface Place {
  node: Text;
  offset: number;
}

/** A block of the text with its span and its element. */
export interface TextMap {
  text: string;
  /** Runs with offsets in `text`, in rising order. */
  runs: readonly Run[];
}

/** The last run that starts at or before `offset`, or -1. */
function runBefore(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the unit at `offset` stands; between two runs, the beginning of the later one. */
function placeOfStart({ runs }: TextMap, offset: number): Place | undefined {
  const at = runBefore(runs, offset);
  const run = runs[at];
  if (run && offset < run.start + run.length)
    return { node: run.node, offset: run.from + offset - run.start };
  const next = runs[at + 1];
  return next && { node: next.node, offset: next.from };
}

/** Where the unit before `offset` ends; between two runs, the end of the earlier one. */
function placeOfEnd({ runs }: TextMap, offset: number): Place | undefined {
  const run = runs[runBefore(runs, offset - 1)];
  return run && { node: run.node, offset: run.from + Math.min(offset - run.start, run.length) };
}

/**
 * The range of the page under a span of the text. Undefined where the span is empty or not in the text, or where the
 * page has taken its nodes away or changed them since it was read.
 */
export function rangeOf(map: TextMap, span: Span): Range | undefined {
  if (span.start < 0 || span.end > map.text.length || span.start >= span.end) return undefined;
  const start = placeOfStart(map, span.start);
  const end = placeOfEnd(map, span.end);
  if (!start || !end || !start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.data.length || end.offset > end.node.data.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.collapsed ? undefined : range;
}

/** The documents and shadow roots that the text stands in: changes in each of them are seen from within only. */
export function rootsOf({ runs }: TextMap): (Document | ShadowRoot)[] {
  const roots = new Set<Document | ShadowRoot>();
  for (const { node } of runs) {
    const root = node.getRootNode();
    if (isScope(root)) roots.add(root);
  }
  return [...roots];
}

/** The offset in the text of a place in the page. Undefined where that place is not part of the text. */
export function offsetOf(map: TextMap, node: Node, offset: number): number | undefined {
  for (const run of runsOf(map, node)) {
    if (offset >= run.from && offset <= run.from + run.length) return run.start + offset - run.from;
  }
  return undefined;
}

const runsByNode = new WeakMap<TextMap, Map<Node, Run[]>>();

/** The runs of each text node, found out at the first question. */
function runsOf(map: TextMap, node: Node): readonly Run[] {
  let byNode = runsByNode.get(map);
  if (!byNode) {
    byNode = new Map();
    for (const run of map.runs) {
      const runs = byNode.get(run.node);
      if (runs) runs.push(run);
      else byNode.set(run.node, [run]);
    }
    runsByNode.set(map, byNode);
  }
  return byNode.get(node) ?? [];
}
