import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, checksumOfWords } from '../../corpus/checksum.ts';

const words = fc.int32Array({ minLength: 1, maxLength: 40 });

test('one word that differs makes another checksum', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1 }), (list, place, change) => {
      const damaged = list.slice();
      const at = place % list.length;
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(checksum(damaged)).not.toEqual(checksum(list));
    }),
  );
});

test.each([
  ['two words exchanged', [1, 2, 3, 4, 5, 6, 7, 8], [5, 2, 3, 4, 1, 6, 7, 8]],
  [
    'the same top bit flipped twice in one lane',
    [0, 0, 0, 0, 0, 0, 0, 0],
    [1 << 31, 0, 0, 0, 1 << 31, 0, 0, 0],
  ],
  ['a word more', [1, 2, 3, 4], [1, 2, 3, 4, 0]],
])('%s makes another checksum', (_, a, b) =>
  expect(checksum(Int32Array.from(a))).not.toEqual(checksum(Int32Array.from(b))),
);

test('one word of it tells what is longer by zeros', () => {
  const lists = [[1, 2], [1, 2, 0], [1, 2, 0, 0], []].map((list) => Int32Array.from(list));
  expect(new Set(lists.map(checksumOfWords)).size).toBe(4);
});
