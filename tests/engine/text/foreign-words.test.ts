import { describe, expect, it, test } from 'vitest';
import { FOREIGN_LANGUAGES, foldWord, foreignLanguage } from '../../../engine/text/foreign-words.ts';
import type { ForeignLanguage } from '../../../engine/text/foreign-words.ts';

function languageOf(tag: string): ForeignLanguage {
  const language = foreignLanguage(tag);
  if (!language) throw new Error(`No language ${tag}.`);
  return language;
}

const none = (): boolean => false;
const stemsOf = (tag: string, text: string, words: readonly string[] = []): string[] =>
  languageOf(tag)
    .words(text, (stem) => words.includes(stem))
    .filter(({ isStop }) => !isStop)
    .map(({ stem }) => stem);

describe('the stem of a word', () => {
  test.each([
    ['fr', 'souveraineté', 'souverainetés'],
    ['es', 'derecho', 'derechos'],
    ['it', 'libertà', 'liberta'],
    ['pt', 'nação', 'nacao'],
    ['de', 'Frieden', 'friede'],
    ['ru', 'развитие', 'развитию'],
    ['ru', 'государство', 'государствами'],
    ['ar', 'والحريات', 'الحرية'],
    ['ko', '인권을', '인권과'],
    ['id', 'pembangunan', 'pembangunannya'],
    ['fa', 'کشورها', 'كشور'],
  ])('is the same in %s for %s and %s', (tag, one, other) => {
    const language = languageOf(tag);
    expect(language.stem(foldWord(one, tag))).toBe(language.stem(foldWord(other, tag)));
  });

  test.each([
    ['fr', 'paix', 'pays'],
    ['ru', 'право', 'правило'],
    ['ko', '인권', '인류'],
  ])('differs in %s for %s and %s', (tag, one, other) => {
    const language = languageOf(tag);
    expect(language.stem(foldWord(one, tag))).not.toBe(language.stem(foldWord(other, tag)));
  });

  it('never is nothing', () => {
    for (const tag of FOREIGN_LANGUAGES)
      for (const word of ['es', 'ей', '은', 'ها', 'a']) expect(languageOf(tag).stem(word)).not.toBe('');
  });
});

describe('the words of a text', () => {
  it('stand where they say, also behind an apostrophe', () => {
    const text = 'Il défend l’égalité, dit-on.';
    const words = languageOf('fr').words(text, none);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Il',
      'défend',
      'l',
      'égalité',
      'dit',
      'on',
    ]);
  });

  it('are the longest that are known in a run of ideographs, and kana are none', () => {
    expect(stemsOf('ja', '国際社会は人権を尊重する。', ['国际', '社会', '人权', '尊重'])).toEqual([
      '国际',
      '社会',
      '人权',
      '尊重',
    ]);
    expect(stemsOf('ja', 'グローバルな課題')).toEqual(['グローバル', '课', '题']);
  });

  it('are syllables together where these are known, in Vietnamese', () => {
    expect(stemsOf('vi', 'chủ quyền quốc gia', ['chủ quyền', 'quốc gia'])).toEqual(['chủ quyền', 'quốc gia']);
  });

  it('are not joined over a line break', () => {
    expect(stemsOf('vi', 'chủ\nquyền', ['chủ quyền'])).toEqual(['chủ', 'quyền']);
  });
});

it('a compound has two parts that are words', () => {
  const language = languageOf('de');
  const isWord = (stem: string): boolean => ['mensch', 'rech', 'staa'].includes(stem);
  const partsOf = (text: string): readonly string[] =>
    language.words(text, none).flatMap((word) => language.partsOf(word, isWord));
  expect(partsOf('Menschenrechte')).toEqual(['mensch', 'rech']);
  expect(partsOf('Staatsrecht')).toEqual(['staa', 'rech']);
  expect(partsOf('Menschenfreund')).toEqual([]);
});

test.each([
  ['es', 'cooperación', 'cooperation'],
  ['it', 'cooperazione', 'cooperation'],
  ['pt', 'dignidade', 'dignity'],
  ['de', 'Universität', 'university'],
  ['fr', 'politique', 'politic'],
])('a cognate in %s: %s may be %s', (tag, own, english) => {
  const language = languageOf(tag);
  expect(language.words(own, none).flatMap((word) => language.cognatesOf(word))).toContain(english);
});
