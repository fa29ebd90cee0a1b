/**
 * Asks the background about what the page says: one question at a time, no more often than `pace.ts` allows, and always
 * about the newest state of the page. Nothing is asked a second time for a page that nobody sees.
 */
import { requestMatch } from '../../extension/content-messaging.ts';
import type { MatchReply } from '../../extension/messages.ts';
import { listen, onAbort } from '../../page/dom/listen.ts';
import type { ReadArticle } from '../../page/read/article.ts';
import { createPace } from '../../page/watch/pace.ts';

export interface Questions {
  /** The page says this now; it is asked about where it is something new, at once or as soon as it may be. */
  about(read: ReadArticle): void;
  /** The reader has gone on to another page of the site, which is asked about without waiting for the one before. */
  restart(): void;
  /** What was asked is of no use any more: the page is no article, or the background has forgotten it. */
  drop(): void;
}

export interface Asking {
  /** A question is about to be asked. */
  asking: () => void;
  /**
   * An answer has come, while nothing newer was asked.
   * @param holds does that still hold? To be asked after each wait
   */
  answered: (reply: MatchReply, about: ReadArticle, holds: () => boolean) => Promise<void>;
}

/** Do two readings say the same, also about themselves? Then the answer would be the same. */
const saysTheSame = ({ article: a }: ReadArticle, { article: b }: ReadArticle): boolean =>
  a.text === b.text && a.title === b.title && a.date === b.date && a.lang === b.lang;

export function createQuestions({ asking, answered }: Asking, signal: AbortSignal): Questions {
  const pace = createPace();
  /** What the page says now, and what was asked about last; undefined where the background knows nothing of it. */
  let latest: ReadArticle | undefined;
  let askedAbout: ReadArticle | undefined;
  /** The number of the last question; answers to earlier ones come too late. */
  let number = 0;
  let open = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isNew = (): boolean =>
    latest !== undefined && (askedAbout === undefined || !saysTheSame(latest, askedAbout));

  const ask = async (about: ReadArticle): Promise<void> => {
    const mine = ++number;
    const isLast = (): boolean => mine === number && !signal.aborted;
    open = true;
    askedAbout = about;
    pace.asked();
    asking();
    const reply = await requestMatch(about.article, isLast);
    if (!isLast()) return;
    open = false;
    pace.answered(reply?.cost ?? 0);
    // Where nobody answered, the next look at the page asks again.
    if (!reply) askedAbout = undefined;
    else {
      await answered(reply, about, isLast);
      if (isLast()) schedule();
    }
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (open || !latest || !isNew()) return;
    const wait = pace.wait();
    if (wait > 0) timer = setTimeout(schedule, wait);
    else if (!document.hidden || number === 0) void ask(latest);
  };

  const drop = (): void => {
    clearTimeout(timer);
    number++;
    open = false;
    latest = undefined;
    askedAbout = undefined;
  };

  listen(document, 'visibilitychange', schedule, { signal });
  onAbort(signal, drop);
  return {
    about(read) {
      latest = read;
      schedule();
    },
    restart() {
      if (pace.restart() && open) drop();
    },
    drop,
  };
}
