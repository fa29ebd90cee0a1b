/** Who may send what: the table is walked, message by message and sender by sender, through the door they come in by. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ToBackground } from '../../extension/messages.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const { onMessageToBackground, onMessageToDockedPanel } = await import('../../extension/messaging.ts');
const { trackSidePanels, isSidePanelOpen } = await import('../../extension/panel.ts');

const { id } = fakeBrowser.runtime;
const TAB = { id: 5 };
const OWN = `chrome-extension://${id}`;

/** The senders as the browser names them. */
const SENDERS = {
  content: { id, tab: TAB, frameId: 0, url: 'https://quay.example/story' },
  'content on a page that looks like ours': {
    id,
    tab: TAB,
    frameId: 0,
    url: 'https://quay.example/docked.html',
  },
  'content in a frame': { id, tab: TAB, frameId: 3, url: 'https://quay.example/story' },
  docked: {
    id,
    tab: TAB,
    frameId: 3,
    url: 'chrome-extension://made-up-for-the-session/docked.html?host=docked',
  },
  'docked in Firefox': { id, tab: TAB, frameId: 3, url: 'moz-extension://0f5b-77/docked.html?host=docked' },
  'docked, opened in a tab': { id, tab: TAB, frameId: 0, url: `${OWN}/docked.html?host=docked&tab=6` },
  'another page of ours in a frame': {
    id,
    tab: TAB,
    frameId: 3,
    url: `${OWN}/sidepanel.html?host=tab&tab=6`,
  },
  'side panel': { id, url: `${OWN}/sidepanel.html` },
  'panel in a tab': { id, tab: TAB, frameId: 0, url: `${OWN}/sidepanel.html?host=tab&tab=6` },
  library: { id, tab: TAB, frameId: 0, url: `${OWN}/library.html` },
  sample: { id, tab: TAB, frameId: 0, url: `${OWN}/sample.html` },
  'sample in a frame': { id, tab: TAB, frameId: 3, url: `${OWN}/sample.html` },
  'another extension': { id: 'another', url: 'chrome-extension://another/docked.html' },
  'nobody in particular': { id },
};
type SenderName = keyof typeof SENDERS;

const CONTENT: SenderName[] = ['content', 'content on a page that looks like ours', 'sample'];
const DOCKED: SenderName[] = [
  'docked',
  'docked in Firefox',
  'docked, opened in a tab',
  'another page of ours in a frame',
  'sample in a frame',
];
const OWN_PAGES: SenderName[] = ['side panel', 'panel in a tab', 'library'];

/** Messages with who may send them. */
const MESSAGES: readonly [ToBackground, readonly SenderName[]][] = [
  [{ type: 'load-part', part: 'visit' }, CONTENT],
  [{ type: 'match', article: { text: 'x' } }, CONTENT],
  [{ type: 'finding-clicked', finding: 0 }, CONTENT],
  [{ type: 'get-card', finding: 0 }, CONTENT],
  [{ type: 'in-view', finding: 0 }, CONTENT],
  [{ type: 'panel-size', width: 400 }, CONTENT],
  [{ type: 'open-panel' }, CONTENT],
  [{ type: 'panel-token' }, CONTENT],
  [{ type: 'claim-panel', token: 'x' }, DOCKED],
  [{ type: 'left' }, CONTENT],
  [{ type: 'look-up', text: 'x' }, [...DOCKED, ...OWN_PAGES]],
  [{ type: 'look-up', text: 'x', tab: 5 }, [...DOCKED, ...OWN_PAGES]],
  [{ type: 'look-up', text: 'x', tab: 6 }, OWN_PAGES],
  [{ type: 'get-visit' }, DOCKED],
  [{ type: 'get-packs' }, DOCKED],
  [{ type: 'open-library', address: '#/hrc55' }, DOCKED],
  [{ type: 'open-settings' }, DOCKED],
  [{ type: 'reload' }, DOCKED],
  [{ type: 'relay', message: { type: 'show-finding', finding: 0 } }, DOCKED],
  [{ type: 'relay', message: { type: 'get-reading' } }, DOCKED],
  [{ type: 'relay', message: { type: 'fold' } }, DOCKED],
  [{ type: 'relay', message: { type: 'panel-ready' } }, DOCKED],
  [{ type: 'relay', message: { type: 'get-selection' } }, []],
  [{ type: 'relay', message: { type: 'silence' } }, []],
  [{ type: 'relay', message: { type: 'get-article' } }, []],
  [{ type: 'relay', message: { type: 'step-finding', by: 1 } }, []],
];

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** What is called for each message that comes in, from a sender of one's choice. */
function listening(
  listen: (handle: () => undefined) => unknown,
): (message: unknown, sender: object) => boolean {
  const handle = vi.fn<() => undefined>();
  let receive: ((message: unknown, sender: object, respond: () => void) => unknown) | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementationOnce((listener) => {
    receive = listener;
  });
  listen(handle);
  return (message, sender) => {
    handle.mockClear();
    receive?.(message, sender, () => undefined);
    return handle.mock.calls.length > 0;
  };
}

describe('the table of messages and senders', () => {
  test('has every message there is', () => {
    const types = ToBackground.def.options.map(({ shape }) => [...shape.type.def.values][0]);
    expect(new Set(MESSAGES.map(([{ type }]) => type))).toEqual(new Set(types));
  });

  const told = listening(onMessageToBackground);
  test.each(MESSAGES)('%j', (message, allowed) => {
    expect(ToBackground.safeParse(message).success).toBe(true);
    for (const [name, sender] of Object.entries(SENDERS)) {
      expect([name, told(message, sender)]).toEqual([name, allowed.some((each) => each === name)]);
    }
  });
});

test('a docked panel hears no content script', () => {
  const heard = listening(onMessageToDockedPanel);
  expect(heard({ type: 'visit-changed' }, { id, url: `${OWN}/background.js` })).toBe(true);
  expect(heard({ type: 'visit-changed' }, SENDERS.content)).toBe(false);
  expect(heard({ type: 'in-view', finding: 1 }, SENDERS.content)).toBe(false);
});

test.each(Object.entries(SENDERS))('%s says that a side panel is open', async (name, sender) => {
  let connect: ((port: object) => unknown) | undefined;
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: (listener: typeof connect) => (connect = listener) },
  });
  const opened = vi.fn<(window: number) => void>();
  trackSidePanels({ opened, closed: () => undefined });
  connect?.({ name: 'side-panel:9', sender, onDisconnect: { addListener: () => undefined } });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([opened.mock.calls.length, await isSidePanelOpen(9)]).toEqual(
    name === 'side panel' ? [1, true] : [0, false],
  );
});
