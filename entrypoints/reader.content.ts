/** The content script: reads the page, asks the background once, paints what it found and docks the panel. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  onMessageToContent,
  requestCard,
  requestMatch,
  sendToBackground,
} from '../extension/content-messaging.ts';
import { getMessage } from '../extension/i18n.ts';
import type { Docking, MatchReply, Preferences, ReadingReply, ToContent } from '../extension/messages.ts';
import { panelAddress } from '../extension/panel-address.ts';
import { findQuote, quoteOf, type Quote } from '../page/anchor.ts';
import { readArticle, type ReadArticle } from '../page/article.ts';
import { createCompanion } from '../page/companion.ts';
import { createDock, type Dock, type DockSize } from '../page/dock.ts';
import { onEscape } from '../page/escape.ts';
import { createHighlighter, type Painted } from '../page/highlight.ts';
import { createHost } from '../page/host.ts';
import { reveal } from '../page/reveal.ts';
import { watchChanges } from '../page/watch.ts';

/** What is found is kept by its words too, so that it is found again when the page has drawn its text anew. */
interface Found {
  reply: MatchReply;
  quotes: Quote[];
}

const chipLabel = (count: number): string => {
  if (count === 0) return getMessage('extensionName', []);
  return count === 1 ? getMessage('chipOne', []) : getMessage('chipMany', [String(count)]);
};

function startReader(ctx: ContentScriptContext): void {
  const highlighter = createHighlighter(document);
  const host = createHost(document, ctx.signal);
  let read: ReadArticle | undefined;
  let found: Found | undefined;
  let dock: Dock | undefined;
  let docking: Docking = 'none';
  let size: DockSize | undefined;
  /** The background knows of this page, and is told when it goes. */
  let known = false;
  let closed = false;
  /** The reader has asked for the panel on this page: a page that reports nothing does not take it away again. */
  let asked = false;
  /** The number of the last question; answers to earlier ones come too late. */
  let question = 0;

  const companion = createCompanion(
    host,
    {
      cardOf: requestCard,
      count: (finding, total) => getMessage('findingCount', [String(finding), String(total)]),
      reveal: (finding) => showFinding(finding),
      onChoose: (finding) => void sendToBackground({ type: 'finding-clicked', finding }),
      onInView: (finding) => {
        // A folded panel has nobody to tell; where none is docked, the browser's own may be open.
        if (dock?.state !== 'chip') void sendToBackground({ type: 'in-view', finding });
      },
    },
    ctx.signal,
  );

  const prefer = ({ width, height, hoverCard }: Preferences): void => {
    companion.hovering(hoverCard);
    size = { width, height };
    dock?.resize(size);
  };

  const dockFor = (tab: number): Dock => {
    dock ??= createDock(
      host,
      {
        panelUrl: panelAddress('docked', tab),
        strings: {
          title: getMessage('dockTitle', []),
          fold: getMessage('dockFold', []),
          unfold: getMessage('dockUnfold', []),
          close: getMessage('dockClose', []),
          resize: getMessage('dockResize', []),
        },
        onElsewhere: () => void sendToBackground({ type: 'open-panel' }),
        onClose: () => {
          closed = true;
        },
        onResize: (chosen) => void sendToBackground({ type: 'panel-size', ...chosen }),
      },
      ctx.signal,
    );
    if (size) dock.resize(size);
    dock.label(chipLabel(found?.reply.findings.length ?? 0));
    return dock;
  };

  const rangeOfFinding = (index: number): Range | undefined => {
    const finding = found?.reply.findings[index];
    const quote = found?.quotes[index];
    if (!read || !finding || !quote) return undefined;
    const span = read.article.text.startsWith(quote.exact, finding.start)
      ? finding
      : findQuote(read.article.text, quote);
    return span && read.rangeOf(span);
  };

  const paint = (): void => {
    const painted: Painted[] = [];
    for (const [index, { kind }] of found?.reply.findings.entries() ?? []) {
      const range = rangeOfFinding(index);
      if (range) painted.push({ index, kind, range });
    }
    highlighter.paint(painted);
    companion.update(painted);
    dock?.check();
  };

  const forget = (): void => {
    question++;
    found = undefined;
    highlighter.clear();
    companion.update([]);
    dock?.show('none');
    docking = 'none';
    asked = false;
    if (known) void sendToBackground({ type: 'left' });
    known = false;
  };

  const ask = async (article: ReadArticle): Promise<void> => {
    const mine = ++question;
    known = true;
    const reply = await requestMatch(article.article);
    if (!reply || mine !== question || ctx.isInvalid) return;
    const first = found === undefined;
    prefer(reply.preferences);
    found = { reply, quotes: reply.findings.map((finding) => quoteOf(article.article.text, finding)) };
    docking = asked && reply.docking === 'none' ? 'panel' : reply.docking;
    paint();
    if (docking === 'none') dock?.show('none');
    // A panel that the reader has folded or closed stays so when the page only grows.
    else if (!closed && (first || !dock || dock.state === 'none')) dockFor(reply.tab).show(docking);
    else dock?.label(chipLabel(reply.findings.length));
  };

  /** Reads the page; asks about it if it says something new, or if the background may have forgotten it. */
  const look = (moved: boolean): void => {
    if (ctx.isInvalid) return;
    const before = read?.article.text;
    read = readArticle(document);
    if (moved) watch.restart(read?.root);
    else watch.follow(read?.root);
    if (!read) forget();
    else if (moved || read.article.text !== before) void ask(read);
    else paint();
  };

  const watch = watchChanges(document, () => look(false), ctx.signal);

  const showFinding = (index: number): void => {
    if (!rangeOfFinding(index)) look(false);
    const range = rangeOfFinding(index);
    if (!range) return;
    highlighter.focus(index);
    reveal(range);
  };

  const receive = (received: ToContent): unknown => {
    switch (received.type) {
      case 'show-finding':
        companion.hold(received.finding);
        return showFinding(received.finding);
      case 'step-finding':
        return companion.step(received.by);
      case 'get-reading':
        return { article: read !== undefined } satisfies ReadingReply;
      case 'preferences':
        return prefer(received.preferences);
      case 'fold':
        dock?.fold();
        return undefined;
      case 'get-selection':
        return document.getSelection()?.toString() ?? '';
      case 'docking':
        known = true;
        prefer(received.preferences);
        docking = received.docking;
        asked = docking === 'panel';
        if (docking === 'none') dock?.show('none');
        else if (docking === 'panel' || !closed) dockFor(received.tab).show(docking);
        return undefined;
      case 'silence':
        known = false;
        return forget();
      case 'panel-ready':
        dock?.ready();
        return companion.tell();
      default:
        return undefined;
    }
  };

  const clicked = (event: MouseEvent): void => {
    const finding = highlighter.findingAt(event);
    if (finding === undefined || ctx.isInvalid) return;
    // Where no panel is docked, the browser's own is asked for, first of all: the gesture is short-lived.
    if (docking === 'none') void sendToBackground({ type: 'open-panel' });
    else if (found) dockFor(found.reply.tab).open();
    void sendToBackground({ type: 'finding-clicked', finding });
    highlighter.focus(finding);
    companion.hold(finding);
  };

  onMessageToContent(receive, ctx.signal);
  document.addEventListener('click', clicked, { signal: ctx.signal });
  onEscape(
    document,
    () => {
      if (!companion.dismiss()) dock?.fold();
    },
    ctx.signal,
  );
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    closed = false;
    ctx.setTimeout(() => look(true), SETTLING_TIME);
  });
  ctx.addEventListener(window, 'pagehide', () => {
    if (known) void sendToBackground({ type: 'left' });
  });
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted) look(true);
  });
  // Pages that follow the system's scheme change their colours with it, and the highlights go along.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', paint, { signal: ctx.signal });
  ctx.signal.addEventListener('abort', () => highlighter.clear());
  // A page that is only being made ready shares its tab with the one that is shown.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', () => look(true), { once: true, signal: ctx.signal });
  } else look(true);
}

/** A page that changes its address by itself draws its new text a little later; what comes later still is watched. ms. */
const SETTLING_TIME = 400;

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: startReader,
});
