/** Terms are found in a sorted table wherever they stand, and however unevenly they are spread. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerm } from '../../../engine/index/search.ts';

const MOST = 2 ** 32 - 1;
const term = fc.oneof(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: 20 }), fc.constant(MOST));

describe('the place of a term', () => {
  it('is where it stands, or -1', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { maxLength: 200 }), term, (list, asked) => {
        const terms = Uint32Array.from(list).sort();
        expect(findTerm(terms, asked)).toBe(terms.indexOf(asked));
        for (const each of list) expect(findTerm(terms, each)).toBe(terms.indexOf(each));
      }),
    );
  });
});
