import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAntonyms, readWordnet } from '../../learn/wordnet.ts';

const folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
const LICENCE = '  1 This is a licence.\n';
const files = {
  // A pretext is first of all a stalking-horse's fellow; an excuse has it as its second meaning.
  'index.noun':
    'pretext n 1 0 1 0 00000100\nguise n 1 0 1 0 00000100\nexcuse n 2 0 2 0 00000200 00000100\ndeception n 1 0 1 0 00000300\n',
  'data.noun':
    '00000100 04 n 03 pretext 0 guise 0 excuse 1 001 @ 00000300 n 0000 | something\n' +
    '00000200 04 n 01 excuse 0 000 | a note\n' +
    '00000300 04 n 01 deception 0 000 | more\n',
  'index.verb': 'excuse v 1 1 + 1 0 00000400\n',
  'data.verb': '00000400 30 v 01 excuse 0 001 + 00000200 n 0101 01 + 08 00 | to pardon\n',
  'index.adj': 'urgent a 1 1 & 1 0 00000500\npressing a 1 0 1 0 00000600\n',
  'data.adj':
    '00000500 00 a 01 urgent 0 002 & 00000600 s 0000 ! 00000800 a 0101 | a\n00000600 00 s 02 pressing 0 crying_out 0 000 | b\n00000800 00 a 02 idle 0 at_leisure 0 001 ! 00000500 a 0101 | c\n',
  'index.adv': 'soon r 1 0 1 0 00000700\n',
  'data.adv': '00000700 02 r 01 soon 0 000 | c\n',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), LICENCE + text);
const words = readWordnet(folder);
afterAll(() => rmSync(folder, { recursive: true }));

test('words of one meaning are alike, less so where it is one of several of theirs', () => {
  const near = new Map(words.get('pretext'));
  expect(near.get('guis')).toBeCloseTo(0.8);
  expect(near.get('excus')).toBeCloseTo(0.8 / Math.sqrt(2));
});

test('what something is a kind of is alike for less, and a similar adjective', () => {
  expect(new Map(words.get('guis')).get('decept')).toBeCloseTo(0.5);
  expect(new Map(words.get('urgent')).has('press')).toBe(true);
});

test('neither a word itself nor two words count', () => {
  expect(words.has('soon')).toBe(false);
  expect([...words.keys()].some((word) => word.includes('_'))).toBe(false);
  expect(new Map(words.get('excus')).has('excus')).toBe(false);
});

test('opposites are pairs of stems, each once', () => {
  expect(readAntonyms(folder)).toEqual([['idl', 'urgent']]);
});
