/** The index of a remote corpus: what shares a bucket, and what is read out of it again. */
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { dealt, speechesIn, writeBlock } from '../../corpus/remote/blocks.ts';
import { RemoteIndexBuilder } from '../../corpus/remote/index-builder.ts';
import {
  LEAST_TERMS,
  MOST_SPEECHES,
  bucketOf,
  speechesFor,
  writeBucket,
} from '../../corpus/remote/layout.ts';
import type { TermKey } from '../../corpus/remote/terms.ts';
import { seededRandom } from '../../bench/random.ts';

const random = seededRandom(7);
const key = (): TermKey => ({
  place: Math.floor(random() * 0x1_0000_0000),
  mark: Math.floor(random() * 0x1_0000),
});

test('each bucket has a thousand terms, which one to three speeches have, and each is found again', () => {
  const builder = new RemoteIndexBuilder();
  const shared = Array.from({ length: 500 }, key);
  const speeches = Array.from({ length: 60 }, (_, i) => [
    ...Array.from({ length: 700 }, key),
    // In ten speeches in a row each.
    ...shared.slice(Math.floor(i / 10) * 80, Math.floor(i / 10) * 80 + 80),
    // In two.
    ...shared.slice(480 + Math.floor((i % 30) / 2), 481 + Math.floor((i % 30) / 2)),
  ]);
  for (const terms of speeches) builder.add(terms);
  const { loads, terms, bytes } = builder.finish((speech) => 1000 + speech);
  const buckets = [...bytes];
  expect(buckets).toHaveLength(loads.length);
  expect(buckets.length).toBeGreaterThan(20);
  expect(Math.min(...loads)).toBeGreaterThanOrEqual(LEAST_TERMS);
  expect(loads.reduce((sum, load) => sum + load, 0)).toBe(terms);
  const found = (term: TermKey): number[] =>
    speechesFor(term, buckets[bucketOf(term, buckets.length)] ?? new Uint8Array());
  speeches.forEach((list, speech) => {
    for (const term of list.slice(0, 700)) expect(found(term)).toContain(1000 + speech);
  });
  // Another term may have its mark in its bucket, one in sixty.
  const common = shared.slice(0, 480).map((term) => found(term).length);
  expect(common.filter((count) => count > 0).length).toBeLessThan(40);
});

test('a bucket gives back what was written', () => {
  const terms = fc.uniqueArray(
    fc.record({
      mark: fc.nat(0xffff),
      speeches: fc.array(fc.nat(2 ** 24), { minLength: 1, maxLength: MOST_SPEECHES }),
    }),
    { selector: ({ mark }) => mark, minLength: 1, maxLength: 50 },
  );
  fc.assert(
    fc.property(terms, (list) => {
      const sorted = list.toSorted((a, b) => a.mark - b.mark);
      const padded = new Uint8Array(2000);
      padded.set(writeBucket(sorted));
      for (const { mark, speeches } of sorted)
        expect(speechesFor({ place: 0, mark }, padded)).toEqual(speeches);
    }),
  );
});

test('blocks have about the same size, and give back their speeches', () => {
  const sizes = Array.from({ length: 900 }, () => 1000 + Math.floor(random() * 9000));
  const { speeches, length } = dealt(
    sizes.map((_, i) => `speech-${i}`),
    sizes,
  );
  expect(speeches.flat().sort((a, b) => a - b)).toEqual(sizes.map((_, i) => i));
  const filled = speeches.map((block) => block.reduce((sum, i) => sum + (sizes[i] ?? 0), 0));
  expect(Math.min(...filled)).toBeGreaterThan(0.85 * length);
  const packed = (speeches[0] ?? []).map((i) => new Uint8Array(sizes[i] ?? 0).fill(i % 256));
  const block = writeBlock(packed, length);
  expect(block).toHaveLength(length);
  expect(speechesIn(block)).toEqual(packed);
  expect(() => speechesIn(block.slice(0, 300))).toThrow('no block of speeches');
});
