import { describe, expect, it } from 'vitest';
import { alikeByVectors, buildLikeness, likenessesOf, parseVectors } from '../../engine/likeness.ts';
import { createMatcher } from '../../engine/match.ts';
import { hashTerm } from '../../engine/text/hash.ts';
import { corpus } from './small-corpus.ts';

/** A file of vectors: `word: [bytes]`. */
function vectorFile(vectors: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const words = Object.keys(vectors);
  const dimensions = Object.values(vectors)[0]?.length ?? 0;
  const file = new Uint8Array(8 + words.length * (4 + dimensions));
  const view = new DataView(file.buffer);
  view.setUint32(0, words.length, true);
  view.setUint32(4, dimensions, true);
  words.forEach((word, i) => {
    view.setUint32(8 + 4 * i, hashTerm(word), true);
    vectors[word]?.forEach((value, k) => view.setInt8(8 + 4 * words.length + i * dimensions + k, value));
  });
  return file;
}

const file = vectorFile({ mankind: [127, 0], humankind: [120, 42], banana: [0, 127] });

describe('likenesses', () => {
  it('are found by the cosine of vectors, for the terms that the corpus has', () => {
    const terms = Uint32Array.of(hashTerm('humankind'));
    const table = buildLikeness(alikeByVectors(parseVectors(file), terms));
    const [like, ...others] = likenessesOf(table, hashTerm('mankind'));
    expect(like?.target).toBe(hashTerm('humankind'));
    expect(like?.strength).toBeCloseTo(0.945, 1);
    expect(others).toEqual([]);
    expect([...likenessesOf(table, hashTerm('banana'))]).toEqual([]);
  });

  it('come strongest first', () => {
    const table = buildLikeness([
      { term: 1, target: 2, strength: 0.5 },
      { term: 1, target: 3, strength: 0.9 },
    ]);
    expect([...likenessesOf(table, 1)].map(({ target }) => target)).toEqual([3, 2]);
  });

  it.each([new Uint8Array(), new Uint8Array(8), file.slice(0, -1)])('no file of vectors: %#', (broken) =>
    expect(() => parseVectors(broken)).toThrow(/vectors/),
  );

  it('lead a page in another language to a text that has no version in its own', () => {
    const pairs = [
      ['拒绝', 'reject'],
      ['干涉', 'interfer'],
      ['内政', 'intern'],
      ['内政', 'affair'],
      ['借口', 'pretext'],
      ['人权', 'human'],
      ['主权', 'sovereignti'],
      ['无视', 'disregard'],
      ['行动', 'action'],
      ['他国', 'countri'],
      ['国家', 'nation'],
      ['坚决', 'firmli'],
    ] as const;
    const likeness = buildLikeness(
      pairs.map(([word, stem]) => ({ term: hashTerm(word), target: hashTerm(stem), strength: 0.8 })),
    );
    const text =
      '王毅周一以视频方式在人权理事会第58届会议上致辞。\n他说，中国坚决拒绝以人权为借口干涉他国内政、无视国家主权的行动。';
    const article = { text, date: '2025-02-25' };
    expect(createMatcher([corpus]).match(article).attributions).toEqual([]);
    const { attributions, findings } = createMatcher([{ ...corpus, likeness }]).match(article);
    expect(attributions.map(({ work }) => work)).toEqual(['address']);
    expect(findings.map(({ kind, sources }) => [kind, sources[0]?.version])).toEqual([
      ['paraphrase', 'address-report'],
    ]);
  });
});
