/** The sentences closest to a text: what ranks them, and how sure the first one is. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/match.ts';
import type { Lang, Work } from '../../engine/types.ts';
import { makeCorpus } from './small-corpus.ts';

const WORK: Work = {
  id: 'w',
  kind: 'remarks',
  titles: { en: 'Remarks' },
  speakers: [],
  parties: [],
  occasion: { name: { en: 'An occasion' } },
  date: '2024-02-26',
  publications: [],
};

const closest = (lang: Lang, sentences: readonly string[], text: string, limit = 3) =>
  createMatcher([makeCorpus([WORK], [{ work: 'w', id: 'v', lang, kind: 'full-text', sentences }])])
    .closest(text, limit)
    .map((near) => ({ sentence: near.sentences.start, score: near.score }));

describe('the closest sentence', () => {
  it('has the name in Latin letters that the text writes in characters', () => {
    const sentences = [
      '外交大臣 Tony Blair 拒绝为隔离措施道歉。',
      '外交大臣 Dominic Raab 拒绝为隔离措施道歉。',
      '外交大臣 Paul Pogba 拒绝为隔离措施道歉。',
    ];
    expect(closest('zh', sentences, '外长多米尼克·拉布：不会为隔离道歉')[0]?.sentence).toBe(1);
  });

  it('has the figures of the text', () => {
    const sentences = ['Some 300 people lost their homes.', 'Some 500 people lost their homes.'];
    expect(closest('en', sentences, 'About 500 residents lost their houses.')[0]?.sentence).toBe(1);
    expect(closest('en', sentences, 'About 300 residents lost their houses.')[0]?.sentence).toBe(0);
  });

  it('has a name that the text writes as one word', () => {
    const sentences = ['The author of it is Lin Ping.', 'The author of it is Wang Hao.'];
    expect(closest('en', sentences, 'Author: Wanghao')[0]?.sentence).toBe(1);
  });

  it('is as close whatever has been looked for before', () => {
    const long =
      'The harbour of the old town has quays, cranes, sheds, ferries, tugs and a customs house of brick. '.repeat(
        4,
      );
    const sentences = ['The council voted for a bridge.', 'The council voted for a new school.', long.trim()];
    const corpus = makeCorpus([WORK], [{ work: 'w', id: 'v', lang: 'en', kind: 'full-text', sentences }]);
    const matcher = createMatcher([corpus]);
    const ask = () => matcher.closest('A bridge was what the council voted for', 2).map(({ score }) => score);
    const before = ask();
    matcher.closest(long, 3);
    expect(ask()).toEqual(before);
  });

  it('may be one that only says who speaks', () => {
    const sentences = ['The spokesperson emphasized it.', 'The government supports it.'];
    expect(closest('en', sentences, 'Emphasized.')[0]?.sentence).toBe(0);
  });
});

describe('how sure it is', () => {
  const sentences = [
    'The council voted for the new bridge over the river.',
    'The council voted for the old bridge over the river.',
    'Fishermen protest against the price of diesel.',
  ];

  it('is a probability that falls from one to the next', () => {
    const scores = closest('en', sentences, 'The council voted for the new bridge.').map(
      ({ score }) => score,
    );
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score < 1).toBe(true);
  });

  it('is less where another sentence is as close, and not where it is the same once more', () => {
    const text = 'Fishermen protest against diesel prices.';
    const rival = 'Fishermen protest against the diesel price.';
    const [alone] = closest('en', sentences, text);
    const [twice] = closest('en', [...sentences, 'Fishermen protest against the price of diesel.'], text);
    const [rivalled] = closest('en', [...sentences, rival], text);
    expect(rivalled?.score).toBeLessThan(alone?.score ?? 0);
    expect(twice?.score).toBeCloseTo(alone?.score ?? 0, 5);
  });

  it('is not asked of a text without words', () => {
    expect(closest('en', sentences, ' … ')).toEqual([]);
    expect(closest('en', sentences, '')).toEqual([]);
  });
});
