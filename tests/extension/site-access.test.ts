/** The content script stands where the reader wants it and the browser allows it, whatever changes in whatever order. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../extension/settings.ts';

/** A browser as far as this needs one: leave for sites, one list of content scripts, tabs with addresses. */
const state = { leave: new Set<string>(), scripts: [] as { id: string; matches: string[] }[] };
const TABS = [
  { id: 1, url: 'https://news.example/a' },
  { id: 2, url: 'https://other.example/a' },
  { id: 3, url: 'chrome://settings' },
];
const matches = (url: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern.replace('*://*/*', 'https?://.*').replace('*://', 'https?://').replace(/\/\*$/, '/.*')}$`,
  ).test(url);
const browser = {
  permissions: {
    contains: ({ origins: [origin = ''] }: { origins: string[] }) =>
      Promise.resolve(state.leave.has('*://*/*') || state.leave.has(origin)),
    remove: ({ origins }: { origins: string[] }) => {
      for (const origin of origins) state.leave.delete(origin);
      return Promise.resolve(true);
    },
  },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve(state.scripts),
    registerContentScripts: ([script]: { id: string; matches: string[] }[]) => {
      if (state.scripts.length > 0) return Promise.reject(new Error('Duplicate script'));
      if (script) state.scripts = [script];
      return Promise.resolve();
    },
    updateContentScripts: ([script]: { id: string; matches: string[] }[]) => {
      if (state.scripts.length === 0) return Promise.reject(new Error('Nonexistent script'));
      if (script) state.scripts = [script];
      return Promise.resolve();
    },
    unregisterContentScripts: () => {
      state.scripts = [];
      return Promise.resolve();
    },
  },
  tabs: {
    query: ({ url }: { url?: string[] }) =>
      Promise.resolve(url ? TABS.filter((tab) => url.some((pattern) => matches(tab.url, pattern))) : TABS),
  },
};
vi.mock('../../extension/browser.ts', () => ({ browser }));
const { applyAccess, returnLeave } = await import('../../extension/site-access.ts');
const { DEFAULT_SETTINGS } = await import('../../extension/settings.ts');

const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...more });
const ALL = settings({ reading: 'all' });
const NEWS = settings({ reading: 'sites', onSites: ['news.example'] });
const log: string[] = [];
const pages = {
  read: (tab: number) => void log.push(`read ${tab}`),
  silence: (tab: number) => void log.push(`silence ${tab}`),
};

beforeEach(() => {
  state.leave = new Set();
  state.scripts = [];
  log.length = 0;
});

describe('the content script', () => {
  test('stands nowhere without leave', async () => {
    await applyAccess(ALL, pages);
    expect(state.scripts).toEqual([]);
    expect(log).toEqual([]);
  });

  test('stands where both want it, and open pages follow', async () => {
    state.leave = new Set(['*://*/*']);
    await applyAccess(ALL, pages);
    expect(state.scripts[0]?.matches).toEqual(['*://*/*']);
    expect(log).toEqual(['read 1', 'read 2']);
    log.length = 0;
    await applyAccess(NEWS, pages);
    expect(state.scripts[0]?.matches).toEqual(['*://news.example/*', '*://www.news.example/*']);
    expect(log).toEqual(['read 1', 'silence 2', 'silence 3']);
    log.length = 0;
    await applyAccess(DEFAULT_SETTINGS, pages);
    expect(state.scripts).toEqual([]);
    expect(log).toEqual(['silence 1', 'silence 2', 'silence 3']);
  });

  test('leaves open pages as they are where nothing has changed, and where it is only put back', async () => {
    state.leave = new Set(['*://*/*']);
    await applyAccess(ALL);
    await applyAccess(ALL, pages);
    expect(log).toEqual([]);
  });

  test('is set up in turn, and again after a failure', async () => {
    state.leave = new Set(['*://*/*']);
    vi.spyOn(browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('refused'));
    const results = await Promise.allSettled([applyAccess(ALL), applyAccess(NEWS), applyAccess(ALL)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(state.scripts[0]?.matches).toEqual(['*://*/*']);
  });
});

test('leave that is not needed any more is given back, and no other', async () => {
  state.leave = new Set(['*://news.example/*', '*://www.news.example/*', '*://packs.example/*']);
  await returnLeave(DEFAULT_SETTINGS, NEWS);
  expect([...state.leave]).toEqual(['*://packs.example/*']);
  state.leave = new Set(['*://*/*', '*://news.example/*']);
  await returnLeave(NEWS, ALL);
  expect([...state.leave]).toEqual(['*://news.example/*']);
});
