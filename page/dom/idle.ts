/** Runs work in idle moments, a slice at a time, so that no page feels it. */
import { onAbort } from './listen.ts';

/** A slice ends after this time: a frame at 60 Hz has 16 ms, and the page needs the most of it for itself. In ms. */
const SLICE = 6;
/** How long the next slice waits for an idle moment at most, in ms: a page that is never idle gets its turn then. */
const PATIENCE = 200;

/**
 * Calls back at the next idle moment, or after `patience` at the latest (ms).
 * @returns takes it back
 */
export function whenIdle(act: () => void, patience: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(act, { timeout: patience });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(act, 0);
  return () => clearTimeout(timer);
}

/** Runs work that could be interrupted without interruption. */
export function atOnce<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What work came to, and how long it ran in all, in ms. */
export interface Done<T> {
  result: T;
  spent: number;
}

/**
 * Runs work that yields wherever it may be interrupted, in slices with idle moments between them.
 * @returns undefined where the signal aborts before the work is done
 */
export function inSlices<T>(work: Iterator<void, T>, signal: AbortSignal): Promise<Done<T> | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    let spent = 0;
    // A page is read again and again under one signal: nothing may be left on it.
    const forget = onAbort(signal, () => resolve(undefined));
    const slice = (): void => {
      if (signal.aborted) return;
      const start = performance.now();
      try {
        let step = work.next();
        while (!step.done && performance.now() - start < SLICE) step = work.next();
        spent += performance.now() - start;
        if (!step.done) return void whenIdle(slice, PATIENCE);
        forget();
        resolve({ result: step.value, spent });
      } catch (error) {
        forget();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    slice();
  });
}
