import { expect, test } from 'vitest';
import { AccountError, account } from '../../corpus/compile/account.ts';
import { compile } from '../../corpus/compile/compile.ts';
import { RARITY, compileSeeds, seedDocuments, seedMetadata } from './seeds.ts';

const { edition, accounts, warnings } = compileSeeds();
const version = (id: string) => {
  const found = edition.versions.find((each) => each.version.id === id);
  if (!found) throw new Error(`No version ${id}.`);
  return found;
};
const words = (text: string): string[] => text.replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? [];

test('the versions stand in the order of the works, then of the documents', () => {
  expect(edition.versions.map((each) => each.version.id)).toEqual([
    'hrc55-en-qiushi',
    'hrc55-zh-collection',
    'hrc55-en-collection',
    'hrc55-readout-en',
    'hrc58-en-xinhua',
    'hrc58-en-pakistan-today',
    'sierra-leone-2024-en',
    'sierra-leone-2024-zh',
  ]);
});

test('each character of the five documents is kept, joined or dropped', () => {
  const lengths = seedDocuments().map(({ text }) => text.length);
  expect(accounts.map((each) => each.total)).toEqual(lengths);
  for (const { total, kept, joined, dropped } of accounts) expect(kept + joined + dropped).toBe(total);
  expect(warnings).toEqual([]);
});

test('what is dropped is dropped for its own reason', () => {
  const [qiushi, collection, readout, xinhua, pakistan] = accounts.map(({ droppedBy }) =>
    Object.fromEntries([...droppedBy].filter(([reason]) => reason !== 'blank')),
  );
  expect(qiushi).toMatchObject({
    navigation: ['Nav Search'],
    'source line': ['Source: Updated: 2024-02-28'],
  });
  expect(collection?.['contents list']).toHaveLength(10);
  expect(collection).toMatchObject({
    'stray word': [' and '],
    'end mark': [' ■', ' ■'],
    'source line': ['(Source: Ministry of Foreign Affairs)', '(来源：中国外交部)'],
    date: ['February 26, 2024', '2024年2月26日'],
  });
  expect(readout).toEqual({
    'producer line': ['(Produced by Zhou Jing)'],
    'editor line': ['Editor in charge: [Liu Pai]'],
  });
  expect(xinhua).toEqual({
    'publication line': ['date 2025-02-25 ', 'Xinhua) 08:30, February 25, 2025'],
    dateline: ['BEIJING, Feb. 24 (Xinhua) -- '],
  });
  expect(Object.keys(pakistan ?? {})).toEqual(['dateline', 'beyond the work']);
});

test('the English columns of the collection, put together, are the text of Qiushi word for word', () => {
  expect(words(version('hrc55-en-collection').text)).toEqual(words(version('hrc55-en-qiushi').text));
});

test('broken sentences are whole, a cut at the very end stays to be seen', () => {
  expect(version('hrc55-en-collection').text).toContain(
    'pursued with a greater sense of urgency.\nWe must uphold',
  );
  expect(version('sierra-leone-2024-zh').text).toContain('治国理政交流经验互鉴');
  expect(version('sierra-leone-2024-en').text).toMatch(/new achievements in na-$/);
  expect(version('sierra-leone-2024-zh').text).toMatch(/中方重申坚定支$/);
  expect(version('sierra-leone-2024-en').version.complete).toBe(false);
});

test('titles are titles, forms of address are passages, a lead keeps its sentence without the dateline', () => {
  expect(version('hrc55-zh-collection').version.title).toBe(
    '凝聚共识，团结合作，共同推动世界人权事业健康发展',
  );
  expect(version('hrc55-en-qiushi').text).toMatch(/^Mr\. President, Dear Colleagues,\nProtecting/);
  expect(version('hrc58-en-xinhua').version.title).toMatch(/^China reaffirms commitment/);
  expect(version('hrc58-en-xinhua').text).toMatch(/^Chinese Foreign Minister Wang Yi delivered/);
  expect(version('hrc58-en-pakistan-today').text).toMatch(/Wang added\.$/);
});

test('sentences cover each passage and carry its number', () => {
  for (const { text, sentences } of edition.versions) {
    const passages = text.split('\n');
    const joined = passages.map((_, passage) =>
      sentences.filter((each) => each.passage === passage).map(({ start, end }) => text.slice(start, end)),
    );
    expect(joined.map((each) => each.join('').replace(/\s/g, ''))).toEqual(
      passages.map((each) => each.replace(/\s/g, '')),
    );
  }
});

/** A document of one work, in one version of each given language. */
const small = (text: string, langs: readonly string[] = ['en']) => {
  const metadata = seedMetadata();
  const [work] = metadata.works;
  if (!work) throw new Error('No work.');
  const versions = langs.map((lang) => ({
    id: `v-${lang.toLowerCase()}`,
    work: work.id,
    lang,
    kind: 'full-text' as const,
    complete: true,
  }));
  const documents = [{ file: 'small.txt', publisher: 'P', versions }];
  return compile(
    [{ file: 'small.txt', text }],
    { ...metadata, works: [work], documents },
    { rarity: RARITY },
  );
};
const textOf = (text: string): string | undefined => small(text).edition.versions[0]?.text;

test.each([
  [
    'a word cut at a page’s end',
    'We made new achieve-\n\nments in all fields of work together.',
    'We made new achievements in all fields of work together.',
  ],
  [
    'a hyphen that belongs to its word',
    'A non-political body.\n\nIt is a non-\n\npolitical body.',
    'A non-political body.\nIt is a non-political body.',
  ],
  [
    'lines of a fixed width',
    'It is one. And\nit goes on and\non. The end is\nhere.\n\nNext it is.',
    'It is one. And it goes on and on. The end is here.\nNext it is.',
  ],
  [
    'a line a paragraph',
    'This is one.\nThis is two.\nThis is three.',
    'This is one.\nThis is two.\nThis is three.',
  ],
  [
    'soft hyphens and carriage returns',
    'Co\u00adoperation is good.\r\n\r\nSo it is.\r\n',
    'Cooperation is good.\nSo it is.',
  ],
  [
    'a sentence that runs on with a name',
    'So it is.\n\nThe two sides agreed in all of these many talks that President\n\nBio will come to visit.',
    'So it is.\nThe two sides agreed in all of these many talks that President Bio will come to visit.',
  ],
])('%s', (_, source, expected) => {
  expect(textOf(source)).toBe(expected);
});

test('lines of two languages in turn are two versions', () => {
  const { versions } = small('We agree.\n我们同意。\nWe go on.\n我们继续。', ['en', 'zh-Hans']).edition;
  expect(versions.map((each) => each.text)).toEqual(['We agree.\nWe go on.', '我们同意。\n我们继续。']);
});

test('a document that marks its structure says itself what is a heading, a passage and the same place', () => {
  const metadata = seedMetadata();
  const [work] = metadata.works;
  if (!work) throw new Error('No work.');
  const versionIn = (lang: string) => ({
    id: `v-${lang}`,
    work: work.id,
    lang,
    kind: 'full-text' as const,
    complete: true,
  });
  const texts = {
    en: '# A title\n## Rivers {#rivers}\nrivers flow,\n## Ponds {#ponds}\nPonds stay. They are still.\n## Lakes {#lakes}\nLakes stay',
    de: '# Ein Titel\n## Flüsse {#rivers}\nFlüsse fließen.\n{#ponds}\n## Seen {#lakes}\nSeen bleiben. Sie sind still. Sie sind tief.',
  };
  const marked = compile(
    Object.entries(texts).map(([file, text]) => ({ file, text })),
    {
      ...metadata,
      works: [work],
      documents: Object.keys(texts).map((lang) => ({
        file: lang,
        publisher: 'P',
        versions: [versionIn(lang)],
        marked: true,
      })),
    },
    { rarity: RARITY },
  );
  const [english, german] = marked.edition.versions;
  expect(english?.text).toBe('Rivers\nrivers flow,\nPonds\nPonds stay. They are still.\nLakes\nLakes stay');
  expect(english?.version.title).toBe('A title');
  expect(german?.text).toBe('Flüsse\nFlüsse fließen.\nSeen\nSeen bleiben. Sie sind still. Sie sind tief.');
  expect(marked.accounts.map(({ droppedBy }) => [...droppedBy.keys()].toSorted())).toEqual([
    ['blank', 'markdown mark'],
    ['blank', 'markdown mark'],
  ]);
  const beads = marked.edition.bitexts[0]?.beads.map(({ a, b }) => [a.start, a.end, b.start, b.end]) ?? [];
  // Rivers with rivers, lakes with lakes; of the ponds there is nothing in German.
  expect(beads.filter(([, end = 0]) => end <= 2).flatMap(([, , , b = 0]) => b)).toEqual([1, 2]);
  expect(beads.filter(([start = 0, end = 0]) => start >= 2 && end <= 5 && start < end)).toEqual([
    [2, 3, 2, 2],
    [3, 4, 2, 2],
    [4, 5, 2, 2],
  ]);
  expect(beads.filter(([start = 0, , from = 0]) => start >= 5 && from < 2)).toEqual([]);
});

test('a head that contradicts the metadata is noted', () => {
  const title = seedMetadata().works[0]?.titles['en'] ?? '';
  expect(small(`${title}\n\nFebruary 27, 2024\n\nIt is so.`).warnings).toEqual([
    'small.txt: The head of hrc55 is dated “February 27, 2024”, the metadata says 2024-02-26.',
  ]);
});

test('an account that does not add up is an error', () => {
  const kept = { fate: 'kept', reason: 'body', version: 'v' } as const;
  const versions = new Map([['v', 'abc']]);
  expect(account('f', 'abc', [{ start: 0, end: 3, ...kept }], versions).kept).toBe(3);
  expect(() => account('f', 'abc', [{ start: 0, end: 2, ...kept }], versions)).toThrow(AccountError);
  expect(() => account('f', 'abcd', [{ start: 0, end: 4, ...kept }], versions)).toThrow(
    /not what the account says/,
  );
  const lost = [
    { start: 0, end: 3, ...kept },
    { start: 3, end: 4, fate: 'dropped', reason: 'blank' } as const,
  ];
  expect(() => account('f', 'abcd', lost, versions)).toThrow(/as if they were blank/);
});
