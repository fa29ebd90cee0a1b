/**
 * The first part of the content script, in every page that is read. It looks whether there is anything to read, and again when
 * the page has changed; that is all that a page without an article costs. The browser's own object is not touched before: the
 * first look at it takes longer than the first look at most pages.
 */
import { listen, onAbort } from '../../page/dom/listen.ts';
import { watchAddress } from '../../page/watch/address.ts';
import { mayBeArticle } from '../../page/read/about/first-look.ts';
import { type Watch, watchChanges } from '../../page/watch/watch.ts';
import { callForPart } from '../../extension/call-for-part.ts';
import { expectVisit, isVisitExpected } from './hand-over-visit.ts';
import type { Visit } from './visit.ts';

/** Does nothing where it stands in the page already. */
export function startReader(): void {
  if (isVisitExpected()) return;
  let visit: Visit | undefined;
  let watch: Watch | undefined;
  /** Takes everything back, where the extension was switched off or replaced under the page. */
  let end: (() => void) | undefined;

  const moved = (address: string, before: string, byReader: boolean): void => {
    // A place in the same page has no other text; a page that works with such addresses is noticed by its changes.
    if (address.split('#')[0] !== before.split('#')[0]) visit?.moved(byReader);
    // A script can change the address all the time: only where the reader may have gone there, it is urgent.
    watch?.suspect(byReader);
  };
  const returned = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    visit?.returned();
    watch?.suspect(true);
  };
  /** A page is watched from the first look on, and not while it is still being put together. */
  const watching = (): Watch => {
    if (watch) return watch;
    const changes = watchChanges(
      document,
      () => void look(),
      () => visit?.broken() ?? false,
    );
    const stopAddress = watchAddress(window, moved);
    const stopReturns = listen(window, 'pageshow', returned);
    end = (): void => {
      changes.stop();
      stopAddress();
      stopReturns();
    };
    return (watch = changes);
  };

  const look = async (): Promise<void> => {
    const start = Date.now();
    const watched = watching();
    if (!visit) {
      const worthReading = mayBeArticle(document);
      const cost = Date.now() - start;
      if (worthReading && !(await callForPart('visit', () => visit !== undefined))) return end?.();
      // Where the background did not answer, or was not let in, the next change of the page is the next try.
      if (!visit) return watched.settle({ cost });
    }
    await visit.look();
  };

  // It may also come without having been called, where the background has something to say.
  expectVisit((start) => {
    if (visit) return;
    const life = new AbortController();
    visit = start(life, watching());
    onAbort(life.signal, () => end?.());
  });

  const begin = (): void => void look();
  // A page that is only being made ready shares its tab with the one that is shown.
  if ('prerendering' in document && document.prerendering === true)
    listen<EventTarget, 'prerenderingchange'>(document, 'prerenderingchange', begin, { once: true });
  else begin();
}
