import { beforeAll, describe, expect, it } from 'vitest';
import { openPackFile } from '../../../cli/packs.ts';
import { versionNumber } from '../../../engine/edition/edition.ts';
import { sectionsOf } from '../../../engine/edition/sections.ts';
import type { Corpus } from '../../../engine/types.ts';

let udhr: Corpus;
let seeds: Corpus;
beforeAll(async () => {
  [udhr, seeds] = await Promise.all([
    openPackFile('public/packs/udhr.pack'),
    openPackFile('public/packs/seeds.pack'),
  ]);
});

const titles = (corpus: Corpus, id: string): string[] => [
  ...new Set(sectionsOf(corpus, versionNumber(corpus, id)).flatMap((section) => section?.title ?? [])),
];

describe('the sections of a text', () => {
  it.each([
    ['udhr-en', 'Article 1', 'Article 30'],
    ['udhr-zh-hans', '第一条', '第三十条'],
    ['udhr-zh-hant', '第一條', '第三十條'],
    ['udhr-fr', 'Article premier', 'Article 30'],
    ['udhr-es', 'Artículo 1', 'Artículo 30'],
    ['udhr-ru', 'Статья 1', 'Статья 30'],
    ['udhr-ar', 'المادة 1', 'المادة 30'],
  ])('are the thirty articles of %s', (id, first, last) => {
    const found = titles(udhr, id);
    expect([found.length, found[0], found.at(-1)]).toEqual([30, first, last]);
  });

  it('hold the sentences behind their headings, and not what comes before', () => {
    const version = versionNumber(udhr, 'udhr-en');
    const text = udhr.text(version);
    const sections = sectionsOf(udhr, version);
    const at = udhr
      .sentences(version)
      .findIndex(({ start }) => text.startsWith('Everyone is entitled to all', start));
    expect(sections[at]?.title).toBe('Article 2');
    expect(sections[0]).toBeUndefined();
  });

  it('are none in a speech', () => {
    for (const { id } of seeds.versions) expect(titles(seeds, id)).toEqual([]);
  });
});
