/**
 * The first look at a page: could it be an article at all? Most pages are none, and this is all that they cost: the
 * browser is asked a few questions that it answers by itself, no layout is asked for, and nothing is collected. What it
 * lets by is decided in earnest where the page is read (`decision.ts`). It stands apart so that nothing else has to be
 * loaded for it: each kilobyte of script is a tenth of a millisecond on every page of the web.
 */
import { framedDocuments } from '../../dom/frames.ts';
import { isFrontPage, isProgram, isWritten } from './page-kinds.ts';
import { mayHaveProse } from './running-text.ts';

/** Where a page says that it is an article, if it does. */
const TYPE = 'meta[property="og:type" i][content*="article" i], meta[name="og:type" i][content*="article" i]';
const DATA = 'script[type="application/ld+json"]';

/** Might the page call itself an article? Its head is not taken apart for the question. */
const mayCallItselfArticle = (document: Document): boolean =>
  document.querySelector(TYPE) !== null ||
  [...document.querySelectorAll(DATA)].some(({ textContent }) => /(?:Article|Posting)"/.test(textContent));

/** Is a document worth reading, without its frames? */
function isWorthReading(document: Document): boolean {
  if (!mayHaveProse(document) || isWritten(document)) return false;
  return (!isFrontPage(document) && !isProgram(document)) || mayCallItselfArticle(document);
}

/** Is the page worth reading? */
export function mayBeArticle(document: Document): boolean {
  if (isWorthReading(document)) return true;
  if (document.querySelector('iframe, frame') === null || isFrontPage(document)) return false;
  for (const framed of framedDocuments(document)) if (isWorthReading(framed)) return true;
  return false;
}
