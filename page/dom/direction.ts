/** Which way a page is written: what stands at the end of its lines is at the left on a page in Arabic, Persian or Hebrew. */

/** The body has what was said of it or of the root. */
export const isRightToLeft = (document: Document): boolean =>
  getComputedStyle(document.querySelector('body') ?? document.documentElement).direction === 'rtl';
