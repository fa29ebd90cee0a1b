/**
 * Reads what the reader has selected as the page itself is read: without readings of characters, hyphens at line ends and
 * what is not shown, in whatever frame of the same origin it stands. Paragraphs are parted by a blank line.
 */
import { framedDocuments } from '../dom/frames.ts';
import { isElement, isShadowRoot } from '../dom/nodes.ts';
import type { Block } from './collect/block-writer.ts';
import { collectBlocks } from './collect/blocks.ts';
import { withoutCutWords } from './collect/cut-words.ts';
import { type Layout, layoutOf } from './collect/layout.ts';
import { withoutHidden } from './collect/shown-text.ts';

/** Where the reading has less than this share of what the browser says is selected, the browser is believed. */
const MIN_SHARE = 0.5;

const lettersOf = (text: string): number => text.replace(/\s+/g, '').length;

/** A node, or what stands for it in the tree of a range: the host of the shadow tree that it is in. */
function seenFrom(range: Range, node: Node): Node {
  const tree = range.startContainer.getRootNode();
  let at = node;
  for (let root = at.getRootNode(); root !== tree && isShadowRoot(root); root = at.getRootNode())
    at = root.host;
  return at;
}

/** The part of a block that is selected; undefined where none of it is. */
function selectedIn({ text, runs }: Block, range: Range): string | undefined {
  let start: number | undefined;
  let end = 0;
  for (const run of runs) {
    if (!range.intersectsNode(seenFrom(range, run.node))) continue;
    const from = run.node === range.startContainer ? range.startOffset : 0;
    const to = run.node === range.endContainer ? range.endOffset : Infinity;
    const first = Math.max(run.from, from);
    const last = Math.min(run.from + run.length, to);
    if (first >= last) continue;
    start ??= run.start + first - run.from;
    end = run.start + last - run.from;
  }
  return start === undefined ? undefined : text.slice(start, end).trim();
}

/** The text of a range as it is read. */
function textOf(range: Range, layout: Layout): string {
  const { commonAncestorContainer: around } = range;
  const root = isElement(around) ? around : around.parentElement;
  if (!root) return '';
  const blocks = collectBlocks(root, layout).blocks.map((block) => withoutHidden(block, layout.isVisible));
  return withoutCutWords(blocks)
    .map((block) => selectedIn(block, range))
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
}

/** What is selected in one document. */
function selectedInDocument(document: Document): string {
  const selection = document.getSelection();
  const told = selection?.toString() ?? '';
  if (!selection || selection.isCollapsed) return told;
  const layout = layoutOf(document);
  const parts = Array.from({ length: selection.rangeCount }, (_, at) =>
    textOf(selection.getRangeAt(at), layout),
  );
  const read = parts.filter((part) => part !== '').join(' ');
  // Within menus and fields, which are no text of a page, there may be something selected, too.
  return lettersOf(read) >= lettersOf(told) * MIN_SHARE ? read : told;
}

/** What is selected in a page, or in the frame of it that the reader is in. */
export function selectedText(document: Document): string {
  const own = selectedInDocument(document);
  if (own.trim() !== '') return own;
  for (const framed of framedDocuments(document)) {
    const selected = selectedInDocument(framed);
    if (selected.trim() !== '') return selected;
  }
  return own;
}
