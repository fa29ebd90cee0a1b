/** Whether a page is read as an article, or why not, as far as it can be told before its text has been collected. */
import { type Head, readHead } from './head.ts';
import { isFrontPage, isProgram, isWritten } from './page-kinds.ts';
import { hasProse, hasShadowProse } from './running-text.ts';

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

const EDITOR =
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], textarea';

/** What was decided: the head and the body to read, or why not to. */
export type Decision =
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

/** Decides about one document, without its frames. */
export function decide(document: Document): Decision {
  const body = bodyOf(document);
  if (!body) return { reason: 'empty' };
  if (!hasProse(body) && !hasShadowProse(document)) return { body, reason: 'no-prose' };
  const head = readHead(document);
  if (isFrontPage(document) && !head.isArticle) return { body, reason: 'front-page' };
  if (isWritten(document) || (isProgram(body) && !head.isArticle)) return { body, reason: 'editor' };
  return { body, head };
}

/** The more telling reason, where a page has too little text outside of what is there to be filled in. */
export function explainDecline(body: Element, reason: NoArticle): NoArticle {
  if (reason === 'front-page') return reason;
  if (body.querySelector('input[type="password"]')) return 'sign-in';
  const editor = reason === 'list-of-links' ? null : body.querySelector(EDITOR);
  return editor && hasProse(editor) ? 'editor' : reason;
}
