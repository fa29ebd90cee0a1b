/**
 * The first look at a page: could it be an article at all? Most pages are none, and this is all that they cost: text nodes
 * are looked at until a few paragraphs are found, no layout is asked for, and nothing is collected. It stands apart from
 * the reading itself so that nothing else has to be loaded for it.
 */

import { type Head, readHead } from './head.ts';
import { hasProse, hasShadowProse, mayHaveProse, mayHaveShadow } from './prose.ts';

/** Why a page is not read as an article. The views put it into words. */
export type NoArticle =
  /** Nothing to see at all: a frame set, an image, an empty file. */
  | 'empty'
  /** Menus, pictures and labels, but no paragraphs. */
  | 'no-prose'
  /** The page a site opens with. */
  | 'front-page'
  /** Teasers of other pages: a section, results of a search. */
  | 'list-of-links'
  /** A few lines. */
  | 'too-short'
  /** What there is to read stands where the reader writes, or in a program: mail, a document being edited. */
  | 'editor'
  /** A page that asks for a password. */
  | 'sign-in';

/** A site's front page: its address has no path. */
function isFrontPage(document: Document): boolean {
  const location = (document as { location?: Location | null }).location;
  return (
    location !== null &&
    location !== undefined &&
    /^https?:$/.test(location.protocol) &&
    location.pathname === '/' &&
    location.search === ''
  );
}

const EDITOR =
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], textarea';
/** What programs in a page are made of, and articles are not: a mail program's folders, a table of accounts. */
const ARTICLE = 'article, [itemprop="articleBody"]';
const PROGRAM = '[role="application"], [role="tree"], [role="treegrid"], [role="grid"]';

/** What the first look has found: the head and the body to read, or why not to. */
export type Glance =
  { head: Head; body: Element; reason?: undefined } | { body?: Element; reason: NoArticle };

/**
 * The element that holds all there is to see. A document may have no body: a frame set, an empty file; and parsers other
 * than browsers leave it empty or take something else for the root, if something stands before it.
 */
function bodyOf(document: Document): Element | null {
  const declared = (document as { body?: Element | null }).body;
  const filled = [declared, document.querySelector('body'), document.querySelector('html')];
  return filled.find((each) => each?.firstElementChild) ?? document.documentElement;
}

/** Looks at one document, without its frames. */
export function glanceAt(document: Document): Glance {
  const body = bodyOf(document);
  if (!body) return { reason: 'empty' };
  if (!hasProse(body) && !hasShadowProse(body)) return { body, reason: 'no-prose' };
  const head = readHead(document);
  if (isFrontPage(document) && !head.isArticle) return { body, reason: 'front-page' };
  const isProgram = body.querySelector(PROGRAM) !== null && body.querySelector(ARTICLE) === null;
  if ((document as { designMode?: string }).designMode === 'on' || (isProgram && !head.isArticle))
    return { body, reason: 'editor' };
  return { body, head };
}

/** Frames looked at where the page itself has no article; more are a page of adverts. */
const MAX_FRAMES = 8;
/** Frames in frames: a site's own wrapper around its reader. */
const MAX_FRAME_DEPTH = 2;

const isFrame = (element: Element): element is HTMLIFrameElement => 'contentDocument' in element;

/** The documents in frames of the page's own origin; others cannot be seen into, and are not. */
export function* framedDocuments(document: Document, depth = 0): Generator<Document> {
  const frames = [...document.getElementsByTagName('iframe'), ...document.getElementsByTagName('frame')];
  for (let at = 0; at < Math.min(frames.length, MAX_FRAMES); at++) {
    const frame = frames[at];
    const framed = frame && isFrame(frame) ? frame.contentDocument : null;
    if (!framed) continue;
    yield framed;
    if (depth + 1 < MAX_FRAME_DEPTH) yield* framedDocuments(framed, depth + 1);
  }
}

/** Is a document worth reading, without its frames? */
const isWorthReading = (document: Document): boolean =>
  (mayHaveProse(document) || mayHaveShadow(document)) && glanceAt(document).reason === undefined;

/** Is the page worth reading? */
export function mayBeArticle(document: Document): boolean {
  if (isWorthReading(document)) return true;
  if (isFrontPage(document)) return false;
  for (const framed of framedDocuments(document)) if (isWorthReading(framed)) return true;
  return false;
}

/** The more telling reason, where a page has too little text outside of what is there to be filled in. */
export function explainDecline(body: Element, reason: NoArticle): NoArticle {
  if (reason === 'front-page') return reason;
  if (body.querySelector('input[type="password"]')) return 'sign-in';
  const editor = reason === 'list-of-links' ? null : body.querySelector(EDITOR);
  return editor && hasProse(editor) ? 'editor' : reason;
}
