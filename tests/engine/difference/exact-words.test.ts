/** Words as they are compared where every one counts. */
import { describe, expect, it } from 'vitest';
import { exactWords } from '../../../engine/difference/exact-words.ts';

const keys = (text: string): string[] => exactWords(text).map(({ key }) => key);

describe('words are the same', () => {
  it.each([
    ['with letters drawn out', 'لـكل إنـسان', 'لكل إنسان'],
    ['with the signs of vowels', 'حقٌّ', 'حق'],
    ['with soft hyphens', 'stan\u00addard', 'standard'],
    ['with hyphens or without', 'co-operation', 'cooperation'],
    ['with either apostrophe', 'countries’ people’s', "countries' people's"],
    ['with the letter that is an apostrophe', 'countriesʼ peopleʼs', "countries' people's"],
    ['with the number of a verse before them', '3The nets are mended.', 'The nets are mended.'],
    ['with a wide number word', 'ｔｗｏ ｍｉｌｌｉｏｎ boats', 'two million boats'],
    ['in capitals and in full-width letters', 'RIGHTS ＲＩＧＨＴＳ', 'rights rights'],
    ['in British and in American spelling', 'harbours', 'harbors'],
    ['in traditional and in simplified characters', '權利', '权利'],
  ])('%s', (_name, one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['another letter of Arabic', 'منه', 'عنه'],
    ['an accent', 'résumé', 'resume'],
    ['a word more', 'must not uphold', 'must uphold'],
  ])('but not with %s', (_name, one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });
});
