import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Visit } from '../../extension/visit.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const { loadSettings, troubleWithSettings, UNREADABLE_SETTINGS_KEY, updateSettings, watchSettings } =
  await import('../../extension/settings-store.ts');
const { changedSettings, DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, SettingsSchema } =
  await import('../../extension/settings.ts');
const { hostOf, isOff } = await import('../../extension/sites.ts');
const { allVisits, getVisit, removeVisit, updateVisit, watchVisit } =
  await import('../../extension/visit-store.ts');

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

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults until something is chosen', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are settings whatever was stored, and the sites that are switched off among it stay off', () => {
    const names = [...Object.keys(DEFAULT_SETTINGS), '__proto__', 'constructor', 'toString', 'later'];
    const anything = fc.anything({ withNullPrototype: true });
    const entries = fc.array(fc.tuple(fc.constantFrom(...names), anything));
    fc.assert(
      fc.property(entries, fc.array(fc.oneof(fc.domain(), anything)), (fields, sites) => {
        const text = JSON.stringify(
          Object.fromEntries([...fields, ['offSites', sites]]),
          (_, value: unknown) => (typeof value === 'bigint' ? null : value),
        );
        const { settings } = readSettings(JSON.parse(text));
        expect(SettingsSchema.safeParse(settings).success).toBe(true);
        for (const site of sites) if (typeof site === 'string') expect(settings.offSites).toContain(site);
        expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
        const after = changedSettings(JSON.parse(text), { opening: 'never' });
        expect(readSettings(after).settings).toEqual({ ...settings, opening: 'never' });
      }),
    );
  });

  test('come back as they were kept', async () => {
    await updateSettings({ opening: 'never', offSites: ['quay.example'] });
    expect(await updateSettings({ languages: 'zh' })).toEqual({
      ...DEFAULT_SETTINGS,
      opening: 'never',
      offSites: ['quay.example'],
      languages: 'zh',
    });
    expect(await loadSettings()).toMatchObject({ opening: 'never', languages: 'zh' });
  });

  test('of a day when there was less to choose are read, with the usual for what came later', async () => {
    const earlier = { version: 1, opening: 'chip', offSites: ['quay.example'], languages: 'zh' };
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: earlier });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...earlier });
    expect(DEFAULT_SETTINGS).toMatchObject({
      panelWidth: 400,
      panelHeight: 60,
      following: true,
      hoverCard: true,
    });
  });

  const OFF = { ...DEFAULT_SETTINGS, opening: 'chip', offSites: ['quay.example'] };
  const keep = (value: unknown): Promise<void> => fakeBrowser.storage.local.set({ [SETTINGS_KEY]: value });
  const kept = async (): Promise<unknown> =>
    (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const putAside = async (): Promise<unknown> =>
    (await fakeBrowser.storage.local.get(UNREADABLE_SETTINGS_KEY))[UNREADABLE_SETTINGS_KEY];

  test.each(
    (
      ['version', 'opening', 'languages', 'panelWidth', 'panelHeight', 'following', 'hoverCard'] as const
    ).flatMap((name) => [-7, 'nonsense', null, {}, ['x']].map((value) => [name, value] as const)),
  )('of which %s is %j keep all the others, above all which sites are off', async (name, value) => {
    const broken = { ...OFF, [name]: value };
    await keep(broken);
    expect(await troubleWithSettings()).toBe('unreadable');
    const settings = await loadSettings();
    expect(settings).toEqual({
      ...OFF,
      [name]: DEFAULT_SETTINGS[name],
    });
    expect(isOff(settings, 'https://quay.example/')).toBe(true);
    expect(await updateSettings({ languages: 'en' })).toEqual({ ...settings, languages: 'en' });
    expect(await troubleWithSettings()).toBeUndefined();
    expect(await loadSettings()).toEqual({ ...settings, languages: 'en' });
    expect(await putAside()).toEqual([broken]);
  });

  test('with something else among the sites keep the sites', async () => {
    await keep({ ...OFF, offSites: [7, 'quay.example', null] });
    expect((await loadSettings()).offSites).toEqual(['quay.example']);
    expect(await troubleWithSettings()).toBe('unreadable');
  });

  test.each([['text'], [42], [[1, 2]], [{ ...DEFAULT_SETTINGS, offSites: 'all' }]])(
    'that cannot be read at all are put aside: %j',
    async (broken) => {
      await keep(broken);
      expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
      expect(await kept()).toEqual(broken);
      await updateSettings({ hoverCard: false });
      expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, hoverCard: false });
      expect(await putAside()).toEqual([broken]);
    },
  );

  test('damaged a second time, and a third, are put aside beside the first', async () => {
    const all = ['first', { ...OFF, panelWidth: 'wide' }, 'third'];
    for (const damaged of [...all, 'first']) {
      await keep(damaged);
      await updateSettings({ following: false });
    }
    expect(await putAside()).toEqual(all);
  });

  test('that a version before had put aside stay where they are', async () => {
    await fakeBrowser.storage.local.set({ [UNREADABLE_SETTINGS_KEY]: { opening: 'once' } });
    await keep('damaged');
    await updateSettings({ following: false });
    expect(await putAside()).toEqual([{ opening: 'once' }, 'damaged']);
  });

  test('of a newer version are read as far as they are known, and nothing of them is lost', async () => {
    const newer = { ...OFF, version: 2, opening: 'hologram', languages: 'zh', colours: { link: 'red' } };
    await keep(newer);
    expect(await loadSettings()).toEqual({ ...OFF, opening: 'panel', languages: 'zh' });
    expect(await troubleWithSettings()).toBe('newer');
    expect(await kept()).toEqual(newer);
    expect(await updateSettings({ panelWidth: 500 })).toMatchObject({ languages: 'zh', panelWidth: 500 });
    expect(await kept()).toEqual({ ...newer, panelWidth: 500 });
    await updateSettings({ opening: 'never' });
    expect(await kept()).toEqual({ ...newer, panelWidth: 500, opening: 'never' });
    expect(await putAside()).toBeUndefined();
  });

  test('keep what a neighbour has written beside them', async () => {
    await keep({ ...OFF, colours: 'red' });
    await updateSettings({ following: false });
    expect(await kept()).toEqual({ ...OFF, following: false, colours: 'red' });
  });

  test('changed at the same time keep both changes', async () => {
    await Promise.all([updateSettings({ following: false }), updateSettings({ offSites: ['quay.example'] })]);
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      following: false,
      offSites: ['quay.example'],
    });
  });

  test('are not written over where the storage does not answer', async () => {
    await keep(OFF);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
    await expect(updateSettings({ following: false })).rejects.toThrow('no storage');
    expect(await kept()).toEqual(OFF);
  });

  test('are the defaults where the storage itself fails', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are watched until the watching stops', async () => {
    const seen: string[][] = [];
    const stop = watchSettings((now, before) => seen.push([before.opening, now.opening]));
    await updateSettings({ opening: 'chip' });
    stop();
    await updateSettings({ opening: 'never' });
    expect(seen).toEqual([['panel', 'chip']]);
  });

  test.each([
    ['https://quay.example/a', true],
    ['http://www.quay.example', true],
    ['https://news.quay.example/', false],
    ['https://quay.example.org/', false],
    ['chrome://quay.example/', false],
    ['', false],
  ])('turn a site off: %s', (url, off) => {
    expect(isOff({ ...DEFAULT_SETTINGS, offSites: ['quay.example'] }, url)).toBe(off);
  });

  test('know the host of web pages only', () => {
    expect(hostOf('https://quay.example:8080/x')).toBe('quay.example');
    expect(hostOf('file:///etc/hosts')).toBeUndefined();
    expect(hostOf('nonsense')).toBeUndefined();
  });
});

describe('visits', () => {
  test('are kept under their tab and forgotten with it', async () => {
    await updateVisit(7, () => VISIT);
    expect(await getVisit(7)).toEqual(VISIT);
    expect(await getVisit(8)).toBeUndefined();
    expect([...(await allVisits()).keys()]).toEqual([7]);
    await removeVisit(7);
    expect(await getVisit(7)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  test('that cannot be read are as good as none', async () => {
    await fakeBrowser.storage.session.set({ 'visit:7': { url: 5 }, 'visit:x': VISIT, other: VISIT });
    expect(await getVisit(7)).toBeUndefined();
    expect((await allVisits()).size).toBe(0);
  });

  test('lose nothing when several things change at once', async () => {
    await updateVisit(7, () => ({ ...VISIT, title: '' }));
    const add = (letter: string): Promise<Visit | undefined> =>
      updateVisit(7, (visit) => visit && { ...visit, title: visit.title + letter });
    await Promise.all(Array.from('abcdef', add));
    expect((await getVisit(7))?.title).toBe('abcdef');
  });

  test('go on after a change that failed', async () => {
    const failing = updateVisit(7, () => {
      throw new Error('a fault');
    });
    const next = updateVisit(7, () => VISIT);
    await expect(failing).rejects.toThrow('a fault');
    expect(await next).toEqual(VISIT);
  });

  test('are watched tab by tab, to the end', async () => {
    const seen: (string | undefined)[] = [];
    const stop = watchVisit(7, (visit) => seen.push(visit?.title));
    await updateVisit(7, () => VISIT);
    await updateVisit(8, () => VISIT);
    await removeVisit(7);
    stop();
    await updateVisit(7, () => VISIT);
    expect(seen).toEqual(['A story', undefined]);
  });
});
