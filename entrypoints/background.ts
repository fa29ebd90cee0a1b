/** The background: answers the pages and the panels, and listens to the browser. Wiring only. */
import { defineBackground } from 'wxt/utils/define-background';
import { cardWords } from '../components/passages/card-words.ts';
import { createI18n } from '../components/parts/messages.ts';
import { openFirstRun, openLibrary, openSettings, reloadTab } from '../extension/active-tab.ts';
import { browser } from '../extension/browser.ts';
import { dockingAfterSidePanel, preferencesOf } from '../extension/docking.ts';
import { getMessage } from '../extension/i18n.ts';
import { focusFinding, forgetMatcher, matchPage, prepareToMatch, queue } from '../extension/matching.ts';
import type { CardReply } from '../extension/messages.ts';
import { onMessageToBackground, sendToDockedPanel, sendToTab, type Sender } from '../extension/messaging.ts';
import { loadPacks } from '../extension/packs.ts';
import { packsToHand } from '../extension/own/handed-packs.ts';
import { watchPacks } from '../extension/packs-changed.ts';
import { isSidePanelOpen, openPanelTab, openSidePanel, trackSidePanels } from '../extension/panel.ts';
import { claimPanel, issuePanelToken, removePanelToken } from '../extension/panel-token.ts';
import { runParts } from '../extension/run-part.ts';
import { confineSettings, loadSettings, updateSettings, watchSettings } from '../extension/settings-store.ts';
import type { Settings } from '../extension/settings.ts';
import { applyAccess, type OpenPages, returnLeave, watchLeave } from '../extension/site-access.ts';
import { ALL_SITES, isOff } from '../extension/sites.ts';
import { fullFindings } from '../extension/stored-findings.ts';
import { showBadge } from '../extension/toolbar.ts';
import { allVisits, getVisit, removeVisit } from '../extension/visit-store.ts';
import { createMenus, listenToGestures } from './background/gestures.ts';
import { lookUpFor } from './background/look-up.ts';
import { quietly } from './background/quietly.ts';

/**
 * Opens the panel for a page by a click in it. Nothing may be awaited before `openSidePanel`: the gesture would be over. Where
 * the browser saw no gesture, nothing is opened instead.
 */
async function openPanel(tab: NonNullable<Sender['tab']>): Promise<void> {
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
  if (reply && (reply.findings.length > 0 || reply.docking !== 'none')) quietly(runParts(tab.id, 'showing'));
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

/** What becomes of open pages where the reader changes which are read: they need not be loaded again. */
const openPages: OpenPages = {
  read(tab) {
    void sendToTab(tab, { type: 'look-again' });
    quietly(runParts(tab, 'look'));
  },
  silence(tab) {
    void sendToTab(tab, { type: 'silence' });
    quietly(forget(tab));
  },
};

/** The browser's leave was given or taken back, by us or in its own settings, where all sites can be allowed, too. */
async function onLeave(given: readonly string[]): Promise<void> {
  const all = ALL_SITES.every((pattern) => given.includes(pattern));
  const settings = all ? await updateSettings({ reading: 'all' }) : await loadSettings();
  await applyAccess(settings, openPages);
}

/**
 * A site that is turned off falls silent at once; panels go when the reader has chosen to see none. Other changes, such
 * as another size, leave a panel where it is, also one that stands there for a lookup.
 */
async function applySettings(settings: Settings, before: Settings): Promise<void> {
  await applyAccess(settings, openPages);
  await returnLeave(settings, before);
  const unwanted = settings.opening === 'never' && before.opening !== 'never';
  for (const [tab, visit] of await allVisits()) {
    if (isOff(settings, visit.url)) {
      openPages.silence(tab);
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

export default defineBackground(() => {
  quietly(confineSettings());
  const tellSidePanel = trackSidePanels({
    opened: (window) => redock(window, true),
    closed: (window) => redock(window, false),
  });
  listenToGestures(tellSidePanel);
  watchSettings((settings, before) => quietly(applySettings(settings, before)));
  watchLeave((given) => quietly(onLeave(given)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    quietly(loadSettings().then((settings) => applyAccess(settings)));
    if (reason === 'install') quietly(openFirstRun());
  });
  browser.runtime.onStartup.addListener(() =>
    quietly(loadSettings().then((settings) => applyAccess(settings))),
  );
  watchPacks(() => quietly(lookAgain()));

  onMessageToBackground((received, sender) => {
    const tab = sender.tab;
    switch (received.type) {
      case 'load-part':
        // A page that is worth reading will ask.
        if (received.part === 'visit') prepareToMatch();
        return tab?.id === undefined ? undefined : runParts(tab.id, received.part);
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
});
