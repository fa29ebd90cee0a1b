import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings.ts';
import { ALL_SITES, isWanted, patternsOf, switchedSite, wantedPatterns } from '../../extension/sites.ts';

const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...more });

describe('the pages that are wanted', () => {
  test('are none before the reader has chosen', () => {
    expect(wantedPatterns(DEFAULT_SETTINGS)).toEqual([]);
    expect(isWanted(DEFAULT_SETTINGS, 'news.example')).toBe(false);
  });

  test('are those of the chosen sites, with and without www', () => {
    const chosen = settings({ reading: 'sites', onSites: ['news.example', '127.0.0.1', '[::1]'] });
    expect(wantedPatterns(chosen)).toEqual([
      '*://news.example/*',
      '*://www.news.example/*',
      '*://127.0.0.1/*',
      '*://[::1]/*',
    ]);
    expect(isWanted(chosen, 'www.news.example')).toBe(true);
    expect(isWanted(chosen, 'other.example')).toBe(false);
    expect(patternsOf('www.news.example')).toEqual(patternsOf('news.example'));
  });

  test('are all but those that are off', () => {
    const all = settings({ reading: 'all', offSites: ['news.example'] });
    expect(wantedPatterns(all)).toEqual(ALL_SITES);
    expect(isWanted(all, 'www.news.example')).toBe(false);
    expect(isWanted(all, 'other.example')).toBe(true);
  });
});

describe('switching a site', () => {
  const anySettings = fc.record({
    reading: fc.constantFrom('all' as const, 'sites' as const, 'asked' as const),
    onSites: fc.array(fc.domain(), { maxLength: 4 }),
    offSites: fc.array(fc.domain(), { maxLength: 4 }),
  });

  test('does what it says, from whatever was chosen before, and changes no other site', () => {
    fc.assert(
      fc.property(anySettings, fc.domain(), fc.domain(), fc.boolean(), (chosen, site, other, on) => {
        const before = settings(chosen);
        const after = settings({ ...chosen, ...switchedSite(before, `www.${site}`, on) });
        expect(isWanted(after, site)).toBe(on);
        if (other === site || before.reading === 'asked') return;
        expect(isWanted(after, other)).toBe(isWanted(before, other));
      }),
    );
  });

  test('on where nothing is read by itself makes it the only site that is', () => {
    const before = settings({ reading: 'asked' });
    expect(switchedSite(before, 'news.example', true)).toEqual({
      reading: 'sites',
      onSites: ['news.example'],
      offSites: [],
    });
  });
});
