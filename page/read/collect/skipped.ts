/**
 * Which elements are left out with all they hold: what is no text, what the reader works a page with, and what is not
 * shown. Where there is a layout, it has the last word on what is shown: names and attributes only say where to ask.
 */
import { real } from '../../dom/real.ts';
import { isElement, isText } from '../../dom/nodes.ts';
import { isInline } from '../../dom/tags.ts';
import type { Layout } from './layout.ts';
import { isForScreenReaders, isHiddenByName } from './utility-classes.ts';

/** Elements whose text is not the article's, or not text at all. */
const SKIPPED = new Set(
  (
    'script style noscript template iframe object embed svg canvas audio video map input select textarea option ' +
    'datalist progress meter nav menu rp rt title link meta annotation annotation-xml'
  ).split(' '),
);

/** Parts that a page is worked with, whatever they hold. */
const SKIPPED_ROLES = new Set('navigation search menu menubar toolbar textbox tablist listbox'.split(' '));

/** What a page is worked with that may stand in the middle of a sentence, and is a word of it there. */
const WIDGET_ROLES = new Set('button tooltip status log alert'.split(' '));

/** Names of elements that show a sign by a word: `<i class="material-icons">share</i>`. */
const ICON =
  /(?:^|[\s_-])(?:icons?|material-symbols\S*|glyphicon|fa[bsrl]?|emoji|anchor|permalink)(?:$|[\s_-])/i;

/** An attribute that names an element for screen readers stands this far out of what it names, at most. */
const MAX_LABEL_DEPTH = 3;

/** A style attribute that takes an element out of sight. Where there is a layout, it knows. */
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]/i;

/** Elements that say that they hold an article. */
export const ARTICLE = 'article, [role="article"], [itemprop="articleBody"]';

/**
 * A layer over the page that is shut has nothing to read; an open one asks for something, unless it has a text with a
 * headline in it.
 */
const isClosedLayer = (element: Element, tag: string): boolean =>
  (tag === 'dialog' && !real(element).hasAttribute('open')) ||
  !real(element).querySelector(`${ARTICLE}, h1, h2`);

/** The text in the same line before or after an element, up to the next element with text. */
function textBeside(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  for (let node = real(element)[side]; node; node = real(node)[side]) {
    if (isText(node) && node.data.trim() !== '') return node.data;
    if (!isElement(node) || SKIPPED.has(real(node).localName)) continue;
    if (!isInline(real(node).localName) && real(node).localName !== 'button') return '';
    if (real(node).textContent.trim() !== '') return real(node).textContent;
  }
  return '';
}

/** What a sentence goes on with: a small letter, a letter of a script without capitals, a sign that follows a word. */
const GOES_ON = /^(?:\s*\p{Ll}|\p{Lo}|[,.;:!?)\]’”»，。、；：！？）」』])/u;
const SENTENCE_END = /[.!?…:。！？：]["'”’»)\]）」』\s]*$/;

/** Do the words in an element belong to a sentence around it? */
function isInSentence(element: Element): boolean {
  const after = textBeside(element, 'nextSibling');
  if (after === '') return false;
  if (GOES_ON.test(after)) return true;
  const before = textBeside(element, 'previousSibling');
  return before !== '' && !SENTENCE_END.test(before);
}

/** Is an element in a line, or the one around it, named for screen readers, who are then spared its pieces? */
function isPieceOfLabelled(element: Element): boolean {
  let at = real(element).parentElement;
  for (let depth = 0; at && depth < MAX_LABEL_DEPTH; depth++, at = real(at).parentElement) {
    if (real(at).localName === 'a' || real(at).localName === 'button') return false;
    if (real(at).hasAttribute('aria-label')) return true;
  }
  return false;
}

/**
 * Is an element in a line that screen readers are not told of a mere ornament? Words are none: what moves a text puts
 * the attribute on its pieces, and the whole text into the name of the paragraph or into a copy out of sight.
 */
function isOrnament(element: Element): boolean {
  if (isPieceOfLabelled(element)) return false;
  return (
    ICON.test(real(element).getAttribute('class') ?? '') || !/[\p{L}\p{N}]/u.test(real(element).textContent)
  );
}

/** The raised mark of a note: a figure, a letter or a sign. A figure in square brackets is told in matching. */
const NOTE = /^\s*(?:\[(?:note )?[a-z]{1,3}\d*\]|\[note \d+\]|\(?(?:\d{1,3}|[a-z])\)?|[*†‡§¶]{1,3})\s*$/i;
/** Longer texts are no marks. UTF-16 code units. */
const MAX_NOTE = 12;

/** Is this the mark of a note, which leads to a place in the same page? It stands in a sentence and is no word of it. */
const isNote = (element: Element): boolean =>
  real(element).textContent.length <= MAX_NOTE &&
  NOTE.test(real(element).textContent) &&
  (real(element).querySelector('a[href*="#"]') ?? real(element).closest('a[href*="#"]')) !== null;

/** Does an attribute that an element has take it out of the text? */
function isSkippedBy(attribute: string, element: Element, tag: string, layout: Layout): boolean {
  switch (attribute) {
    case 'hidden':
      return !isShown(element, layout);
    case 'aria-hidden':
      // On a block this says little: sites put it on the whole page while they ask for consent.
      return isInline(tag) && real(element).getAttribute(attribute) === 'true' && isOrnament(element);
    case 'role': {
      const role = real(element).getAttribute(attribute) ?? '';
      if (WIDGET_ROLES.has(role)) return isInline(tag) && !isInSentence(element);
      return SKIPPED_ROLES.has(role) || (role === 'dialog' && isClosedLayer(element, tag));
    }
    case 'contenteditable':
      return real(element).getAttribute(attribute) !== 'false';
    case 'style':
      return HIDING_STYLE.test(real(element).getAttribute(attribute) ?? '') && !isShown(element, layout);
    case 'class': {
      const classes = real(element, tag).getAttribute(attribute) ?? '';
      return isForScreenReaders(classes) || (isHiddenByName(classes) && !isShown(element, layout));
    }
    default:
      return false;
  }
}

const isShown = (element: Element, layout: Layout): boolean => layout.known && layout.isVisible(element);

/** Is this element to be left out with all it holds? */
export function isSkipped(element: Element, tag: string, layout: Layout): boolean {
  if (SKIPPED.has(tag)) return true;
  if (tag === 'sup' && isNote(element)) return true;
  if (tag === 'button' && !isInSentence(element)) return true;
  if (tag === 'dialog' && isClosedLayer(element, tag)) return true;
  // One question for all attributes: most elements have a class and no more.
  for (const attribute of real(element, tag).getAttributeNames())
    if (isSkippedBy(attribute, element, tag, layout)) return true;
  return false;
}
