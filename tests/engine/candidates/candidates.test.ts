import { expect, test } from 'vitest';
import { buildIndex } from '../../../engine/index/build.ts';
import { candidateSearch } from '../../../engine/candidates/candidates.ts';
import type { QuerySentence } from '../../../engine/candidates/query.ts';
import { hashTerm } from '../../../engine/text/hash.ts';
import { unitsIn } from '../../../engine/text/units.ts';

/** A sentence of one word that weighs 10 nats, and what may stand for it. */
const query = (word: string, standIn: string): QuerySentence => ({
  start: 0,
  end: word.length,
  units: unitsIn(word),
  weights: Float32Array.of(10),
  total: 10,
  specific: Float32Array.of(10),
  specificTotal: 10,
  quotations: [],
  cutsQuotation: false,
  quoted: Uint8Array.of(0),
  likenesses: [[{ target: hashTerm(standIn), strength: 1 }]],
  isHan: false,
});
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

test('a word that is frequent in a large pack is found, however frequent its stand-in is', () => {
  const search = candidateSearch(buildIndex([[...times(35_000, 'harbour'), ...times(30_000, 'port')]]));
  expect(search.search(query('harbour', 'port'), 3)).toEqual([0, 1, 2]);
});

test('a sentence with both the word and its stand-in comes before one with the word alone', () => {
  const search = candidateSearch(buildIndex([['harbour', 'port', 'harbour port']]));
  expect(search.search(query('harbour', 'port'), 3)).toEqual([2, 0]);
});
