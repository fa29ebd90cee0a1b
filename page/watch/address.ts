/** Watches for a page that changes its address without being loaded anew. */
import { listen } from '../dom/listen.ts';

/** How often the address is compared where the browser does not tell (Firefox before 147), in ms. */
const INTERVAL = 1_000;

/** A window, as far as its address goes. (A document knows it, too, and at less cost than the window's `location`.) */
interface Addressed {
  readonly document: { readonly URL: string };
  readonly navigation?: EventTarget;
}

/** Has the reader just clicked or typed in the page? Scripts cannot make it so. */
const isReaderActive = (): boolean => navigator.userActivation?.isActive ?? false;

/** Did the reader ask the browser for it, by a link or its *Back* button? */
const isUserInitiated = (event: Event): boolean => 'userInitiated' in event && event.userInitiated === true;

/**
 * Calls back with the new address and the one before, and with whether the reader may have caused it: a script of the page
 * can change the address whenever it likes.
 * @returns ends it
 */
export function watchAddress(
  window: Addressed,
  changed: (address: string, before: string, byReader: boolean) => void,
): () => void {
  let before = window.document.URL;
  let initiated = false;
  const check = (): void => {
    const now = window.document.URL;
    if (now === before) return;
    const left = before;
    before = now;
    changed(now, left, initiated || isReaderActive());
  };
  const { navigation } = window;
  if (navigation) {
    const stops = [
      listen(navigation, 'navigate', (event) => {
        initiated = isUserInitiated(event);
      }),
      listen(navigation, 'currententrychange', check),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }
  const timer = setInterval(check, INTERVAL);
  return () => clearInterval(timer);
}
