/**
 * One visit of a page that may be an article: reads it, has it matched by the background, paints the findings, docks the
 * panel, and does it again when the page has changed.
 */
import {
  insist,
  isOrphaned,
  onMessageToContent,
  sendToBackground,
} from '../../extension/content-messaging.ts';
import { callForPart } from '../../extension/call-for-part.ts';
import type { ArticleReply, Preferences, ReadingReply, ToContent } from '../../extension/messages.ts';
import { type PageReading, type ReadArticle, readingPage, readPage } from '../../page/read/article.ts';
import { selectedText } from '../../page/read/selection.ts';
import { type Findings, holdFindings } from '../../page/show/findings.ts';
import { listen } from '../../page/dom/listen.ts';
import { inSlices } from '../../page/dom/idle.ts';
import { reveal } from '../../page/show/reveal.ts';
import type { Watch } from '../../page/watch/watch.ts';
import { dockPanel } from './docking.ts';
import { createQuestions } from './questions.ts';
import { expectShowing } from './hand-over-showing.ts';
import type { Showing } from './showing.ts';

const articleReply = (read: ReadArticle): ArticleReply => ({
  ...read.article,
  bodyStart: read.bodyStart,
  ...read.imprint(),
});

export interface Visit {
  /** Reads the page; asks about it if it says something new, or if the background may have forgotten it. */
  look(): Promise<void>;
  /** The page has another address. Where the reader went there, what was closed was closed on the page before. */
  moved(byReader: boolean): void;
  /** The page was put away and has come back; the background has forgotten it. */
  returned(): void;
  /** Has a highlight lost the text it stood on? */
  broken(): boolean;
}

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
  let found: Findings | undefined;
  /** May a card come up where the pointer rests? */
  let hoverCard = true;
  /** The background knows of this page, and is told when it goes. */
  let known = false;
  /** The reader does not want this page read any more. */
  let silenced = false;

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
    showing.navigation.hovering(hoverCard);
  });

  /** Brings what shows things into the page. @returns undefined where that is not to be had */
  const toShow = async (): Promise<Showing | undefined> => {
    if (!showing) await callForPart('showing', () => showing !== undefined);
    return showing;
  };

  const panel = dockPanel(toShow, () => found?.count ?? 0);

  const prefer = (preferences: Preferences): void => {
    ({ hoverCard } = preferences);
    showing?.navigation.hovering(hoverCard);
    panel.resize({ width: preferences.width, height: preferences.height });
  };

  const paint = (): void => {
    if (!showing) return;
    const painted = read && found ? found.painted(read) : [];
    showing.highlighter.paint(painted);
    showing.navigation.update(painted);
    panel.check();
  };

  const questions = createQuestions(
    {
      asking() {
        known = true;
      },
      async answered(reply, about, holds) {
        if (isOver()) return;
        const { findings, docking, preferences } = reply;
        const wanted = findings.length > 0 || docking !== 'none' || panel.asked;
        const shown = wanted ? await toShow() : showing;
        if (!holds() || isOver()) return;
        const first = found === undefined;
        prefer(preferences);
        shown?.highlighter.focus(undefined);
        found = holdFindings(about.article.text, findings);
        paint();
        panel.answered(shown, docking, first);
      },
    },
    signal,
  );

  const forget = (): void => {
    questions.drop();
    found = undefined;
    showing?.highlighter.clear();
    showing?.navigation.update([]);
    panel.leave();
    if (known) void sendToBackground({ type: 'left' });
    known = false;
  };

  /** @param spent what the reading has cost, in ms; painting anew what is known costs as much on a long page, and counts as well */
  const take = (reading: PageReading, spent: number): void => {
    ({ read, reason } = reading);
    const start = performance.now();
    // What stood in nodes that are gone is painted where it stands now, before the answer to what is new has come.
    if (read && found) paint();
    watch.settle({ root: read?.root, scopes: read?.roots(), cost: spent + performance.now() - start });
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
    questions.about(read);
  };

  const rangeOfFinding = (index: number): Range | undefined => read && found?.rangeOf(index, read);

  const showFinding = async (index: number): Promise<void> => {
    if (!rangeOfFinding(index)) readAnew();
    const range = rangeOfFinding(index);
    if (!range) return;
    showing?.highlighter.focus(index);
    reveal(range);
  };

  const receive = (received: ToContent): unknown => {
    switch (received.type) {
      case 'show-finding':
        showing?.navigation.hold(received.finding);
        return showFinding(received.finding);
      case 'step-finding':
        return showing?.navigation.step(received.by);
      case 'get-reading':
        if (!read) readAnew();
        return { article: read !== undefined, ...(reason && { reason }) } satisfies ReadingReply;
      case 'get-article':
        // What the reader sees now, and not what was read some time before.
        readAnew();
        return read && articleReply(read);
      case 'look-again':
        silenced = false;
        questions.drop();
        return look();
      case 'preferences':
        return prefer(received.preferences);
      case 'fold':
        return panel.fold();
      case 'focus-panel':
        return panel.focus();
      case 'get-selection':
        return selectedText(document);
      case 'docking':
        known = true;
        prefer(received.preferences);
        return panel.chosen(received.docking);
      case 'silence':
        known = false;
        silenced = true;
        return forget();
      case 'panel-ready':
        panel.ready();
        return showing?.navigation.tell();
      default:
        return undefined;
    }
  };

  const clicked = (finding: number): void => {
    if (isOver()) return;
    // Where no panel is docked, the browser's own is asked for, first of all: the gesture is short-lived.
    if (!panel.wanted) void sendToBackground({ type: 'open-panel' });
    else if (showing) panel.open(showing);
    void insist({ type: 'finding-clicked', finding });
    showing?.highlighter.focus(finding);
    showing?.navigation.hold(finding);
  };

  const left = (): void => {
    if (known) void sendToBackground({ type: 'left' });
  };
  listen(window, 'pagehide', left, { signal });
  listen(document, 'visibilitychange', isOver, { signal });
  onMessageToContent(receive, signal);

  return {
    look,
    broken: () => showing?.highlighter.broken() ?? false,
    moved(byReader) {
      if (!byReader) return;
      panel.reopen();
      questions.restart();
    },
    returned() {
      questions.drop();
      known = false;
    },
  };
}
