/** Noticing that a page has another address without having been loaded anew. */

/** How often the address is compared where the browser does not tell (Firefox before 147), in ms. */
const INTERVAL = 1_000;

/** A window, as far as its address goes. (A document knows it, too, and at less cost than the window's `location`.) */
interface Addressed {
  readonly document: { readonly URL: string };
  readonly navigation?: EventTarget;
}

/**
 * Calls back with the new address and the one before.
 * @returns ends it
 */
export function watchAddress(
  window: Addressed,
  changed: (address: string, before: string) => void,
): () => void {
  let before = window.document.URL;
  const check = (): void => {
    const now = window.document.URL;
    if (now === before) return;
    const left = before;
    before = now;
    changed(now, left);
  };
  const { navigation } = window;
  if (navigation) {
    navigation.addEventListener('currententrychange', check);
    return () => navigation.removeEventListener('currententrychange', check);
  }
  const timer = setInterval(check, INTERVAL);
  return () => clearInterval(timer);
}
