import { expect, test } from 'vitest';
import { PACKS, flippedAt, placesIn } from './damaged-packs.ts';
import { openTablesFile } from '../../cli/packs.ts';
import { PACK } from '../../corpus/pack-format.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { writePack, openPack, PackError } from '../../corpus/pack.ts';
import { likenessesOf } from '../../engine/lexicon/likeness.ts';
import type { SentenceIndex } from '../../engine/tables.ts';
import { compileSeeds } from './seeds.ts';

const { edition } = compileSeeds();
const tables = noTables();
const bytes = writePack(edition, tables);
const copy = (): Uint8Array<ArrayBuffer> => bytes.slice();

const withByte = (whole: Uint8Array): Uint8Array<ArrayBuffer> => {
  const longer = new Uint8Array(whole.length + 1);
  longer.set(whole);
  return longer;
};

/** An index without what was looked for in it last. */
const contentsOf = ({ postings, shingles, sequenceStarts, ...rest }: SentenceIndex) => ({
  ...rest,
  lists: [postings, shingles].map(({ starts, bytes: packed }) => [starts.lengths, packed]),
  sequenceLengths: sequenceStarts.lengths,
});

test('what was written is read again', async () => {
  const pack = await openPack(copy().buffer, tables);
  expect(pack.id).toBe('seeds');
  expect(pack.name).toBe(edition.name);
  expect(pack.works).toEqual(edition.works);
  expect(pack.versions).toEqual(edition.versions.map((each) => each.version));
  edition.versions.forEach((version, number) => {
    expect(pack.text(number)).toBe(version.text);
    expect(pack.sentences(number)).toEqual(version.sentences);
  });
  for (const { a, b, beads } of edition.bitexts) expect(pack.bitext(a, b)).toEqual(beads);
  expect(contentsOf(pack.index)).toEqual(contentsOf(edition.index));
  edition.rarity.terms.forEach((term, i) =>
    expect(pack.rarity.stepsOf(term)).toBe(edition.rarity.weights[i]),
  );
  for (const table of ['likeness', 'translations'] as const)
    for (const term of edition[table].terms)
      expect(pack[table].of(term)).toEqual(likenessesOf(edition[table], term));
});

test('a bitext is read from either side, and is empty where two versions are not aligned', async () => {
  const pack = await openPack(copy().buffer, tables);
  const flipped = pack.bitext(0, 1).map(({ a, b, confidence }) => ({ a: b, b: a, confidence }));
  expect(flipped.length).toBeGreaterThan(10);
  expect(pack.bitext(1, 0)).toEqual(flipped);
  expect(pack.bitext(0, 7)).toEqual([]);
  expect(pack.bitext(0, 99)).toEqual([]);
});

test('compiling twice gives the same bytes', () => {
  expect(writePack(compileSeeds().edition, tables)).toEqual(bytes);
});

test.each([
  ['no bytes', () => new Uint8Array(), 'not a Variorum pack'],
  [
    'a text file',
    () => new TextEncoder().encode('Not a pack, but long enough to be one. '.repeat(4)),
    'not a Variorum pack',
  ],
  ['only the magic', () => copy().slice(0, 20), 'cut off'],
  ['half of it', () => copy().slice(0, bytes.length >> 1), 'cut off'],
  ['all but one byte', () => copy().slice(0, -1), 'cut off'],
  ['a newer format', () => copy().fill(PACK.format + 1, 8, 9), 'newer'],
  ['an older format', () => copy().fill(3, 8, 9), 'older'],
  ['a byte too much', () => withByte(bytes), 'damaged'],
])('%s is refused with a sentence', async (_, make, words) => {
  const error = await openPack(make().buffer, tables).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PackError);
  expect(error).toHaveProperty('message', expect.stringContaining(words));
});

test.each(PACKS)('a byte flipped in any part of the %s pack is noticed when it is opened', async (name) => {
  const sections = placesIn(name);
  const known = await openTablesFile();
  expect(sections.length).toBeGreaterThanOrEqual(15);
  for (const { section, places } of sections)
    for (const at of places)
      await expect(
        openPack(flippedAt(name, at).buffer, known),
        `${section}, byte ${at}`,
      ).rejects.toMatchObject({
        name: 'PackError',
        message: expect.stringContaining('damaged'),
      });
});

test('a flipped bit anywhere is noticed when the pack is opened', async () => {
  const places = Array.from({ length: 98 }, (_, n) => Math.floor(((bytes.length - 1) * n) / 97));
  for (const at of places) {
    const damaged = copy();
    damaged[at] = (damaged[at] ?? 0) ^ 4;
    await expect(openPack(damaged.buffer, tables), `byte ${at}`).rejects.toBeInstanceOf(PackError);
  }
});
