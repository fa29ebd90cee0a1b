/** Hears the Escape key where the page itself has no use for it. */
import { listen } from '../dom/listen.ts';
import { real } from '../dom/real.ts';

/** What takes keys, and Escape among them: to drop a suggestion, to leave a search, to close what has the focus. */
const TAKES_KEYS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], ' +
  '[role="combobox"], [role="menu"], [role="listbox"], [role="application"], dialog, [role="dialog"], [role="alertdialog"]';
/** What lies over the whole page. A consent bar says that it is a dialog too, and stays whatever Escape does. */
const OVER_ALL = 'dialog:modal, [aria-modal="true"], :popover-open';

/** Has the page something open that Escape would close, wherever the focus is? */
const hasOpen = (document: Document): boolean =>
  Boolean(document.fullscreenElement) ||
  [...document.querySelectorAll(OVER_ALL)].some((each) =>
    each.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );

export interface EscapeHandlers {
  /** Hides what came up by itself, whatever else the key does. @returns true where there was something to hide. */
  dismiss(): boolean;
  /** The page has no use for the key. */
  unused(): void;
}

/**
 * Listens for Escape, after the page's own listeners. The event stays as it is: nothing is prevented, so that a guess that
 * was wrong costs the page nothing.
 */
export function onEscape(document: Document, handlers: EscapeHandlers, signal: AbortSignal): void {
  if (!document.defaultView) return;
  listen(
    document.defaultView,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (handlers.dismiss() || event.defaultPrevented) return;
      const [target] = event.composedPath();
      if (target instanceof Element && real(target).closest(TAKES_KEYS)) return;
      if (!hasOpen(document)) handlers.unused();
    },
    { signal },
  );
}
