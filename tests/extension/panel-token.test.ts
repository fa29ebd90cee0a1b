import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../extension/messaging.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const { claimPanel, issuePanelToken, removePanelToken } = await import('../../extension/panel-token.ts');

const TAB = 5;
const OTHER = 6;
/** A docked panel in a tab, as the browser says who sends. */
const from = (tab: number, documentId: string): Sender => ({
  documentId,
  frameId: 3,
  tab: { ...TAB_OF_ANY_KIND, id: tab },
});
const TAB_OF_ANY_KIND: NonNullable<Sender['tab']> = {
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  windowId: 1,
  selected: true,
  discarded: false,
  autoDiscardable: true,
  frozen: false,
  groupId: -1,
  lastAccessed: 0,
};

beforeEach(() => fakeBrowser.reset());

test('a token is good for its own tab, for the first document that brings it, also where that asks twice', async () => {
  const token = await issuePanelToken(TAB);
  expect(await claimPanel(token, from(OTHER, 'a'))).toBeUndefined();
  expect(await claimPanel('', from(TAB, 'a'))).toBeUndefined();
  expect(await claimPanel(token, from(TAB, 'a'))).toEqual({ tab: TAB });
  expect(await claimPanel(token, from(TAB, 'a'))).toEqual({ tab: TAB });
  expect(await claimPanel(token, from(TAB, 'b'))).toBeUndefined();
});

test('the next token takes the place of the one before, and goes with its tab', async () => {
  const before = await issuePanelToken(TAB);
  const token = await issuePanelToken(TAB);
  expect(await claimPanel(before, from(TAB, 'a'))).toBeUndefined();
  await removePanelToken(TAB);
  expect(await claimPanel(token, from(TAB, 'a'))).toBeUndefined();
});

test('where nothing was given out, nothing is good', async () => {
  expect(await claimPanel('', from(TAB, 'a'))).toBeUndefined();
  expect(await claimPanel('undefined', from(TAB, 'a'))).toBeUndefined();
});
