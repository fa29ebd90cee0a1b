/**
 * Whether two words, or two stretches of Chinese, say opposite things: antonyms of WordNet, and words that stand on the two sides
 * of one question (for or against, more or less) by our own lists.
 */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { stem } from '../text/tokenise.ts';
import { entriesOf, patternsOf } from '../text/word-lists.ts';
import { antonyms } from './english-antonyms.ts';

/** The two sides of each question. */
const sidesOf = (lists: string): [string[], string[]][] =>
  patternsOf(lists).map((line) => {
    const [one = '', other = ''] = line.split('|');
    return [entriesOf(one), entriesOf(other)];
  });

const PAIRS = new Set(
  entriesOf(antonyms).flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [`${a} ${b}`, `${b} ${a}`];
  }),
);

/** For each stem, the questions that it answers: `3` for one side of the third, `-3` for the other. */
const sides = new Map<string, Set<number>>();
sidesOf(en.opposites).forEach((both, i) => {
  both.forEach((words, side) => {
    for (const word of words) {
      const norm = stem(word);
      sides.set(norm, (sides.get(norm) ?? new Set()).add(side === 0 ? i + 1 : -i - 1));
    }
  });
});

/** Whether two English words are opposites. Stems of the index. */
export const areOpposite = (a: string, b: string): boolean =>
  PAIRS.has(`${a} ${b}`) || [...(sides.get(a) ?? [])].some((side) => sides.get(b)?.has(-side));

const HAN_SIDES = sidesOf(zh.opposites);

/** Two Chinese words, one in each of two stretches, that are opposites. In simplified characters. */
export function hanOpposites(a: string, b: string): [string, string] | undefined {
  for (const [one, other] of HAN_SIDES) {
    for (const [left, right] of [
      [one, other],
      [other, one],
    ]) {
      const here = left?.find((word) => a.includes(word) && !b.includes(word));
      const there = right?.find((word) => b.includes(word) && !a.includes(word));
      if (here !== undefined && there !== undefined) return [here, there];
    }
  }
  return undefined;
}
