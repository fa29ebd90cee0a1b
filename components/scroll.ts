/** Scrolling inside of a view. The docked panel is a frame in someone else's page: that page must not move with it. */

/** Room left above what is scrolled to: a line of what comes before shows that something does. In CSS pixels. */
const MARGIN = 46;

/** Brings an element to the top of its scroller (the nearest `data-scroller` that scrolls, else the window). */
export function scrollTo(element: Element): void {
  const scroller = element.closest('[data-scroller]');
  const covered = scroller?.querySelector('[data-sticky]')?.getBoundingClientRect().height ?? 0;
  const top = element.getBoundingClientRect().top - MARGIN - covered;
  if (scroller && scroller.scrollHeight > scroller.clientHeight) {
    scroller.scrollTop += top - scroller.getBoundingClientRect().top;
  } else window.scrollBy({ top });
}
