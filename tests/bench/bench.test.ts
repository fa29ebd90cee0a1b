/** The measures of the benchmarks themselves, on figures that can be judged at a glance. */
import { describe, expect, test } from 'vitest';
import { growthOf } from '../../bench/speed/growth.ts';
import { LIBRARIES, wordsOf } from '../../bench/quality/libraries.ts';
import type { Passage, ScoredPage, ScoredSentence } from '../../bench/quality/page-data.ts';
import { type PredictedFinding, scoreAttributions, sentenceScorer } from '../../bench/quality/page-score.ts';
import { matcherOver, packOfRows } from '../../bench/quality/pairs.ts';
import { quantile, seededRandom, shuffled, spread } from '../../bench/random.ts';
import { recallOf } from '../../bench/quality/recall.ts';
import { table } from '../../bench/table.ts';
import { contains } from '../../bench/quality/verbatim.ts';
import { readLanguageResources } from '../../cli/language-resources.ts';

const answers = (scores: readonly number[], right: boolean) => scores.map((score) => ({ score, right }));

describe('recall', () => {
  test('at 99 % precision counts right answers down to where 1 % are wrong', () => {
    const right = answers(
      Array.from({ length: 150 }, (_, i) => 1 - i / 1000),
      true,
    );
    // After 99 right answers one wrong one is allowed; the second one is too many for the 51 that follow.
    const decoys = answers([1 - 98.5 / 1000, 1 - 120.5 / 1000], false);
    const recall = recallOf(200, right, decoys);
    expect(recall.at1).toBe(0.75);
    expect(recall.at99).toBe(121 / 200);
    expect(recall.threshold).toBe(1 - 120 / 1000);
  });

  test('is none where the first answer is wrong', () => {
    expect(recallOf(2, answers([0.5], true), answers([0.9], false))).toMatchObject({ at1: 0.5, at99: 0 });
  });

  test('lets answers of one score stand or fall together', () => {
    expect(recallOf(1, answers([0.5], true), answers([0.5], false)).at99).toBe(0);
  });
});

const sentence = (
  text: string,
  label: string,
  source: string[] = [],
  flags: string[] = [],
): ScoredSentence => ({ text, label, source, flags });

const page = (sentences: readonly ScoredSentence[]): ScoredPage => ({
  id: 'page',
  lang: 'en',
  kind: 'positive',
  work: 'work',
  text: sentences.map(({ text }) => text).join('\n'),
  sentences: [...sentences],
});

const passages: Passage[] = [
  { id: 'a', text: 'The harbour should stay open to every ship.', aligned: ['b'] },
  { id: 'b', text: '港口应当向所有船只开放。', aligned: [] },
];

describe('the scoring of labelled pages', () => {
  const sentences = [
    sentence('The harbour should stay open to every ship, she said.', 'edited', ['b']),
    sentence('Ships of all kinds must be let in.', 'paraphrase', ['a']),
    sentence('It rained.', 'none'),
    sentence('She spoke on Monday.', 'none', [], ['frame']),
  ];
  const one = page(sentences);
  const score = sentenceScorer([one], passages);
  const at = (text: string, length: number, sources: string[]): PredictedFinding => {
    const start = one.text.indexOf(text);
    return { start, end: start + length, sources };
  };

  test('finds edited sentences by a few characters and others by their half', () => {
    const source = 'The harbour should stay open to every ship.';
    const { byLabel, table: counts } = score(() => [
      at('The harbour', 14, [source]),
      at('Ships of all', 13, [source]),
    ]);
    expect(byLabel).toEqual({ 'en edited': { found: 1, all: 1 }, 'en paraphrase': { found: 0, all: 1 } });
    expect(counts['all']).toMatchObject({ tp: 1, fp: 0, fn: 1 });
  });

  test('takes what says the same for the right source, and nothing else', () => {
    const led = (text: string) => score(() => [at('The harbour', 53, [text])]).rightSource;
    expect(led('The harbour should stay open to every ship.')).toBe(1);
    expect(led('港口应当向所有的船只开放')).toBe(1);
    expect(led('The airport should stay closed to any plane.')).toBe(0);
  });

  test('counts what was found without a label, but for who spoke where', () => {
    expect(score(() => [at('It rained.', 10, [])]).table['all']).toMatchObject({ fp: 1 });
    expect(score(() => [at('She spoke', 20, [])]).table['all']).toMatchObject({ fp: 0 });
  });

  test('of attributions knows right, false and missed ones', () => {
    const { table: counts, wrong, missed } = scoreAttributions([one], () => ['other', 'other']);
    expect(counts['en']).toMatchObject({ tp: 0, fp: 1, fn: 1 });
    expect(wrong).toEqual(['page (positive): other']);
    expect(missed).toEqual(['page: work']);
  });
});

describe('the libraries', () => {
  const sentences = [
    'Fishermen mend their nets in the morning.',
    'The council voted on the new bridge.',
    '港口应当向所有船只开放。',
  ];

  test.each(LIBRARIES)('$name finds a sentence in other words, in English and in Chinese', (library) => {
    const search = library.over(sentences);
    expect(search('A bridge is what the council has voted on')?.row).toBe(1);
    expect(search('向船只开放的港口')?.row).toBe(2);
  });

  test.each(LIBRARIES)('$name scores a sentence above one with a word in common', (library) => {
    const search = library.over(sentences);
    const near = search('Fishermen mend nets in the morning.')?.score ?? 0;
    expect(near).toBeGreaterThan(search('The evening nets nobody much at all.')?.score ?? 0);
  });

  test('Chinese is searched by pairs of characters', () => {
    expect(wordsOf('The 港口开放, 港!')).toEqual(['the', '港口', '口开', '开放', '港']);
  });
});

test('a row stays one sentence of the pack, and is found as such', async () => {
  const rows = [
    'Nets are mended. Boats are painted.',
    'The council voted on the new bridge over the river.',
    'Rain.',
  ];
  const pack = await packOfRows(rows, 'en', readLanguageResources());
  expect(pack.sentences(0).map(({ start, end }) => pack.text(0).slice(start, end))).toEqual(rows);
  const hit = matcherOver(pack)('On the new bridge over the river the council voted.');
  expect(hit?.start).toBeLessThanOrEqual(1);
  expect(hit?.end).toBeGreaterThan(1);
});

test('the words of a quotation may stand in sources with other marks, and over two of them', () => {
  expect(contains(['The harbour, she said, “is open”.'], 'she said: is open')).toBe(true);
  expect(contains(['Boats are painted white.'], 'nets are mended by hand. Boats are painted')).toBe(false);
  expect(contains(['Nets are mended by hand.', 'Boats are painted white.'], 'by hand. Boats are')).toBe(true);
});

describe('figures', () => {
  test('growth is the power of a power law', () => {
    const points = [10, 100, 1000].map((size) => ({ size, cost: 3 * size ** 0.5 }));
    expect(growthOf(points)).toBeCloseTo(0.5, 10);
    expect(growthOf(points.slice(0, 1))).toBeUndefined();
  });

  test('quantiles, even samples and shuffles', () => {
    expect([0, 0.5, 0.95].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 3, 4]);
    expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    const list = Array.from({ length: 50 }, (_, i) => i);
    const other = shuffled(list, seededRandom(7));
    expect(other).not.toEqual(list);
    expect(other.toSorted((a, b) => a - b)).toEqual(list);
    expect(shuffled(list, seededRandom(7))).toEqual(other);
  });

  test('a table has its columns aligned', () => {
    expect(
      table(
        ['', 'n'],
        [
          ['a', 1],
          ['bc', undefined],
        ],
      ),
    ).toBe('        n\n---------\na   1.000\nbc      –');
  });
});
