import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TALLY_SIZE, Tally } from '../../../engine/candidates/accumulator.ts';

const additions = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 9 })), { maxLength: 200 });

test('the best of a tally are those of a plain sum, the earlier of equals first; then it is empty', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(
      additions,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 8 }),
      (pairs, least, limit) => {
        const sums = new Map<number, number>();
        for (const [sentence, weight] of pairs) {
          tally.add(sentence, weight);
          sums.set(sentence, (sums.get(sentence) ?? 0) + weight);
        }
        const expected = [...sums]
          .filter(([, sum]) => sum >= least)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, limit)
          .map(([sentence]) => sentence);
        expect(tally.most).toBe(Math.max(0, ...sums.values()));
        expect(tally.best(least, limit)).toEqual(expected);
        expect(tally.best(0, limit)).toEqual([]);
      },
    ),
  );
});

test('more sentences than a tally holds are left out, and those that it has go on counting', () => {
  const tally = new Tally();
  for (let sentence = 0; sentence < 3 * TALLY_SIZE; sentence++) tally.add(sentence, 1);
  tally.add(5, 1);
  tally.add(3 * TALLY_SIZE, 9);
  expect(tally.best(2, 10)).toEqual([5]);
});
