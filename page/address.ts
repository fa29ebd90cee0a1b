/** Noticing that a page has another address without having been loaded anew. */

/** How often the address is compared where the browser does not tell (Firefox before 147), in ms. */
const INTERVAL = 1_000;

/** Calls back with the new address and the one before, until the signal aborts. */
export function watchAddress(
  window: Window,
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
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = setInterval(check, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}
