/**
 * Foreign names in Chinese characters beside the same names in Latin letters: 多米尼克·拉布 and Dominic Raab have their
 * consonants in common. Chinese texts keep the one or write the other, as their translator likes.
 */
import type { Span } from '../types.ts';
import { TRANSLITERATION_CHARACTERS } from './transliteration-table.ts';

const CONSONANTS = new Map(
  TRANSLITERATION_CHARACTERS.flatMap(([consonants, characters]) =>
    Array.from(characters, (character) => [character, consonants] as const),
  ),
);

/** What stands between the parts of a name. */
const JOINT = /[·•‧・－\- ]/;
/** One such character alone is any word. */
const LEAST_CHARACTERS = 2;
/** More than this is no name but a list, and its end is not looked at. Characters. */
const MOST_CHARACTERS = 60;

/** Characters in a row, joints apart, that may write a foreign name. */
export interface NameRun {
  /** The consonants of all characters, as `consonantsOf` has them for Latin letters. */
  consonants: string;
  /** For each consonant, the place of its character in the text. */
  places: readonly number[];
}

/** The runs of a text that may write foreign names. Linear in its length. */
export function nameRuns(text: string): NameRun[] {
  const runs: NameRun[] = [];
  let consonants = '';
  let places: number[] = [];
  let characters = 0;
  const end = (): void => {
    if (characters >= LEAST_CHARACTERS && consonants !== '') runs.push({ consonants, places });
    consonants = '';
    places = [];
    characters = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    const own = CONSONANTS.get(character);
    if (own === undefined) {
      if (!JOINT.test(character)) end();
      continue;
    }
    if (++characters > MOST_CHARACTERS) end();
    consonants += own;
    for (let k = 0; k < own.length; k++) places.push(i);
  }
  end();
  return runs;
}

/** What it costs where one class stands for another that is near to it, and where any does. */
const NEAR = 0.5;
const FAR = 1.2;
const NEAR_CLASSES = new Set(
  ['SJ', 'FW', 'FP', 'HK', 'WP', 'TS', 'JK', 'TJ', 'LN', 'HJ', 'NM'].flatMap((pair) => [
    pair,
    `${pair[1] ?? ''}${pair[0] ?? ''}`,
  ]),
);
/** What it costs that a class is only in the one: a final n, an r, an h and a w are often not heard. */
const gap = (consonant: string): number => ('NLHW'.includes(consonant) ? 0.6 : 1);

const exchange = (a: string, b: string): number => (a === b ? 0 : NEAR_CLASSES.has(a + b) ? NEAR : FAR);

/** Two consonants alike may be chance, and must be the same; of four and more one may be another. */
const OF_TWO = 0.5;
const OF_THREE = 0.8;
const LEAST = 0.35;
const COST = 1.6;

function strengthOf(length: number, cost: number): number {
  if (length < 2) return 0;
  if (length === 2) return cost === 0 ? OF_TWO : 0;
  const strength = 1 - (COST * cost) / length;
  return strength < LEAST ? 0 : strength * (length === 3 ? OF_THREE : 1);
}

/** Where a run sounds most like a name, and how much: 0 to 1. */
export interface Sound extends Span {
  strength: number;
}

/**
 * The part of a run that sounds most like a name with these consonants (Sellers' algorithm, 1980); undefined where none does.
 * Takes the product of both lengths, which are those of names.
 */
export function soundingLike(name: string, { consonants, places }: NameRun): Sound | undefined {
  if (name.length < 2) return undefined;
  const width = consonants.length;
  let costs = Array.from({ length: width + 1 }, () => 0);
  let starts = Array.from(costs.keys());
  for (const wanted of name) {
    const nextCosts = [(costs[0] ?? 0) + gap(wanted)];
    const nextStarts = [0];
    for (let j = 1; j <= width; j++) {
      const own = consonants[j - 1] ?? '';
      const both = (costs[j - 1] ?? 0) + exchange(wanted, own);
      const without = (costs[j] ?? 0) + gap(wanted);
      const more = (nextCosts[j - 1] ?? 0) + gap(own);
      const least = Math.min(both, without, more);
      nextCosts.push(least);
      const from = least === both ? starts[j - 1] : least === without ? starts[j] : nextStarts[j - 1];
      nextStarts.push(from ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let best = 0;
  costs.forEach((cost, j) => {
    if (cost < (costs[best] ?? 0)) best = j;
  });
  const strength = strengthOf(name.length, costs[best] ?? 0);
  if (strength === 0) return undefined;
  return { start: places[starts[best] ?? 0] ?? 0, end: (places[best - 1] ?? 0) + 1, strength };
}
