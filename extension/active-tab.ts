/** Which tab the panel is about, what can be done with it, and opening the extension's own pages in tabs. */
import { browser } from './browser.ts';
import { isConfined } from './confined.ts';
import { requestPanelAddress } from './content-messaging.ts';
import { ArticleReply, PanelClaim, ReadingReply } from './messages.ts';
import { sendToBackground, sendToTab } from './messaging.ts';
import { announceSidePanel } from './panel.ts';
import { retry } from './retry.ts';
import { readTab } from './run-part.ts';
import { isReadByItself } from './site-access.ts';

/** Where the panel page stands: in a news page, in the browser's own side panel, or in a tab. */
export type PanelHost = 'docked' | 'side' | 'tab';

/**
 * What the address of the panel page says, which no page of the web may open; without a tab it is the browser's own side
 * panel, which follows the tabs.
 */
export function readPanelAddress(search: string): { host: PanelHost; tab: number | undefined } {
  const query = new URLSearchParams(search);
  const tab = /^\d+$/.test(query.get('tab') ?? '') ? Number(query.get('tab')) : undefined;
  return { host: tab !== undefined && query.get('host') === 'tab' ? 'tab' : 'side', tab };
}

/** The tab that a docked panel is about. Undefined where it was not we who have put it there. */
export async function claimTab(token: string): Promise<number | undefined> {
  return retry(async () => {
    const claim = PanelClaim.safeParse(await sendToBackground({ type: 'claim-panel', token }));
    return claim.success ? claim.data.tab : undefined;
  });
}

/** Draws the panel's own page anew; a docked one needs another token for it. */
export async function reloadPanel(host: PanelHost): Promise<void> {
  if (host === 'docked') {
    const address = await requestPanelAddress();
    if (address !== undefined) location.hash = new URL(address).hash;
  }
  location.reload();
}

/**
 * For the side panel: calls back with the active tab of its window, now, whenever another becomes active, and again
 * when the tab has loaded another page or is to be looked at again. Tells the background that the side panel is open, for as long as it follows.
 *
 * @returns stops following.
 */
export function followActiveTab(changed: (tab: number | undefined) => void): () => void {
  let stopped = false;
  let window: number | undefined;
  let active: number | undefined;
  let silence = (): void => undefined;
  const report = (tab: number | undefined): void => {
    active = tab;
    if (!stopped) changed(tab);
  };
  const onActivated = (info: { tabId: number; windowId: number }): void => {
    if (info.windowId === window) report(info.tabId);
  };
  const onUpdated = (tab: number, change: { status?: string }): void => {
    if (tab === active && change.status === 'complete') report(tab);
  };
  const start = async (): Promise<void> => {
    window = (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query({
      active: true,
      ...(window === undefined ? {} : { windowId: window }),
    });
    if (stopped) return;
    if (window !== undefined)
      silence = announceSidePanel(window, (message) => (message === 'close' ? closePage() : report(active)));
    report(tab?.id);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  void start().catch(() => report(undefined));
  return () => {
    stopped = true;
    silence();
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Closes the side panel from within: of the browsers' own ways the older ones have none. */
const closePage = (): void => globalThis.close();

/**
 * What the tab's page is to our content script. Undefined where there is none: in the browser's own pages, and in pages that
 * are not read by themselves and were not asked for.
 */
export async function readingOf(tab: number): Promise<ReadingReply | undefined> {
  const ask = (): ReturnType<typeof sendToTab> => sendToTab(tab, { type: 'get-reading' });
  let sent = await ask();
  if (!sent && !isConfined() && (await isReadByItself(await addressOf(tab)))) {
    await readTab(tab).catch(() => undefined);
    sent = await ask();
  }
  if (!sent) return undefined;
  const parsed = ReadingReply.safeParse(sent.answer);
  return parsed.success ? parsed.data : { article: false };
}

/** The article of a tab's page. Undefined where there is none, or no such page any more. */
export async function articleOf(tab: number): Promise<ArticleReply | undefined> {
  const sent = await sendToTab(tab, { type: 'get-article' });
  const parsed = ArticleReply.safeParse(sent?.answer);
  return parsed.success ? parsed.data : undefined;
}

/** The address of a tab's page. Undefined where the browser does not tell: for its own pages, and in a confined panel. */
export async function addressOf(tab: number): Promise<string | undefined> {
  if (isConfined()) return undefined;
  const there = await browser.tabs.get(tab).catch(() => undefined);
  return there?.url;
}

/** Whether an address is that of a PDF, by its name. */
export function isPdf(address: string | undefined): address is string {
  const url = URL.parse(address ?? '');
  return url !== null && /^https?:$/.test(url.protocol) && /\.pdf$/i.test(url.pathname);
}

/** More than any document that is read. Bytes. */
const MAX_DOCUMENT = 50_000_000;

/**
 * The PDF that a tab shows, fetched once more, for the reader who adds it: the browser lets nobody into its own viewer. Undefined
 * where the tab shows none, or it cannot be had.
 */
export async function pdfOf(tab: number): Promise<{ file: File; url: string } | undefined> {
  const address = await addressOf(tab);
  const url = isPdf(address) ? URL.parse(address) : null;
  if (!url) return undefined;
  try {
    const response = await fetch(url, { referrerPolicy: 'no-referrer' });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MAX_DOCUMENT) return undefined;
    const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    return { file: new File([await response.arrayBuffer()], name), url: url.href };
  } catch {
    return undefined;
  }
}

/** Scrolls the page of a tab to a finding, and brings the tab to the front. False where there is no such page any more. */
export async function showInPage(tab: number, finding: number, bringToFront: boolean): Promise<boolean> {
  const shown = await sendToTab(tab, { type: 'show-finding', finding });
  if (shown && bringToFront) await browser.tabs.update(tab, { active: true }).catch(() => undefined);
  return shown !== undefined;
}

/** Loads the page of a tab again. */
export async function reloadTab(tab: number): Promise<void> {
  if (isConfined()) await sendToBackground({ type: 'reload' });
  else await browser.tabs.reload(tab).catch(() => undefined);
}

/** Opens the library in a tab. @param address what follows `library.html`, such as `#/hrc55`. */
export async function openLibrary(address: string): Promise<void> {
  if (isConfined()) await sendToBackground({ type: 'open-library', address });
  else await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${address}` });
}

/** Opens the page that says what the extension does, and asks which sites it may read. */
export async function openFirstRun(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') });
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  if (isConfined()) await sendToBackground({ type: 'open-settings' });
  else await browser.runtime.openOptionsPage();
}
