/** Cleaning: texts that break off, and documents of any kind at all. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../corpus/compile/compile.ts';
import { CHARTER, clean, LAKES } from './rivers.ts';

const EN = 'A Charter for All Rivers';
const ZH = '所有河流的宪章';

describe('ends', () => {
  test.each([
    ['in the middle of a word', 'Rivers flow.\n\nLakes have na-', 'Rivers flow.\nLakes have na-'],
    [
      'in the middle of a sentence',
      'Rivers flow.\n\nLakes stay, and we have seen them do so for years,',
      undefined,
    ],
    [
      'in a long last line',
      'Rivers flow.\n\nThe lakes of our country have stayed where they are for a thousand',
      undefined,
    ],
  ])('a text cut %s is incomplete, as far as it goes', (_, source, text) => {
    const { texts, incomplete, warnings } = clean(source);
    expect(texts['charter-en']).toBe(text ?? source.replace('\n\n', '\n'));
    expect(incomplete).toEqual(['charter-en']);
    expect(warnings).toEqual([
      'river.txt: charter-en stops in the middle of a sentence; it is marked as incomplete.',
    ]);
  });

  test('in Chinese, too', () => {
    expect(
      clean('河水在流。\n\n我们在许多年里一直看着湖水不动，以后也会一直看', ['zh-Hans']).incomplete,
    ).toEqual(['charter-zh-hans']);
  });

  test.each([
    'Rivers flow.',
    'Rivers flow.\n\nThank you',
    'Rivers flow.”',
    'Rivers flow. ■',
    'Rivers flow.\n\nGeneva, 4 March 2031',
  ])('a whole text is complete: %j', (source) => {
    expect(clean(source)).toMatchObject({ incomplete: [], warnings: [] });
  });

  test.each(['', ' \r\n\ufeff\n'])('an empty document is named: %j', (source) => {
    expect(() => clean(source)).toThrow(CompileError);
    expect(() => clean(source)).toThrow('river.txt: the document is empty.');
  });

  test('so is one that has nothing but furniture', () => {
    expect(() => clean('Home > News\n\n3')).toThrow(/river\.txt: no text of charter-en was found/);
  });
});

test('whatever a document is made of, its account adds up', () => {
  const words =
    `${EN}~${ZH}~Lakes Without Borders~Contents~March 4, 2031~Ada Marsh~Source: River Daily~3~- 3 -~Rivers flow.~` +
    'Rivers flow and~in-~to them.~River Papers | 1~River Papers | 2~GENEVA: ~■~河水在流。~河水在流，~一、河流~（来源：河流部）~' +
    '主席先生，~２０~｡~ and ~ 和 ~\u00ad~**~*~_~# ~> ~- ~---~[a](https://river.example)~\\~(~”~\ud83d~\ufeff';
  const blanks = [
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
    '\u2028',
    '\u0085',
    ' ',
    '  ',
    '\u3000',
    '\t',
    '\u00a0',
  ];
  const piece = fc.constantFrom(...words.split('~'), ...blanks, ...blanks);
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.subarray(['en', 'zh-Hans'], { minLength: 1 }),
      fc.subarray([CHARTER, LAKES], { minLength: 1 }),
      (pieces, langs, works) => {
        try {
          clean(pieces.join(''), langs, works);
        } catch (error) {
          // A document may lack what the metadata names; anything else is a fault of the compiler.
          if (!(error instanceof CompileError)) throw error;
        }
      },
    ),
    { numRuns: 400 },
  );
});
