/**
 * Listening to events that the browser itself has made, and to no others. A page can dispatch any event at any node that
 * it can reach, also at those that we listen on; only `isTrusted` it cannot set (DOM Standard, 2.2). This is the one place
 * in `page/` and in the content script that adds listeners; the linter forbids others.
 */

/** The events of a target by name, as far as they are used. */
type EventsOf<T> = T extends Window
  ? WindowEventMap
  : T extends Document
    ? DocumentEventMap
    : T extends HTMLElement
      ? HTMLElementEventMap
      : T extends MediaQueryList
        ? MediaQueryListEventMap
        : Record<string, Event>;

/** @returns stops listening */
export function listen<T extends EventTarget, K extends keyof EventsOf<T> & string>(
  target: T,
  type: K,
  handle: (event: EventsOf<T>[K] & Event) => void,
  { once, ...options }: AddEventListenerOptions = {},
): () => void {
  /** Only the browser's own event by a name is sure to be of its kind. */
  const isGenuine = (event: Event): event is EventsOf<T>[K] & Event => event.isTrusted;
  const heard = (event: Event): void => {
    if (!isGenuine(event)) return;
    // `once` is not left to the browser: an event of the page's is not the one that was waited for.
    if (once) stop();
    handle(event);
  };
  const stop = (): void => target.removeEventListener(type, heard, options);
  // oxlint-disable-next-line no-restricted-properties -- here is the place that the rule leads to
  target.addEventListener(type, heard, options);
  return stop;
}

/**
 * Calls back when a signal of our own aborts: no page can reach it.
 * @returns takes it back
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  // oxlint-disable-next-line no-restricted-properties -- here is the place that the rule leads to
  signal.addEventListener('abort', act, { once: true });
  return () => signal.removeEventListener('abort', act);
}
