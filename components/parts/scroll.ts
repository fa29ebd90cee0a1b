/** Scrolling inside of a view. The docked panel is a frame in someone else's page: that page must not move with it. */

/** Room left above what is scrolled to: a line of what comes before shows that something does. In CSS pixels. */
const MARGIN = 46;

/**
 * Brings an element to the top of its scroller, the nearest `data-scroller` that scrolls.
 *
 * @param asked a reader asked for it: then the window scrolls where no scroller does, as in a low one. Unasked it stays,
 *   for it would hide what the page is about.
 * @param gently glides there, as long as the reader does not mind motion.
 */
export function scrollTo(element: Element, asked: boolean, gently = false): void {
  const behavior = gently && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'auto';
  const scroller = element.closest('[data-scroller]');
  const covered = scroller?.querySelector('[data-sticky]')?.getBoundingClientRect().height ?? 0;
  const top = element.getBoundingClientRect().top - MARGIN - covered;
  if (scroller && scroller.scrollHeight > scroller.clientHeight) {
    scroller.scrollBy({ top: top - scroller.getBoundingClientRect().top, behavior });
  } else if (asked) window.scrollBy({ top, behavior });
}
