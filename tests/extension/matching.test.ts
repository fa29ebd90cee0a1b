import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BUNDLED_PACKS, offByDefault } from '../../corpus/bundled.ts';
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
/** Articles that were matched, and how many steps each takes. */
const matched: string[] = [];
let steps = 1;
function* matchInSteps({ text }: { text: string }): Generator<undefined, MatchResult> {
  matched.push(text);
  for (let step = 0; step < steps; step++) yield;
  return match();
}
function* lookUpInSteps(): Generator<undefined, LookupResult> {
  yield;
  return lookUp();
}
vi.mock('../../engine/match.ts', () => ({ createMatcher: () => ({ matchInSteps, lookUpInSteps }) }));
const openPack = vi.fn(() => Promise.resolve({ works: [], versions: [] }));
class PackError extends Error {}
vi.mock('../../corpus/pack.ts', () => ({ openPack, PackError }));
vi.mock('../../corpus/tables-file.ts', () => ({ openTables: () => ({}) }));
const fetchPack = vi.fn(() => Promise.resolve(new Response('pack')));
vi.stubGlobal('fetch', fetchPack);

const { MAX_MATCHED_LENGTH, focusFinding, lookUpPassage, matchPage, queue } =
  await import('../../extension/matching.ts');
const { updateSettings } = await import('../../extension/settings-store.ts');
const { getVisit } = await import('../../extension/visit-store.ts');

const article = { text: 'One three four', lang: 'en', title: 'A title', url: 'https://made.up/' };
const page = { tab: 3, url: 'https://quay.example/story', sidePanelOpen: false };

/** The finding as it is stored. */
const stored = { start: 4, end: 9, kind: 'edited', score: 0.8, sources: [['v', 0, 1, 'edited', 0.8]] };

beforeEach(() => {
  fakeBrowser.reset();
  match.mockClear();
  matched.length = 0;
  steps = 1;
});

/** How many packs are opened for a reader who asked for nothing. */
const OPENED = BUNDLED_PACKS.length - offByDefault([]).length;

/** The first test of all: a matcher that was made once is kept. */
test('damaged packs are said so, and tried again at the next page', async () => {
  for (let pack = 0; pack < OPENED; pack++) openPack.mockRejectedValueOnce(new Error('no pack'));
  expect(await matchPage(article, page)).toMatchObject({ findings: [], docking: 'none' });
  expect(await getVisit(3)).toMatchObject({ state: 'failed', failure: 'failurePackDamaged' });
  for (let pack = 0; pack < OPENED; pack++)
    fetchPack.mockResolvedValueOnce(new Response('', { status: 404 }));
  await matchPage(article, page);
  expect(await getVisit(3)).toMatchObject({ state: 'failed', failure: 'failurePackDamaged' });
  await matchPage(article, page);
  expect(await getVisit(3)).toMatchObject({ state: 'matched' });
});

describe('matching a page', () => {
  test('answers what to paint and keeps the rest under the tab', async () => {
    expect(await matchPage(article, page)).toEqual({
      preferences: { width: 400, height: 60, hoverCard: true },
      findings: [{ start: 4, end: 9, kind: 'edited' }],
      docking: 'panel',
      cost: expect.any(Number),
    });
    expect(await getVisit(3)).toEqual({
      url: page.url,
      title: 'A title',
      lang: 'en',
      state: 'matched',
      at: expect.any(Number),
      attributions: result.attributions,
      findings: [stored],
      unknownQuotations: [],
      excerpts: ['three'],
    });
  });

  test('paints nothing where no work is reported, and keeps what was found', async () => {
    match.mockReturnValueOnce({ attributions: [], findings: [finding], quotations: [] });
    expect(await matchPage(article, page)).toMatchObject({ findings: [], docking: 'none' });
    expect((await getVisit(3))?.findings).toHaveLength(1);
  });

  test('does not so much as look at a page of a site that is off', async () => {
    await updateSettings({ offSites: ['quay.example'] });
    expect(await matchPage(article, page)).toMatchObject({ findings: [], docking: 'none' });
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

describe('a page that asks too much', () => {
  const texts = (count: number): string[] => Array.from({ length: count }, (_, n) => `Text ${n}`);
  const elsewhere = { ...page, tab: 4, url: 'https://inn.example/story' };

  test('has one question running and one waiting, the newest', async () => {
    steps = 50_000;
    const [first = '', ...others] = texts(20);
    const running = matchPage({ text: first }, page);
    await vi.waitFor(() => expect(matched).toEqual([first]));
    const answers = await Promise.all([running, ...others.map((text) => matchPage({ text }, page))]);
    expect(matched).toEqual([first, 'Text 19']);
    expect(answers.map((answer) => answer !== undefined)).toEqual([
      true,
      ...Array.from({ length: 18 }, () => false),
      true,
    ]);
  });

  test('is given up for the same tab’s next page, and when it goes', async () => {
    steps = Infinity;
    const first = matchPage(article, page);
    await vi.waitFor(() => expect(matched).toHaveLength(1));
    const second = matchPage(article, { ...page, url: 'https://quay.example/next' });
    expect(await first).toBeUndefined();
    await vi.waitFor(() => expect(matched).toHaveLength(2));
    queue.drop(page.tab);
    expect(await second).toBeUndefined();
    expect(await getVisit(page.tab)).toBeUndefined();
    // One that was on its way when its page went is not begun.
    const third = matchPage(article, page);
    queue.drop(page.tab);
    expect(await third).toBeUndefined();
    expect(matched).toHaveLength(2);
  });

  test('does not keep another tab waiting, also where it is the one that is seen', async () => {
    steps = Infinity;
    queue.show(1, page.tab);
    const endless = matchPage({ text: 'x'.repeat(100_000) }, page);
    await vi.waitFor(() => expect(matched).toHaveLength(1));
    steps = 100;
    expect(await matchPage(article, elsewhere)).toMatchObject({ docking: 'panel' });
    await lookUpPassage('three', elsewhere);
    expect((await getVisit(4))?.lookup?.text).toBe('three');
    queue.forget(page.tab);
    expect(await endless).toBeUndefined();
  });

  test('is matched so far, and the panel is told', async () => {
    const long = `${'x'.repeat(MAX_MATCHED_LENGTH - 10)}\n${'y'.repeat(1_000)}`;
    await matchPage({ text: long }, page);
    expect(matched).toEqual(['x'.repeat(MAX_MATCHED_LENGTH - 10)]);
    expect((await getVisit(3))?.cut).toBe('text');
    await matchPage({ text: '𝒙'.repeat(MAX_MATCHED_LENGTH) }, { ...page, tab: 5 });
    expect(matched[1]?.isWellFormed()).toBe(true);
    await matchPage({ text: 'x'.repeat(MAX_MATCHED_LENGTH) }, { ...page, tab: 6 });
    expect((await getVisit(6))?.cut).toBeUndefined();
  });

  test('has so many findings kept, and the panel is told', async () => {
    match.mockReturnValueOnce({ ...result, findings: Array.from({ length: 5_000 }, () => finding) });
    const reply = await matchPage(article, page);
    const visit = await getVisit(3);
    expect([reply?.findings.length, visit?.findings.length, visit?.excerpts.length]).toEqual([
      1_000, 1_000, 1_000,
    ]);
    expect(visit?.cut).toBe('findings');
  });
});

const { session } = fakeBrowser.storage;
const unlimited: unknown = Reflect.get(session, 'set');

/** A storage of so many characters, as the browser's has so many bytes. */
function limitStorage(limit: number): void {
  const set = session.set.bind(session);
  const keep = async (items: object): Promise<void> => {
    const after = { ...(await session.get(null)), ...items };
    if (JSON.stringify(after).length > limit) throw new Error('QUOTA_BYTES quota exceeded');
    await set({ ...items });
  };
  Object.assign(session, { set: keep });
}

describe('a storage that is full', () => {
  afterEach(() => void Object.assign(session, { set: unlimited }));
  const visitOf = async (tab: number): Promise<string | undefined> => {
    const visit = await getVisit(tab);
    return visit?.failure ?? visit?.state;
  };
  const many = (findings: number): void => {
    match.mockReturnValueOnce({ ...result, findings: Array.from({ length: findings }, () => finding) });
  };

  test('lets the oldest visits go, and says so in their place', async () => {
    limitStorage(25_000);
    for (const tab of [1, 2, 3, 4]) {
      many(100);
      await matchPage(article, { ...page, tab });
    }
    expect(await Promise.all([1, 2, 3, 4].map(visitOf))).toEqual([
      'failureMadeRoom',
      'failureMadeRoom',
      'matched',
      'matched',
    ]);
    many(100);
    await matchPage(article, { ...page, tab: 1 });
    expect(await Promise.all([1, 2, 3, 4].map(visitOf))).toEqual([
      'matched',
      'failureMadeRoom',
      'failureMadeRoom',
      'matched',
    ]);
  });

  test('says of a page that is too much for it alone that there is no room, and serves the next', async () => {
    limitStorage(25_000);
    many(900);
    expect(await matchPage(article, { ...page, tab: 1 })).toMatchObject({ docking: 'panel' });
    expect(await visitOf(1)).toBe('failureNoRoom');
    await matchPage(article, { ...page, tab: 2 });
    expect(await visitOf(2)).toBe('matched');
  });

  test.each(['get', 'set', 'remove'] as const)(
    'that fails at any call of `%s` takes nothing from the page',
    async (name) => {
      const own: unknown = Reflect.get(session, name);
      if (typeof own !== 'function') throw new Error(`There is no ${name}.`);
      await updateSettings({ offSites: ['off.example'] });
      for (let failing = 0; failing < 8; failing++) {
        let call = 0;
        const failOnce = (...args: unknown[]): unknown =>
          call++ === failing ? Promise.reject(new Error('no storage')) : own.apply(session, args);
        Object.assign(session, { [name]: failOnce });
        expect(await matchPage(article, page)).toMatchObject({ docking: 'panel' });
        expect(await matchPage(article, { ...page, url: 'https://off.example/' })).toMatchObject({
          docking: 'none',
        });
        await lookUpPassage('a passage', page);
        Object.assign(session, { [name]: own });
        await matchPage(article, page);
        expect(await visitOf(3)).toBe('matched');
      }
    },
  );

  test('that does not answer at all takes nothing from the page', async () => {
    Object.assign(session, { set: () => Promise.reject(new Error('no storage')) });
    expect(await matchPage(article, page)).toMatchObject({ docking: 'panel' });
  });
});

test('where nobody knows which sites are switched off, none is read', async () => {
  const { local } = fakeBrowser.storage;
  const get: unknown = Reflect.get(local, 'get');
  Object.assign(local, { get: () => Promise.reject(new Error('no storage')) });
  expect(await matchPage(article, page)).toBeUndefined();
  Object.assign(local, { get });
  expect(matched).toEqual([]);
  expect(await getVisit(3)).toBeUndefined();
  expect(await matchPage(article, page)).toMatchObject({ docking: 'panel' });
});

describe('looking a passage up', () => {
  test('makes a visit where there is none', async () => {
    await lookUpPassage('  保护人权 ', { tab: 4, url: undefined });
    expect(await getVisit(4)).toMatchObject({
      state: 'matched',
      findings: [],
      lookup: { text: '保护人权', lang: 'zh-Hans', findings: [], guesses: [stored], silence: 'unsure' },
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
