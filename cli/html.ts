/** Reads web pages on the command line, as the extension reads a live one. */
import { parseHTML } from 'linkedom';
import { type ReadArticle, readArticle } from '../page/read/article.ts';

/** A page without any element has a body in a browser, and none in this parser. */
function parse(html: string): Document {
  const { document } = parseHTML(html);
  const root = (document as { documentElement: Element | null }).documentElement;
  return root ? document : parseHTML(`<html><body>${html}</body></html>`).document;
}

/** The article of a page; undefined where it is none. */
export const readHtmlArticle = (html: string): ReadArticle | undefined => readArticle(parse(html));
