/** One byte of a section of one pack: the extension's pages name that pack, and the others serve on. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { BUNDLED_PACKS, bundledPath } from '../../corpus/bundled.ts';
import { PACKS, flippedAt, placesIn } from '../corpus/damaged-packs.ts';

/** Those that a reader has who asked for nothing. */
const OPENED = BUNDLED_PACKS.filter((id) => id !== 'udhr-languages');
const contents = new Map(
  OPENED.map((id) => [id, new Uint8Array(readFileSync(`public${bundledPath(id)}`))] as const),
);

const TABLES = '/packs/language.tables';
const files = new Map<string, Uint8Array<ArrayBuffer>>();
vi.stubGlobal('fetch', (file: string) => Promise.resolve(new Response(files.get(file))));

beforeEach(() => {
  vi.resetModules();
  for (const [id, bytes] of contents) files.set(bundledPath(id), bytes);
  files.set(TABLES, new Uint8Array(readFileSync(`public${TABLES}`)));
});

test.each(PACKS.flatMap((name) => placesIn(name).map(({ section, places }) => ({ name, section, places }))))(
  '$name, $section',
  async ({ name, places }) => {
    const file = `/packs/${name}.pack`;
    const [, at = 0] = places;
    files.set(file, flippedAt(name, at));
    const { loadPacks } = await import('../../extension/packs.ts');
    const { packs, damaged } = await loadPacks();
    expect(damaged).toEqual([name]);
    expect(packs.map(({ id }) => id)).toEqual(OPENED.filter((id) => id !== name));
  },
);

test('all', async () => {
  files.set(bundledPath('founding'), new Uint8Array(8));
  files.set(bundledPath('sotu'), new Uint8Array(8));
  for (const name of PACKS)
    files.set(`/packs/${name}.pack`, flippedAt(name, placesIn(name)[0]?.places[0] ?? 0));
  const { loadPacks } = await import('../../extension/packs.ts');
  await expect(loadPacks()).rejects.toMatchObject({ name: 'PackDamaged' });
});
