/**
 * The content script of every page. It looks whether there is anything to read, and again when the page has changed; that
 * is all that a page without an article costs. Everything else is `reader/visit.ts`, a script of its own that is brought
 * where it is needed.
 */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessageToContent } from '../extension/content-messaging.ts';
import { mayBeArticle } from '../page/glance.ts';
import { whenIdle } from '../page/idle.ts';
import { watchChanges } from '../page/watch.ts';
import { fetchVisit } from './reader/hand-over.ts';
import type { Visit } from './reader/visit.ts';

/** The first look waits for an idle moment, but no longer than this: a page that is never idle is read all the same. In ms. */
const PATIENCE = 1_000;

function startReader(ctx: ContentScriptContext): void {
  const { signal } = ctx;
  let visit: Visit | undefined;
  let loading: Promise<Visit | undefined> | undefined;
  const load = (): Promise<Visit | undefined> => {
    loading ??= fetchVisit().then((start) => {
      visit ??= start?.(ctx, watch);
      // The background did not answer, or was not let in: whoever needs it next asks again.
      if (!visit) loading = undefined;
      return visit;
    });
    return loading;
  };

  const look = async (): Promise<void> => {
    if (ctx.isInvalid) return;
    const start = performance.now();
    if (visit || mayBeArticle(document)) {
      const cost = performance.now() - start;
      const loaded = await load();
      if (loaded) return loaded.look();
      watch.settle({ cost });
    } else watch.settle({ cost: performance.now() - start });
  };
  const watch = watchChanges(
    document,
    () => void look(),
    () => visit?.broken() ?? false,
    signal,
  );

  onMessageToContent(async (received) => (await load())?.receive(received), signal);
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    // A place in the same page has no other text; a page that works with such addresses is noticed by its changes.
    if (newUrl.href.split('#')[0] !== oldUrl.href.split('#')[0]) visit?.moved();
    watch.suspect(true);
  });
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (!event.persisted) return;
    visit?.returned();
    watch.suspect(true);
  });
  // An extension that was switched off says nothing; a page that is looked at again may notice.
  ctx.addEventListener(document, 'visibilitychange', () => ctx.isInvalid);

  const begin = (): void => void whenIdle(() => void look(), PATIENCE, signal);
  // A page that is only being made ready shares its tab with the one that is shown.
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // The page must not learn from a message that we are there.
  noScriptStartedPostMessage: true,
  main: startReader,
});
