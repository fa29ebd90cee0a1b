/** Where a link leads, as far as it tells whether its text is the article's. */
import { readAddress } from '../../dom/document-address.ts';
import { GOOD_WEIGHT, weigh } from './text-weight.ts';

/**
 * Is this a passage with a note: a link around as much text as a paragraph has, that leads to a place in the same page? A
 * link to elsewhere is called by that page's title, and an entry in a table of contents is shorter.
 */
export function isAnnotated(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  const mark = href.indexOf('#');
  if (mark < 0 || weigh(link.textContent.trim()) < GOOD_WEIGHT) return false;
  // Without its scheme, an address ends the page's own where it is the same, whether it is written in full or not.
  const page = href.slice(0, mark).replace(/^https?:/, '');
  if (page === '' || page === '/') return page === '';
  return readAddress(link.ownerDocument)?.endsWith(/^[/?]/.test(page) ? page : `/${page}`) ?? false;
}
