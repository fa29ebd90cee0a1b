/** Tells which finding is in view as the page is scrolled. */
import type { Painted } from './highlight.ts';
import { listen, onAbort } from '../dom/listen.ts';
import { isElement, isNode } from '../dom/nodes.ts';
import { inWindow, placeOf } from '../dom/place.ts';
import { real } from '../dom/real.ts';

export interface Following {
  /** The findings to look among. */
  watch(findings: readonly Painted[]): void;
  /** Says again what is in view, for a panel that has just come. */
  tell(): void;
  /** The page is about to scroll because of us: where it comes past does not count. The finding counts as told. */
  hold(finding: number): void;
}

const isDocument = (node: Node): node is Document => real(node).nodeType === 9;

/** A panel that jumped along with every frame would be felt; so often it is asked what is in view. In ms. */
const PACE = 150;
/** A page that has not moved for as long has come to where it was sent. In ms. */
const REST = 300;

/**
 * Where the reader's eyes are taken to be, in pixels of the window: at the top of what scrolls where it begins and at the
 * bottom where it ends, so that every finding comes past the line once.
 */
function eyeLine(scroller: Element, covered: number): number {
  const { scrollTop, scrollHeight, clientHeight, ownerDocument } = real(scroller);
  const way = scrollHeight - clientHeight;
  const share = way > 0 ? Math.min(1, Math.max(0, scrollTop / way)) : 0;
  const { top } = inWindow(real(scroller).getBoundingClientRect(), ownerDocument);
  // The root moves along with what it scrolls.
  return (
    top +
    (scroller === ownerDocument.scrollingElement ? scrollTop : 0) +
    share * Math.max(0, clientHeight - covered)
  );
}

/** The finding nearest to the line among those that can be seen. In pixels of the window. */
export function findingAt(findings: readonly Painted[], line: number, height: number): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const { index, range } of findings) {
    const { top, bottom } = placeOf(range);
    if (bottom <= 0 || top >= height || top === bottom) continue;
    const distance = line < top ? top - line : Math.max(0, line - bottom);
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

/**
 * @param changed is called with each finding that comes into view, never twice in a row with the same
 * @param covered how much of the window is under something of ours, from below. CSS pixels
 */
export function createFollowing(
  document: Document,
  changed: (finding: number) => void,
  covered: () => number,
  signal: AbortSignal,
): Following {
  const view = document.defaultView;
  let findings: readonly Painted[] = [];
  let last: number | undefined;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scroller = document.scrollingElement ?? document.documentElement;
  const heardIn = new WeakSet<Document>();

  const look = (): void => {
    timer = undefined;
    if (!view) return;
    const under = covered();
    const finding = findingAt(findings, eyeLine(scroller, under), view.innerHeight - under);
    if (finding === undefined || finding === last) return;
    last = finding;
    changed(finding);
  };
  const scrolled = ({ target }: Event): void => {
    if (findings.length === 0 || !isNode(target)) return;
    if (isElement(target)) scroller = target;
    else if (isDocument(target)) scroller = target.scrollingElement ?? target.documentElement;
    if (!held) timer ??= setTimeout(look, PACE);
    else clearTimeout(timer);
  };
  const release = (): void => {
    if (!held) return;
    held = false;
    clearTimeout(timer);
    timer = undefined;
  };
  const rested = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // A page comes to rest for reasons of its own, also before it has set out.
    if (held) timer = setTimeout(release, REST);
    else look();
  };
  const hear = (frame: Document): void => {
    if (heardIn.has(frame) || signal.aborted) return;
    heardIn.add(frame);
    // Captured: a layer that the site opens articles in scrolls by itself, and its events do not rise.
    const heard = { capture: true, passive: true, signal };
    listen(frame, 'scroll', scrolled, heard);
    listen(frame, 'scrollend', rested, heard);
    // The reader takes over before the page has come to rest, or it did not have to scroll at all.
    for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
      listen(frame, name, release, heard);
  };
  onAbort(signal, () => clearTimeout(timer));

  return {
    watch(next) {
      findings = next;
      if (next.length > 0) hear(document);
      for (const { range } of next) hear(range.startContainer.ownerDocument ?? document);
    },
    tell() {
      last = undefined;
      if (!held) look();
    },
    hold(finding) {
      clearTimeout(timer);
      timer = undefined;
      held = true;
      last = finding;
    },
  };
}
