import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteOf } from '../../../page/show/anchor.ts';

const TEXT = 'We stand together. The council met. We stand together. The crane fell. We stand together.';

describe('finding a passage again', () => {
  test('in the same text it is where it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        if (start === undefined || end === undefined || start === end) return;
        const span = { start, end };
        expect(findQuote(text, quoteOf(text, span))).toEqual(span);
      }),
    );
  });

  test.each([0, 36, 71])('the words around it tell which of three it is (%i)', (start) => {
    const quote = quoteOf(TEXT, { start, end: start + 18 });
    const later = `A new line on top, put there by the page. ${TEXT}`;
    expect(findQuote(later, quote)?.start).toBe(start + 42);
  });

  test('it is not found where its words have changed', () => {
    const quote = quoteOf(TEXT, { start: 19, end: 35 });
    expect(findQuote(TEXT.replace('met', 'parted'), quote)).toBeUndefined();
  });

  test('no words are found nowhere', () => {
    expect(findQuote(TEXT, quoteOf(TEXT, { start: 3, end: 3 }))).toBeUndefined();
  });
});
