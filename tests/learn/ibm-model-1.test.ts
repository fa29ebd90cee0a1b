import { expect, test } from 'vitest';
import { Vocabulary, learnTranslations } from '../../learn/ibm-model-1.ts';

const source = new Vocabulary();
const target = new Vocabulary();
const pairs = [
  ['la casa', 'the house'],
  ['la casa verde', 'the green house'],
  ['la paz', 'the peace'],
  ['paz verde', 'green peace'],
].map(([own = '', other = '']) => ({
  source: own.split(' ').map(source.numberOf),
  target: other.split(' ').map(target.numberOf),
}));

const likeliest = (links: readonly Map<number, number>[], word: string): string | undefined => {
  const own = links[source.numberOf(word)] ?? new Map<number, number>();
  const best = [...own].sort((a, b) => b[1] - a[1])[0];
  return best && target.words[best[0]];
};

test('words that stand in the same sentences translate each other', () => {
  const links = learnTranslations(pairs, () => 0);
  expect(['casa', 'verde', 'paz'].map((word) => likeliest(links, word))).toEqual(['house', 'green', 'peace']);
});

test('what is believed beforehand decides where the sentences do not', () => {
  const pair = [{ source: [source.numberOf('uno'), source.numberOf('dos')], target: [0, 1] }];
  const uno = source.numberOf('uno');
  const believed = (word: number, other: number): number => Number((word === uno) === (other === 1));
  const links = learnTranslations(pair, believed);
  expect((links[uno]?.get(1) ?? 0) > (links[uno]?.get(0) ?? 0)).toBe(true);
});
