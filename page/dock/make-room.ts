/**
 * Moves the page aside for the docked panel, by style sheets alone: no node of the page is touched. What flows with the
 * page is narrowed by a margin of its root. What is fixed to the window is not, so the few elements that stand under the
 * panel are looked for by hit tests and narrowed by rules of their own.
 */
import { LEAST_PAGE, ROOMY, widthOf } from './dock-styles.ts';
import { isRightToLeft } from '../dom/direction.ts';
import type { Host } from '../show/host.ts';
import { adoptSheet } from '../dom/sheets.ts';
import { real } from '../dom/real.ts';

/** Bars and buttons are looked for so far apart: smaller than what a finger can hit is none. CSS pixels. */
const PROBES_APART = 36;
/** The first and last of them stand so far from the window's edges. CSS pixels. */
const INSET = 4;
/** No page has more bars than this; what has is not narrowed. */
const MAX_BARS = 12;

export interface Room {
  /** Makes room for a panel that is so wide beside the page (CSS pixels), or so high below it (percent of the window). */
  make(panel: { width: number; height: number }): void;
  /** Looks for what stands under the panel now: bars come and go as a page is scrolled. */
  check(): void;
  giveBack(): void;
}

/** A selector that fits this element alone, as the document stands; undefined in a shadow tree, which sheets do not reach. */
function selectorOf(element: Element): string | undefined {
  const { ownerDocument: document } = real(element);
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = real(at).parentElement) {
    if (at === document.documentElement) return [':root', ...steps].join('>');
    const own = real(at);
    const id = own.id && `#${CSS.escape(own.id)}`;
    if (id && document.querySelectorAll(id).length === 1) return [id, ...steps].join('>');
    steps.unshift(
      `:nth-child(${[...(own.parentElement ? real(own.parentElement).children : [])].indexOf(at) + 1})`,
    );
  }
  return undefined;
}

/**
 * How far up a chip at the bottom of the window has to be, so that no bar of the page is under it: a consent bar has its
 * buttons there. CSS pixels from the bottom; 0 where nothing is in the way.
 */
export function barUnder(chip: DOMRect, host: Host): number {
  const { document } = host;
  const height = document.defaultView?.innerHeight ?? 0;
  const points = [chip.left, (chip.left + chip.right) / 2, chip.right];
  const tops = points.flatMap((x) =>
    document
      .elementsFromPoint(x, (chip.top + chip.bottom) / 2)
      .filter((under) => !host.contains(under) && getComputedStyle(under).position === 'fixed')
      .map((bar) => real(bar).getBoundingClientRect().top),
  );
  // What begins in the upper half is no bar but a layer over the page.
  return Math.max(0, ...tops.filter((top) => top > height / 2).map((top) => height - top));
}

export function createRoom(host: Host): Room {
  const { document } = host;
  let dropMargin: (() => void) | undefined;
  let dropBars: (() => void) | undefined;
  /** Each bar with its selector, and how far it stands from the panel's edge of the window and from the other one. CSS pixels. */
  let bars = new Map<Element, { selector: string; near: number; far: number }>();
  /** Where the panel stands. */
  let side: 'left' | 'right' = 'right';
  let width = 0;
  let made = '';
  let drawn = '';

  const beside = (rules: string): string => `@media screen and (min-width: ${ROOMY}px) { ${rules} }`;

  const drawBars = (): void => {
    const rules = [...bars.values()]
      .map(
        // What stands at the panel's side moves by the margin; what reaches across keeps its beginning and becomes narrower.
        ({ selector, near, far }) =>
          `${selector} { box-sizing: border-box !important; margin-${side}: max(0px, ${widthOf(`${width}px`)} - ${near}px) !important; max-width: calc(100% - ${far}px - ${widthOf(`${width}px`)}) !important; }`,
      )
      .join('\n');
    if (rules === drawn) return;
    drawn = rules;
    dropBars?.();
    dropBars = rules === '' ? undefined : adoptSheet(document, beside(rules));
  };

  const check = (): void => {
    const view = document.defaultView;
    if (!view || made === '' || view.innerWidth < ROOMY) return;
    // The page may have put something before a bar since, and its rule would be another element's.
    for (const [bar, { selector }] of bars) if (document.querySelector(selector) !== bar) bars.delete(bar);
    const shown = Math.min(width, view.innerWidth - LEAST_PAGE);
    const seen = new Set<Element>();
    for (let down = 0; down < view.innerHeight; down += PROBES_APART) {
      const y = Math.min(down + INSET, view.innerHeight - INSET);
      for (const share of [0.1, 0.5, 0.75, 0.9])
        for (const under of document.elementsFromPoint(
          side === 'left' ? (1 - share) * shown : view.innerWidth - (1 - share) * shown,
          y,
        ))
          seen.add(under);
    }
    for (const under of seen) {
      if (bars.size >= MAX_BARS || bars.has(under) || host.contains(under)) continue;
      if (view.getComputedStyle(under).position !== 'fixed') continue;
      const selector = selectorOf(under);
      const { left, right } = real(under).getBoundingClientRect();
      if (!selector) continue;
      const free = view.innerWidth - right;
      const [near, far] = side === 'left' ? [left, free] : [free, left];
      // What is all under the panel keeps its distance from the edge; what reaches across keeps where it begins.
      const across = far < view.innerWidth - shown;
      bars.set(under, { selector, near: across ? Math.max(0, near) : 0, far: across ? Math.max(0, far) : 0 });
    }
    drawBars();
  };

  const giveBack = (): void => {
    dropMargin?.();
    dropBars?.();
    dropMargin = undefined;
    dropBars = undefined;
    bars = new Map();
    drawn = '';
    made = '';
  };

  return {
    check,
    giveBack,
    make(panel) {
      side = isRightToLeft(document) ? 'left' : 'right';
      // A root with a width of its own does not give way to a margin. Below, the page's end must come out over the panel.
      const rules = `${beside(`:root { margin-${side}: ${widthOf(`${panel.width}px`)} !important; width: auto !important; }`)}
        @media screen and (max-width: ${ROOMY - 1}px) { :root { margin-bottom: ${panel.height}vh !important; } }`;
      if (rules === made) return;
      made = rules;
      ({ width } = panel);
      dropMargin?.();
      dropMargin = adoptSheet(document, rules);
      drawBars();
    },
  };
}
