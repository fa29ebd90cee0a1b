/** Which packs come with the extension, which of them are on, and what the catalogue says of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openPackFile } from '../../cli/packs.ts';
import { readUdhrLanguages } from '../../cli/udhr.ts';
import { BUNDLED_PACKS, CATALOGUE_PATH, bundledPath, offByDefault } from '../../corpus/bundled.ts';
import { catalogueSchema, coverageOf } from '../../corpus/catalogue.ts';
import { compile } from '../../corpus/compile/compile.ts';
import { createMatcher } from '../../engine/match.ts';
import { openPack, writePack } from '../../corpus/pack.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { RARITY } from './seeds.ts';

describe('the packs that are on', () => {
  test.each([
    [['en-GB', 'en', 'zh-CN'], 'udhr-languages'],
    [[], 'udhr-languages'],
    [['de', 'en'], 'udhr'],
    [['en', 'hi-IN'], 'udhr'],
  ])('a browser that asks for %j does without %s', (languages, off) =>
    expect(offByDefault(languages)).toEqual([off]),
  );
});

test('the catalogue says of each pack what it holds', async () => {
  const catalogue = z.parse(catalogueSchema, JSON.parse(readFileSync(`public${CATALOGUE_PATH}`, 'utf8')));
  expect(catalogue.map(({ id }) => id)).toEqual([...BUNDLED_PACKS]);
  for (const { id, name, works, size, languages, years } of catalogue) {
    const pack = await openPackFile(`public${bundledPath(id)}`);
    expect({ name, works, size }).toEqual({ name: pack.name, works: pack.works.length, size: pack.size });
    expect({ languages, years }).toEqual(coverageOf(pack));
  }
  expect(catalogue.at(-1)).toMatchObject({ works: 62, languages: ['en'], years: ['1961', '2021'] });
});

describe('the declaration in many languages', () => {
  const { metadata, documents } = readUdhrLanguages();
  const versions = metadata.documents.flatMap((document) => document.versions);

  test('is in sixty, each with its own title, and says where parts are missing', () => {
    expect(new Set(versions.map(({ lang }) => lang)).size).toBe(60);
    expect(versions.filter(({ lang }) => metadata.works[0]?.titles[lang] === undefined)).toEqual([]);
    expect(versions.filter(({ complete }) => !complete).map(({ lang }) => lang)).toEqual(['am']);
    for (const { complete, note } of versions)
      if (!complete) expect(note?.['en']).toMatch(/not in this text/);
  });

  // Aligned with English alone, for the sake of time; each script ends its sentences and parts its words in its own way.
  const SOME = ['en', 'hi', 'th', 'am', 'ka', 'he', 'el', 'sr'];
  const some = metadata.documents.filter((document) => SOME.includes(document.versions[0]?.lang ?? ''));
  const { edition } = compile(
    documents.filter(({ file }) => some.some((document) => document.file === file)),
    { ...metadata, documents: some, hubs: ['udhr-en'] },
    { rarity: RARITY },
  );

  test('is aligned with English', () => {
    expect(edition.bitexts).toHaveLength(SOME.length - 1);
    for (const { beads } of edition.bitexts) expect(beads.length).toBeGreaterThan(70);
  });

  test.each(SOME.slice(1))('a page in %s that quotes Article 19 is led to it', async (lang) => {
    const pack = await openPack(writePack(edition, noTables()).buffer, noTables());
    const number = pack.versions.findIndex((version) => version.lang === lang);
    const text = pack.text(number);
    const article = metadata.documents.find((document) => document.versions[0]?.lang === lang)?.file;
    const marked = documents.find(({ file }) => file === article)?.text ?? '';
    const quoted = /^(.+) \{#article-19-1\}$/m.exec(marked)?.[1] ?? '';
    expect(text).toContain(quoted);
    const { findings } = createMatcher([pack]).match({ text: `${quoted}\n`, lang });
    expect(findings[0]).toMatchObject({ kind: 'verbatim', sources: [{ lang }] });
  });
});
