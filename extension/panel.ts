/**
 * The browser's own side panel: opening it, and knowing in which windows it is open.
 *
 * Neither browser tells when it opens and closes, so the panel page itself holds a port to the background, named
 * `side-panel:<window>`. The windows are kept in session storage, because the worker may be stopped at any moment; the
 * page's port then breaks, and the page connects again.
 */
import * as z from 'zod/mini';
import { browser } from './browser.ts';
import { panelTabAddress } from './panel-address.ts';
import { isSidePanel } from './senders.ts';

const PORT_PREFIX = 'side-panel:';
const WINDOWS_KEY = 'side-panels';

/** Firefox's side bar, of which the shared types know nothing. */
interface SidebarAction {
  open(): Promise<void>;
}
const hasSidebarAction = (api: object): api is { sidebarAction: SidebarAction } => 'sidebarAction' in api;
const sidebarAction = (): SidebarAction | undefined =>
  hasSidebarAction(browser) ? browser.sidebarAction : undefined;

/** Chromium's side panel, which is not there in Firefox. */
const sidePanel = (): typeof browser.sidePanel | undefined =>
  'sidePanel' in browser ? browser.sidePanel : undefined;

/** What came of asking for the side panel; `refused` where the browser saw no gesture, `no-place` where there is none for it. */
export type Opening = 'open' | 'refused' | 'no-place';

/** Opens the browser's own side panel. Must be called within a user's gesture, before anything is awaited. */
export async function openSidePanel(window: number | undefined): Promise<Opening> {
  const chromium = sidePanel();
  const sidebar = sidebarAction();
  try {
    if (chromium && window !== undefined) await chromium.open({ windowId: window });
    else if (sidebar) await sidebar.open();
    else return 'no-place';
  } catch {
    // Firefox opens its side bar for no message, whatever gesture came before it.
    return chromium ? 'refused' : 'no-place';
  }
  try {
    // Pop-up windows have no place for it, and Chromium says all the same that it has opened one there.
    return window === undefined || (await browser.windows.get(window)).type === 'normal'
      ? 'open'
      : 'no-place';
  } catch {
    return 'no-place';
  }
}

/**
 * Shows the panel in a tab of its own, for the page in `tab`: where neither of the other two can be. There is one for each
 * page; it is brought to the front where it is there already.
 */
export async function openPanelTab(tab: number): Promise<void> {
  const url = panelTabAddress(tab);
  const [there] = await browser.tabs.query({ url });
  if (there?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(there.id, { active: true });
}

const readWindows = async (): Promise<number[]> => {
  const stored = (await browser.storage.session.get(WINDOWS_KEY))[WINDOWS_KEY];
  const parsed = z.array(z.number()).safeParse(stored);
  return parsed.success ? parsed.data : [];
};

const writeWindows = (windows: Iterable<number>): Promise<void> =>
  browser.storage.session.set({ [WINDOWS_KEY]: [...new Set(windows)] });

/** Is the side panel open in this window? */
export async function isSidePanelOpen(window: number | undefined): Promise<boolean> {
  return window !== undefined && (await readWindows()).includes(window);
}

/** What the background does when the side panel opens or closes in a window. */
export interface SidePanelEvents {
  opened(window: number): unknown;
  closed(window: number): unknown;
}

/** What the background tells the side panel of a window: to close, or to look again at the page that it is about. */
const ToSidePanel = z.enum(['close', 'look']);
export type ToSidePanel = z.infer<typeof ToSidePanel>;

/** Follows the side panels of all windows. To be called at every start of the background. @returns tells that of a window */
export function trackSidePanels(events: SidePanelEvents): (window: number, message: ToSidePanel) => void {
  /** Ports by window: a panel page that is loaded anew connects before or after its old port breaks. */
  const ports = new Map<number, Set<ReturnType<typeof browser.runtime.connect>>>();
  // Storage has no transactions: what changes the list waits for the change before.
  let turn = forgetClosed();
  const inTurn = (step: () => Promise<unknown>): void => {
    turn = turn.then(step).then(
      () => undefined,
      () => undefined,
    );
  };

  browser.runtime.onConnect.addListener((port) => {
    const window = windowOfPort(port.name);
    if (window === undefined || !isSidePanel(port.sender)) return;
    const there = ports.get(window) ?? new Set();
    ports.set(window, there.add(port));
    inTurn(async () => {
      const windows = await readWindows();
      await writeWindows([...windows, window]);
      if (!windows.includes(window)) await events.opened(window);
    });
    port.onDisconnect.addListener(() => {
      there.delete(port);
      inTurn(async () => {
        if (there.size > 0) return;
        await writeWindows((await readWindows()).filter((each) => each !== window));
        await events.closed(window);
      });
    });
  });
  return (window, message) => {
    for (const port of ports.get(window) ?? []) port.postMessage(message);
  };
}

/** A panel may have closed while the worker was stopped: where the browser can say that none is open, believe it. */
async function forgetClosed(): Promise<void> {
  try {
    const open = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    if (open.length === 0) await writeWindows([]);
  } catch {
    return;
  }
}

const windowOfPort = (name: string): number | undefined => {
  const window = name.startsWith(PORT_PREFIX) ? Number(name.slice(PORT_PREFIX.length)) : NaN;
  return Number.isInteger(window) ? window : undefined;
};

/** How long the panel page waits before it connects again after the worker was stopped, in ms. */
const RECONNECT_DELAY = 200;

/**
 * For the panel page in the browser's own side panel: tells the background that it is open in this window, for as long
 * as the page lives.
 *
 * @param told what the background says
 * @returns says that it is closed.
 */
export function announceSidePanel(window: number, told: (message: ToSidePanel) => void): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = (): void => {
    try {
      port = browser.runtime.connect({ name: `${PORT_PREFIX}${window}` });
    } catch {
      return; // The extension was replaced under the page: there is no background to tell.
    }
    port.onMessage.addListener((raw: unknown) => {
      const message = ToSidePanel.safeParse(raw);
      if (message.success) told(message.data);
    });
    port.onDisconnect.addListener(() => {
      timer = setTimeout(connect, RECONNECT_DELAY);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    port?.disconnect();
  };
}
