/** The docked panel as Firefox has it: messages, but no tabs and no session storage. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ToBackground, ToBackground as ToBackgroundSchema } from '../../extension/messages.ts';
import type { Visit } from '../../extension/visit.ts';

const { onMessage, id } = fakeBrowser.runtime;
/** Stands in for the background. */
let background: (message: ToBackground) => unknown = () => undefined;
const asked: ToBackground[] = [];

function sendMessage(raw: unknown): Promise<unknown> {
  const message = ToBackgroundSchema.parse(raw);
  asked.push(message);
  return Promise.resolve(background(message));
}
vi.mock('wxt/browser', () => ({ browser: { runtime: { id, onMessage, sendMessage } } }));
vi.mock('../../extension/browser.ts', () => ({ browser: { runtime: { id, onMessage, sendMessage } } }));

const { openLibrary, openSettings, reloadTab, showInPage } = await import('../../extension/active-tab.ts');
const { getVisit, watchVisit } = await import('../../extension/visit-store.ts');

const VISIT: Visit = {
  url: 'https://quay.example/story',
  title: 'A story',
  lang: 'en',
  state: 'matched',
  at: 1,
  attributions: [],
  findings: [],
  excerpts: [],
};

/** Something comes from the background. @returns the answers of all who listen. */
const receive = (message: unknown): Promise<unknown[]> => onMessage.trigger(message, { id }, () => undefined);

beforeEach(() => {
  asked.length = 0;
  background = () => undefined;
  fakeBrowser.reset();
});

describe('a confined panel', () => {
  test('asks the background what is known of its tab', async () => {
    background = () => ({ visit: VISIT });
    expect(await getVisit(7)).toEqual(VISIT);
    background = () => ({});
    expect(await getVisit(7)).toBeUndefined();
  });

  test('says so where the background does not answer', async () => {
    await expect(getVisit(7)).rejects.toThrow();
  });

  test('asks again when it is told that something has changed, and answers no other message', async () => {
    background = () => ({ visit: VISIT });
    const seen: unknown[] = [];
    const stop = watchVisit(7, (visit) => seen.push(visit?.title));
    await receive({ type: 'visit-changed' });
    await vi.waitFor(() => expect(seen).toEqual(['A story']));
    expect(await receive({ type: 'get-selection' })).toEqual([undefined]);
    stop();
    expect(await receive({ type: 'visit-changed' })).toEqual([]);
    expect(asked).toEqual([{ type: 'get-visit' }]);
  });

  test('has its messages handed to the page, and its pages opened', async () => {
    background = ({ type }) => (type === 'relay' ? {} : undefined);
    expect(await showInPage(7, 3, false)).toBe(true);
    await openLibrary('#/hrc55');
    await openSettings();
    await reloadTab(7);
    expect(asked).toEqual([
      { type: 'relay', message: { type: 'show-finding', finding: 3 } },
      { type: 'open-library', address: '#/hrc55' },
      { type: 'open-settings' },
      { type: 'reload' },
    ]);
  });

  test('knows when there is no page to show a finding in', async () => {
    expect(await showInPage(7, 3, false)).toBe(false);
  });
});

test.each(['https://quay.example', '/options.html', '.evil#', '#/a\n'])(
  'the library is opened at nothing but a place in it: %j',
  (address) => {
    expect(ToBackgroundSchema.safeParse({ type: 'open-library', address }).success).toBe(false);
  },
);
