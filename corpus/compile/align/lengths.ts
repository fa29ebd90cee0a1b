/**
 * What lengths say about two groups of sentences, in nats. After Gale & Church 1993: each letter of a text brings about a
 * number of letters of the other that varies by a variance of its own, so that long groups keep their ratio better
 * than short ones. How the two texts' lengths compare, and how loosely, is learned from the beads of the pass before.
 */

/** What was learned of two texts. */
export interface LengthModel {
  /** The natural logarithm of how much longer `b` says the same than `a`. */
  ratio: number;
  /** How much more loosely than expected lengths go together, as a factor of the spread. */
  looseness: number;
}

/** What is expected before anything is seen. */
export const FIRST_LENGTHS: LengthModel = { ratio: 0, looseness: 1 };

/** The variance that a letter brings (Gale & Church 1993, from French and German letters per English one). */
const LETTER_VARIANCE = 6.8;
/** However long two groups are, a translator is that much wordier here than there. */
const LEAST_SPREAD = 0.1;
/** How far logarithms of the lengths of any two groups differ; looser than this says nothing. */
const CHANCE_SPREAD = 0.9;
const LOOSEST_SPREAD = 0.8;
/** One group in twenty is shortened or drawn out beyond what the spread allows. */
const ODD = 0.05;
/** Added to both lengths, so that three words and five words are about as long. Letters. */
const SMOOTHING = 10;
/** Expectations of looseness count as this many beads; a bead further off than this many spreads is odd, and shows no more. */
const EXPECTED_BEADS = 10;
const ODD_SPREADS = 3;

/** The density of a normal distribution, without the constant that all of them share. */
const normal = (x: number, spread: number): number => Math.exp((-x * x) / (2 * spread * spread)) / spread;

/** How likely it is that two logarithms of lengths differ by `off`, against chance; `odd` of all do so without a reason. */
export const closeness = (off: number, spread: number, chanceSpread: number, odd: number): number =>
  Math.log(((1 - odd) * normal(off, spread)) / normal(off, chanceSpread) + odd);

/** The logarithm of how much longer `b` is than `a`. */
const logRatio = (a: number, b: number): number => Math.log((b + SMOOTHING) / (a + SMOOTHING));

/** How far that logarithm strays where two groups of such lengths say the same. */
const spreadOf = (a: number, b: number): number =>
  Math.sqrt(LEAST_SPREAD ** 2 + (LETTER_VARIANCE / 2) * (1 / (a + SMOOTHING) + 1 / (b + SMOOTHING)));

/** How much more likely lengths `a` and `b`, in letters, are in groups that say the same than in any two. */
export function lengthScore(a: number, b: number, { ratio, looseness }: LengthModel): number {
  const spread = Math.min(LOOSEST_SPREAD, looseness * spreadOf(a, b));
  return closeness(logRatio(a, b) - ratio, spread, CHANCE_SPREAD, ODD);
}

/** Beads surer than this show how lengths compare. */
const SURE = 0.5;

const median = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[values.length >> 1] ?? 0;

/** What pairs of groups that say the same show, each as sure as its weight. */
export function learnLengths(pairs: readonly { a: number; b: number; weight: number }[]): LengthModel {
  const ratio = median(pairs.filter(({ weight }) => weight > SURE).map(({ a, b }) => logRatio(a, b)));
  let weights = EXPECTED_BEADS;
  let squares = EXPECTED_BEADS;
  for (const { a, b, weight } of pairs) {
    const spreads = (logRatio(a, b) - ratio) / spreadOf(a, b);
    weights += weight;
    squares += weight * Math.min(spreads ** 2, ODD_SPREADS ** 2);
  }
  return { ratio, looseness: Math.sqrt(squares / weights) };
}
