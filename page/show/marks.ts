/**
 * Marks beside the page's scroll bar, one for each finding at its place on the way through the page. They are
 * for the pointer alone; by keyboard and by screen reader the panel's list and the commands lead to the same places.
 */
import { makeElement } from '../dom/make.ts';
import type { Painted } from './highlight.ts';
import { TOP, type Host } from './host.ts';
import { listen, onAbort } from '../dom/listen.ts';
import { elementAround, inWindow, placeOf } from '../dom/place.ts';
import { real } from '../dom/real.ts';

export interface MarksOptions {
  onClick(finding: number): void;
  /** The pointer has come to a mark. */
  onPoint(finding: number, place: DOMRect): void;
  /** The pointer has left a mark. */
  onLeave(): void;
}

export interface Marks {
  /** Shows the marks of these findings instead of those before; none takes them away. */
  show(findings: readonly Painted[]): void;
}

/** The least height of a mark, so that it can be seen and hit. CSS pixels. */
const LEAST_HEIGHT = 5;
/** Late pictures and opened comments change a page's height many times in a row: it is measured once. In ms. */
const SETTLING = 250;

/** The line of each kind is that of its highlight; the colours can be told from light pages and from dark ones. */
const MARKS_STYLES = `
.marks {
  position: fixed; z-index: ${TOP}; right: 0; width: 12px; pointer-events: none;
  --verbatim: #3d7fb8; --edited: #b8741a; --paraphrase: #8a70cf;
}
.mark {
  position: absolute; right: 0; width: 12px; cursor: pointer; pointer-events: auto; opacity: .9;
  background: var(--line) 6px 0 / 5px auto;
}
.mark:hover { background-position-x: 3px; background-size: 8px auto; opacity: 1; }
.mark.verbatim { --line: linear-gradient(var(--verbatim) 0 0) no-repeat; }
.mark.edited { --line: repeating-linear-gradient(var(--edited) 0 4px, #0000 0 6px) no-repeat; }
.mark.paraphrase { --line: radial-gradient(circle closest-side, var(--paraphrase) 90%, #0000) repeat-y; background-size: 5px 5px; }
.mark.paraphrase:hover { background-size: 8px 5px; }
@media (forced-colors: active) {
  .marks { forced-color-adjust: none; --verbatim: LinkText; --edited: LinkText; --paraphrase: LinkText; }
}
`;

/** The element that scrolls the text: the page, or a layer that the site opens articles in. */
function scrollerOf(range: Range, page: Element): Element {
  for (
    let at: Element | null = range.startContainer.parentElement;
    at && at !== page;
    at = elementAround(at)
  ) {
    const { overflowY } = getComputedStyle(at);
    const { ownerDocument, scrollHeight, clientHeight } = real(at);
    const scrolls = at === ownerDocument.scrollingElement || /auto|scroll/.test(overflowY);
    if (scrolls && at !== ownerDocument.body && scrollHeight > clientHeight + 1) return at;
  }
  return page;
}

export function createMarks(host: Host, options: MarksOptions, signal: AbortSignal): Marks {
  const { document } = host;
  const view = document.defaultView;
  let shown: readonly Painted[] = [];
  let rail: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    const page = document.scrollingElement ?? document.documentElement;
    const element = shown[0] && scrollerOf(shown[0].range, page);
    const scroller = element && real(element);
    if (!view || !scroller || scroller.scrollHeight <= scroller.clientHeight * 1.1) {
      if (rail) host.remove(rail);
      rail = undefined;
      return;
    }
    if (!rail) {
      rail = makeElement(document, 'div');
      rail.className = 'marks';
      rail.setAttribute('aria-hidden', 'true');
    }
    const isPage = element === page;
    const box = inWindow(scroller.getBoundingClientRect(), scroller.ownerDocument);
    // A frame's root moves along with what it scrolls.
    const moved = element === scroller.ownerDocument.scrollingElement ? scroller.scrollTop : 0;
    const top = isPage ? 0 : box.top + moved;
    const height = isPage ? view.innerHeight : scroller.clientHeight;
    const edge = box.left + scroller.clientLeft + scroller.clientWidth;
    const right = isPage ? 0 : Math.max(0, document.documentElement.clientWidth - edge);
    Object.assign(rail.style, { top: `${top}px`, height: `${height}px`, right: `${right}px` });
    const scale = height / scroller.scrollHeight;
    const marks = shown.flatMap(({ index, kind, range }) => {
      const place = placeOf(range);
      if (place.height === 0) return [];
      const mark = makeElement(document, 'button');
      mark.type = 'button';
      mark.tabIndex = -1;
      mark.className = `mark ${kind}`;
      mark.style.top = `${(place.top - top + scroller.scrollTop) * scale}px`;
      mark.style.height = `${Math.max(LEAST_HEIGHT, place.height * scale)}px`;
      listen(mark, 'click', () => options.onClick(index));
      listen(mark, 'pointerenter', () => options.onPoint(index, mark.getBoundingClientRect()));
      listen(mark, 'pointerleave', () => options.onLeave());
      // The focus stays in the page.
      listen(mark, 'mousedown', (event) => event.preventDefault());
      return [mark];
    });
    rail.replaceChildren(...marks);
    sizes?.observe(element);
    host.add(rail, MARKS_STYLES);
  };

  const settle = (): void => {
    if (shown.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(draw, SETTLING);
  };
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(settle) : undefined;
  if (view) listen(view, 'resize', settle, { signal });
  onAbort(signal, () => {
    clearTimeout(timer);
    sizes?.disconnect();
  });

  return {
    show(findings) {
      shown = findings;
      sizes?.disconnect();
      clearTimeout(timer);
      draw();
      if (findings.length > 0) sizes?.observe(document.body);
    },
  };
}
