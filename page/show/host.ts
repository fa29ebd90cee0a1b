/**
 * The one element of ours in a page. It stands at the end of the document only while there is something to show, and
 * what is shown is in its closed shadow root: out of the reach of the page's scripts and styles.
 */
import { adoptSheet } from '../dom/sheets.ts';

/** The largest number there is: pages put their own bars very high. */
export const TOP = 2147483647;

export const HOST_NAME = 'variorum-dock';

/** Colours and controls that all parts share, apart from everything that the page says about styles. */
const HOST_STYLES = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  --ground: #fcfbf8; --ink: #1c1d1f; --soft: #5a5d63; --line: #d8d3c8; --accent: #1d4d74; --hover: #eef3f7;
  --verbatim: #1d4d74; --edited: #8f5400; --paraphrase: #5b4a8a;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #15171a; --ink: #e9e7e2; --soft: #a6aab1; --line: #3a4047; --accent: #8cc0ea; --hover: #20272e;
    --verbatim: #8cc0ea; --edited: #e5b567; --paraphrase: #bfb0f0;
  }
}
:host, button {
  font: 500 14px/1.3 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif !important;
}
[hidden] { display: none !important; }
button { all: unset; box-sizing: border-box; cursor: pointer; color: var(--ink); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
@media print { :host { display: none !important; } }
`;

export interface Host {
  readonly document: Document;
  /** Is this our element, or in it? What happens in it seems to happen to it, seen from the page. */
  contains(target: EventTarget | null): boolean;
  /** Shows a part; one that is there stays as it is. */
  add(part: HTMLElement, css: string): void;
  /** Takes a part away, and with the last one the element itself. */
  remove(part: HTMLElement): void;
}

/** Makes a host that is not in the page yet. Aborting the signal takes everything away for good. */
export function createHost(document: Document, signal: AbortSignal): Host {
  let element: HTMLElement | undefined;
  let shadow: ShadowRoot | undefined;
  let parts: HTMLElement[] = [];

  const build = (): ShadowRoot => {
    element = document.createElement(HOST_NAME);
    const root = element.attachShadow({ mode: 'closed' });
    adoptSheet(root, HOST_STYLES);
    return root;
  };
  const clear = (): void => {
    element?.remove();
    element = undefined;
    shadow = undefined;
    parts = [];
  };
  signal.addEventListener('abort', clear);
  return {
    document,
    contains: (target) => element !== undefined && target === element,
    add(part, css) {
      if (signal.aborted) return;
      shadow ??= build();
      if (element && !element.isConnected) document.documentElement.append(element);
      if (parts.includes(part)) return;
      adoptSheet(shadow, css);
      shadow.append(part);
      parts.push(part);
    },
    remove(part) {
      if (!parts.includes(part)) return;
      part.remove();
      parts = parts.filter((each) => each !== part);
      if (parts.length === 0) clear();
    },
  };
}
