/**
 * One pass over the live DOM, changing nothing and asking for no layout: the text of a page as blocks, each with the
 * text nodes it stands in, and the elements around them with what they say of themselves.
 *
 * The cost is linear and bounded: nodes visited and text collected are both limited, and the pass keeps its place by
 * itself instead of by recursion, so that a hundred thousand nested elements are no deeper than ten.
 */
import { cueOf, isHeading, isInline, isSkipped, type Cue } from './cues.ts';

/** A stretch of a block's text that stands, unit for unit, in one text node. */
export interface Run {
  /** Offset in the text of the block; later in that of the article. UTF-16 code units. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node's data. */
  from: number;
}

/** A block element, and what is known of it. */
export interface Container {
  element: Element;
  parent: Container | undefined;
  cue: Cue;
  /** Weight of the good paragraphs under it; see `body.ts`. */
  good: number;
  dropped: boolean;
}

/** A paragraph, a list item, a heading, or text between two of them. */
export interface Block {
  /** White space is collapsed as on the screen. */
  text: string;
  runs: Run[];
  container: Container;
  heading: boolean;
  /** How much of the text stands in links, 0 to 1. */
  linked: number;
  /** Length in Latin letters' worth: an ideograph says as much as two or three letters. */
  weight: number;
}

export interface Collected {
  blocks: Block[];
  containers: Container[];
}

/** More nodes than the largest articles have; a page beyond it is read up to there. */
const MAX_NODES = 100_000;
/** More text than is ever kept, so that a page with clutter before its article is still read to the end of it. */
const MAX_TEXT = 2_000_000;

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
/** One Chinese character is translated by about two and a half letters of English. */
const IDEOGRAPH_WEIGHT = 2.5;

/** The length of a text in Latin letters' worth. */
export function weigh(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  return text.length + ideographs * (IDEOGRAPH_WEIGHT - 1);
}

/** A paragraph of a Chinese page that is set off by a line break and an indent of ideographic spaces. */
const INDENT = /^[\s\u00a0]*\u3000/;

/** Collects the text that stands in an element. */
export function collectBlocks(root: Element): Collected {
  const blocks: Block[] = [];
  const containers: Container[] = [];
  let nodesLeft = MAX_NODES;
  let textLeft = MAX_TEXT;

  let parts: string[] = [];
  let runs: Run[] = [];
  let length = 0;
  let linkedLength = 0;
  let links = 0;
  let breaks = 0;
  let spaced = false;

  const enter = (element: Element, tag: string, parent: Container | undefined): Container => {
    const container = { element, parent, cue: cueOf(element, tag), good: 0, dropped: false };
    containers.push(container);
    return container;
  };
  let container = enter(root, root.localName, undefined);

  const flush = (): void => {
    if (length > 0) {
      const text = parts.join('');
      const heading = isHeading(container.element.localName);
      blocks.push({ text, runs, container, heading, linked: linkedLength / length, weight: weigh(text) });
      parts = [];
      runs = [];
      length = 0;
      linkedLength = 0;
    }
    breaks = 0;
    spaced = false;
  };

  /** Adds a piece of a node, joined to the run before where it goes on from it. */
  const add = (text: string, node: Text, from: number): void => {
    const last = runs[runs.length - 1];
    if (last && last.node === node && last.from + last.length === from && last.start + last.length === length) {
      last.length += text.length;
    } else {
      runs.push({ start: length, length: text.length, node, from });
    }
    parts.push(text);
    length += text.length;
    if (links > 0) linkedLength += text.length;
  };

  const read = (node: Text): void => {
    const data = node.data.length > textLeft ? node.data.slice(0, textLeft) : node.data;
    textLeft -= data.length;
    const words = /\S+/g;
    let end = 0;
    for (let word = words.exec(data); word; word = words.exec(data)) {
      if (end === 0 && (breaks > 1 || (breaks === 1 && INDENT.test(data)))) flush();
      if (length > 0 && word.index > end) {
        // White space of any length and kind is one space, which stands where its last unit does.
        add(' ', node, word.index - 1);
      } else if (length > 0 && (spaced || breaks > 0)) {
        parts.push(' ');
        length += 1;
      }
      add(word[0], node, word.index);
      end = word.index + word[0].length;
      spaced = false;
      breaks = 0;
    }
    if (end < data.length) spaced = true;
  };

  let node: Node | null = root.firstChild;
  while (node && nodesLeft > 0 && textLeft > 0) {
    nodesLeft--;
    let descend = false;
    if (node.nodeType === 3) {
      read(node as Text);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br') {
        breaks++;
      } else if (tag === 'hr') {
        flush();
      } else if (!isSkipped(element, tag)) {
        descend = element.firstChild !== null;
        if (tag === 'a') links += descend ? 1 : 0;
        else if (!isInline(tag)) {
          flush();
          if (descend) container = enter(element, tag, container);
        }
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    // On to the next node in document order, leaving every element that ends on the way.
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) break;
      const tag = (node as Element).localName;
      if (tag === 'a') links--;
      else if (!isInline(tag)) {
        flush();
        container = container.parent ?? container;
      }
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  flush();
  return { blocks, containers };
}
