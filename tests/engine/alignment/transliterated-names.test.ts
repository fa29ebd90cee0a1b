/** A text that nobody speaks: it is reported where it is named and quoted, and neither alone is enough. */
import { expect, test } from 'vitest';
import { align } from '../../../engine/alignment/align.ts';
import { SourceSentences } from '../../../engine/alignment/best-runs.ts';
import { prepare } from '../../../engine/candidates/query.ts';
import { createMatcher } from '../../../engine/match.ts';
import { unitsIn } from '../../../engine/text/units.ts';
import { makeCorpus } from '../small-corpus.ts';

const ARTICLES = [
  'Every river shall run from its spring to the harbour without being dammed or diverted.',
  'Every village has the right to draw from the river what its gardens and animals need.',
  'No mill shall be built where the herons and otters have their nests.',
];
const corpus = makeCorpus(
  [
    {
      id: 'rivers',
      kind: 'declaration',
      titles: { en: 'Declaration on the Rights of Rivers' },
      names: { en: ['Rivers Charter'] },
      speakers: [],
      parties: [],
      occasion: { name: { en: 'Meeting of the valley' }, body: { en: ['Valley Council'] } },
      date: '1948-12-10',
      publications: [],
    },
  ],
  [{ work: 'rivers', id: 'rivers-en', lang: 'en', kind: 'full-text', sentences: ARTICLES }],
);
const matcher = createMatcher([corpus]);
const REST = [
  'The exhibition in the town hall is open until January.',
  'Pupils of three schools made the posters, and the mayor came to the opening.',
].join('\n');

const attributed = (text: string) =>
  matcher.match({ text: `${text}\n${REST}`, lang: 'en', date: '2024-12-10' }).attributions;

test.each(['Declaration on the Rights of Rivers', 'Rivers Charter'])('named as %s and quoted', (name) => {
  const [attribution] = attributed(
    `The ${name} says: “No mill shall be built where the herons and otters have their nests.”`,
  );
  expect(attribution?.work).toBe('rivers');
  expect(attribution?.evidence).toContainEqual({ kind: 'title', name });
});

test('named and not quoted, however much the page speaks of its theme', () => {
  const theme = Array.from(
    { length: 12 },
    (_, n) => `In village ${n} the right of the river and the need of gardens were spoken of at the mill.`,
  );
  expect(attributed(`They praised the Declaration on the Rights of Rivers.\n${theme.join('\n')}`)).toEqual(
    [],
  );
});

test('one quoted sentence without the name', () => {
  expect(attributed('A poster says that every village has the right to draw from the river.')).toEqual([]);
});

test('the words in quotation marks are paired first, whatever stands before them', () => {
  const page =
    'The right of every village to the river is there: “Every village has the right to draw from the river what its gardens and animals need.”';
  const [query] = prepare(page, corpus, new Set());
  if (!query) throw new Error('No sentence.');
  const whole = new SourceSentences(corpus).run(0, 1, 2);
  const { quoteCoverage, runLength } = align(query, whole);
  expect(quoteCoverage).toBe(1);
  expect(runLength).toBe(unitsIn(ARTICLES[1] ?? '').length);
});
