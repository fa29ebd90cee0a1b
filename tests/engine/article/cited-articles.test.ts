/** Articles that a page cites, held against where a text has what was found. */
import { describe, expect, it } from 'vitest';
import { articlesCitedIn, citesOtherArticles } from '../../../engine/article/cited-articles.ts';
import type { SourceSpan } from '../../../engine/types.ts';
import { makeCorpus } from '../small-corpus.ts';

const RULES = ['Every angler keeps the bank clean.', 'No angler fishes by night.', 'Boots are free.'];
const corpus = makeCorpus(
  [
    {
      id: 'rules',
      kind: 'declaration',
      titles: { en: 'Rules of the Anglers' },
      speakers: [],
      parties: [],
      occasion: { name: { en: 'Assembly' } },
      date: '1961-09-01',
      publications: [],
    },
  ],
  [
    {
      work: 'rules',
      id: 'rules-en',
      lang: 'en',
      kind: 'full-text',
      sentences: RULES.flatMap((rule, i) => [`Article ${i + 1}`, rule]),
    },
  ],
);

/** The same text with Roman numbers and sections,and articles that are not counted one by one. */
const charter = makeCorpus(corpus.works, [
  {
    work: 'rules',
    id: 'rules-en',
    lang: 'en',
    kind: 'full-text',
    sentences: [
      'Article I, Section 1',
      'Every angler keeps the bank clean.',
      'Article I, Section 2',
      'No angler fishes by night.',
      'Article IX',
      'Boots are free.',
      'Article XIV',
      'Nets are mended in March.',
    ],
  },
]);

/** The source of the rule of an article. */
const ruleOf = (article: number): SourceSpan => ({
  work: 'rules',
  version: 'rules-en',
  lang: 'en',
  start: 0,
  end: 0,
  sentences: { start: 2 * article - 1, end: 2 * article },
  kind: 'paraphrase',
  score: 0.9,
});

it.each([
  ['Article 24 could not be plainer.', [24]],
  ['Articles 3 and 5 say so; so does article 12.', [3, 5, 12]],
  ['宣言第二十四条和第3條都说', [24, 3]],
  ['제12조에 따르면', [12]],
  ['Según los artículos 1, 2 y 3', [1, 2, 3]],
  ['She wrote 3 articles in 2024.', []],
  ['第五十八届会议', []],
])('“%s” cites %j', (text, expected) => {
  expect([...articlesCitedIn(text)]).toEqual(expected);
});

describe('a sentence', () => {
  it.each([
    ['cites the article that it was found in', 'Article 2 keeps the night quiet.', [ruleOf(2)], false],
    ['cites another one', 'Article 3 keeps the night quiet.', [ruleOf(2)], true],
    ['cites one of those that it was found in', 'Article 3 is on boots.', [ruleOf(2), ruleOf(3)], false],
    ['cites none', 'The night is quiet.', [ruleOf(2)], false],
  ])('%s', (_name, text, sources, expected) => {
    expect(citesOtherArticles(corpus, text, sources)).toBe(expected);
  });

  it.each([
    ['Article 1 keeps the night quiet.', 3, false],
    ['Article 2 keeps the night quiet.', 3, true],
    ['Article 9 is on boots.', 5, false],
    ['Article 3 is on boots.', 5, true],
    ['Article 14 is on nets.', 7, false],
  ])('“%s” is held against Roman numbers, whatever sections an article has', (text, sentence, expected) => {
    const source = { ...ruleOf(1), sentences: { start: sentence, end: sentence + 1 } };
    expect(citesOtherArticles(charter, text, [source])).toBe(expected);
  });
});
