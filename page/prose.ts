/**
 * Is there running text in a part of a page? Most pages have none, and to look at each of their texts takes milliseconds,
 * the more so where nothing has been compiled yet. So first come questions that the browser answers by itself, in a few
 * tenths of one and without an object for each element; only where these do not say no, text nodes are looked at.
 */
import { isElement, isText } from './nodes.ts';
import { isInline } from './tags.ts';
import { weigh } from './weight.ts';

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
const NOT_PROSE = 'script style noscript template textarea button option a label title svg text'.split(' ');
const IS_NOT_PROSE = new Set(NOT_PROSE);

/** A text in one piece that is long enough for a paragraph: Latin, or without a space as in Chinese. */
const LONG_TEXT =
  `boolean(//text()[string-length() >= ${PARAGRAPH_CHARACTERS}]` +
  `[string-length(normalize-space()) >= ${PARAGRAPH_WEIGHT} or ` +
  `string-length(normalize-space()) >= ${PARAGRAPH_CHARACTERS} and not(contains(normalize-space(), " "))]` +
  `[not(${NOT_PROSE.map((tag) => `parent::${tag}`).join(' or ')})])`;
/** A text in many short ones: torn word by word, by its links, or line by line. */
const TORN_TEXT = 'span+span+span+span+span+span, p>a~a, br~br~br~br';
/** Elements of the page's own kind, … */
const OWN_KIND = './/*[contains(name(), "-")]';
/** … and those that a script or a template may have filled. */
const EMPTY = 'div:empty, section:empty, article:empty, main:empty';
/** What an XPath is asked for, by the DOM's numbers. */
const NODES = 4;
const YES_OR_NO = 3;

/** Are there paragraphs that are called so, without links, and long enough together? */
function hasPlainParagraphs(root: ParentNode): boolean {
  let weight = 0;
  let seen = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    if (++seen > MAX_PARAGRAPHS) return false;
    const { textContent } = paragraph;
    if (textContent.length < PARAGRAPH_CHARACTERS || paragraph.querySelector('a')) continue;
    const own = weigh(textContent.trim());
    if (own >= PARAGRAPH_WEIGHT) weight += own;
    if (weight >= MIN_SAID_WEIGHT) return true;
  }
  return false;
}

/** Asks the browser for what an XPath finds. Undefined where there is too much to search, or the parser knows no XPath. */
function evaluate(document: Document, path: string, scope: Node, type: number): XPathResult | undefined {
  if (typeof document.evaluate !== 'function') return undefined;
  if (document.getElementsByTagName('*').length > MAX_SEARCHED) return undefined;
  return document.evaluate(path, scope, null, type, null);
}

/** May there be running text in a document? Where the answer is no, there is none, but for a line or two in small pieces. */
export function mayHaveProse(document: Document): boolean {
  return (
    hasPlainParagraphs(document) ||
    (evaluate(document, LONG_TEXT, document, YES_OR_NO)?.booleanValue ?? true) ||
    document.querySelector(TORN_TEXT) !== null
  );
}

/** May there be an open shadow tree in a document? */
export function mayHaveShadow(document: Document): boolean {
  return (
    document.querySelector(EMPTY) !== null ||
    (evaluate(document, `boolean(${OWN_KIND})`, document, YES_OR_NO)?.booleanValue ?? true)
  );
}

/** Looks at one text node after another. A paragraph's text may be torn into many of them by inline elements. */
function hasParagraphs(root: Node): boolean {
  const walker = root.ownerDocument?.createTreeWalker(root, SHOW_TEXT);
  let weight = 0;
  let paragraph: Element | null = null;
  let inParagraph = 0;
  for (let seen = 0; seen < MAX_TEXTS; seen++) {
    const node = walker?.nextNode();
    if (!node || !isText(node)) return false;
    const { data } = node;
    if (data.length < PARAGRAPH_WEIGHT && data.trim() === '') continue;
    let holder = node.parentElement;
    if (IS_NOT_PROSE.has(holder?.localName ?? '')) continue;
    while (holder && isInline(holder.localName)) holder = holder.parentElement;
    if (holder !== paragraph) {
      paragraph = holder;
      inParagraph = 0;
    }
    // Long nodes need no more than their beginning to be weighed.
    const before = inParagraph;
    inParagraph += weigh(data.slice(0, MIN_ARTICLE_WEIGHT * 4).trim());
    if (inParagraph >= PARAGRAPH_WEIGHT)
      weight += before >= PARAGRAPH_WEIGHT ? inParagraph - before : inParagraph;
    if (weight >= MIN_SAID_WEIGHT) return true;
  }
  return false;
}

/** Is there running text below an element or a shadow root? */
export const hasProse = (root: Node & ParentNode): boolean => hasPlainParagraphs(root) || hasParagraphs(root);

/** Elements that may have an open shadow tree. */
function possibleHosts(scope: Element): Element[] {
  const found = evaluate(scope.ownerDocument, OWN_KIND, scope, NODES);
  if (!found) return [...scope.getElementsByTagName('*')].slice(0, MAX_HOSTS);
  const hosts = [...scope.querySelectorAll(EMPTY)].slice(0, MAX_HOSTS);
  for (let host = found.iterateNext(); host && hosts.length < MAX_HOSTS; host = found.iterateNext())
    if (isElement(host)) hosts.push(host);
  return hosts;
}

/** Does an open shadow tree below an element have running text? */
export function hasShadowProse(body: Element): boolean {
  return possibleHosts(body).some((element) => {
    // Parsers other than browsers know of no shadow trees.
    const shadow = (element as { shadowRoot?: ShadowRoot | null }).shadowRoot;
    return shadow && (hasProse(shadow) || [...shadow.children].some(hasShadowProse));
  });
}
