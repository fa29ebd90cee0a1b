/** Words of source sentences from the index are those that their text gives. */
import { expect, it } from 'vitest';
import { IndexedWords } from '../../../engine/alignment/indexed-words.ts';
import { wordSentence, wordsIn } from '../../../engine/alignment/word-sentence.ts';
import { makeCorpus } from '../small-corpus.ts';

const sentences = [
  'Mrs. Ives said that the harbour should stay open to every ship.',
  'It took 1.4 billion dollars and twenty-one years.',
  '港口应当对每一艘船开放。',
  'Гавань открыта для всех.',
  'The pilots, the porters and the widows of the drowned were there.',
];
const corpus = makeCorpus(
  [],
  [{ work: 'harbour', id: 'harbour-en', lang: 'en', kind: 'full-text', sentences }],
);
const words = new IndexedWords(corpus);

it.each([0, 4])('sentence %d is read from the index', (place) => {
  const { terms, weights, specific, total, specificTotal } = wordSentence(
    wordsIn(sentences[place] ?? '', () => false),
    corpus,
    new Set(),
  );
  const indexed = words.sentence(0, place);
  expect(indexed?.terms).toEqual(terms);
  indexed?.weights.forEach((weight, i) => expect(weight).toBeCloseTo(weights[i] ?? Number.NaN, 5));
  indexed?.specific.forEach((own, i) => expect(own).toBeCloseTo(specific[i] ?? Number.NaN, 5));
  expect(indexed?.total).toBeCloseTo(total, 4);
  expect(indexed?.specificTotal).toBeCloseTo(specificTotal, 4);
  // The reporter’s “said” counts for nothing in either.
  if (place === 0) expect(indexed?.weights).toContain(0);
});

it.each([1, 2, 3])('sentence %d, of which the words are others, is not', (place) => {
  expect(words.sentence(0, place)).toBeUndefined();
});
