/**
 * Which part of the extension may send which message to the background: a table, checked where messages arrive. A page that
 * has taken over its renderer can make its content script say anything, so a content script may do what concerns its own
 * tab, and nothing that opens tabs, looks into other tabs or changes more of the settings than the panel's size.
 */
import type { Browser } from 'wxt/browser';
import { browser } from './browser.ts';
import type { ToBackground, ToContent } from './messages.ts';

/**
 * `content`: the content script of a tab's page, or of the sample page, in which it runs by itself. `docked`: the panel page in a frame of a web page, or opened by one.
 * `own`: any other page of the extension: the side panel, the library, the settings, a panel in a tab of its own.
 */
export type SenderKind = 'content' | 'docked' | 'own';

/** Where a message came from, in the browser's own words: no page can forge it. */
export type Sender = Browser.runtime.MessageSender;

/** The page that web pages may frame. */
const DOCKED_PATH = '/docked.html';
/** The page of ours that is read as pages of the web are. */
const SAMPLE_PATH = '/sample.html';

/** What kind of part sent a message; undefined for whatever is none of ours, such as a script in a frame. */
export function kindOf({ id, url, tab, frameId }: Sender): SenderKind | undefined {
  if (id !== browser.runtime.id || url === undefined) return undefined;
  const address = URL.parse(url);
  // With our own id as sender it is us, whether the host is that id too or one that is made up for the session.
  if (address && /^[a-z]+-extension:$/.test(address.protocol)) {
    if (address.pathname === SAMPLE_PATH && tab !== undefined && frameId === 0) return 'content';
    return address.pathname === DOCKED_PATH || (tab !== undefined && frameId !== 0) ? 'docked' : 'own';
  }
  return tab?.id !== undefined && frameId === 0 ? 'content' : undefined;
}

/** Who may send each message. */
const MAY_SEND: Readonly<Record<ToBackground['type'], readonly SenderKind[]>> = {
  'load-part': ['content'],
  match: ['content'],
  'finding-clicked': ['content'],
  'get-card': ['content'],
  'in-view': ['content'],
  'panel-size': ['content'],
  'open-panel': ['content'],
  'panel-token': ['content'],
  'claim-panel': ['docked'],
  left: ['content'],
  'look-up': ['docked', 'own'],
  'get-visit': ['docked'],
  'get-packs': ['docked'],
  relay: ['docked'],
  'open-library': ['docked'],
  'open-settings': ['docked'],
  reload: ['docked'],
};

/** What a docked panel may have handed on to the page that it stands in. */
const MAY_BE_RELAYED: readonly ToContent['type'][] = ['show-finding', 'get-reading', 'fold', 'panel-ready'];

/** Is this message allowed to this sender? A docked panel may name no other tab than its own. */
export function isAllowed(message: ToBackground, sender: Sender): boolean {
  const kind = kindOf(sender);
  if (kind === undefined || !MAY_SEND[message.type].includes(kind)) return false;
  if (message.type === 'relay') return MAY_BE_RELAYED.includes(message.message.type);
  if (message.type === 'look-up' && kind === 'docked')
    return message.tab === undefined || message.tab === sender.tab?.id;
  return true;
}

/** Is this the browser's own side panel, which stands in no tab? */
export const isSidePanel = (sender: Sender | undefined): boolean =>
  sender !== undefined && sender.tab === undefined && kindOf(sender) === 'own';
