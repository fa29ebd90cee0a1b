import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../engine/index/build.ts';
import { postingsWithin } from '../../../engine/index/partial-postings.ts';
import { findTerm } from '../../../engine/index/search.ts';
import { SequenceReader } from '../../../engine/index/sequence.ts';
import { SHINGLE, hashShingle, isShingled } from '../../../engine/index/shingles.ts';
import { unitsIn } from '../../../engine/text/units.ts';

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
        const { terms, offsets, postings } = buildIndex(texts);
        terms.forEach((term, i) => {
          const own = texts.flat().flatMap((text, number) => (termsOf(text).includes(term) ? [number] : []));
          expect(Array.from(postings.subarray(offsets[i], offsets[i + 1]))).toEqual(own);
        });
      }),
    );
  });

  it('has one of any two shingles that follow each other', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const { shingleStart, shingles } = buildIndex(texts);
        const shift = Math.clz32(shingleStart.length - 2);
        texts.flat().forEach((text, number) => {
          const units = unitsIn(text).filter(({ norm }) => isShingled(norm));
          const kept = units.slice(SHINGLE - 1).map((_, i) => {
            const [a, b, c] = units.slice(i, i + SHINGLE).map(({ term }) => term);
            const list = hashShingle(a ?? 0, b ?? 0, c ?? 0) >>> shift;
            return shingles.subarray(shingleStart[list], shingleStart[list + 1]).includes(number);
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
          const own = Array.from(part.postings.subarray(part.offsets[i], part.offsets[i + 1]));
          const at = findTerm(alone.terms, term);
          const expected = at < 0 ? [] : alone.postings.subarray(alone.offsets[at], alone.offsets[at + 1]);
          expect(own).toEqual(Array.from(expected, (number) => number + start));
        });
      }),
    );
  });

  it('of nothing is empty', () => {
    const { versionStart, postings, sequences, shingles } = buildIndex([]);
    expect([...versionStart, ...postings, ...sequences, ...shingles]).toEqual([0]);
  });
});
