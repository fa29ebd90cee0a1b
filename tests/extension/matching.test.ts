import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Finding, LookupResult, MatchResult } from '../../engine/types.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const finding: Finding = {
  start: 4,
  end: 9,
  kind: 'edited',
  score: 0.8,
  sources: [
    {
      work: 'w',
      version: 'v',
      lang: 'en',
      start: 0,
      end: 5,
      sentences: { start: 0, end: 1 },
      kind: 'edited',
      score: 0.8,
    },
  ],
};
const result: MatchResult = {
  attributions: [{ work: 'w', confidence: 0.9, evidence: [{ kind: 'order' }] }],
  findings: [finding],
  quotations: [],
};
const looked: LookupResult = { findings: [], guesses: [finding], silence: 'unsure' };
const match = vi.fn(() => result);
const lookUp = vi.fn(() => looked);
vi.mock('../../engine/match.ts', () => ({ createMatcher: () => ({ match, lookUp }) }));
const openPack = vi.fn(() => Promise.resolve({ works: [] }));
vi.mock('../../corpus/pack.ts', () => ({ openPack }));
const fetchPack = vi.fn(() => Promise.resolve(new Response('pack')));
vi.stubGlobal('fetch', fetchPack);

const { focusFinding, lookUpPassage, matchPage } = await import('../../extension/matching.ts');
const { saveSettings } = await import('../../extension/settings-store.ts');
const { DEFAULT_SETTINGS } = await import('../../extension/settings.ts');
const { getVisit } = await import('../../extension/visit-store.ts');

const article = { text: 'One three four', lang: 'en', title: 'A title', url: 'https://made.up/' };
const page = { tab: 3, url: 'https://quay.example/story', sidePanelOpen: false };

beforeEach(() => {
  fakeBrowser.reset();
  match.mockClear();
});

/** The first test of all: a matcher that was made once is kept. */
test('damaged packs are said so, and tried again at the next page', async () => {
  openPack.mockRejectedValueOnce(new Error('no pack')).mockRejectedValueOnce(new Error('no pack'));
  expect(await matchPage(article, page)).toMatchObject({ tab: 3, findings: [], docking: 'none' });
  expect(await getVisit(3)).toMatchObject({ state: 'failed', failure: 'failurePackDamaged' });
  for (let pack = 0; pack < 2; pack++) fetchPack.mockResolvedValueOnce(new Response('', { status: 404 }));
  await matchPage(article, page);
  expect(await getVisit(3)).toMatchObject({ state: 'failed', failure: 'failurePackDamaged' });
  await matchPage(article, page);
  expect(await getVisit(3)).toMatchObject({ state: 'matched' });
});

describe('matching a page', () => {
  test('answers what to paint and keeps the rest under the tab', async () => {
    expect(await matchPage(article, page)).toEqual({
      preferences: { width: 400, height: 60, hoverCard: true },
      tab: 3,
      findings: [{ start: 4, end: 9, kind: 'edited' }],
      docking: 'panel',
    });
    expect(await getVisit(3)).toEqual({
      url: page.url,
      title: 'A title',
      lang: 'en',
      state: 'matched',
      attributions: result.attributions,
      findings: result.findings,
      unknownQuotations: [],
      excerpts: ['three'],
    });
  });

  test('paints nothing where no work is reported, and keeps what was found', async () => {
    match.mockReturnValueOnce({ attributions: [], findings: [finding], quotations: [] });
    expect(await matchPage(article, page)).toMatchObject({ tab: 3, findings: [], docking: 'none' });
    expect((await getVisit(3))?.findings).toHaveLength(1);
  });

  test('does not so much as look at a page of a site that is off', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, offSites: ['quay.example'] });
    expect(await matchPage(article, page)).toMatchObject({ tab: 3, findings: [], docking: 'none' });
    expect(match).not.toHaveBeenCalled();
    expect(await getVisit(3)).toBeUndefined();
  });

  test('survives a matcher that fails', async () => {
    match.mockImplementationOnce(() => {
      throw new Error('a fault');
    });
    expect(await matchPage(article, page)).toMatchObject({ findings: [], docking: 'none' });
    expect(await getVisit(3)).toMatchObject({ state: 'failed', failure: 'failureMatching', findings: [] });
  });

  test('keeps what was looked up while the page stays the same', async () => {
    await matchPage(article, page);
    await lookUpPassage('three', page);
    await matchPage(article, page);
    expect((await getVisit(3))?.lookup?.text).toBe('three');
    await matchPage(article, { ...page, url: 'https://quay.example/other' });
    expect((await getVisit(3))?.lookup).toBeUndefined();
  });
});

describe('looking a passage up', () => {
  test('makes a visit where there is none', async () => {
    await lookUpPassage('  保护人权 ', { tab: 4, url: undefined });
    expect(await getVisit(4)).toMatchObject({
      state: 'matched',
      findings: [],
      lookup: { text: '保护人权', lang: 'zh-Hans', ...looked },
    });
  });

  test('cuts what nobody selects by purpose', async () => {
    await lookUpPassage('x'.repeat(100_000), { tab: 4, url: undefined });
    expect((await getVisit(4))?.lookup?.text).toHaveLength(20_000);
  });
});

test('a click on a finding is noted, one on a finding that is not there is not', async () => {
  await matchPage(article, page);
  await focusFinding(3, 5);
  expect((await getVisit(3))?.focus).toBeUndefined();
  await focusFinding(3, 0);
  expect((await getVisit(3))?.focus).toMatchObject({ finding: 0 });
  await focusFinding(99, 0);
  expect(await getVisit(99)).toBeUndefined();
});
