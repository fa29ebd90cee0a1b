/**
 * Which words of two sentences that say the same stand for each other, by competitive linking (Melamed, “Models of translational
 * equivalence among words”, 2000): the surest pair is linked first, and what is linked is no longer there for others. A word may stand
 * for several that stand together (人权, human rights), on either side. Quadratic in the length of the sentences.
 */
import type { Association, Company } from './association.ts';
import { type Word, linkStrength } from './words.ts';

/** Word number `a` of one sentence stands for word number `b` of the other. */
export interface WordLink {
  a: number;
  b: number;
  /** 0 to 1. */
  strength: number;
}

/**
 * What a dictionary's link counts for where the two words never stand in the same passages, beside one where they always do: it tells
 * *humanity* from *human* for 人类, which have one stem.
 */
const WITHOUT_ASSOCIATION = 0.4;
/** What company alone says, with no dictionary. */
const BY_ASSOCIATION = 0.5;
/** Company alone links only words that share so much of their passages: below it, in the Declaration, most of such links were wrong. */
const LEAST_ASSOCIATION = 0.75;
/** What stands together once or twice may do so by chance. */
const LEAST_TOGETHER = 3;
/** Weaker pairs are not linked: an unmarked word is better than a wrong mark. */
const LEAST_STRENGTH = 0.15;
/** What a pair loses that stands at opposite ends of its sentences: it decides between a word's repetitions, and little else. */
const DISTANCE = 0.2;

/** How surely two words stand for each other, by the dictionary and by the company that they keep. */
function strengthOf(known: number, { together, share }: Company): number {
  if (known > 0) return known * (WITHOUT_ASSOCIATION + (1 - WITHOUT_ASSOCIATION) * share);
  return together >= LEAST_TOGETHER && share >= LEAST_ASSOCIATION ? share * BY_ASSOCIATION : 0;
}

/** The links between the words of two sentences, surest first. */
export function alignWords(a: readonly Word[], b: readonly Word[], association: Association): WordLink[] {
  const pairs: (WordLink & { rank: number; known: boolean })[] = [];
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      if (left.isFunction || right.isFunction) return;
      const known = linkStrength(left, right);
      const strength = strengthOf(known, association.between(left.form, right.form));
      if (strength < LEAST_STRENGTH) return;
      const apart = Math.abs(i / a.length - j / b.length);
      pairs.push({ a: i, b: j, strength, rank: strength - DISTANCE * apart, known: known > 0 });
    });
  });
  pairs.sort((x, y) => y.rank - x.rank || x.a - y.a || x.b - y.b);
  const ofA = a.map((): number[] => []);
  const ofB = b.map((): number[] => []);
  return pairs.flatMap(({ a: i, b: j, strength, known }): WordLink[] => {
    const left = ofA[i] ?? [];
    const right = ofB[j] ?? [];
    const isFree = left.length === 0 && right.length === 0;
    const isMore =
      (right.length === 0 && extendsRun(b, left, j)) || (left.length === 0 && extendsRun(a, right, i));
    if (!isFree && !(known && isMore)) return [];
    left.push(j);
    right.push(i);
    return [{ a: i, b: j, strength }];
  });
}

/** Whether a word stands next to those that are linked already and is another one: what is said twice is rendered twice. */
const extendsRun = (words: readonly Word[], linked: readonly number[], next: number): boolean =>
  linked.some((each) => Math.abs(each - next) === 1) &&
  !linked.some((each) => words[each]?.form === words[next]?.form);
