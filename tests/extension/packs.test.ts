import { beforeEach, expect, test, vi } from 'vitest';

const openPack = vi.fn((buffer: ArrayBuffer) => Promise.resolve({ id: new TextDecoder().decode(buffer) }));
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
  expect(packs.map(({ id }) => id)).toEqual(['/packs/seeds.pack', '/packs/udhr.pack']);
  expect(damaged).toEqual([]);
  expect((await load()).packs).toBe(packs);
  expect(fetchPack.mock.calls.flat().toSorted()).toEqual([
    '/packs/language.tables',
    '/packs/seeds.pack',
    '/packs/udhr.pack',
  ]);
});

test.each([
  ['the first', '/packs/seeds.pack', '/packs/udhr.pack'],
  ['the second', '/packs/udhr.pack', '/packs/seeds.pack'],
])('%s pack damaged does not take the other away, and is named', async (_, bad, good) => {
  openPack.mockImplementation((buffer) => {
    const id = new TextDecoder().decode(buffer);
    return id === bad ? Promise.reject(new Error('damaged')) : Promise.resolve({ id });
  });
  const { packs, damaged } = await load();
  expect(packs.map(({ id }) => id)).toEqual([good]);
  expect(damaged).toEqual([bad]);
});

test('a missing file is a damaged pack; with none left it is an error, and the next call tries again', async () => {
  openPack.mockImplementation((buffer) => Promise.resolve({ id: new TextDecoder().decode(buffer) }));
  fetchPack.mockResolvedValueOnce(new Response('', { status: 404 }));
  fetchPack.mockResolvedValueOnce(new Response('tables'));
  fetchPack.mockRejectedValueOnce(new TypeError('no such file'));
  await expect(load()).rejects.toMatchObject({ name: 'PackDamaged' });
  expect((await load()).packs).toHaveLength(2);
});

test('without the language tables no pack can be opened, and the next call tries again', async () => {
  fetchPack.mockResolvedValueOnce(new Response('pack'));
  fetchPack.mockResolvedValueOnce(new Response('', { status: 404 }));
  await expect(load()).rejects.toMatchObject({ name: 'PackDamaged' });
  expect((await load()).packs).toHaveLength(2);
});
