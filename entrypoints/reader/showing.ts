/**
 * What is shown in a page that reports something: highlights, marks, cards. Most articles report nothing that we know, so
 * none of it is set up before there is something to show.
 */
import { requestCard, sendToBackground } from '../../extension/content-messaging.ts';
import { getMessage } from '../../extension/i18n.ts';
import { panelAddress } from '../../extension/panel-address.ts';
import { type Companion, createCompanion } from '../../page/show/finding-navigation.ts';
import { createDock, type Dock } from '../../page/dock/dock.ts';
import { onEscape } from '../../page/dock/escape.ts';
import { createHighlighter, type Highlighter } from '../../page/show/highlight.ts';
import { createHost } from '../../page/show/host.ts';

export interface Showing {
  highlighter: Highlighter;
  companion: Companion;
  /** Makes the docked panel of a tab's page, which shows nothing yet. */
  dockFor(tab: number): Dock;
}

/** What the page is asked, and told, by what is shown in it. */
export interface Shown {
  /** The reader clicked a highlight. */
  clicked(finding: number): void;
  /** Brings a finding into view. */
  reveal(finding: number): void;
  /** How much of the window's height is under the panel, from below. CSS pixels. */
  covered(): number;
  /** The reader has scrolled to a finding. */
  inView(finding: number): void;
  /** Escape, and nothing else has a use for it. */
  escaped(): void;
  /** The reader closed the dock for this page. */
  closed(): void;
  /** The system's colours have changed. */
  repaint(): void;
}

export function createShowing(shown: Shown, signal: AbortSignal): Showing {
  const highlighter = createHighlighter((finding) => shown.clicked(finding), signal);
  const host = createHost(document, signal);
  const companion = createCompanion(
    host,
    {
      cardOf: requestCard,
      count: (finding, total) => getMessage('findingCount', [String(finding), String(total)]),
      reveal: (finding) => shown.reveal(finding),
      covered: () => shown.covered(),
      onChoose: (finding) => void sendToBackground({ type: 'finding-clicked', finding }),
      onInView: (finding) => shown.inView(finding),
    },
    signal,
  );
  onEscape(document, { dismiss: () => companion.dismiss(), unused: () => shown.escaped() }, signal);
  // Pages that follow the system's scheme change their colours with it, and the highlights go along.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => shown.repaint(), { signal });
  const dockFor = (tab: number): Dock =>
    createDock(
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
        onClose: () => shown.closed(),
        onResize: (chosen) => void sendToBackground({ type: 'panel-size', ...chosen }),
      },
      signal,
    );
  return { highlighter, companion, dockFor };
}
