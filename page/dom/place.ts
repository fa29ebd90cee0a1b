/** Boxes of passages in pixels of the page's window. The text may be in a frame of the same origin, which has a window of its own. */
import { isShadowRoot } from './nodes.ts';
import { real } from './real.ts';

/** A box of a document, as a box of the page's own window. CSS pixels. */
export function inWindow(box: DOMRect, document: Document | null): DOMRect {
  let { left, top } = box;
  let frame = document?.defaultView?.frameElement;
  while (frame) {
    const around = frame.getBoundingClientRect();
    left += around.left + frame.clientLeft;
    top += around.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return new DOMRect(left, top, box.width, box.height);
}

/** The box of a range in the page's own window. */
export const placeOf = (range: Range): DOMRect =>
  inWindow(range.getBoundingClientRect(), range.startContainer.ownerDocument);

/** The element around an element, out of shadow roots and frames as well. */
export function elementAround(element: Element): Element | null {
  const { parentElement, ownerDocument } = real(element);
  if (parentElement) return parentElement;
  const root = real(element).getRootNode();
  return isShadowRoot(root) ? root.host : (ownerDocument.defaultView?.frameElement ?? null);
}
