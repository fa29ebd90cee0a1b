/** What happens on a page that has something to read: asks the background once, paints what it found and docks the panel. */
import {
  isOrphaned,
  onMessageToContent,
  requestMatch,
  sendToBackground,
} from '../../extension/content-messaging.ts';
import { callForPart } from '../../extension/call-for-part.ts';
import type { Preferences, ReadingReply, ToContent } from '../../extension/messages.ts';
import { type PageReading, type ReadArticle, readingPage, readPage } from '../../page/read/article.ts';
import { selectedText } from '../../page/read/selection.ts';
import { type Findings, holdFindings } from '../../page/show/findings.ts';
import { inSlices } from '../../page/dom/idle.ts';
import { reveal } from '../../page/show/reveal.ts';
import type { Watch } from '../../page/watch/watch.ts';
import { dockPanel } from './docking.ts';
import { expectShowing } from './hand-over-showing.ts';
import type { Showing } from './showing.ts';

export interface Visit {
  /** Reads the page; asks about it if it says something new, or if the background may have forgotten it. */
  look(): Promise<void>;
  /** The page has another address: what the reader closed was closed on the one before. */
  moved(): void;
  /** The page was put away and has come back; the background has forgotten it. */
  returned(): void;
  /** Has a highlight lost the text it stood on? */
  broken(): boolean;
}

/** Do two readings say the same, also about themselves? Then the answer would be the same. */
const saysTheSame = ({ article: a }: ReadArticle, { article: b }: ReadArticle): boolean =>
  a.text === b.text && a.title === b.title && a.date === b.date && a.lang === b.lang;

/**
 * @param life ends where the extension is switched off or replaced under the page
 * @param watch is told what each look has found
 */
export function startVisit(life: AbortController, watch: Watch): Visit {
  const { signal } = life;
  /** An extension that was switched off says nothing; a script that it left behind notices when it looks. */
  const isOver = (): boolean => {
    if (isOrphaned()) life.abort();
    return signal.aborted;
  };
  let showing: Showing | undefined;
  let read: ReadArticle | undefined;
  /** Why there is nothing to read, if there is nothing. */
  let reason: PageReading['reason'];
  /** What was asked about last; undefined where the background knows nothing of the page. */
  let askedAbout: ReadArticle | undefined;
  let found: Findings | undefined;
  /** May a card come up where the pointer rests? */
  let hoverCard = true;
  /** The background knows of this page, and is told when it goes. */
  let known = false;
  /** The reader turned this site off. */
  let silenced = false;
  /** The number of the last question; answers to earlier ones come too late. */
  let question = 0;

  expectShowing((create) => {
    showing ??= create(
      {
        clicked: (finding) => clicked(finding),
        reveal: (finding) => void showFinding(finding),
        covered: () => panel.covered(),
        inView: (finding) => {
          // A folded panel has nobody to tell; where none is docked, the browser's own may be open.
          if (!panel.folded) void sendToBackground({ type: 'in-view', finding });
        },
        closed: () => panel.close(),
        escaped: () => panel.fold(),
        repaint: () => paint(),
      },
      signal,
    );
    showing.companion.hovering(hoverCard);
  });

  /** Brings what shows things into the page. @returns undefined where that is not to be had */
  const toShow = async (): Promise<Showing | undefined> => {
    if (!showing) await callForPart('showing');
    return showing;
  };

  const panel = dockPanel(toShow, () => found?.count ?? 0);

  const prefer = (preferences: Preferences): void => {
    ({ hoverCard } = preferences);
    showing?.companion.hovering(hoverCard);
    panel.resize({ width: preferences.width, height: preferences.height });
  };

  const paint = (): void => {
    if (!showing) return;
    const painted = read && found ? found.painted(read) : [];
    showing.highlighter.paint(painted);
    showing.companion.update(painted);
    panel.check();
  };

  const forget = (): void => {
    question++;
    found = undefined;
    askedAbout = undefined;
    showing?.highlighter.clear();
    showing?.companion.update([]);
    panel.leave();
    if (known) void sendToBackground({ type: 'left' });
    known = false;
  };

  const ask = async (about: ReadArticle): Promise<void> => {
    const mine = ++question;
    known = true;
    askedAbout = about;
    const reply = await requestMatch(about.article);
    if (mine !== question || isOver()) return;
    if (!reply) {
      // Nobody answered: the next look asks again.
      askedAbout = undefined;
      return;
    }
    const { findings } = reply;
    const shown = findings.length > 0 || reply.docking !== 'none' || panel.asked ? await toShow() : showing;
    if (mine !== question || isOver()) return;
    const first = found === undefined;
    prefer(reply.preferences);
    shown?.highlighter.focus(undefined);
    found = holdFindings(about.article.text, findings);
    paint();
    panel.answered(shown, reply.docking, reply.tab, first);
  };

  const take = (reading: PageReading, cost: number): void => {
    ({ read, reason } = reading);
    watch.settle({ root: read?.root, scopes: read?.roots(), cost });
  };

  /** Reads the page at once: somebody waits for it. */
  const readAnew = (): void => {
    const start = performance.now();
    const reading = readPage(document);
    take(reading, performance.now() - start);
  };

  const look = async (): Promise<void> => {
    if (isOver() || silenced) return;
    const done = await inSlices(readingPage(document), signal);
    if (!done || silenced) return;
    take(done.result, done.spent);
    if (!read) return forget();
    // What stood in nodes that are gone is painted where it stands now, before the answer to what is new has come.
    if (found) paint();
    if (!askedAbout || !saysTheSame(read, askedAbout)) await ask(read);
  };

  const rangeOfFinding = (index: number): Range | undefined => read && found?.rangeOf(index, read);

  const showFinding = async (index: number): Promise<void> => {
    if (!rangeOfFinding(index)) {
      readAnew();
      paint();
    }
    const range = rangeOfFinding(index);
    if (!range) return;
    showing?.highlighter.focus(index);
    reveal(range);
  };

  const receive = (received: ToContent): unknown => {
    switch (received.type) {
      case 'show-finding':
        showing?.companion.hold(received.finding);
        return showFinding(received.finding);
      case 'step-finding':
        return showing?.companion.step(received.by);
      case 'get-reading':
        if (!read) readAnew();
        return { article: read !== undefined, ...(reason && { reason }) } satisfies ReadingReply;
      case 'preferences':
        return prefer(received.preferences);
      case 'fold':
        return panel.fold();
      case 'get-selection':
        return selectedText(document);
      case 'docking':
        known = true;
        prefer(received.preferences);
        return panel.chosen(received.docking, received.tab);
      case 'silence':
        known = false;
        silenced = true;
        return forget();
      case 'panel-ready':
        panel.ready();
        return showing?.companion.tell();
      default:
        return undefined;
    }
  };

  const clicked = (finding: number): void => {
    if (isOver()) return;
    // Where no panel is docked, the browser's own is asked for, first of all: the gesture is short-lived.
    if (!panel.wanted) void sendToBackground({ type: 'open-panel' });
    else if (showing) panel.open(showing);
    void sendToBackground({ type: 'finding-clicked', finding });
    showing?.highlighter.focus(finding);
    showing?.companion.hold(finding);
  };

  const left = (): void => {
    if (known) void sendToBackground({ type: 'left' });
  };
  window.addEventListener('pagehide', left, { signal });
  document.addEventListener('visibilitychange', isOver, { signal });
  onMessageToContent(receive, signal);

  return {
    look,
    broken: () => showing?.highlighter.broken() ?? false,
    moved: () => panel.reopen(),
    returned() {
      askedAbout = undefined;
      known = false;
    },
  };
}
