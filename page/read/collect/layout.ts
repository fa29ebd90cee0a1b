/**
 * What the layout says of elements: whether they are seen, whether they stand within a line, whether their line breaks
 * are kept. A document that was parsed from a file has no layout; there, style attributes and neighbours have to do.
 *
 * Only computed styles are asked for, never boxes: the browser answers them without laying the page out.
 */
import { real } from '../../dom/real.ts';
import { isElement, isText, shownIn } from '../../dom/nodes.ts';
import { isInline } from '../../dom/tags.ts';

export interface Layout {
  /** Is there a layout at all? Without one, names have to be believed. */
  known: boolean;
  /** Is the text of an element on the screen, or where the reader can scroll to? */
  isVisible: (element: Element) => boolean;
  /** Does an element stand within a line of text? Others begin and end a block. */
  isInLine: (element: Element, tag: string) => boolean;
  /** Does a quotation (`q`) have marks, which stand in no text? Some sites take them away. */
  hasQuotationMarks: (element: Element) => boolean;
  /** Are line breaks in the text of an element shown as such? */
  keepsLines: (element: Element) => boolean;
}

/** Formulas stand within a line; what they are made of does, too. */
const MATH = new Set(
  'math mi mn mo ms mtext mrow msup msub msubsup mfrac msqrt mroot mover munder munderover mstyle semantics'.split(
    ' ',
  ),
);

/** Elements that scripts put around words and letters, to move each of them. */
const IN_PARAGRAPH = /^(?:p|h[1-6]|span|strong|em|b|i)$/;
const STYLED_INLINE = /display\s*:\s*inline/i;
const STYLED_BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i;

/** Displays of elements that begin and end a block. */
const BLOCKS = new Set([
  'block',
  'flex',
  'grid',
  'table',
  'list-item',
  'flow-root',
  'table-row',
  'table-caption',
]);

/** The nearest sibling that shows something. */
function neighbour(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = real(element)[side];
  while (node && !isElement(node) && !(isText(node) && node.data.trim() !== '')) node = real(node)[side];
  return node;
}

/**
 * Without a layout, an element of the page's own kind is taken to stand in a line where text does beside it, or an
 * element that always stands in one.
 */
function isInLineByNeighbours(element: Element): boolean {
  if (isInline(real(element).parentElement?.localName ?? 'div')) return true;
  const sides = [neighbour(element, 'previousSibling'), neighbour(element, 'nextSibling')];
  return sides.some(
    (node) =>
      node !== null &&
      (isText(node) ||
        (isElement(node) && isInline(real(node).localName) && !real(node).localName.includes('-'))),
  );
}

/** A document without a layout. */
const unknown: Layout = {
  known: false,
  isVisible: () => true,
  isInLine(element, tag) {
    if (tag === 'button' || MATH.has(tag)) return true;
    const style = real(element).getAttribute('style');
    if (!isInline(tag)) return tag === 'div' && style !== null && STYLED_INLINE.test(style);
    if (style !== null && STYLED_BLOCK.test(style)) return false;
    return !tag.includes('-') || isInLineByNeighbours(element);
  },
  hasQuotationMarks: () => true,
  keepsLines: (element) => real(element).closest('pre') !== null,
};

/** Lengths this far out of the page are no place on it. CSS pixels. */
const OUT = -999;
/** A box of this size shows nothing. CSS pixels. */
const NOTHING = 1;

const isOut = (length: string): boolean => Number.parseFloat(length) <= OUT;
const isTiny = (length: string): boolean => Number.parseFloat(length) <= NOTHING;

/** Is a box cut down to nothing by `clip` or `clip-path`? */
function isCutAway({ clip, clipPath }: CSSStyleDeclaration): boolean {
  const [top, right, bottom, left] =
    /^rect\((.*)\)$/
      .exec(clip)?.[1]
      ?.split(/[\s,]+/)
      .map(Number.parseFloat) ?? [];
  if (top !== undefined && right !== undefined && bottom !== undefined && left !== undefined)
    if (bottom <= top || right <= left) return true;
  return /^(?:inset\((?:50|100)%\)|circle\(0(?:px|%)?[ )])/.test(clipPath);
}

/** Is an element taken out of its line and out of sight: clipped, without size, or far off the page? */
function isOutOfSight(style: CSSStyleDeclaration, inline: boolean): boolean {
  const { position } = style;
  if (position === 'static' || position === '') return false;
  if (isOut(style.left) || isOut(style.top) || isOut(style.marginLeft) || isOut(style.marginTop)) return true;
  if (position === 'relative' || position === 'sticky') return false;
  if (isCutAway(style)) return true;
  if (isTiny(style.width) && isTiny(style.height) && style.overflow !== 'visible') return true;
  return inline && style.opacity === '0';
}

/** Is the text that stands directly in an element out of sight, by a style that passes on to what is in it? */
const isTextOutOfSight = ({ fontSize, textIndent }: CSSStyleDeclaration): boolean =>
  fontSize === '0px' || isOut(textIndent);

function ask(document: Document, view: Window): Layout {
  const styleOf = (element: Element): CSSStyleDeclaration => view.getComputedStyle(element);
  // A page may hide itself as a whole until its scripts have run: that says nothing of its parts.
  const visibilityProperty =
    (document as { body?: Element | null }).body?.checkVisibility({ visibilityProperty: true }) === true;

  /** Has an element a box, or its content one in its place? */
  const hasBox = (element: Element): boolean => {
    if (real(element).checkVisibility({ visibilityProperty })) return true;
    const style = styleOf(element);
    if (style.display !== 'contents') return false;
    if (visibilityProperty && /^(?:hidden|collapse)$/.test(style.visibility)) return false;
    const around = shownIn(element);
    return around === null || hasBox(around);
  };

  /** Elements whose place was asked for. */
  const places = new Map<Element, boolean>();
  const isInPlace = (element: Element): boolean => {
    const waiting: Element[] = [];
    let at: Element | null = element;
    let inPlace: boolean | undefined;
    for (; at; at = shownIn(at)) {
      inPlace = places.get(at);
      if (inPlace !== undefined) break;
      waiting.push(at);
    }
    inPlace ??= true;
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      inPlace &&= !isOutOfSight(styleOf(each), isInline(real(each).localName));
      places.set(each, inPlace);
    }
    return inPlace;
  };

  const visible = new Map<Element, boolean>();
  return {
    known: true,
    isVisible(element) {
      let known = visible.get(element);
      if (known === undefined) {
        known = hasBox(element) && isInPlace(element);
        // Only words in a line are made so small, or drawn out so far, that nobody sees them.
        if (known && isInline(real(element).localName)) known = !isTextOutOfSight(styleOf(element));
        visible.set(element, known);
      }
      return known;
    },
    isInLine(element, tag) {
      if (tag === 'button' || MATH.has(tag)) return true;
      if (!isInline(tag)) {
        // A script may put what it moves into such an element, also within a paragraph.
        return (
          tag === 'div' &&
          IN_PARAGRAPH.test(real(element).parentElement?.localName ?? '') &&
          styleOf(element).display.startsWith('inline')
        );
      }
      // Only those are asked about that pages set as paragraphs or lines, and only where there is something to part.
      if (tag !== 'span' && !tag.includes('-')) return true;
      if (!element.previousSibling && !element.nextSibling) return true;
      const { cssFloat, display, position } = styleOf(element);
      // What floats or is put elsewhere is no longer in the line, but does not end it: a large first letter, a note.
      const floats = cssFloat === 'left' || cssFloat === 'right';
      return !BLOCKS.has(display) || floats || position === 'absolute' || position === 'fixed';
    },
    hasQuotationMarks: (element) =>
      !/^(?:none|normal|""|'')$/.test(view.getComputedStyle(element, '::before').content),
    keepsLines: (element) => /^(?:pre|break-spaces)/.test(styleOf(element).whiteSpace),
  };
}

/** The layout of a document; what is asked of it is remembered, so that it holds for one reading only. */
export function layoutOf(document: Document): Layout {
  const { defaultView, documentElement } = document;
  return defaultView && typeof documentElement.checkVisibility === 'function'
    ? ask(document, defaultView)
    : unknown;
}
