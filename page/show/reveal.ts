/** Scrolls a passage of the page into view, in whatever it stands: boxes that scroll, frames, lines that run downwards. */

import { isShadowRoot } from '../dom/nodes.ts';
import { real } from '../dom/real.ts';

/** Where on the screen a passage comes to stand, as a share of the window: where eyes rest, a little above the middle. */
const EYE_LEVEL = 0.35;
/** Less than this is no scrolling, in CSS pixels: rounding, or an outline. */
const MIN_SCROLL = 2;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const scrolls = (overflow: string): boolean =>
  overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';

/** How far to scroll so that a stretch begins at eye level, or is at least seen from its beginning. */
const way = (start: number, size: number, viewStart: number, viewSize: number): number => {
  const room = Math.max(0, viewSize - size);
  return start - viewStart - Math.min(room / 2, viewSize * EYE_LEVEL);
};

/** The next element around this one that stands in the same window, through shadow roots. */
const around = (element: Element): Element | null => {
  const { assignedSlot, parentElement } = real(element);
  if (assignedSlot) return assignedSlot;
  const root = real(element).getRootNode();
  return parentElement ?? (isShadowRoot(root) ? root.host : null);
};

/**
 * Scrolls a box or a window so that the passage is at eye level in it; sideways only where it would be out of sight.
 * @returns the passage as it will stand then
 */
function scroll(target: Element | Window, passage: Box, view: Box, behavior: ScrollBehavior): Box {
  const outside = passage.left < view.left || passage.left + passage.width > view.left + view.width;
  const top = way(passage.top, passage.height, view.top, view.height);
  const left = outside ? way(passage.left, passage.width, view.left, view.width) : 0;
  if (Math.abs(top) < MIN_SCROLL && Math.abs(left) < MIN_SCROLL) return passage;
  const element =
    target instanceof Node
      ? real(target)
      : (target.document.scrollingElement ?? target.document.documentElement);
  const scroller = target instanceof Node ? element : target;
  const before = [element.scrollLeft, element.scrollTop] as const;
  scroller.scrollBy({ top, left, behavior: 'instant' });
  const moved = [element.scrollLeft - before[0], element.scrollTop - before[1]] as const;
  if (behavior === 'smooth' && (moved[0] !== 0 || moved[1] !== 0)) {
    // Where scrolling ends is known only by doing it; no frame is drawn before the way is gone back and begun anew.
    element.scrollTo({ left: before[0], top: before[1], behavior: 'instant' });
    scroller.scrollBy({ left: moved[0], top: moved[1], behavior });
  }
  return { ...passage, left: passage.left - moved[0], top: passage.top - moved[1] };
}

/** Scrolls all that is around the range so that it is in view, without moving the focus. */
export function reveal(range: Range): void {
  const start = range.startContainer.parentElement;
  const document = range.startContainer.ownerDocument;
  const window = document?.defaultView;
  if (!start || !document || !window) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  let passage: Box = range.getBoundingClientRect();
  for (let at: Element | null = start; at && at !== document.scrollingElement; at = around(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = real(at);
    const tall = scrolls(overflowY) && scrollHeight > clientHeight;
    const wide = scrolls(overflowX) && scrollWidth > clientWidth;
    // The document's own element scrolls with the window.
    if ((tall || wide) && at !== document.body && at !== document.documentElement)
      passage = scroll(at, passage, real(at).getBoundingClientRect(), behavior);
    // What is fixed to the window does not move with it.
    if (position === 'fixed') return;
  }
  passage = scroll(
    window,
    passage,
    { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight },
    behavior,
  );
  const { frameElement } = window;
  if (frameElement) revealInFrame(frameElement, passage, behavior);
}

/** Goes on in the window around a frame. */
function revealInFrame(frame: Element, passage: Box, behavior: ScrollBehavior): void {
  const view = frame.ownerDocument.defaultView;
  const { left, top } = frame.getBoundingClientRect();
  if (!view) return;
  const outer = { ...passage, left: passage.left + left, top: passage.top + top };
  scroll(view, outer, { left: 0, top: 0, width: view.innerWidth, height: view.innerHeight }, behavior);
}
