/** Escape, where the page itself has no use for it. */

/** What takes text, and Escape with it: to drop a suggestion, to leave a search. */
const TYPING =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="combobox"], [role="menu"], [role="listbox"], [role="application"]';
/** What is closed with Escape. */
const OPEN =
  'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [role="menu"], [popover]';

/** Has the page something open that Escape would close? */
function hasOpen(document: Document): boolean {
  if (document.fullscreenElement) return true;
  return [...document.querySelectorAll(OPEN)].some(
    (each) =>
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      (!each.hasAttribute('popover') || each.matches(':popover-open')),
  );
}

/**
 * Calls back on Escape, after the page's own listeners and only where it is of no use to the page. The event stays as it
 * is: nothing is prevented, so that a guess that was wrong costs the page nothing.
 */
export function onEscape(document: Document, handle: () => void, signal: AbortSignal): void {
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest(TYPING)) return;
      if (!hasOpen(document)) handle();
    },
    { signal },
  );
}
