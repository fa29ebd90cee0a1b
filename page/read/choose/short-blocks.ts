/**
 * Which blocks of an article are kept that are no good paragraphs by themselves: short ones are known by the company they
 * are in, by the list or table that they belong to, or by what they are called.
 */
import { GOOD_WEIGHT } from '../collect/text-weight.ts';
import type { Block, Container } from '../collect/block-writer.ts';
import type { Cue } from '../collect/element-cues.ts';
import { AFTERWORD, IMPRINT } from './line-openings.ts';
import { GOOD_LINKED, hasLetters, isCall, isPointer, isSentence, KEPT_LINKED } from './paragraphs.ts';
import { real } from '../../dom/real.ts';

/** A line of this weight among paragraphs is text, though it is no sentence; a byline or a label is shorter. */
export const MIN_LINE = 40;

/** Above the text, a line is text by its length; as long as a paragraph, it may have a link in it as one has. */
const isLongLine = ({ linked, weight }: Block): boolean =>
  linked === 0 ? weight >= MIN_LINE : weight >= GOOD_WEIGHT && linked <= GOOD_LINKED;

/** How far up a caption or a standfirst is said to be one: a paragraph in a `div` in a `figcaption`. */
const MAX_UP = 3;

/** What an element, or one not far around it, says that it is. */
export function isSaid(container: Container, cue: Cue): boolean {
  let at: Container | undefined = container;
  for (let up = 0; at && up < MAX_UP; up++, at = at.parent) if (at.cue === cue) return true;
  return false;
}

/** A caption may end with a link to who took the picture, and a sentence may be nearly all link; more is a pointer. */
const SAID_LINKED = 0.8;

/**
 * Is this the caption of a picture that is, with its caption, a link to a larger one? Such a link stands in the figure;
 * that of a teaser stands around it, or in a list of them.
 */
function isEnlarged({ element }: Container): boolean {
  if (real(element).localName !== 'figcaption' || element.closest('li')) return false;
  const link = element.closest('figure a');
  return link !== null && link.querySelector('img') !== null && link.querySelector('figure') === null;
}

/** Captions, standfirsts and quotations may be short; they are known by what they are called. */
export const isAddition = ({ container, linked }: Block): boolean =>
  (linked <= SAID_LINKED ? isSaid(container, 'caption') : isEnlarged(container)) ||
  (linked <= KEPT_LINKED && (isSaid(container, 'lead') || isSaid(container, 'quote')));

/** Where a block stands: above the headline, before the first good paragraph, after the last, or between. */
export type Place = 'above' | 'before' | 'between' | 'after';

/** Lists and tables, … */
const LIST = /^(ul|ol|dl|table)$/;
/** … and what stands between them and their text. */
const ITEM = /^(li|dt|dd|t[dhr]|tbody|thead|tfoot)$/;
/** What may stand in an item. */
const IN_ITEM = /^(p|div|pre|h\d)$/;
/** A paragraph, or what stands for one: beside good ones it is another. */
const PARAGRAPH = /^(p|pre|h\d|li)$/;

/** Lists within lists are looked out of this far: a page can nest them without end. */
const MAX_NESTED = 24;

/** The outermost list or table that a block is an item of. */
function listAround(container: Container, root: Container): Container | undefined {
  let list: Container | undefined;
  let at: Container | undefined = container;
  if (IN_ITEM.test(real(at.element).localName)) at = at.parent;
  for (let up = 0; at && at !== root && up < MAX_NESTED; up++, at = at.parent) {
    const tag = real(at.element).localName;
    if (LIST.test(tag)) list = at;
    else if (!ITEM.test(tag)) break;
  }
  return list;
}

/** As many paragraphs in a row, … */
const MIN_ROW = 4;
/** … each of this weight, are text, however short: facts, verses, lines of code. */
const ROW_WEIGHT = 25;

const isPlain = ({ container, linked, weight }: Block): boolean =>
  linked === 0 && weight >= ROW_WEIGHT && real(container.element).localName === 'p';

/** The short paragraphs that stand in a row with others. */
export function inRows(blocks: readonly Block[]): ReadonlySet<Block> {
  const rows = new Map<Container | undefined, Block[]>();
  for (const block of blocks) {
    if (!isPlain(block)) continue;
    const row = rows.get(block.container.parent);
    if (row) row.push(block);
    else rows.set(block.container.parent, [block]);
  }
  return new Set([...rows.values()].filter(({ length }) => length >= MIN_ROW).flat());
}

/** The lengths of a text and of what of it stands in links. */
interface Linked {
  length: number;
  linked: number;
}

/**
 * Tells which blocks of a text are kept.
 *
 * @param text the blocks that may be the article's, in page order
 * @param rows the short paragraphs that stand in a row with others
 */
export function companyOf(
  text: readonly Block[],
  good: ReadonlySet<Block>,
  rows: ReadonlySet<Block>,
  root: Container,
): (block: Block, where: Place) => boolean {
  /** Elements that good paragraphs stand in. */
  const beside = new Set<Element>();
  const lists = new Map<Container, Linked>();
  for (const block of text) {
    const { container, linked } = block;
    if (good.has(block)) {
      beside.add(container.element);
      if (container.parent) beside.add(container.parent.element);
    }
    const list = listAround(container, root);
    if (!list) continue;
    const sum = lists.get(list) ?? { length: 0, linked: 0 };
    sum.length += block.text.length;
    sum.linked += block.text.length * linked;
    lists.set(list, sum);
  }

  return (block, where) => {
    const { container, linked, weight, heading } = block;
    const { element, parent } = container;
    if (!hasLetters(block.text)) return false;
    if (isCall(block) || isPointer(block) || (AFTERWORD.test(block.text) && weight < GOOD_WEIGHT))
      return false;
    if (weight < GOOD_WEIGHT && !isSentence(block.text) && IMPRINT.test(block.text)) return false;
    if (isAddition(block) || rows.has(block)) return true;
    const list = listAround(container, root);
    const share = list && lists.get(list);
    // An item may be all link; a list that is one leads to elsewhere.
    const isProse = share !== undefined && share.linked <= share.length * KEPT_LINKED;
    const among =
      beside.has(element) ||
      (parent !== undefined && beside.has(parent.element) && PARAGRAPH.test(real(element).localName)) ||
      (list?.parent !== undefined && isProse && beside.has(list.parent.element));
    if (where !== 'between') {
      // The heading of the first section or of the last; above the headline stands another.
      if (heading) return among && linked === 0 && where !== 'above';
      if (list && among && isProse) return true;
      if (linked > KEPT_LINKED) return false;
      if (isSentence(block.text)) return linked === 0 || among;
      if (where === 'after' && among && linked === 0) return true;
      return where !== 'after' && among && isLongLine(block);
    }
    if (heading) return linked <= KEPT_LINKED || among;
    if (isProse) return true;
    if (linked > KEPT_LINKED) return among && linked <= SAID_LINKED && isSentence(block.text);
    // A line set between two paragraphs, in whatever element, says what a picture or a table shows.
    const isLine = linked === 0 && weight >= MIN_LINE && parent !== undefined && beside.has(parent.element);
    return (
      isLine ||
      weight >= GOOD_WEIGHT ||
      among ||
      /^(li|pre|td|th|dt|dd)$/.test(real(element).localName) ||
      isSentence(block.text)
    );
  };
}
