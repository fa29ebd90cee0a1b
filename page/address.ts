/** Noticing that a page has another address without having been loaded anew. */

/** How often the address is compared where the browser does not tell (Firefox before 147), in ms. */
const INTERVAL = 1_000;

/** A window, as far as its address goes. */
interface Addressed {
  readonly location: { readonly href: string };
  readonly navigation?: EventTarget;
}

/** Calls back with the new address and the one before, until the signal aborts. */
export function watchAddress(
  window: Addressed,
  changed: (address: string, before: string) => void,
  signal: AbortSignal,
): void {
  let before = window.location.href;
  const check = (): void => {
    const { href } = window.location;
    if (href === before) return;
    const left = before;
    before = href;
    changed(href, left);
  };
  if (window.navigation) {
    window.navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = setInterval(check, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}
