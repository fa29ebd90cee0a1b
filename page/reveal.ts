/** Bringing a passage of the page into view. */

/** Where on the screen a passage comes to stand that is too tall to be centred, as a share of the viewport's height. */
const EYE_LEVEL = 0.3;

/** Scrolls the page so that the range is in view, without moving the focus. */
export function reveal(range: Range): void {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  // The element's own scrolling also moves the boxes it stands in; for one taller than the screen its middle says little.
  if (element.getBoundingClientRect().height < view.innerHeight * (1 - EYE_LEVEL)) {
    element.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
  } else {
    view.scrollBy({ behavior, top: range.getBoundingClientRect().top - view.innerHeight * EYE_LEVEL });
  }
}
