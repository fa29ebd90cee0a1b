import { beforeEach, expect, test, vi } from 'vitest';
import { BUNDLED_PACKS, bundledPath, offByDefault } from '../../corpus/bundled.ts';

/** Those that a reader has who asked for nothing. */
const OPENED = BUNDLED_PACKS.filter((id) => !offByDefault([]).includes(id));
const BUNDLED = OPENED.map(bundledPath);

/** A pack of one work, which all made-up packs of the reader's own share. */
const packOf = (id: string) => ({ id, works: [{ id: /^mine|^theirs/.test(id) ? 'shared' : id }] });
const openPack = vi.fn((buffer: ArrayBuffer) => Promise.resolve(packOf(new TextDecoder().decode(buffer))));
vi.mock('../../corpus/pack.ts', () => ({ openPack }));
vi.mock('../../corpus/tables-file.ts', () => ({ openTables: () => ({}) }));
const fetchPack = vi.fn((file: string) => Promise.resolve(new Response(file)));
vi.stubGlobal('fetch', fetchPack);

const load = async () => (await import('../../extension/packs.ts')).loadPacks();

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
});

test('all packs are opened, and the language tables, once', async () => {
  const { packs, damaged } = await load();
  expect(packs.map(({ id }) => id)).toEqual(BUNDLED);
  expect(damaged).toEqual([]);
  expect((await load()).packs).toBe(packs);
  expect(fetchPack.mock.calls.flat().toSorted()).toEqual(['/packs/language.tables', ...BUNDLED].toSorted());
});

test('what is open is told as it comes, the first before the last', async () => {
  const { loadPacks, watchOpening } = await import('../../extension/packs.ts');
  const told: string[][] = [];
  const stop = watchOpening((packs) => told.push(packs.map(({ id }) => id)));
  await loadPacks();
  expect(told).toEqual(BUNDLED.map((_, n) => BUNDLED.slice(0, n + 1)));
  stop();
  // Who comes later learns of all at once.
  const later = vi.fn<(packs: readonly unknown[]) => void>();
  watchOpening(later)();
  expect(later.mock.calls.map(([packs]) => packs.length)).toEqual([BUNDLED.length]);
});

test.each(OPENED)('%s damaged does not take the others away, and is named', async (bad) => {
  openPack.mockImplementation((buffer) => {
    const id = new TextDecoder().decode(buffer);
    return id === bundledPath(bad) ? Promise.reject(new Error('damaged')) : Promise.resolve(packOf(id));
  });
  const { packs, damaged } = await load();
  expect(packs.map(({ id }) => id)).toEqual(BUNDLED.filter((id) => id !== bundledPath(bad)));
  expect(damaged).toEqual([bad]);
});

test('a missing file is a damaged pack; with none left it is an error, and the next call tries again', async () => {
  openPack.mockImplementation((buffer) => Promise.resolve(packOf(new TextDecoder().decode(buffer))));
  let broken = true;
  fetchPack.mockImplementation((file) =>
    broken && file.endsWith('.pack')
      ? file === BUNDLED[0]
        ? Promise.reject(new TypeError('no such file'))
        : Promise.resolve(new Response('', { status: 404 }))
      : Promise.resolve(new Response(file)),
  );
  await expect(load()).rejects.toMatchObject({ name: 'PackDamaged' });
  broken = false;
  expect((await load()).packs).toHaveLength(BUNDLED.length);
});

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

test('packs that were added are opened with the others; of a work that several have, the first has the say', async () => {
  const { loadPacks, readKeptPacksFrom } = await import('../../extension/packs.ts');
  readKeptPacksFrom(() =>
    Promise.resolve({
      packs: [
        { id: 'own', isOwn: true, bytes: bytesOf('mine') },
        { id: 'file:x', isOwn: false, bytes: bytesOf('theirs') },
        { id: 'file:y', isOwn: false, bytes: bytesOf('broken') },
      ],
      off: new Set(['udhr-languages', 'udhr', 'founding', 'sotu']),
      broken: ['file:z'],
    }),
  );
  openPack.mockImplementation((buffer) => {
    const id = new TextDecoder().decode(buffer);
    return id === 'broken' ? Promise.reject(new Error('broken')) : Promise.resolve(packOf(id));
  });
  const { packs, damaged } = await loadPacks();
  expect(packs.map(({ id, works }) => [id, works.map((work) => work.id)])).toEqual([
    ['mine', ['shared']],
    ['/packs/seeds.pack', ['/packs/seeds.pack']],
  ]);
  expect(damaged).toEqual(['file:z', 'file:y']);
});

test('packs are opened anew once they have changed', async () => {
  openPack.mockImplementation((buffer) => Promise.resolve(packOf(new TextDecoder().decode(buffer))));
  const { forgetPacks, loadPacks } = await import('../../extension/packs.ts');
  const before = await loadPacks();
  forgetPacks();
  const after = await loadPacks();
  expect(after).not.toBe(before);
  expect(after.packs).toHaveLength(BUNDLED.length);
});

test('without the language tables no pack can be opened, and the next call tries again', async () => {
  let broken = true;
  fetchPack.mockImplementation((file) =>
    Promise.resolve(
      broken && file.endsWith('.tables') ? new Response('', { status: 404 }) : new Response(file),
    ),
  );
  await expect(load()).rejects.toMatchObject({ name: 'PackDamaged' });
  broken = false;
  expect((await load()).packs).toHaveLength(BUNDLED.length);
});
