/**
 * The window splitter (ARIA) at the edge of the docked panel: makes it larger by dragging and by the keyboard.
 * Beside the page it moves to the left and right, below the page up and down.
 */

import { makeElement } from '../dom/make.ts';
import { listen } from '../dom/listen.ts';

export interface SplitterOptions {
  label: string;
  /** True where the panel stands at the left. */
  atLeft: () => boolean;
  /** True where the panel is below the page. Asked anew each time: a window may be turned. */
  below: () => boolean;
  /** The size now: pixels of width beside the page, percent of the window's height below it. */
  size: () => number;
  bounds: () => { min: number; max: number };
  /** Makes the panel as large as this while the reader still chooses. */
  resize(size: number): void;
  /** The reader has chosen. */
  done(): void;
}

export interface Splitter {
  element: HTMLElement;
  /** True while the reader is at it: nothing else sets the size then. */
  readonly busy: boolean;
  /** Says the size to assistive technology. */
  update(): void;
}

/** What one press of an arrow does: pixels, and percent. */
const STEP = { beside: 20, below: 5 };
/** Presses within this time are one choice. In ms. */
const PAUSE = 400;

export function createSplitter(document: Document, options: SplitterOptions): Splitter {
  const { atLeft, below, bounds, size } = options;
  const element = makeElement(document, 'div');
  element.className = 'splitter';
  element.tabIndex = 0;
  element.title = options.label;
  element.setAttribute('role', 'separator');
  element.setAttribute('aria-label', options.label);
  let busy = false;
  let frame = 0;
  let wanted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    const { min, max } = bounds();
    const now = Math.round(Math.min(max, Math.max(min, size())));
    const values = {
      orientation: below() ? 'horizontal' : 'vertical',
      valuemin: min,
      valuemax: max,
      valuenow: now,
      valuetext: below() ? `${now} %` : `${now} px`,
    };
    for (const [name, value] of Object.entries(values)) element.setAttribute(`aria-${name}`, String(value));
  };
  const resize = (to: number): void => {
    const { min, max } = bounds();
    options.resize(Math.round(Math.min(max, Math.max(min, to))));
    update();
  };
  const done = (): void => {
    busy = false;
    options.done();
  };

  listen(element, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = below() ? STEP.below : STEP.beside;
    const { min, max } = bounds();
    const to = {
      [below() ? 'ArrowUp' : atLeft() ? 'ArrowRight' : 'ArrowLeft']: size() + step,
      [below() ? 'ArrowDown' : atLeft() ? 'ArrowLeft' : 'ArrowRight']: size() - step,
      Home: min,
      End: max,
    }[event.key];
    if (to === undefined) return;
    // The page would scroll along.
    event.preventDefault();
    event.stopPropagation();
    resize(to);
    busy = true;
    clearTimeout(timer);
    timer = setTimeout(done, PAUSE);
  });

  listen(element, 'pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    busy = true;
  });
  listen(element, 'pointermove', (event) => {
    if (!busy || !element.hasPointerCapture(event.pointerId)) return;
    const { innerWidth = 0, innerHeight = 1 } = document.defaultView ?? {};
    const beside = atLeft() ? event.clientX : innerWidth - event.clientX;
    wanted = below() ? (1 - event.clientY / innerHeight) * 100 : beside;
    // The page is laid out anew for each size: once a frame is enough.
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      resize(wanted);
    });
  });
  listen(element, 'lostpointercapture', () => {
    cancelAnimationFrame(frame);
    if (frame !== 0) resize(wanted);
    frame = 0;
    done();
  });
  return {
    element,
    get busy() {
      return busy;
    },
    update,
  };
}
