/** Noticing that a page has changed under its reader, at little cost and for a limited number of times. */

/** How long a page must be quiet before it is read again, at first and at most, in ms. */
const FIRST_DELAY = 1_200;
const LAST_DELAY = 30_000;
/** Each time, the page has to be quiet for longer: a live page must not keep the reader's machine busy. */
const GROWTH = 1.4;
/** An article is read again this often at most; after that it stays as it was read last. */
const MAX_ARTICLE_READS = 30;
/** A page that is no article yet is given this many chances to become one, as its scripts fill it. */
const MAX_OTHER_READS = 5;

export interface Watch {
  /** Begins anew: with the element that holds the article, or with none where the page is no article so far. */
  restart(root: Element | undefined): void;
  /** Goes on with another element for the same article. */
  follow(root: Element | undefined): void;
}

/** Calls back when the article's element, or a page without an article, has changed and come to rest. */
export function watchChanges(document: Document, changed: () => void, signal: AbortSignal): Watch {
  let root: Element | undefined;
  let reads = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const current = root;
    const concerned = !current?.isConnected || records.some((record) => current.contains(record.target));
    if (!concerned) return;
    clearTimeout(timer);
    timer = setTimeout(again, Math.min(LAST_DELAY, FIRST_DELAY * GROWTH ** reads));
  });

  const again = (): void => {
    reads++;
    if (reads >= (root ? MAX_ARTICLE_READS : MAX_OTHER_READS)) observer.disconnect();
    changed();
  };

  const restart = (next: Element | undefined): void => {
    root = next;
    reads = 0;
    clearTimeout(timer);
    observer.disconnect();
    if (signal.aborted) return;
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return {
    restart,
    follow(next) {
      root = next;
    },
  };
}
