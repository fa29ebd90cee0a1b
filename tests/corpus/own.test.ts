/** One's own documents: what is recognised of them, and how they are compiled beside the versions of other packs. */
import { describe, expect, it } from 'vitest';
import { bothScripts } from '../../corpus/own/both-scripts.ts';
import { compileOwn } from '../../corpus/own/compile-own.ts';
import { readDictionary, writeDictionary } from '../../corpus/own/dictionary.ts';
import { type Described, ownDocument } from '../../corpus/own/own-document.ts';
import { recognise } from '../../corpus/own/recognise.ts';
import { openPack, writePack } from '../../corpus/pack.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { RARITY } from './seeds.ts';

describe('what is recognised', () => {
  it.each<readonly [text: string, speaker: string, occasion: string, date: string, lang: string]>([
    [
      'Remarks by Ada Marsh at the opening of the harbour of Vellmar\nVellmar, 2 March 2026\nMr. Mayor,\nThe keepers counted every ship.',
      'Ada Marsh',
      'the opening of the harbour of Vellmar',
      '2026-03-02',
      'en',
    ],
    [
      'Statement of H.E. Mr. Jan de Groot, Minister of Ports, to the 12th Assembly of Harbours\n\nThe sea is rising and we must act together before the winter comes.',
      'Jan de Groot',
      'the 12th Assembly of Harbours',
      '',
      'en',
    ],
    [
      '李明在灯会开幕式上的讲话\n（二〇二四年二月二十六日）\n各位来宾：\n灯火照亮了整条河岸。渔民们划着小船，把灯笼送到对岸的村庄。',
      '李明',
      '灯会开幕式',
      '2024-02-26',
      'zh-Hans',
    ],
  ])('%s', (text, speaker, occasion, date, lang) => {
    const found = recognise(text, {});
    expect([found.speaker, found.occasion, found.date, found.lang]).toEqual([speaker, occasion, date, lang]);
    expect(found.title).toBe(text.split('\n')[0]);
  });

  it('takes what the file says where the text says nothing', () => {
    const facts = { title: 'On tides', date: '2024-05-06T10:00:00Z', lang: 'fr' };
    const found = recognise(
      'La mer monte depuis des siècles, et personne ne sait pourquoi elle ne descend plus jamais.',
      facts,
    );
    expect([found.title, found.date, found.lang]).toEqual(['On tides', '2024-05-06', 'fr']);
  });

  it('tells a document in two scripts', () => {
    const both =
      'The harbour is open again.\n港口重新开放了，渔民们都来了。\nThe boats came home at night.\n船只在夜里回到了家乡的码头。';
    expect(bothScripts(both)).toEqual(['en', 'zh-Hans']);
    expect(bothScripts('The harbour is open again.\nThe boats came home.')).toBeUndefined();
  });
});

const DESCRIBED: Described = {
  title: 'At the harbour',
  speaker: 'Ada Marsh',
  occasion: 'The opening',
  date: '2026-03-02',
  lang: 'en',
  kind: 'full-text',
  workKind: 'remarks',
  publisher: 'Vellmar Gazette',
};
const TEXT =
  '# At the harbour\nThe keepers of the lighthouse counted every ship that passed the reef.\nFour hundred and twelve crews came home by that lamp.\n#1 it is among ports, and always was.'.replace(
    '\n#1',
    '\n\\#1',
  );
const resources = { rarity: RARITY };
const tables = noTables();

describe('one’s own documents', () => {
  const first = ownDocument({ text: TEXT, passages: true }, DESCRIBED, [], 1_000);
  const open = async (...given: Parameters<typeof compileOwn>) =>
    openPack(writePack(compileOwn(...given).edition, tables).buffer, tables);

  it('become a pack', async () => {
    const pack = await open([first], [], 'Mine', resources);
    expect([pack.id, pack.name, pack.works.length]).toEqual(['own', 'Mine', 1]);
    expect(pack.versions[0]).toMatchObject({
      title: 'At the harbour',
      kind: 'full-text',
      publisher: 'Vellmar Gazette',
      complete: true,
    });
    expect(pack.text(0).split('\n')).toEqual([
      'The keepers of the lighthouse counted every ship that passed the reef.',
      'Four hundred and twelve crews came home by that lamp.',
      '#1 it is among ports, and always was.',
    ]);
  });

  it('stand beside the versions that another pack has of the work, which keep their ids and their words', async () => {
    const other = await open([first], [], 'Theirs', resources);
    const second = ownDocument(
      { text: TEXT.replace(/\nFour[^\n]*/, ''), passages: true },
      { ...DESCRIBED, title: 'Am Hafen', lang: 'de', kind: 'readout', work: first.work.id },
      [other],
      2_000,
    );
    const pack = await open([second], [other], 'Mine', resources);
    expect(pack.works.map(({ id, titles }) => [id, titles])).toEqual([
      [first.work.id, { en: 'At the harbour', de: 'Am Hafen' }],
    ]);
    expect(pack.versions.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(pack.versions[0]).toEqual(other.versions[0]);
    expect(pack.text(0)).toBe(other.text(0));
    expect(pack.sentences(0)).toEqual(other.sentences(0));
    expect(pack.bitext(0, 1).length).toBeGreaterThan(0);
  });

  it('of two languages side by side are two versions', async () => {
    const both = ownDocument(
      {
        text: 'At the harbour\n在港口\n\nThe harbour is open again.\n港口重新开放了。\nThe boats came home at night.\n船只在夜里回到了家乡。',
        passages: false,
      },
      { ...DESCRIBED, secondLang: 'zh-Hans' },
      [],
      3_000,
    );
    const pack = await open([both], [], 'Mine', resources);
    expect(pack.versions.map(({ lang, kind }) => [lang, kind])).toEqual([
      ['en', 'full-text'],
      ['zh-Hans', 'official-translation'],
    ]);
    expect(pack.text(0)).toContain('The boats came home at night.');
    expect(pack.text(1)).toContain('船只在夜里回到了家乡。');
  });
});

it('a dictionary is read as it was written', () => {
  const entries = [
    { simplified: '港口', english: ['port', 'harbor'] },
    { simplified: '灯', english: ['lamp'] },
  ];
  expect(readDictionary(writeDictionary(entries))).toEqual(entries);
});
