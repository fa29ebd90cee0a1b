import { describe, expect, test } from 'vitest';
import { align } from '../../corpus/compile/align/align.ts';
import { EMPTY_LEXICON, readLexicon } from '../../corpus/compile/align/lexicon.ts';
import { type Link, bestSense } from '../../corpus/compile/align/links.ts';
import { takeNumbers } from '../../corpus/compile/align/numbers.ts';
import type { Bead } from '../../engine/types.ts';
import { GOLDEN } from './golden-beads.ts';
import { compileSeeds } from './seeds.ts';

const { edition } = compileSeeds();
const number = (id: string): number => edition.versions.findIndex((each) => each.version.id === id);
const list = ({ start, end }: Bead['a']): string =>
  Array.from({ length: end - start }, (_, i) => start + i).join('+');
const made = (a: string, b: string): string[] => {
  const bitext = edition.bitexts.find((each) => each.a === number(a) && each.b === number(b));
  return (bitext?.beads ?? []).map((bead) => `${list(bead.a)}|${list(bead.b)}`);
};

describe.each(GOLDEN)('$a – $b', ({ a, b, beads }) => {
  test('the beads are those that a reader finds, and no others', () => {
    const sorted = (each: readonly string[]): string[] => each.toSorted();
    expect(sorted(made(a, b))).toEqual(
      sorted(beads.map((bead) => `${bead[0].join('+')}|${bead[1].join('+')}`)),
    );
  });

  test('no bead is less sure than not', () => {
    const bitext = edition.bitexts.find((each) => each.a === number(a) && each.b === number(b));
    expect(Math.min(...(bitext?.beads ?? []).map((bead) => bead.confidence))).toBeGreaterThan(0.5);
  });
});

test('beads cover both versions in order, without a gap, with confidences from 0 to 1', () => {
  for (const { a, b, beads } of edition.bitexts) {
    let [atA, atB] = [0, 0];
    for (const bead of beads) {
      expect([bead.a.start, bead.b.start]).toEqual([atA, atB]);
      expect(bead.confidence).toBeGreaterThanOrEqual(0);
      expect(bead.confidence).toBeLessThanOrEqual(1);
      [atA, atB] = [bead.a.end, bead.b.end];
    }
    expect([atA, atB]).toEqual([
      edition.versions[a]?.sentences.length,
      edition.versions[b]?.sentences.length,
    ]);
  }
});

test('a version that is not there is omitted as a whole', () => {
  const beads = align(
    { lang: 'en', sentences: ['One.', 'Two.'] },
    { lang: 'en', sentences: [] },
    EMPTY_LEXICON,
  );
  expect(beads.map(({ a, b }) => [a.end - a.start, b.end - b.start])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test.each([
  [
    ['像石榴籽一样，和平可贵。', '要加强合作。'],
    ['0+1|0', '2|1'],
  ],
  [
    ['像石榴籽一样。', '和平可贵，要加强合作。'],
    ['0|0', '1+2|1'],
  ],
])('the lexicon says where a sentence belongs: %j', (sentences, beads) => {
  const lexicon = readLexicon([
    { simplified: '石榴', english: ['pomegranate'] },
    { simplified: '和平', english: ['peace'] },
    { simplified: '合作', english: ['cooperation; to cooperate'] },
  ]);
  const en = ['Like seeds of a pomegranate.', 'Peace is dear.', 'We need more cooperation.'];
  const found = align({ lang: 'en', sentences: en }, { lang: 'zh-Hans', sentences }, lexicon);
  expect(found.map(({ a, b }) => `${list(a)}|${list(b)}`)).toEqual(beads);
});

test('a word of the dictionary stands for one of its meanings at a time', () => {
  const lexicon = readLexicon([
    { simplified: '提升', english: ['to raise', 'to improve'] },
    { simplified: '人权', english: ['human rights'] },
  ]);
  const links = (term: string): ReadonlyMap<string, Link> => lexicon.translations(term);
  const common = (han: string, x: string, y: string): number =>
    (links(han).get(x)?.senses ?? 0) & (links(han).get(y)?.senses ?? 0);
  expect(common('提升', 'rais', 'improv')).toBe(0);
  expect(common('人权', 'human', 'right')).not.toBe(0);
  const strengthOf = (strength: number, senses: number): Link => ({ strength, senses });
  expect(bestSense([strengthOf(0.5, 0b01), strengthOf(0.4, 0b10), strengthOf(0.4, 0b10)])).toBe(0b10);
});

test('long texts are aligned as short ones are, whatever they leave out', () => {
  const words = 'abcdefghij'.split('');
  const sentence = (n: number): string =>
    `${Array.from(String(n), (digit) => words[Number(digit)]?.repeat(3)).join('')} goes on and on.`;
  const sentences = Array.from({ length: 600 }, (_, i) => sentence(i));
  const cut = sentences.toSpliced(150, 100);
  const beads = align({ lang: 'en', sentences }, { lang: 'en', sentences: cut }, EMPTY_LEXICON);
  expect(beads.filter(({ b }) => b.start === b.end).map(({ a }) => a.start)).toEqual(
    Array.from({ length: 100 }, (_, i) => 150 + i),
  );
  expect(beads).toHaveLength(600);
});

test.each([
  ['8亿', '800 million'],
  ['近3万名', 'nearly 30,000'],
  ['近两百万人', 'close to two million people'],
  ['14亿多', '1.4 billion-plus'],
  ['2月27日', 'February 27'],
  ['第55届', 'the 55th'],
  ['三十五', 'thirty-five'],
  ['一、', '1. '],
])('%s and %s are the same number', (han, english) => {
  expect(takeNumbers(han).terms).not.toEqual([]);
  expect(takeNumbers(han).terms).toEqual(takeNumbers(english).terms);
});

test('words with numerals in them are no numbers', () => {
  expect(takeNumbers('百姓千方百计，万众一心').terms).toEqual([]);
});
