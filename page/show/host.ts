/**
 * The one element of ours in a page. It stands at the end of the document only while there is something to show, and
 * what is shown is in its closed shadow root: out of the reach of the page's scripts and styles.
 *
 * It is a plain `div`: a page can define what an element with a hyphen in its name does when it is made, and would be given
 * our shadow root by it (`attachInternals`), but not what a built-in does. It has no name, class or id that tells whose it is.
 */
import { makeElement } from '../dom/make.ts';
import { onAbort } from '../dom/listen.ts';
import { adoptSheet } from '../dom/sheets.ts';

/** The largest number there is: pages put their own bars very high. */
export const TOP = 2147483647;

/**
 * Colours, letters and controls that all parts share, apart from everything that the page says about styles. `medium` is the size that the
 * reader has chosen in the browser, and sizes go by it: `rem` would be the page's root, which many sites set to 10 pixels and some to the
 * window's width, and pixels would leave a reader with large letters behind.
 */
const HOST_STYLES = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  --ground: #fcfbf8 !important; --ink: #1c1d1f !important; --soft: #5a5d63 !important; --line: #d8d3c8 !important;
  --accent: #1d4d74 !important; --hover: #eef3f7 !important;
  --verbatim: #1d4d74 !important; --edited: #8f5400 !important; --paraphrase: #5b4a8a !important;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #15171a !important; --ink: #e9e7e2 !important; --soft: #a6aab1 !important; --line: #3a4047 !important;
    --accent: #8cc0ea !important; --hover: #20272e !important;
    --verbatim: #8cc0ea !important; --edited: #e5b567 !important; --paraphrase: #bfb0f0 !important;
  }
}
:host {
  font: 500 medium/1.3 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif !important;
}
[hidden] { display: none !important; }
button { all: unset; box-sizing: border-box; cursor: pointer; color: var(--ink); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
@media print { :host { display: none !important; } }
`;

/** A framework that draws its document anew throws the element out once or twice; a page that does it more often means it. */
const MAX_RETURNS = 3;
/** Returns are counted within this time, in ms. */
const RETURNS_WITHIN = 60_000;

export interface Host {
  readonly document: Document;
  /** Is this our element, or in it? What happens in it seems to happen to it, seen from the page. */
  contains(target: EventTarget | null): boolean;
  /** Shows a part; one that is there stays as it is. @returns false where the page does not let it stand */
  add(part: HTMLElement, css: string): boolean;
  /** Takes a part away, and with the last one the element itself. */
  remove(part: HTMLElement): void;
  /** Calls back when the page has thrown the element out: `true` where it stands again, `false` where it is gone for good. */
  onThrownOut(act: (back: boolean) => void): void;
}

interface Built {
  element: HTMLElement;
  shadow: ShadowRoot;
}

/** Makes the element and its shadow root. Undefined where either is not as it must be: nothing may be put into it then. */
function build(document: Document): Built | undefined {
  const element = makeElement(document, 'div');
  if (!(element instanceof HTMLElement) || element.attributes.length > 0 || element.hasChildNodes())
    return undefined;
  const shadow = element.attachShadow({ mode: 'closed' });
  if (shadow.mode !== 'closed' || element.shadowRoot !== null || shadow.hasChildNodes()) return undefined;
  adoptSheet(shadow, HOST_STYLES);
  return { element, shadow };
}

/** Makes a host that is not in the page yet. Aborting the signal takes everything away for good. */
export function createHost(document: Document, signal: AbortSignal): Host {
  let built: Built | undefined;
  const parts = new Map<HTMLElement, () => void>();
  const listeners: ((back: boolean) => void)[] = [];
  /** When the element was put back. Milliseconds since 1970. */
  let returns: number[] = [];

  const isStanding = (): boolean =>
    built !== undefined && built.element.parentNode === document.documentElement;
  const mayReturn = (): boolean => {
    returns = returns.filter((at) => Date.now() - at < RETURNS_WITHIN);
    return returns.length < MAX_RETURNS;
  };
  const clear = (): void => {
    observer.disconnect();
    built?.element.remove();
    built = undefined;
    parts.clear();
  };
  const stand = (element: HTMLElement): void => {
    document.documentElement.append(element);
    observer.disconnect();
    // The root itself may be another one later.
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  /** Puts the element back where the page has thrown it out or carried it elsewhere, as often as is sensible. */
  const check = (): void => {
    // Between two roots a document has none for a while.
    if (!built || isStanding() || (document as { documentElement: Element | null }).documentElement === null)
      return;
    const back = mayReturn();
    if (back) {
      returns.push(Date.now());
      stand(built.element);
    } else clear();
    for (const tell of listeners) tell(back);
  };
  const observer = new MutationObserver(check);
  onAbort(signal, clear);
  return {
    document,
    contains: (target) => target !== null && target === built?.element,
    onThrownOut: (act) => void listeners.push(act),
    add(part, css) {
      if (signal.aborted || (!built && !mayReturn())) return false;
      built ??= build(document);
      if (!built) return false;
      if (!built.element.isConnected) stand(built.element);
      if (parts.has(part)) return true;
      parts.set(part, adoptSheet(built.shadow, css));
      built.shadow.append(part);
      return true;
    },
    remove(part) {
      const drop = parts.get(part);
      if (!drop) return;
      drop();
      part.remove();
      parts.delete(part);
      if (parts.size === 0) clear();
    },
  };
}
