import { describe, expect, it } from 'vitest';
import {
  amongTerms,
  buildLikeness,
  likenessesOf,
  parseNeighbours,
  writeNeighbours,
} from '../../../engine/lexicon/likeness.ts';
import { hashTerm } from '../../../engine/text/hash.ts';

const words = ['mankind', 'humankind', 'banana'].map(hashTerm);
const file = writeNeighbours(words, [[{ other: 1, strength: 0.9 }], [], [{ other: 1, strength: 0.5 }]]);

describe('likenesses', () => {
  it('are kept for the terms that the corpus has, whichever of two neighbours is one', () => {
    const [mankind = 0, humankind = 0, banana = 0] = words;
    const table = buildLikeness(amongTerms(parseNeighbours(file), Uint32Array.of(humankind)));
    const [like, ...others] = likenessesOf(table, mankind);
    expect(like?.target).toBe(humankind);
    expect(like?.strength).toBeCloseTo(0.9, 2);
    expect(others).toEqual([]);
    const other = buildLikeness(amongTerms(parseNeighbours(file), Uint32Array.of(mankind)));
    expect([...likenessesOf(other, humankind)].map(({ target }) => target)).toEqual([mankind]);
    expect([...likenessesOf(other, banana)]).toEqual([]);
  });

  it('of a pair are read once, the stronger of two', () => {
    const table = buildLikeness([
      { term: 1, target: 2, strength: 0.5 },
      { term: 1, target: 2, strength: 0.8 },
    ]);
    expect([...likenessesOf(table, 1)].map(({ strength }) => strength)).toEqual([expect.closeTo(0.8, 2)]);
  });

  it('come strongest first', () => {
    const table = buildLikeness([
      { term: 1, target: 2, strength: 0.5 },
      { term: 1, target: 3, strength: 0.9 },
    ]);
    expect([...likenessesOf(table, 1)].map(({ target }) => target)).toEqual([3, 2]);
  });

  it.each([new Uint8Array(), new Uint8Array(8), file.slice(0, -1)])('no file of neighbours: %#', (broken) =>
    expect(() => parseNeighbours(broken)).toThrow(/neighbours/),
  );
});
