/**
 * Is there running text in a part of a page? Most pages have none, and to look at each of their texts takes milliseconds,
 * the more so where nothing has been compiled yet. So first come questions that the browser answers by itself, in a few
 * tenths of one and without an object for each element; only where these do not say no, text nodes are looked at.
 */
import { isElement, isText } from '../../dom/nodes.ts';
import { isInline } from '../../dom/tags.ts';
import { weigh } from '../collect/text-weight.ts';
import { real } from '../../dom/real.ts';

/** Less than this is no article: two lines of a notice, a caption, a cookie bar. In Latin letters' worth. */
export const MIN_ARTICLE_WEIGHT = 200;
/** A page that says it is an article may be cut off after its first paragraph, by a paywall or by itself. */
export const MIN_SAID_WEIGHT = 100;
/** A paragraph of this weight is more than an entry of a menu. In Latin letters' worth. */
const PARAGRAPH_WEIGHT = 40;
/** The same in Chinese characters. */
const PARAGRAPH_CHARACTERS = 16;
/** Text nodes looked at: a page that has shown no paragraph by then is none. */
const MAX_TEXTS = 10_000;
/** Paragraphs looked at, of those that are called so: an article begins among the first. */
const MAX_PARAGRAPHS = 50;
/** Elements looked at for open shadow trees, where the page itself has no text. */
const MAX_HOSTS = 5_000;
/** In pages with more elements the browser would search too long without a pause. */
const MAX_SEARCHED = 20_000;
const SHOW_TEXT = 4;
/** What texts stand in that are no prose. (Texts, so that a page without prose has no set made for it.) */
const NOT_PROSE = ' script style noscript template textarea button option a label title svg text ';

/**
 * Texts in one piece that may be long enough for a paragraph: no Latin one is shorter, and few lines of Chinese. What more
 * there is to ask of them is asked in script: of few pages, and a longer path takes the browser longer to understand than
 * to follow.
 */
const LONG_TEXT = '//text()[string-length() >= 24]';
/** A text in many short ones: torn word by word, by its links, or line by line. */
const TORN_TEXT = 'span+span+span+span+span+span, p>a~a, br~br~br~br';
/** Elements of the page's own kind, … */
const OWN_KIND = '//*[contains(name(), "-")]';
/** … and those that a script may have filled with a shadow tree. */
const EMPTY = 'div:empty, section:empty, article:empty, main:empty';
/** Nodes in any order, by the number that the DOM has for it. */
const NODES = 4;

/** Are there paragraphs that are called so, without links, and long enough together? */
function hasPlainParagraphs(root: ParentNode): boolean {
  const paragraphs = real(root).querySelectorAll('p');
  let weight = 0;
  for (let at = 0; at < Math.min(paragraphs.length, MAX_PARAGRAPHS); at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const { textContent } = paragraph;
    if (textContent.length < PARAGRAPH_CHARACTERS || paragraph.querySelector('a[href]')) continue;
    const own = weigh(textContent.trim());
    if (own >= PARAGRAPH_WEIGHT) weight += own;
    if (weight >= MIN_SAID_WEIGHT) return true;
  }
  return false;
}

/** The element whose text a node is part of, beside what stands within its lines. */
function blockOf({ parentElement }: Node): Element | null {
  let holder = parentElement;
  while (holder && isInline(real(holder).localName)) holder = real(holder).parentElement;
  return holder;
}

/** How much a text node says, where prose may stand; nothing elsewhere. A long one is weighed by its beginning. */
function weighText({ data, parentElement }: Text): number {
  if (data.length < PARAGRAPH_WEIGHT && data.trim() === '') return 0;
  const tag = parentElement ? real(parentElement).localName : '-';
  if (
    NOT_PROSE.includes(` ${tag} `) &&
    (tag !== 'a' || (parentElement && real(parentElement).hasAttribute('href')))
  )
    return 0;
  return weigh(data.slice(0, MIN_ARTICLE_WEIGHT * 4).trim());
}

/**
 * How much the paragraphs below a node say, or those enough for an article. Looks at one text node after another: a
 * paragraph may be torn into many of them by inline elements.
 */
function weighParagraphs(root: Node): number {
  const walker = (real(root).ownerDocument ?? document).createTreeWalker(root, SHOW_TEXT);
  let weight = 0;
  let paragraph: Element | null = null;
  let inParagraph = 0;
  for (let seen = 0; seen < MAX_TEXTS && weight < MIN_SAID_WEIGHT; seen++) {
    const node = walker.nextNode();
    if (!node || !isText(node)) return weight;
    const own = weighText(node);
    if (own === 0) continue;
    const holder = blockOf(node);
    if (holder !== paragraph) {
      paragraph = holder;
      inParagraph = 0;
    }
    const before = inParagraph;
    inParagraph += own;
    if (inParagraph >= PARAGRAPH_WEIGHT)
      weight += before >= PARAGRAPH_WEIGHT ? inParagraph - before : inParagraph;
  }
  return weight;
}

/** Is there running text below an element or a shadow root? */
export const hasProse = (root: Node & ParentNode): boolean =>
  hasPlainParagraphs(root) || weighParagraphs(root) >= MIN_SAID_WEIGHT;

/** Asks the browser for what an XPath finds. Undefined where there is too much to search, or the parser knows no XPath. */
function evaluate(document: Document, path: string): XPathResult | undefined {
  if (typeof document.evaluate !== 'function') return undefined;
  if (document.getElementsByTagName('*').length > MAX_SEARCHED) return undefined;
  return document.evaluate(path, document, null, NODES, null);
}

/** Does an element have an open shadow tree with running text? */
function isHostOfProse(element: Element): boolean {
  // Parsers other than browsers know of no shadow trees.
  const shadow = (real(element) as { shadowRoot?: ShadowRoot | null }).shadowRoot;
  return shadow ? hasProse(shadow) || hasHostOfProse(shadow.querySelectorAll('*')) : false;
}

/** Has one of these, or of the first of these where there are too many, an open shadow tree with running text? */
function hasHostOfProse(elements: ArrayLike<Element>): boolean {
  for (let at = 0; at < Math.min(elements.length, MAX_HOSTS); at++) {
    const element = elements[at];
    if (element && isHostOfProse(element)) return true;
  }
  return false;
}

/** Is there running text in an open shadow tree of a document? */
export function hasShadowProse(document: Document): boolean {
  const found = evaluate(document, OWN_KIND);
  if (!found) return hasHostOfProse(document.getElementsByTagName('*'));
  for (let node = found.iterateNext(); node; node = found.iterateNext())
    if (isElement(node) && isHostOfProse(node)) return true;
  return hasHostOfProse(document.querySelectorAll(EMPTY));
}

/**
 * May there be running text in a document, or in an open shadow tree of it? Where the answer is no, there is none, but for
 * a line or two in small pieces. Long texts and elements that may have a shadow tree are asked for in one question.
 */
export function mayHaveProse(document: Document): boolean {
  if (hasPlainParagraphs(document)) return true;
  const found = evaluate(document, `${LONG_TEXT} | ${OWN_KIND}`);
  if (!found) return weighParagraphs(document) >= MIN_SAID_WEIGHT || hasShadowProse(document);
  let weight = 0;
  let block: Element | null = null;
  for (let node = found.iterateNext(); node; node = found.iterateNext()) {
    if (isElement(node) && isHostOfProse(node)) return true;
    if (!isText(node) || weighText(node) < PARAGRAPH_WEIGHT) continue;
    const around = blockOf(node);
    if (around && around !== block) weight += weighParagraphs(around);
    if (weight >= MIN_SAID_WEIGHT) return true;
    block = around;
  }
  if (hasHostOfProse(document.querySelectorAll(EMPTY))) return true;
  return document.querySelector(TORN_TEXT) !== null && weighParagraphs(document) >= MIN_SAID_WEIGHT;
}
