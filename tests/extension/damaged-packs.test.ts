/** One byte of a section of one pack: the extension's pages name that pack, and the other one serves on. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { PACKS, bytesOf, flippedAt, placesIn } from '../corpus/damaged-packs.ts';

const TABLES = '/packs/language.tables';
const files = new Map<string, Uint8Array<ArrayBuffer>>();
vi.stubGlobal('fetch', (file: string) => Promise.resolve(new Response(files.get(file))));

beforeEach(() => {
  vi.resetModules();
  for (const name of PACKS) files.set(`/packs/${name}.pack`, bytesOf(name));
  files.set(TABLES, new Uint8Array(readFileSync(`public${TABLES}`)));
});

test.each(PACKS.flatMap((name) => placesIn(name).map(({ section, places }) => ({ name, section, places }))))(
  '$name, $section',
  async ({ name, places }) => {
    const file = `/packs/${name}.pack`;
    const other = name === 'seeds' ? 'udhr' : 'seeds';
    const [, at = 0] = places;
    files.set(file, flippedAt(name, at));
    const { loadPacks } = await import('../../extension/packs.ts');
    const { packs, damaged } = await loadPacks();
    expect(damaged).toEqual([file]);
    expect(packs.map(({ id }) => id)).toEqual([other]);
  },
);

test('both', async () => {
  for (const name of PACKS)
    files.set(`/packs/${name}.pack`, flippedAt(name, placesIn(name)[0]?.places[0] ?? 0));
  const { loadPacks } = await import('../../extension/packs.ts');
  await expect(loadPacks()).rejects.toMatchObject({ name: 'PackDamaged' });
});
