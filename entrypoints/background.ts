/** The background: answers the pages and the panels, and listens to the browser. Wiring only. */
import type { Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { cardWords } from '../components/passages/card-words.ts';
import { createI18n } from '../components/parts/messages.ts';
import { openLibrary, openSettings, reloadTab } from '../extension/active-tab.ts';
import { browser } from '../extension/browser.ts';
import { dockingAfterSidePanel, preferencesOf } from '../extension/docking.ts';
import { getMessage } from '../extension/i18n.ts';
import {
  focusFinding,
  forgetMatcher,
  lookUpPassage,
  matchPage,
  prepareToMatch,
  queue,
} from '../extension/matching.ts';
import type { CardReply, Docking } from '../extension/messages.ts';
import { onMessageToBackground, sendToDockedPanel, sendToTab, type Sender } from '../extension/messaging.ts';
import { loadPacks } from '../extension/packs.ts';
import { packsToHand } from '../extension/own/handed-packs.ts';
import { watchPacks } from '../extension/packs-changed.ts';
import {
  bindToolbarButton,
  isSidePanelOpen,
  openPanelTab,
  openSidePanel,
  trackSidePanels,
} from '../extension/panel.ts';
import { claimPanel, issuePanelToken, removePanelToken } from '../extension/panel-token.ts';
import { runPart } from '../extension/run-part.ts';
import {
  confineSettings,
  isOff,
  loadSettings,
  updateSettings,
  watchSettings,
} from '../extension/settings-store.ts';
import type { Settings } from '../extension/settings.ts';
import { fullFindings } from '../extension/stored-findings.ts';
import { showBadge } from '../extension/toolbar.ts';
import { allVisits, getVisit, removeVisit } from '../extension/visit-store.ts';

const LOOK_UP = 'look-up-selection';
const ADD_PAGE = 'add-page';
const CHECK_DRAFT = 'check-draft';
/** What is written in a tab is checked: asked for in its editor, or for the tab as a whole. */
const CHECK_WRITTEN = 'check-written';
const CHECK_EDITOR = 'check-editor';
/** Commands that lead through the findings, with the step each takes. */
const FOCUS_PANEL = 'focus-panel';
const STEPS: Readonly<Record<string, number>> = { 'next-finding': 1, 'previous-finding': -1 };

/** A tab with its window, as far as the browser tells. */
type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId'>;

/** Docks the panel in a tab's page, folds it, or takes it away. Undefined where the tab has no content script. */
async function dock(tab: number, docking: Docking): Promise<unknown> {
  const preferences = preferencesOf(await loadSettings());
  return sendToTab(tab, { type: 'docking', docking, preferences });
}

/** Looks a passage up; where the browser's own panel did not open, shows the answer in the page or in a tab. */
async function lookUp(text: string, tab: number, url: string | undefined, opened: boolean): Promise<void> {
  // The passage is shown as soon as it is known, so the panel opens while the matcher is still at work.
  const shown = await dock(tab, opened ? 'none' : 'panel');
  if (!opened && !shown) await openPanelTab(tab);
  if (text.trim() !== '') await lookUpPassage(text, { tab, url });
}

/** Looks a passage up for a panel that is open already. */
async function lookUpFor(text: string, tab: number): Promise<void> {
  // A page that was no article learns that there is a visit now, and will say when it is left.
  if (!(await getVisit(tab))) void dock(tab, 'none');
  await lookUpPassage(text, { tab, url: undefined });
}

/** Looks up a passage of the browser's own side panel, which stands in no tab, for the page beside it. */
async function lookUpBeside(text: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await lookUpFor(text, tab.id);
}

/** What is selected in the tab's page, or in a frame of it of the same origin. */
async function selectionOf(tab: number): Promise<string> {
  const selection = await sendToTab(tab, { type: 'get-selection' });
  return typeof selection?.answer === 'string' ? selection.answer : '';
}

/**
/**
 * Is what the page has read what the browser says is selected, with nothing but signs left out, such as the pronunciation of
 * characters? In a frame of another site the page knows nothing of it.
 */
function isReadingOf(read: string, told: string): boolean {
  let at = -1;
  const letters = read.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => (at = told.indexOf(letter, at + 1)) >= 0);
}

/**
 * Opens the panel for a page by a click in it. Nothing may be awaited before `openSidePanel`: the gesture would be over. Where
 * the browser saw no gesture, nothing is opened instead.
 */
async function openPanel(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  const opening = openSidePanel(tab.windowId);
  if ((await opening) === 'no-place' && !(await isSidePanelOpen(tab.windowId))) await openPanelTab(tab.id);
}

/** Takes a closed or left page's findings out of memory. */
async function forget(tab: number): Promise<void> {
  queue.drop(tab);
  await removeVisit(tab);
  await showBadge(tab, 0);
}

async function match(article: Parameters<typeof matchPage>[0], { tab, url }: Sender): Promise<unknown> {
  if (tab?.id === undefined) return undefined;
  if (tab.active) queue.show(tab.windowId, tab.id);
  const sidePanelOpen = isSidePanelOpen(tab.windowId);
  const reply = await matchPage(article, { tab: tab.id, url, sidePanelOpen });
  // The page would call for what shows them as soon as it has the answer.
  if (reply && (reply.findings.length > 0 || reply.docking !== 'none')) quietly(runPart(tab.id, 'showing'));
  if (reply) await showBadge(tab.id, reply.findings.length);
  return reply;
}

/** The side panel takes the place of every docked panel in its window, and gives it back. */
async function redock(window: number, open: boolean): Promise<void> {
  const [settings, visits, tabs] = await Promise.all([
    loadSettings(),
    allVisits(),
    browser.tabs.query({ windowId: window }),
  ]);
  for (const { id } of tabs) {
    const visit = id === undefined ? undefined : visits.get(id);
    if (id === undefined || !visit) continue;
    const { url } = visit;
    const attributed = visit.attributions.length > 0;
    const docking = open ? 'none' : dockingAfterSidePanel({ settings, url, attributed });
    void sendToTab(id, { type: 'docking', docking, preferences: preferencesOf(settings) });
  }
}

/**
 * A site that is turned off falls silent at once; panels go when the reader has chosen to see none. Other changes, such
 * as another size, leave a panel where it is, also one that stands there for a lookup.
 */
async function applySettings(settings: Settings, before: Settings): Promise<void> {
  const unwanted = settings.opening === 'never' && before.opening !== 'never';
  for (const [tab, visit] of await allVisits()) {
    if (isOff(settings, visit.url)) {
      void sendToTab(tab, { type: 'silence' });
      await forget(tab);
      continue;
    }
    const preferences = preferencesOf(settings);
    void sendToTab(tab, { type: 'preferences', preferences });
    if (unwanted) void sendToTab(tab, { type: 'docking', docking: 'none', preferences });
  }
}

/** The packs have changed: every page that is open is asked about once more. */
async function lookAgain(): Promise<void> {
  forgetMatcher();
  for (const tab of (await allVisits()).keys()) void sendToTab(tab, { type: 'look-again' });
}

/** What the card over a finding says. Undefined for a finding that is not known, or no longer. */
async function cardOf(tab: number, finding: number): Promise<CardReply | undefined> {
  const [visit, { packs }, { languages }] = await Promise.all([getVisit(tab), loadPacks(), loadSettings()]);
  if (!visit) return undefined;
  const findings = fullFindings(visit.findings, packs);
  return cardWords(
    packs,
    { ...visit, findings },
    finding,
    languages,
    createI18n(getMessage, navigator.languages),
  );
}

async function onMenuOrCommand(text: string | undefined, tab: Tab, url: string | undefined): Promise<void> {
  // The gesture ends with the first await, so the panel is asked for before anything else.
  const opening = openSidePanel(tab.windowId);
  if (tab.id === undefined) return;
  const opened = (await opening) === 'open';
  const read = await selectionOf(tab.id);
  const selected = text === undefined || isReadingOf(read, text) ? read : text;
  await lookUp(selected, tab.id, url ?? (await getVisit(tab.id))?.url, opened);
}

/** What goes wrong here is the storage's or the browser's refusal; the panel shows it when it reads the visit. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

export default defineBackground(() => {
  quietly(confineSettings());
  bindToolbarButton();
  trackSidePanels({ opened: (window) => redock(window, true), closed: (window) => redock(window, false) });
  watchSettings((settings, before) => quietly(applySettings(settings, before)));

  watchPacks(() => quietly(lookAgain()));

  onMessageToBackground((received, sender) => {
    const tab = sender.tab;
    switch (received.type) {
      case 'load-part':
        // A page that is worth reading will ask.
        if (received.part === 'visit') prepareToMatch();
        return tab?.id === undefined ? undefined : runPart(tab.id, received.part);
      case 'match':
        return match(received.article, sender);
      case 'look-up': {
        const target = received.tab ?? tab?.id;
        return target === undefined ? undefined : lookUpFor(received.text, target);
      }
      case 'finding-clicked':
        return tab?.id === undefined ? undefined : focusFinding(tab.id, received.finding);
      case 'get-card':
        return tab?.id === undefined ? undefined : cardOf(tab.id, received.finding);
      case 'in-view':
        return tab?.id === undefined ? undefined : sendToDockedPanel(tab.id, received);
      case 'panel-size':
        return updateSettings({
          ...(received.width === undefined ? {} : { panelWidth: received.width }),
          ...(received.height === undefined ? {} : { panelHeight: received.height }),
        });
      case 'open-panel':
        return tab && openPanel(tab);
      case 'panel-token':
        return tab?.id === undefined ? undefined : issuePanelToken(tab.id);
      case 'claim-panel':
        return claimPanel(received.token, sender);
      case 'left':
        return tab?.id === undefined ? undefined : forget(tab.id);
      case 'get-visit':
        return tab?.id === undefined ? undefined : getVisit(tab.id).then((visit) => ({ visit }));
      case 'get-packs':
        return packsToHand();
      case 'relay':
        return tab?.id === undefined ? undefined : sendToTab(tab.id, received.message);
      case 'open-library':
        return openLibrary(received.address);
      case 'open-settings':
        return openSettings();
      case 'reload':
        return tab?.id === undefined ? undefined : reloadTab(tab.id);
      default:
        return undefined;
    }
  });

  browser.tabs.onActivated.addListener(({ windowId, tabId }) => queue.show(windowId, tabId));
  browser.tabs.onRemoved.addListener((tab) => {
    queue.forget(tab);
    quietly(removeVisit(tab));
    quietly(removePanelToken(tab));
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: getMessage('contextMenuLookUp', []),
      contexts: ['selection'],
    });
    browser.contextMenus.create({ id: ADD_PAGE, title: getMessage('addThisPage', []), contexts: ['action'] });
    browser.contextMenus.create({
      id: CHECK_DRAFT,
      title: getMessage('checkTitle', []),
      contexts: ['action'],
    });
    browser.contextMenus.create({
      id: CHECK_WRITTEN,
      title: getMessage('checkWritten', []),
      contexts: ['action'],
    });
    browser.contextMenus.create({
      id: CHECK_EDITOR,
      title: getMessage('checkWrittenHere', []),
      contexts: ['editable'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ADD_PAGE && tab?.id !== undefined) quietly(openLibrary(`#add/${tab.id}`));
    if (info.menuItemId === CHECK_DRAFT) quietly(openLibrary('#check'));
    if (info.menuItemId === CHECK_WRITTEN && tab?.id !== undefined) quietly(openLibrary(`#check/${tab.id}`));
    if (info.menuItemId === CHECK_EDITOR && tab?.id !== undefined)
      quietly(openLibrary(`#check/${tab.id}/${info.frameId ?? 0}`));
    if (info.menuItemId !== LOOK_UP) return;
    const inTab = tab?.id !== undefined && tab.id !== browser.tabs.TAB_ID_NONE;
    if (inTab) quietly(onMenuOrCommand(info.selectionText, tab, info.pageUrl));
    else quietly(lookUpBeside(info.selectionText ?? ''));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === LOOK_UP && tab) quietly(onMenuOrCommand(undefined, tab, undefined));
    if (command === ADD_PAGE && tab?.id !== undefined) quietly(openLibrary(`#add/${tab.id}`));
    if (command === CHECK_DRAFT) quietly(openLibrary('#check'));
    if (command === CHECK_WRITTEN && tab?.id !== undefined) quietly(openLibrary(`#check/${tab.id}`));
    if (command === FOCUS_PANEL && tab?.id !== undefined) void sendToTab(tab.id, { type: 'focus-panel' });
    const by = STEPS[command];
    if (by !== undefined && tab?.id !== undefined) void sendToTab(tab.id, { type: 'step-finding', by });
  });
});
