/**
 * Collects the text of a page as blocks, in one pass over the live DOM that changes nothing: each block with the text
 * nodes it stands in, and the elements around them with what they say of themselves.
 *
 * The cost is linear and bounded: nodes visited and text collected are both limited, and the pass keeps its place by
 * itself instead of by recursion, so that a hundred thousand nested elements are no deeper than ten.
 */
import { BlockWriter, type Block, type Container } from './block-writer.ts';
import { joinLines } from './caption-lines.ts';
import { cueOf } from './element-cues.ts';
import { atOnce } from '../../dom/idle.ts';
import { isAnnotated } from './annotations.ts';
import type { Layout } from './layout.ts';
import { isSkipped } from './skipped.ts';
import { firstShown, isElement, isShadowRoot, isText, nextShown, shownIn } from '../../dom/nodes.ts';
import { isInline } from '../../dom/tags.ts';
import { nameOf, real } from '../../dom/real.ts';

export interface Collected {
  blocks: Block[];
  /** In document order; the first is the element that was collected. */
  containers: Container[];
}

/** More nodes than the largest articles have; a page beyond it is read up to there. */
const MAX_NODES = 100_000;
/** More text than is ever kept, so that a page with clutter before its article is still read to the end of it. */
const MAX_TEXT = 2_000_000;

/** The mark of a place is no link, and neither is the passage that a note belongs to. */
const isLink = (anchor: Element): boolean => anchor.hasAttribute('href') && !isAnnotated(anchor);

/** Nodes taken in without a pause: a fraction of a millisecond. */
const NODES_AT_ONCE = 128;

/** Collects the text that stands in an element; may be paused wherever it yields. */
export function* collectingBlocks(root: Element, layout: Layout): Generator<void, Collected> {
  const writer = new BlockWriter(layout);
  const containers: Container[] = [];
  const enter = (element: Element, tag: string, parent: Container | undefined): Container => {
    const container = { element, parent, cue: cueOf(element, tag), good: 0, dropped: false };
    containers.push(container);
    return container;
  };
  const rootTag = nameOf(root);
  let container = enter(root, rootTag, undefined);
  let textLeft = MAX_TEXT;
  /** Links around the node that is visited, but for those whose text is the article's own. */
  const links = new Set<Element>();
  /** Elements around it that stand in a line by their name, and begin and end a block by their style. */
  const lines = new Set<Element>();
  /** Quotations around it that the style sheets put into marks. */
  const quotes: Element[] = [];
  /** May the pass be in a shadow tree, or beside one? Most pages have none, and need not be asked at each node. */
  let shadowed =
    isShadowRoot(real(root).getRootNode()) || real(root).firstChild !== firstShown(root, rootTag);

  /** Takes a node in. @returns the first node in it, where there is one and it is to be read. */
  const visit = (node: Node): Node | null => {
    if (isText(node)) textLeft -= writer.write(node, textLeft, container);
    if (!isElement(node)) return null;
    const tag = nameOf(node);
    if (tag === 'br') writer.break();
    if (tag === 'hr') writer.flush(container);
    const first = firstShown(node, tag);
    if (!first || isSkipped(node, tag, layout)) return null;
    shadowed ||= real(first).parentNode !== node;
    if (tag === 'a' && isLink(node)) {
      links.add(node);
      writer.links++;
    }
    if (tag === 'q' && layout.hasQuotationMarks(node)) {
      writer.mark(quotes.length % 2 === 0 ? '“' : '‘', true);
      quotes.push(node);
    }
    if (layout.isInLine(node, tag)) return first;
    writer.flush(container);
    // Captions and links are called by what they stand in; an element of the page's own kind is one like any other.
    if (isInline(tag) && !tag.includes('-')) lines.add(node);
    else container = enter(node, tag, container);
    return first;
  };

  const leave = (element: Element): void => {
    if (container.element === element) {
      writer.flush(container);
      container = container.parent ?? container;
      return;
    }
    if (quotes.at(-1) === element) {
      quotes.pop();
      writer.mark(quotes.length % 2 === 0 ? '”' : '’', false);
    }
    if (lines.delete(element)) writer.flush(container);
    if (links.delete(element)) writer.links--;
  };

  let node: Node | null = firstShown(root, rootTag);
  for (let visited = 0; node && visited < MAX_NODES; visited++) {
    if (textLeft <= 0) break;
    if (visited % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield;
    node = visit(node) ?? nextOutside(node, root, shadowed, leave);
  }
  writer.flush(container);
  return { blocks: joinLines(writer.blocks), containers };
}

/** Collects the text that stands in an element at once. */
export const collectBlocks = (root: Element, layout: Layout): Collected =>
  atOnce(collectingBlocks(root, layout));

/**
 * The next node in the order that is shown, not in `node`, with every element left on the way; null at the root's end.
 * @param shadowed there may be shadow trees, in which the order is not that of the tree
 */
function nextOutside(
  node: Node,
  root: Element,
  shadowed: boolean,
  leave: (element: Element) => void,
): Node | null {
  let at = node;
  for (;;) {
    const own = real(at);
    const next = shadowed ? nextShown(at) : own.nextSibling;
    if (next) return next;
    const parent = shadowed ? shownIn(at) : own.parentElement;
    if (!parent || parent === root) return null;
    leave(parent);
    at = parent;
  }
}
