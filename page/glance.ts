/**
 * The first look at a page: could it be an article at all? Most pages are none, and this is all that they cost. It stands
 * apart from the reading itself so that nothing else has to be loaded for it.
 */
import { weigh } from './block-writer.ts';
import { isInline } from './cues.ts';
import { metaContent } from './metadata.ts';
import { isText } from './nodes.ts';

/** Less than this is no article: two lines of a notice, a caption, a cookie bar. In Latin letters' worth. */
export const MIN_ARTICLE_WEIGHT = 200;

/** Text nodes looked at by the first decision: a page that has shown no paragraph by then is none. */
const MAX_GLANCE = 20_000;
/** A paragraph of this weight is more than an entry of a menu. */
const GLANCE_WEIGHT = 40;
const NOT_PROSE = new Set(
  'script style noscript template textarea button option a label title svg text'.split(' '),
);
const SHOW_TEXT = 4;

/**
 * Is there enough running text for an article at all? Stops at the first few paragraphs. A paragraph's text may be
 * torn into many nodes: what stands in one element, with or without inline elements between, is put together.
 */
export function hasProse(document: Document, body: Element): boolean {
  const walker = document.createTreeWalker(body, SHOW_TEXT);
  let weight = 0;
  let paragraph: Element | null = null;
  let inParagraph = 0;
  for (let seen = 0; seen < MAX_GLANCE; seen++) {
    const node = walker.nextNode();
    if (!node || !isText(node)) return false;
    let holder = node.parentElement;
    if (NOT_PROSE.has(holder?.localName ?? '')) continue;
    while (holder && isInline(holder.localName)) holder = holder.parentElement;
    if (holder !== paragraph) {
      paragraph = holder;
      inParagraph = 0;
    }
    // Long nodes need no more than their beginning to be weighed.
    const before = inParagraph;
    inParagraph += weigh(node.data.slice(0, MIN_ARTICLE_WEIGHT * 4).trim());
    if (inParagraph >= GLANCE_WEIGHT) weight += before >= GLANCE_WEIGHT ? inParagraph - before : inParagraph;
    if (weight >= MIN_ARTICLE_WEIGHT) return true;
  }
  return false;
}

export const saysArticle = (document: Document): boolean =>
  metaContent(document, ['og:type'])?.toLowerCase() === 'article';

/** A site's front page is no article, unless it says that it is one. */
export function isFrontPage(document: Document): boolean {
  const location = (document as { location?: Location | null }).location;
  if (
    !location ||
    !/^https?:$/.test(location.protocol) ||
    location.pathname !== '/' ||
    location.search !== ''
  )
    return false;
  return !saysArticle(document);
}

/**
 * The element that holds all there is to see. A document may have no body: a frame set, an empty file; and parsers other
 * than browsers leave it empty or take something else for the root, if something stands before it.
 */
export function bodyOf(document: Document): Element | null {
  const declared = (document as { body?: Element | null }).body;
  const filled = [declared, document.querySelector('body'), document.querySelector('html')];
  return filled.find((each) => each?.firstElementChild) ?? document.documentElement;
}

/** Is the page worth reading? */
export function mayBeArticle(document: Document): boolean {
  const body = bodyOf(document);
  return body !== null && !isFrontPage(document) && hasProse(document, body);
}
