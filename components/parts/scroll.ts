/** Scrolling to an element within its own scroller: the page that the docked panel is in must not move with it. */

/** Room left above what is scrolled to: a line of what comes before shows that something does. In CSS pixels. */
const MARGIN = 46;

/**
 * Brings an element to the top of its scroller, the nearest `data-scroller` that scrolls.
 *
 * @param asked whether the reader asked for it. Then the window is scrolled where no scroller can be, as in a low window;
 *   otherwise the window stays, so that the head of the panel stays in sight.
 * @param gently whether to scroll with motion, unless the reader prefers reduced motion.
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
