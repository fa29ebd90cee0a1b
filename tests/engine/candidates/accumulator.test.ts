import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCUMULATOR_SIZE, Accumulator } from '../../../engine/candidates/accumulator.ts';

const additions = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 9 })), { maxLength: 200 });

test('the best of a accumulator are those of a plain sum, the earlier of equals first; then it is empty', () => {
  const accumulator = new Accumulator();
  fc.assert(
    fc.property(
      additions,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 8 }),
      (pairs, least, limit) => {
        const sums = new Map<number, number>();
        for (const [sentence, weight] of pairs) {
          accumulator.add(sentence, weight);
          sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
        }
        const expected = [...sums]
          .filter(([, sum]) => sum >= least)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, limit)
          .map(([sentence]) => sentence);
        expect(accumulator.most).toBe(Math.max(0, ...sums.values()));
        expect(accumulator.best(least, limit).sentences()).toEqual(expected);
        expect(accumulator.best(0, limit).sentences()).toEqual([]);
      },
    ),
  );
});

test('more sentences than a accumulator holds are left out, and those that it has go on counting', () => {
  const accumulator = new Accumulator();
  for (let sentence = 0; sentence < 3 * ACCUMULATOR_SIZE; sentence++) accumulator.add(sentence, 1);
  accumulator.add(5, 1);
  accumulator.add(3 * ACCUMULATOR_SIZE, 9);
  expect(accumulator.best(2, 10).sentences()).toEqual([5]);
});
