/** The language tables, and the rule by which packs open with them: what earlier tables knew, later ones know, too. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLES_FILE, openTablesFile } from '../../cli/packs.ts';
import { readLexicon } from '../../corpus/compile/align/lexicon.ts';
import { compile } from '../../corpus/compile/compile.ts';
import { buildTables } from '../../corpus/compile/language-tables.ts';
import type { LanguageResources } from '../../corpus/compile/likeness.ts';
import { openPack, writePack } from '../../corpus/pack.ts';
import { TABLES_VERSION, noTables, openTables, writeTables } from '../../corpus/tables-file.ts';
import { LanguageTables } from '../../engine/lexicon/language-tables.ts';
import { likenessesOf } from '../../engine/lexicon/likeness.ts';
import { hashTerm } from '../../engine/text/hash.ts';
import { RARITY, seedDocuments, seedMetadata } from './seeds.ts';

const link = (a: string, b: string, strength = 0.8) => ({ term: hashTerm(a), target: hashTerm(b), strength });
const resources: LanguageResources = {
  rarity: RARITY,
  lexicon: readLexicon([
    { simplified: '政治', english: ['politics'] },
    { simplified: '人权', english: ['human rights'] },
    { simplified: '合作', english: ['to cooperate', 'cooperation'] },
    { simplified: '港口', english: ['harbour'] },
  ]),
  neighbours: [link('cooper', 'collabor'), link('right', 'entitl', 0.6), link('harbour', 'port')],
  translations: [link('人类', 'human'), link('团结', 'solidar')],
};
const { edition } = compile(seedDocuments(), seedMetadata(), resources);
const tablesOf = (version: number, stems: readonly string[]): LanguageTables =>
  new LanguageTables(buildTables(version, new Set(stems), resources));

/** Every term of the edition's own tables, with what it stands for. */
const expectAll = async (made: LanguageTables, opened: LanguageTables): Promise<void> => {
  const pack = await openPack(writePack(edition, made).buffer, opened);
  for (const table of ['likeness', 'translations'] as const) {
    expect(edition[table].terms.length).toBeGreaterThan(1);
    for (const term of edition[table].terms)
      expect(pack[table].of(term)).toEqual(likenessesOf(edition[table], term));
  }
  edition.rarity.terms.forEach((term, i) =>
    expect(pack.rarity.stepsOf(term)).toBe(edition.rarity.weights[i]),
  );
};

describe('a pack', () => {
  const few = tablesOf(1, ['polit', 'right']);
  const more = tablesOf(2, ['polit', 'right', 'human', 'cooper', 'collabor', 'solidar']);

  it.each([
    ['none', noTables(), noTables()],
    ['those that it was made with', few, few],
    ['later ones that know more', few, more],
    ['any, where it was made with none', noTables(), more],
  ])('knows all of its words with %s', (_, made, opened) => expectAll(made, opened));

  it('is smaller where the tables know its words', () =>
    expect(writePack(edition, more).length).toBeLessThan(writePack(edition, noTables()).length));

  it('does not open with earlier tables than it was made with, and says so', async () =>
    expect(openPack(writePack(edition, more).buffer, few)).rejects.toMatchObject({
      name: 'PackError',
      message: expect.stringContaining('language tables of version 2'),
    }));
});

describe('the file of tables', () => {
  const data = buildTables(3, new Set(['polit', 'right', 'human']), resources);
  const bytes = writeTables(data);

  it('says what was written', () => {
    const tables = openTables(bytes.slice().buffer);
    const written = new LanguageTables(data);
    expect(tables.version).toBe(3);
    for (const word of ['政治', '人权', '人类'].map(hashTerm)) {
      const meanings = (of: LanguageTables): number[][] => {
        const list: number[][] = [];
        of.meanings(of.chinese.numberOf(word), (...each) => list.push(each));
        of.learned(of.chinese.numberOf(word), (...each) => list.push(each));
        return list;
      };
      expect(meanings(tables)).toEqual(meanings(written));
      expect(meanings(tables).length).toBeGreaterThan(0);
    }
    expect(tables.rarityOf(5)).toBe(16);
    expect(tables.rarityOf(6)).toBe(0);
  });

  it('is refused with a sentence where a byte of it is another', () => {
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 97)) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      expect(() => openTables(damaged.buffer), `byte ${at}`).toThrow(/language tables/);
    }
  });
});

it('the tables that are built in have the version that their contents had', async () => {
  expect((await openTablesFile()).version).toBe(TABLES_VERSION);
  // Where this fails, the tables say something else than before: raise TABLES_VERSION, and see that nothing is lost that they knew.
  const digest = createHash('sha256').update(readFileSync(TABLES_FILE)).digest('hex').slice(0, 16);
  expect({ version: TABLES_VERSION, digest }).toMatchInlineSnapshot(`
    {
      "digest": "32fe99343c4f42da",
      "version": 2,
    }
  `);
});
