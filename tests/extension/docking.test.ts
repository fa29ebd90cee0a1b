import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const { decideDocking, dockingAfterSidePanel, preferencesOf } = await import('../../extension/docking.ts');
const { DEFAULT_SETTINGS } = await import('../../extension/settings.ts');

const url = 'https://quay.example/story';

test.each([
  ['panel', true, [], false, 'panel'],
  ['chip', true, [], false, 'chip'],
  ['never', true, [], false, 'none'],
  ['panel', false, [], false, 'none'],
  ['panel', true, ['quay.example'], false, 'none'],
  ['panel', true, ['other.example'], false, 'panel'],
  ['panel', true, [], true, 'none'],
] as const)(
  'opening %s, attributed %s, off on %j, side panel open %s: %s',
  (opening, attributed, offSites, sidePanelOpen, docking) => {
    const settings = { ...DEFAULT_SETTINGS, opening, offSites: [...offSites] };
    expect(decideDocking({ settings, url, attributed, sidePanelOpen })).toBe(docking);
  },
);

test.each([
  ['panel', true, 'chip'],
  ['chip', true, 'chip'],
  ['never', true, 'none'],
  ['panel', false, 'none'],
] as const)('after the side panel, with opening %s and attributed %s: %s', (opening, attributed, docking) => {
  expect(dockingAfterSidePanel({ settings: { ...DEFAULT_SETTINGS, opening }, url, attributed })).toBe(
    docking,
  );
});

test('a page learns of the settings what it needs, and no more', () => {
  expect(preferencesOf({ ...DEFAULT_SETTINGS, panelWidth: 520, offSites: ['quay.example'] })).toEqual({
    width: 520,
    height: 60,
    hoverCard: true,
  });
});
