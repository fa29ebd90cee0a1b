import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripPieces, usedRuns } from '../../components/passages/strip-pieces.ts';

const LENGTHS = array(integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3_000 });

describe('the pieces of a strip', () => {
  it('are the sentences where there is room for each', () => {
    const pieces = stripPieces([10, 20, 30], [undefined, 'edited', undefined], 100);
    expect(pieces).toEqual([
      { sentences: { start: 0, end: 1 }, length: 10, kind: undefined, used: 0 },
      { sentences: { start: 1, end: 2 }, length: 20, kind: 'edited', used: 1 },
      { sentences: { start: 2, end: 3 }, length: 30, kind: undefined, used: 0 },
    ]);
  });

  it('stand for several sentences where there is not, and say how most of them are used', () => {
    const kinds = Array.from({ length: 2_000 }, (_, n) =>
      n < 30 ? (n % 3 === 0 ? 'edited' : 'verbatim') : undefined,
    );
    const pieces = stripPieces(
      kinds.map(() => 100),
      kinds,
      240,
    );
    expect(pieces).toHaveLength(48);
    expect(pieces[0]).toEqual({
      sentences: { start: 0, end: 42 },
      length: 4_200,
      kind: 'verbatim',
      used: 30,
    });
    expect(pieces.slice(1).every(({ kind }) => kind === undefined)).toBe(true);
  });

  it('cover the text without a gap, and never need more room than there is', () => {
    assert(
      property(LENGTHS, integer({ min: 5, max: 1_600 }), (lengths, width) => {
        const pieces = stripPieces(lengths, [], width);
        expect(pieces.length * 5).toBeLessThanOrEqual(width);
        let at = 0;
        for (const { sentences } of pieces) {
          expect(sentences.start).toBe(at);
          expect(sentences.end).toBeGreaterThan(at);
          at = sentences.end;
        }
        expect(at).toBe(lengths.length);
      }),
    );
  });

  it('of a version are its runs', () => {
    expect(usedRuns([1, 2, 3, 4], [true, true, false, true])).toEqual([
      { length: 3, used: true },
      { length: 3, used: false },
      { length: 4, used: true },
    ]);
  });
});
