import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { lexiconOf, loadLexicon } from '../../extension/lexicons.ts';

const fetchFile = vi.fn((file: string) => Promise.resolve(new Response(readFileSync(`public${file}`))));
vi.stubGlobal('fetch', fetchFile);

test('a lexicon is read when its language comes first, and once', async () => {
  expect(lexiconOf('fr')).toBeUndefined();
  await loadLexicon('fr-CA');
  await loadLexicon('fr');
  expect(lexiconOf('fr')?.has('droit')).toBe(true);
  expect(fetchFile.mock.calls).toEqual([['/lexicons/fr.tsv']]);
});

test('a language without one asks for nothing', async () => {
  fetchFile.mockClear();
  for (const lang of ['en', 'zh-Hans', 'xx', '']) await loadLexicon(lang);
  expect(fetchFile).not.toHaveBeenCalled();
});

test('a file that cannot be read is none, and is asked for again', async () => {
  fetchFile.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(new Response('', { status: 404 }));
  await loadLexicon('de');
  await loadLexicon('de');
  expect(lexiconOf('de')).toBeUndefined();
  await loadLexicon('de');
  expect(lexiconOf('de')).toBeDefined();
});
