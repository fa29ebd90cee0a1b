/**
 * The docked panel: a frame with the extension's panel page beside the article, or below it in a narrow window. The page
 * keeps its focus, its keys and its styles; where there is room it moves aside.
 */
import { makeElement } from '../dom/make.ts';
import { buildDock, type DockParts, type DockStrings } from './dock-parts.ts';
import { DOCK_STYLES, LEAST_PAGE, LEAST_WIDTH, ROOMY } from './dock-styles.ts';
import type { Host } from '../show/host.ts';
import { listen, onAbort } from '../dom/listen.ts';
import { barUnder, createRoom } from './make-room.ts';
import { createSplitter } from './splitter.ts';

export interface DockSize {
  /** Beside the page. CSS pixels. */
  width: number;
  /** Below the page, in a narrow window. Percent of the window's height. */
  height: number;
}

export interface DockOptions {
  /** An address under which the panel page shows itself once, in one frame. Undefined where none is to be had. */
  panelAddress(): Promise<string | undefined>;
  strings: DockStrings;
  /** The reader asked for the panel, and the frame has proved blank here. Called within the click. */
  onElsewhere(): void;
  /** The reader closed the dock for this page. */
  onClose(): void;
  /** The reader has made the panel as large as this. */
  onResize(size: DockSize): void;
}

type DockState = 'panel' | 'chip' | 'none';

export interface Dock {
  readonly state: DockState;
  /** Shows the panel, the chip, or nothing. Never takes the focus from the page. */
  show(state: DockState): void;
  /** The reader asked for the panel by a click in the page: unfolds it, or shows it elsewhere where the frame is blank. */
  open(): void;
  /** The reader goes by key into the panel, which unfolds for it, and from the panel back to where the focus was in the page. */
  focus(): void;
  /** Folds the panel to its chip, as Escape does. @returns false where no panel is shown. */
  fold(): boolean;
  /** The words on the chip. */
  label(chip: string): void;
  /** Makes the panel this large, unless the reader is just choosing. */
  resize(size: DockSize): void;
  /** How much of the window's height is under the panel, from below. CSS pixels. */
  covered(): number;
  /** The page has changed or was scrolled: what is fixed to the window may stand under the panel now. */
  check(): void;
  /** The panel has drawn itself: the frame is not blank. */
  ready(): void;
}

/**
 * A panel that has not said hello by then is taken for blank, as under a policy that sandboxes the page. A slow machine
 * needs a second or two for the worker, the pack and the first drawing. In ms.
 */
const READY_TIMEOUT = 8_000;

/** Between the chip and a bar below it. CSS pixels. */
const CHIP_GAP = 12;
/** Lines of more than this are hard to read. CSS pixels. */
const MOST_WIDTH = 960;
/** What a reader can make of a panel that comes from below. Percent of the window's height. */
const BELOW = { min: 25, max: 90 };

/** Makes a dock that shows nothing yet. Aborting the signal takes it away for good. */
export function createDock(host: Host, options: DockOptions, signal: AbortSignal): Dock {
  const { document } = host;
  const { strings } = options;
  const room = createRoom(host);
  let state: DockState = 'none';
  let size: DockSize = { width: 400, height: 60 };
  let parts: DockParts | undefined;
  let frame: HTMLIFrameElement | undefined;
  let blank = false;
  /** What had the focus in the page when the reader went from it into the panel. */
  let before: HTMLElement | undefined;
  /** The focus goes into the frame as soon as it is there. */
  let focusing = false;
  let chipText = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const windowWidth = (): number => document.defaultView?.innerWidth ?? 0;
  const below = (): boolean => windowWidth() < ROOMY;

  const draw = (): void => {
    parts?.root.style.setProperty('--width', `${size.width}px`);
    parts?.root.style.setProperty('--height', `${size.height}vh`);
    if (state === 'panel') room.make(size);
    else room.giveBack();
  };

  /** Looks for what of the page stands where we are: under the panel, or under the chip. */
  const check = (): void => {
    room.check();
    if (state !== 'chip' || !parts) return;
    const { chip } = parts;
    chip.style.bottom = '';
    const bar = barUnder(chip.getBoundingClientRect(), host);
    if (bar > 0) chip.style.bottom = `${bar + CHIP_GAP}px`;
  };

  const splitter = createSplitter(document, {
    label: strings.resize,
    atLeft: () => parts?.root.dir === 'rtl',
    below,
    size: () => (below() ? size.height : size.width),
    bounds: () =>
      below() ? BELOW : { min: LEAST_WIDTH, max: Math.min(MOST_WIDTH, windowWidth() - LEAST_PAGE) },
    resize(to) {
      size = below() ? { ...size, height: to } : { ...size, width: to };
      draw();
    },
    done() {
      room.check();
      options.onResize(size);
    },
  });

  const unload = (): void => {
    clearTimeout(timer);
    frame?.remove();
    frame = undefined;
  };

  const remove = (): void => {
    unload();
    room.giveBack();
    if (parts) host.remove(parts.root);
    parts = undefined;
  };

  const close = (): void => {
    show('none');
    options.onClose();
  };

  const open = (): void => {
    if (blank) options.onElsewhere();
    else show('panel');
  };

  const unfold = (): void => {
    open();
    // The reader asked for the panel with this very click or key: only now the focus goes along.
    if (frame?.isConnected) frame.focus();
    else focusing = true;
  };

  const fold = (): void => {
    show('chip');
    parts?.unfold.focus();
  };

  /** The panel's page cannot be shown here. */
  const fail = (): void => {
    blank = true;
    unload();
    if (state === 'panel') show('chip');
  };

  const load = async (): Promise<void> => {
    if (frame) return;
    const made = makeElement(document, 'iframe');
    frame = made;
    made.title = strings.title;
    made.referrerPolicy = 'no-referrer';
    // A page that asks embedded documents for their consent (COEP) would block the frame. The panel keeps nothing in
    // the frame's own storage, so it loses nothing by being without credentials everywhere.
    (made as HTMLIFrameElement & { credentialless?: boolean }).credentialless = true;
    const address = await options.panelAddress();
    // It was folded away, or thrown out, in the meantime.
    if (frame !== made || !parts) return;
    if (address === undefined) return fail();
    parts.panel.append(made);
    // An isolated page can ask for the memory that is used, and is told the `src` of each frame, in whatever tree it stands.
    made.contentWindow?.location.replace(address);
    if (focusing) made.focus();
    focusing = false;
    timer = setTimeout(fail, READY_TIMEOUT);
  };

  const show = (next: DockState): void => {
    state = next === 'panel' && blank ? 'chip' : next;
    if (state === 'none' || signal.aborted) {
      remove();
      return;
    }
    parts ??= buildDock(document, strings, { fold, unfold, close }, splitter.element, chipText);
    parts.panel.hidden = state !== 'panel';
    parts.chip.hidden = state !== 'chip';
    if (!host.add(parts.root, DOCK_STYLES)) {
      state = 'none';
      return remove();
    }
    draw();
    splitter.update();
    if (state === 'panel') void load();
    // The page is laid out anew first.
    requestAnimationFrame(check);
  };

  onAbort(signal, remove);
  host.onThrownOut((back) => {
    if (!parts) return;
    // A frame that was taken out has lost its page, and the address it had was for that one.
    unload();
    show(back ? state : 'none');
  });
  const resized = (): void => {
    if (state === 'panel') splitter.update();
    check();
  };
  if (document.defaultView) listen(document.defaultView, 'resize', resized, { signal });
  // Many sites bring a bar out when the reader scrolls back.
  listen(document, 'scrollend', check, { passive: true, signal });
  return {
    get state() {
      return state;
    },
    show,
    open,
    focus() {
      if (state === 'none') return;
      if (state === 'panel' && host.contains(document.activeElement)) {
        if (before?.isConnected) before.focus();
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return;
      }
      before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      unfold();
    },
    fold() {
      if (state !== 'panel') return false;
      // A reader whose focus is in the panel keeps a place; another one's stays where it is in the page.
      if (host.contains(document.activeElement)) fold();
      else show('chip');
      return true;
    },
    label(chip) {
      chipText = chip;
      if (parts) parts.unfold.textContent = chip;
    },
    resize(to) {
      if (splitter.busy) return;
      size = { width: to.width, height: to.height };
      draw();
    },
    covered: () => (state === 'panel' && below() ? (parts?.panel.offsetHeight ?? 0) : 0),
    check,
    ready() {
      clearTimeout(timer);
    },
  };
}
