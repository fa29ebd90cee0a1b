/**
 * The docked panel: a frame with the extension's panel page beside the article, in a closed shadow root at the end of
 * the document. The page keeps its focus, its keys and its styles; where there is room it moves aside.
 */
import { DOCK_STYLES, MAKE_ROOM } from './dock-styles.ts';
import { adoptSheet } from './sheets.ts';

/** What the dock says, in the reader's language. */
export interface DockStrings {
  /** Name of the region and title of the frame. */
  title: string;
  fold: string;
  unfold: string;
  close: string;
}

export interface DockOptions {
  /** Address of the panel page. */
  panelUrl: string;
  strings: DockStrings;
  /** The reader asked for the panel, and the frame has proved blank here. Called within the click. */
  onElsewhere(): void;
  /** The reader closed the dock for this page. */
  onClose(): void;
}

export type DockState = 'panel' | 'chip' | 'none';

export interface Dock {
  readonly state: DockState;
  /** Shows the panel, the chip, or nothing. Never takes the focus from the page. */
  show(state: DockState): void;
  /** The reader asked for the panel by a click in the page: unfolds it, or shows it elsewhere where the frame is blank. */
  open(): void;
  /** The words on the chip. */
  label(chip: string): void;
  /** The panel has drawn itself: the frame is not blank. */
  ready(): void;
}

/**
 * A panel that has not said hello by then is taken for blank, as under a policy that sandboxes the page. A slow machine
 * needs a second or two for the worker, the pack and the first drawing. In ms.
 */
const READY_TIMEOUT = 8_000;

/** Arrow to the right, and a cross, on a field of 16. */
const ICONS = { fold: 'M6 3.5 10.5 8 6 12.5', close: 'M4 4 12 12M12 4 4 12' } as const;

function iconButton(
  document: Document,
  icon: keyof typeof ICONS,
  label: string,
  act: () => void,
): HTMLButtonElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `icon ${icon}`;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.append(svg);
  button.addEventListener('click', act);
  return button;
}

/** Makes a dock that shows nothing yet. Aborting the signal takes it away for good. */
export function createDock(document: Document, options: DockOptions, signal: AbortSignal): Dock {
  const { strings } = options;
  let state: DockState = 'none';
  let host: HTMLElement | undefined;
  let parts:
    { panel: HTMLElement; chip: HTMLElement; unfold: HTMLButtonElement; tools: HTMLElement } | undefined;
  let frame: HTMLIFrameElement | undefined;
  let blank = false;
  let chipText = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveBack: (() => void) | undefined;

  const remove = (): void => {
    clearTimeout(timer);
    giveBack?.();
    giveBack = undefined;
    host?.remove();
    host = undefined;
    parts = undefined;
    frame = undefined;
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
    frame?.focus();
  };

  const fold = (): void => {
    show('chip');
    parts?.unfold.focus();
  };

  const build = (): void => {
    host = document.createElement('variorum-dock');
    const shadow = host.attachShadow({ mode: 'closed' });
    adoptSheet(shadow, DOCK_STYLES);
    const panel = document.createElement('div');
    panel.className = 'panel';
    panel.setAttribute('role', 'complementary');
    panel.setAttribute('aria-label', strings.title);
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.append(
      iconButton(document, 'fold', strings.fold, fold),
      iconButton(document, 'close', strings.close, close),
    );
    panel.append(tools);
    const chip = document.createElement('div');
    chip.className = 'chip';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'unfold';
    button.title = strings.unfold;
    button.textContent = chipText;
    button.addEventListener('click', unfold);
    chip.append(button, iconButton(document, 'close', strings.close, close));
    shadow.append(panel, chip);
    parts = { panel, chip, unfold: button, tools };
  };

  const load = (): void => {
    if (frame || !parts) return;
    frame = document.createElement('iframe');
    frame.title = strings.title;
    frame.referrerPolicy = 'no-referrer';
    // A page that asks embedded documents for their consent (COEP) would block the frame. The panel keeps nothing in
    // the frame's own storage, so it loses nothing by being without credentials everywhere.
    (frame as HTMLIFrameElement & { credentialless?: boolean }).credentialless = true;
    frame.src = options.panelUrl;
    parts.panel.append(frame);
    timer = setTimeout(() => {
      blank = true;
      frame?.remove();
      frame = undefined;
      if (state === 'panel') show('chip');
    }, READY_TIMEOUT);
  };

  const show = (next: DockState): void => {
    state = next === 'panel' && blank ? 'chip' : next;
    if (state === 'none' || signal.aborted) {
      remove();
      return;
    }
    if (!host) build();
    if (host && !host.isConnected) document.documentElement.append(host);
    if (!parts) return;
    parts.panel.hidden = state !== 'panel';
    parts.chip.hidden = state !== 'chip';
    giveBack?.();
    giveBack = state === 'panel' ? adoptSheet(document, MAKE_ROOM) : undefined;
    if (state === 'panel') load();
  };

  signal.addEventListener('abort', remove);
  return {
    get state() {
      return state;
    },
    show,
    open,
    label(chip) {
      chipText = chip;
      if (parts) parts.unfold.textContent = chip;
    },
    ready() {
      clearTimeout(timer);
    },
  };
}
