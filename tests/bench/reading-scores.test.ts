import { describe, expect, it } from 'vitest';
import type { GoldPage } from '../../bench/reading/reading-pages.ts';
import { type PageScore, scoreOf, wordsOf } from '../../bench/reading/reading-scores.ts';

const PAGE: GoldPage = { id: 'a/b', set: 'a', file: '', html: '', with: [], without: [] };

/** The score of a body against what is known of a page. */
const score = (gold: Partial<GoldPage>, body: string): PageScore =>
  scoreOf({ ...PAGE, ...gold }, { text: `Headline\n${body}`, body, ms: 1 });

describe('scores of a reading', () => {
  it('says nothing where nothing is known', () => {
    const { with: inside, without, f1, firstWords, title, lang, date } = score({}, 'Some text.');
    expect([inside, without, f1, firstWords, title, lang, date]).toEqual(Array(7).fill(undefined));
  });

  it('looks for snippets without regard to white space, signs and letter case', () => {
    const gold = { with: ['“Stone,  not wood”', 'elsewhere'], without: ['HEADLINE'] };
    expect(score(gold, 'He said: stone\nnot WOOD.')).toMatchObject({ with: 0.5, without: 1 });
  });

  it('takes snippets that are cut within a word', () => {
    expect(score({ with: ['art of i'] }, 'the part of it').with).toBe(1);
  });

  it.each([
    ['a b c d', 'a b c d', 1, 1, 1],
    ['a b', 'a b c d', 0.5, 1, 2 / 3],
    ['a a a b', 'a b', 1, 0.5, 2 / 3],
    ['', 'a', 0, 0, 0],
    ['港湾', '港湾の', 2 / 3, 1, 0.8],
  ])('gold %s, read %s', (gold, body, precision, recall, f1) => {
    const scored = score({ body: gold }, body);
    expect(scored.precision).toBeCloseTo(precision);
    expect(scored.recall).toBeCloseTo(recall);
    expect(scored.f1).toBeCloseTo(f1);
  });

  it('wants the first words one after another', () => {
    expect(score({ firstWords: 'The council voted' }, 'Tuesday. The council, voted').firstWords).toBe(1);
    expect(score({ firstWords: 'The council voted' }, 'The council has voted').firstWords).toBe(0);
  });

  it('splits scripts without blanks into characters', () => {
    expect(wordsOf('Nr. 3 港湾の boat')).toEqual(['nr', '3', '港', '湾', 'の', 'boat']);
  });
});
