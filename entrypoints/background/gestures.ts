/** What the reader does outside of pages: the toolbar button, the menus and the keyboard commands. */
import { isPdf, openFirstRun, openLibrary } from '../../extension/active-tab.ts';
import { browser } from '../../extension/browser.ts';
import { getMessage } from '../../extension/i18n.ts';
import { sendToTab } from '../../extension/messaging.ts';
import type { ToSidePanel } from '../../extension/panel.ts';
import { onToolbarButton } from '../../extension/toolbar-button.ts';
import { lookUpBeside, lookUpSelection } from './look-up.ts';
import { quietly } from './quietly.ts';

const LOOK_UP = 'look-up-selection';
const ADD_PAGE = 'add-page';
const CHECK_DRAFT = 'check-draft';
/** What is written in a tab is checked: asked for in its editor, or for the tab as a whole. */
const CHECK_WRITTEN = 'check-written';
const CHECK_EDITOR = 'check-editor';
const FIRST_RUN = 'first-run';
const FOCUS_PANEL = 'focus-panel';
/** Commands that lead through the findings, with the step each takes. */
const STEPS: Readonly<Record<string, number>> = { 'next-finding': 1, 'previous-finding': -1 };

/** To be called when the extension is installed: the browser keeps its menus. */
export function createMenus(): void {
  const create = (id: string, title: string, context: 'selection' | 'action' | 'editable'): void =>
    void browser.contextMenus.create({ id, title: getMessage(title, []), contexts: [context] });
  create(LOOK_UP, 'contextMenuLookUp', 'selection');
  create(ADD_PAGE, 'addThisPage', 'action');
  create(CHECK_DRAFT, 'checkTitle', 'action');
  create(CHECK_WRITTEN, 'checkWritten', 'action');
  create(CHECK_EDITOR, 'checkWrittenHere', 'editable');
  create(FIRST_RUN, 'firstRunMenu', 'action');
}

/** To be called at every start. @param tell tells the side panel of a window something */
export function listenToGestures(tell: (window: number, message: ToSidePanel) => void): void {
  browser.action.onClicked.addListener((tab) => {
    // No panel can stand in the browser's own viewer: what a PDF has from known texts is listed by pages in the library.
    if (tab.id !== undefined && isPdf(tab.url)) quietly(openLibrary(`#add/${tab.id}`));
    else quietly(onToolbarButton(tab, tell));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === FIRST_RUN) quietly(openFirstRun());
    if (info.menuItemId === ADD_PAGE && tab?.id !== undefined) quietly(openLibrary(`#add/${tab.id}`));
    if (info.menuItemId === CHECK_DRAFT) quietly(openLibrary('#check'));
    if (info.menuItemId === CHECK_WRITTEN && tab?.id !== undefined) quietly(openLibrary(`#check/${tab.id}`));
    if (info.menuItemId === CHECK_EDITOR && tab?.id !== undefined)
      quietly(openLibrary(`#check/${tab.id}/${info.frameId ?? 0}`));
    if (info.menuItemId !== LOOK_UP) return;
    const inTab = tab?.id !== undefined && tab.id !== browser.tabs.TAB_ID_NONE;
    if (inTab) quietly(lookUpSelection(info.selectionText, tab, info.pageUrl));
    else quietly(lookUpBeside(info.selectionText ?? ''));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === LOOK_UP && tab) quietly(lookUpSelection(undefined, tab, undefined));
    if (command === ADD_PAGE && tab?.id !== undefined) quietly(openLibrary(`#add/${tab.id}`));
    if (command === CHECK_DRAFT) quietly(openLibrary('#check'));
    if (command === CHECK_WRITTEN && tab?.id !== undefined) quietly(openLibrary(`#check/${tab.id}`));
    if (command === FOCUS_PANEL && tab?.id !== undefined) void sendToTab(tab.id, { type: 'focus-panel' });
    const by = STEPS[command];
    if (by !== undefined && tab?.id !== undefined) void sendToTab(tab.id, { type: 'step-finding', by });
  });
}
