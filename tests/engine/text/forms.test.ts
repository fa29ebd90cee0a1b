/** Forms of characters that say the same: what is not shown, radicals, digits. Offsets stay true. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../engine/difference/diff.ts';
import { foldForms } from '../../../engine/text/forms.ts';
import { quantitiesIn } from '../../../engine/text/quantities.ts';
import { tokenise } from '../../../engine/text/tokenise.ts';
import { unitsIn } from '../../../engine/text/units.ts';

const norms = (text: string): string[] => tokenise(text).map(({ norm }) => norm);
const terms = (text: string): string[] => unitsIn(text).map(({ norm }) => norm);
const keys = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** What is put into a text, and the text without it. */
const SAME: readonly (readonly [name: string, text: string, plain: string])[] = [
  ['soft hyphens', 'The har\u00adbour is open.', 'The harbour is open.'],
  ['zero-width spaces', 'The har\u200bbour is open.', 'The harbour is open.'],
  ['zero-width joiners', 'The har\u200cbo\u200dur is open.', 'The harbour is open.'],
  ['marks of direction', '\u200eThe \u202bharbour\u202c is\u2066 open\u2069.', 'The harbour is open.'],
  ['invisible signs', 'The har\u2063bour\u2060 is open.', 'The harbour is open.'],
  ['fillers', 'The har\u034fbour\u180e is open.', 'The harbour is open.'],
  ['a variation selector', '码\ufe00头开了。', '码头开了。'],
  ['a variation selector of ideographs', '码\u{e0100}头\u{e0101}开了。', '码头开了。'],
  ['Kangxi radicals', '⽔⼿在⾈⾥', '水手在舟里'],
  ['radicals of the supplement', '渔⺠的⻋⻢到了⻔前', '渔民的车马到了门前'],
  ['compatibility ideographs', '\uf9e1白來\uf90a', '李白來金'],
  ['traditional forms of radicals', '⾒⾞⾨', '见车门'],
  ['tatweel', 'لـكـل فـرد', 'لكل فرد'],
  ['Arabic vowel signs', 'لِكُلِّ فَرْدٍ', 'لكل فرد'],
  ['the mark of a note', 'The harbour[3] is open.[12]', 'The harbour is open.'],
];

describe('forms that say the same', () => {
  test.each(SAME)('%s: units and words', (_name, text, plain) => {
    expect(terms(text)).toEqual(terms(plain));
    expect(keys(text)).toEqual(keys(plain));
  });

  test('have the length of what they stand for, and places that hold', () => {
    const piece = fc.constantFrom(
      ...SAME.flatMap(([, text, plain]) => [text, plain]),
      ' ',
      '30 000',
      '\u00ad',
      '⺠',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(foldForms(text)).toHaveLength(text.length);
        for (const { start, end, norm } of tokenise(text))
          expect(norms(text.slice(start, end))).toContain(norm);
      }),
    );
  });
});

describe('figures in groups', () => {
  test.each([
    '30,000',
    '30 000',
    '30\u00a0000',
    '30\u202f000',
    '30\u2009000',
    '30.000',
    '30’000',
    "30'000",
    '３０，０００',
    '٣٠٬٠٠٠',
    '۳۰٬۰۰۰',
    '३०,०००',
    '30000',
  ])('%s is thirty thousand', (figure) => {
    const text = `It has ${figure} boats`;
    expect(norms(text)).toEqual(norms('It has 30000 boats'));
    expect(quantitiesIn(text)).toMatchObject([{ value: 30_000, start: 7, end: 7 + figure.length }]);
  });

  test.each([
    ['1.412 billion', 1.412e9],
    ['1,4 %', 1.4],
    ['3.5 per cent', 3.5],
    ['1,00,000', 100_000],
    ['1.234.567', 1_234_567],
    ['0.125', 0.125],
  ])('%s is read as it is meant', (figure, value) => {
    expect(quantitiesIn(`It has ${figure} of it`)).toMatchObject([{ value }]);
  });

  test('a year and a figure stay two', () => {
    expect(norms('In 2024 300 boats')).toEqual(norms('In 2024, 300 boats'));
  });
});
