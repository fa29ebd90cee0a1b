import { describe, expect, it } from 'vitest';
import { translationNotes } from '../../../engine/edition/translation-notes.ts';
import type { Bead, Corpus } from '../../../engine/types.ts';
import { makeCorpus } from '../small-corpus.ts';
import { CORPUS } from '../../components/fixture.ts';

/** Two versions whose sentences are aligned one to one. */
const pair = (a: string, b: string): Corpus => {
  const work = CORPUS.works.slice(0, 1);
  const id = work[0]?.id ?? '';
  return makeCorpus(
    work,
    [
      { work: id, id: 'a', lang: 'zh-Hans', kind: 'full-text', sentences: [a] },
      { work: id, id: 'b', lang: 'en', kind: 'official-translation', sentences: [b] },
    ],
    { 'a b': [[0, 0]] },
  );
};

describe('translationNotes', () => {
  it.each([
    ['另一个数字', '拨款2030万元。', 'allocated 203 million yuan.', { a: ['2030万'], b: ['203 million'] }],
    ['另一个百分比', '增长百分之五。', 'It grew by 15 per cent.', { a: ['百分之五'], b: ['15 per cent'] }],
  ])('marks other figures: %s', (_name, zh, en, figures) => {
    expect(translationNotes(pair(zh, en), 0, 1)).toMatchObject([{ kind: 'figures', figures, confidence: 1 }]);
  });

  it.each([
    ['the same amount', '近3万名平民丧生。', 'Nearly 30,000 civilians lost their lives.'],
    ['a figure in words on one side', '两国人民', 'the peoples of the two countries'],
    ['a date', '2月26日18时', 'at 6 p.m. on the 27th'],
    ['a figure on one side only', '一、双方同意', 'The two sides agreed on 12 points'],
  ])('marks nothing for %s', (_name, zh, en) => {
    expect(translationNotes(pair(zh, en), 0, 1)).toEqual([]);
  });

  it('marks what is left out and what is added, with the confidence of the alignment', () => {
    const beads: Bead[] = [
      { a: { start: 0, end: 1 }, b: { start: 0, end: 0 }, confidence: 0.9 },
      { a: { start: 1, end: 1 }, b: { start: 0, end: 1 }, confidence: 0.8 },
    ];
    const corpus = { ...pair('一。', 'One.'), bitext: () => beads };
    expect(translationNotes(corpus, 0, 1)).toEqual([
      { kind: 'left-out', ...beads[0] },
      { kind: 'added', ...beads[1] },
    ]);
  });
});
