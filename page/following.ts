/** Which finding the reader has before the eyes, as the page is scrolled. */
import type { Painted } from './highlight.ts';

export interface Following {
  /** The findings to look among. */
  watch(findings: readonly Painted[]): void;
  /** Says again what is in view, for a panel that has just come. */
  tell(): void;
  /** The page is about to scroll because of us: where it comes past does not count. The finding counts as told. */
  hold(finding: number): void;
}

/** A panel that jumped along with every frame would be felt; so often it is asked what is in view. In ms. */
const PACE = 150;

/**
 * How far down the window the reader's eyes are taken to be, 0 to 1: at its top where the page begins and at its end
 * where the page ends, so that every finding comes past the line once.
 */
function eyeLine({ scrollTop, scrollHeight, clientHeight }: Element): number {
  const way = scrollHeight - clientHeight;
  return way > 0 ? Math.min(1, Math.max(0, scrollTop / way)) : 0;
}

/** The finding nearest to the line among those that can be seen. @param line in pixels of the viewport */
export function findingAt(findings: readonly Painted[], line: number, height: number): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const { index, range } of findings) {
    const { top, bottom } = range.getBoundingClientRect();
    if (bottom <= 0 || top >= height || top === bottom) continue;
    const distance = line < top ? top - line : Math.max(0, line - bottom);
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

/** @param changed is called with each finding that comes into view, never twice in a row with the same. */
export function createFollowing(
  document: Document,
  changed: (finding: number) => void,
  signal: AbortSignal,
): Following {
  const view = document.defaultView;
  let findings: readonly Painted[] = [];
  let last: number | undefined;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scroller: Element = document.documentElement;

  const look = (): void => {
    timer = undefined;
    if (!view || held) return;
    const finding = findingAt(findings, eyeLine(scroller) * view.innerHeight, view.innerHeight);
    if (finding === undefined || finding === last) return;
    last = finding;
    changed(finding);
  };
  const scrolled = ({ target }: Event): void => {
    if (findings.length === 0) return;
    scroller = target instanceof Element ? target : (document.scrollingElement ?? document.documentElement);
    timer ??= setTimeout(look, PACE);
  };
  const release = (): void => {
    held = false;
  };
  // Captured: a layer that the site opens articles in scrolls by itself, and its events do not rise.
  const heard = { capture: true, passive: true, signal };
  document.addEventListener('scroll', scrolled, heard);
  document.addEventListener('scrollend', release, heard);
  // The reader takes over before the page has come to rest, or it did not have to scroll at all.
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
    document.addEventListener(name, release, heard);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    watch(next) {
      findings = next;
    },
    tell() {
      last = undefined;
      look();
    },
    hold(finding) {
      held = true;
      last = finding;
    },
  };
}
