import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../engine/index/build.ts';
import { postingsWithin } from '../../../engine/index/partial-postings.ts';
import { packPostings } from '../../../engine/index/postings.ts';
import { findTerm } from '../../../engine/index/search.ts';
import { SequenceReader } from '../../../engine/index/sequence.ts';
import { SHINGLE, hashShingle, isShingled } from '../../../engine/index/shingles.ts';
import { Starts } from '../../../engine/index/starts.ts';
import { ByteList, bytesOf, packStarts, readNumbers, unpackStarts } from '../../../engine/index/var-bytes.ts';
import { unitsIn } from '../../../engine/text/units.ts';
import { listOf } from './posting-list.ts';

const word = fc.constantFrom(
  'harbour',
  'ferry',
  'Lamp',
  '七',
  '人',
  '权',
  '港口',
  '12',
  'of',
  'the',
  'é',
  ',',
  '。',
);
const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const versions = fc.array(fc.array(sentence, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
const termsOf = (text: string): number[] => unitsIn(text).map(({ term }) => term);

describe('an index', () => {
  it('gives each sentence its terms in their order', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const index = buildIndex(texts);
        const reader = new SequenceReader(index);
        texts.flat().forEach((text, number) => {
          reader.read(number, number + 1);
          const terms = Array.from(
            reader.codes.subarray(0, reader.length),
            (code) => index.terms[index.byFrequency[code] ?? -1],
          );
          expect(terms).toEqual(termsOf(text));
        });
        reader.read(0, texts.flat().length);
        expect(reader.length).toBe(texts.flat().flatMap(termsOf).length);
      }),
    );
  });

  it('gives each term the sentences that have it, in order and once', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const { terms, postings } = buildIndex(texts);
        terms.forEach((term, i) => {
          const own = texts.flat().flatMap((text, number) => (termsOf(text).includes(term) ? [number] : []));
          expect(listOf(postings, i)).toEqual(own);
          expect(postings.countOf(i)).toBe(own.length);
        });
      }),
    );
  });

  it('has one of any two shingles that follow each other', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const { shingles } = buildIndex(texts);
        const shift = Math.clz32(shingles.size - 1);
        texts.flat().forEach((text, number) => {
          const units = unitsIn(text).filter(({ norm }) => isShingled(norm));
          const kept = units.slice(SHINGLE - 1).map((_, i) => {
            const [a, b, c] = units.slice(i, i + SHINGLE).map(({ term }) => term);
            const list = hashShingle(a ?? 0, b ?? 0, c ?? 0) >>> shift;
            return listOf(shingles, list).includes(number);
          });
          expect(kept.every((each, i) => i === 0 || each || kept[i - 1])).toBe(true);
        });
      }),
    );
  });

  it('gives a part of itself the posting lists that the part alone would have', () => {
    fc.assert(
      fc.property(versions, fc.nat(), fc.nat(), (texts, from, length) => {
        const index = buildIndex(texts);
        const count = texts.flat().length;
        const start = from % (count + 1);
        const end = Math.min(count, start + (length % 5));
        const part = postingsWithin(index, [{ start, end }]);
        const alone = buildIndex([texts.flat().slice(start, end)]);
        index.terms.forEach((term, i) => {
          const at = findTerm(alone.terms, term);
          const expected = at < 0 ? [] : listOf(alone.postings, at);
          expect(listOf(part, i)).toEqual(expected.map((number) => number + start));
          expect(part.countOf(i)).toBe(expected.length);
        });
      }),
    );
  });

  it('of nothing is empty', () => {
    const { versionStart, postings, sequences, shingles } = buildIndex([]);
    expect([...versionStart, ...postings.bytes, ...sequences, ...shingles.bytes]).toEqual([0]);
  });
});

describe('packed numbers', () => {
  const number = fc.integer({ min: 0, max: 0x7fff_ffff });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 50 }), (numbers) => {
        const bytes = new ByteList();
        for (const each of numbers) bytes.push(each);
        expect(bytes.length).toBe(numbers.reduce((sum, each) => sum + bytesOf(each), 0));
        const into = new Uint32Array(bytes.length);
        expect([...into.subarray(0, readNumbers(bytes.bytes(), 0, bytes.length, into))]).toEqual(numbers);
      }),
    );
  });

  it('say where parts begin, however long they are', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(lengths, (parts) => {
        let sum = 0;
        const starts = Uint32Array.from([0, ...parts.map((length) => (sum += length))]);
        expect(unpackStarts(packStarts(starts))).toEqual(starts);
        const sparse = new Starts(packStarts(starts));
        expect(Array.from(starts, (_, part) => sparse.of(part))).toEqual([...starts]);
        expect(sparse).toMatchObject({ count: parts.length, total: sum });
      }),
    );
  });

  it('say where very many parts begin, of which not each has a place', () => {
    const lengths = Array.from({ length: 300_001 }, (_, i) => (i * 7919) % (i % 50 === 0 ? 20_000 : 90));
    let sum = 0;
    const starts = Uint32Array.from([0, ...lengths.map((length) => (sum += length))]);
    const sparse = new Starts(packStarts(starts));
    expect(Uint32Array.from(starts, (_, part) => sparse.of(part))).toEqual(starts);
    for (const part of [0, 31, 32, 299_999, 300_000]) {
      sparse.find(part);
      expect([sparse.from, sparse.to]).toEqual([starts[part], starts[part + 1]]);
    }
  });

  it('are the lists that were packed, empty ones and such with a number twice, too', () => {
    const list = fc.array(number, { maxLength: 200 }).map((values) => values.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
        let sum = 0;
        const offsets = Uint32Array.from([0, ...lists.map(({ length }) => (sum += length))]);
        const packed = packPostings(offsets, Uint32Array.from(lists.flat()));
        expect(lists.map((_, i) => listOf(packed, i))).toEqual(lists);
      }),
    );
  });
});
