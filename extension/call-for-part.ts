/**
 * The one message of the first part of the content script. It has a module of its own, and takes the browser's object from
 * where it stands, so that nothing of the extension is set up in a page before it is needed.
 */
import type { ReaderPart, ToBackground } from './messages.ts';
import { retry } from './retry.ts';

/** As far as it is used here. Firefox has the same object by this name, too, and it makes promises in both. */
interface OwnBrowser {
  runtime?: { id?: string; sendMessage(message: ToBackground): Promise<unknown> };
}
const world: typeof globalThis & { chrome?: OwnBrowser } = globalThis;

/**
 * Has the background run a later part in this page, and waits until it has run, or could not. Where the worker is stopped
 * on the way, it is asked again.
 * @param there is the part there now?
 * @returns false where the extension is gone from under the page
 */
export async function callForPart(part: ReaderPart, there: () => boolean): Promise<boolean> {
  const isGone = (): boolean => world.chrome?.runtime?.id === undefined;
  await retry(
    async () => {
      try {
        await world.chrome?.runtime?.sendMessage({ type: 'load-part', part });
      } catch {
        // The background is gone, or has just been replaced.
      }
      return there() || undefined;
    },
    () => !there() && !isGone(),
  );
  return !isGone();
}
