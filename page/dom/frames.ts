/** The documents in frames of the same origin, to a limited number and depth. */

/** Frames looked at where the page itself has no article; more are a page of adverts. */
const MAX_FRAMES = 8;
/** Frames in frames: a site's own wrapper around its reader. */
const MAX_FRAME_DEPTH = 2;

const isFrame = (element: Element): element is HTMLIFrameElement => 'contentDocument' in element;

/** The documents in frames of the page's own origin; others cannot be seen into, and are not. */
export function* framedDocuments(document: Document, depth = 0): Generator<Document> {
  const frames = [...document.getElementsByTagName('iframe'), ...document.getElementsByTagName('frame')];
  for (let at = 0; at < Math.min(frames.length, MAX_FRAMES); at++) {
    const frame = frames[at];
    const framed = frame && isFrame(frame) ? frame.contentDocument : null;
    if (!framed) continue;
    yield framed;
    if (depth + 1 < MAX_FRAME_DEPTH) yield* framedDocuments(framed, depth + 1);
  }
}
