/**
 * What is shown in a page that reports something: highlights, marks, cards. Most articles report nothing that we know, so
 * none of it is set up before there is something to show.
 */
import {
  insist,
  requestCard,
  requestPanelAddress,
  sendToBackground,
} from '../../extension/content-messaging.ts';
import { getMessage } from '../../extension/i18n.ts';
import { createFindingNavigation, type FindingNavigation } from '../../page/show/finding-navigation.ts';
import { listen } from '../../page/dom/listen.ts';
import { createDock, type Dock } from '../../page/dock/dock.ts';
import { onEscape } from '../../page/dock/escape.ts';
import { createHighlighter, type Highlighter } from '../../page/show/highlight.ts';
import { createHost } from '../../page/show/host.ts';

export interface Showing {
  highlighter: Highlighter;
  navigation: FindingNavigation;
  /** Makes the docked panel, which shows nothing yet. */
  makeDock(): Dock;
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
  const navigation = createFindingNavigation(
    host,
    {
      cardOf: requestCard,
      count: (finding, total) => getMessage('findingCount', [String(finding), String(total)]),
      reveal: (finding) => shown.reveal(finding),
      covered: () => shown.covered(),
      onChoose: (finding) => void insist({ type: 'finding-clicked', finding }),
      onInView: (finding) => shown.inView(finding),
    },
    signal,
  );
  onEscape(document, { dismiss: () => navigation.dismiss(), unused: () => shown.escaped() }, signal);
  // Pages that follow the system's scheme change their colours with it, and the highlights go along.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  listen(scheme, 'change', () => shown.repaint(), { signal });
  const makeDock = (): Dock =>
    createDock(
      host,
      {
        panelAddress: requestPanelAddress,
        strings: {
          title: getMessage('dockTitle', []),
          fold: getMessage('dockFold', []),
          unfold: getMessage('dockUnfold', []),
          close: getMessage('dockClose', []),
          resize: getMessage('dockResize', []),
        },
        onElsewhere: () => void sendToBackground({ type: 'open-panel' }),
        onClose: () => shown.closed(),
        onResize: (chosen) => void insist({ type: 'panel-size', ...chosen }),
      },
      signal,
    );
  return { highlighter, navigation, makeDock };
}
