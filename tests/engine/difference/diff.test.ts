import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, difference, overlap, side } from '../../../engine/difference/diff.ts';

/** Both sides in one line, what differs in brackets. */
const marked = (a: string, b: string): [string, string] => {
  const found = difference(a, b);
  const line = (which: 'a' | 'b'): string =>
    side(found, which)
      .map(({ text, op }) => (op === 'changed' ? `[${text}]` : text))
      .join('');
  return [line('a'), line('b')];
};

describe('difference', () => {
  it.each<[string, string, string, string, string]>([
    [
      'one word for another',
      'a common cause for all mankind.',
      'a common cause for all humanity.',
      'a common cause for all [mankind].',
      'a common cause for all [humanity].',
    ],
    [
      'a reporting clause, and the case of the sentence behind it',
      'Wang Yi said that protecting and promoting human rights',
      'Protecting and promoting human rights',
      '[Wang Yi said that] protecting and promoting human rights',
      'Protecting and promoting human rights',
    ],
    [
      'quotes, dashes, white space and punctuation',
      "other countries' internal  affairs - and others'",
      'other countries’ internal affairs — and others’',
      "other countries' internal  affairs - and others'",
      'other countries’ internal affairs — and others’',
    ],
    [
      'a figure is a whole word, and counts however short it is',
      'killed nearly 30,000 people in 2 days',
      'killed nearly 20,000 people in 3 days',
      'killed nearly [30,000] people in [2] days',
      'killed nearly [20,000] people in [3] days',
    ],
    [
      'Chinese by character, grouped',
      '我们要坚持人民至上，维护人民利益。',
      '我们要坚持生命至上，维护人民利益。',
      '我们要坚持[人民]至上，维护人民利益。',
      '我们要坚持[生命]至上，维护人民利益。',
    ],
    [
      'a little word by chance inside a rewritten stretch joins it',
      'rights the wider harm of quiet storms remain',
      'rights every new gift of loud rivers remain',
      'rights [the wider harm of quiet storms] remain',
      'rights [every new gift of loud rivers] remain',
    ],
    [
      'case in the middle of a sentence',
      'the Council of old',
      'the council of old',
      'the [Council] of old',
      'the [council] of old',
    ],
  ])('%s', (_name, a, b, expectedA, expectedB) => {
    expect(marked(a, b)).toEqual([expectedA, expectedB]);
  });

  it('tells what stands on one side only', () => {
    const found = difference('reject this.', 'reject this, and all of that.');
    expect(found.hunks.filter(({ op }) => op === 'changed')).toEqual([
      { op: 'changed', a: '', b: 'and all of that' },
    ]);
    expect(overlap(found)).toBe(1);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('human ', 'rights, ', 'of ', '人', '权。', '“', '’s ', '—', '\n', '12.5 '), {
          maxLength: 30,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = difference(a, b);
        expect(found.hunks.map((hunk) => hunk.a).join('')).toBe(a);
        expect(found.hunks.map((hunk) => hunk.b).join('')).toBe(b);
        expect(found.words.same).toBeLessThanOrEqual(Math.min(countWords(a), countWords(b)));
      }),
    );
  });

  it('finds nothing to mark between a text and itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => !difference(text, text).hunks.some(({ op }) => op === 'changed'),
      ),
    );
  });

  it('keeps beginning and end of texts too long for the table', () => {
    const filler = (word: string): string => Array.from({ length: 3_000 }, (_, n) => `${word}${n}`).join(' ');
    const found = difference(`First ${filler('a')} last`, `First ${filler('b')} last`);
    expect(found.hunks.map(({ op }) => op)).toEqual(['same', 'changed', 'same']);
  });
});
