/** A text as a whole beside sentences of a pack: all that closest-model.ts goes by. */
import type { QuerySentence } from '../candidates/query.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import { unitsIn } from '../text/units.ts';
import { type Alignment, type SourceRun, align, harmonic } from './align.ts';
import { type NamedText, namedText, namesAcross } from './transliterated-names.ts';

/** What is said of a text and a sentence. */
export interface Similarity {
  /** The balance of both coverages, words that are alike and names across scripts counted: 0 to 1. */
  balance: number;
  /** The same where rare words weigh less: each by the root of its weight. */
  flat: number;
  /** Series of four letters that both have, blanks apart: compounds, names written apart, other endings. 0 to 1; 0 in Chinese. */
  letters: number;
  /** How unlike the lengths are: the logarithm of their ratio. */
  length: number;
  /** Quantities that only the text has, and only the sentence. */
  pageFigures: number;
  sourceFigures: number;
  /** The weight of the text in nats. */
  weight: number;
}

/** Letters in a row that are compared. */
const GRAM = 4;
/** A length is a weight in nats and so much: a word more or less is nothing. */
const LENGTH_FLOOR = 5;

/** A text made ready to be held against many sentences. */
export interface WholeText {
  query: QuerySentence;
  flat: QuerySentence;
  named: NamedText;
  figures: readonly Quantity[];
  /** How often it has each series of letters, and how many there are. */
  grams: ReadonlyMap<string, number>;
  size: number;
}

/** Series of letters and figures without what stands between words. */
function gramsOf(text: string): string[] {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - GRAM + 1) }, (_, i) => letters.slice(i, i + GRAM));
}

/** Each weight by its root, and their sum; `length` of them, for a run's list may go on with what was read before. */
function flatten<T extends QuerySentence | SourceRun>(run: T, length: number): T {
  const weights = run.weights.subarray(0, length).map(Math.sqrt);
  return { ...run, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

export function wholeText(text: string, query: QuerySentence): WholeText {
  const grams = new Map<string, number>();
  const own = query.isHan ? [] : gramsOf(text);
  for (const gram of own) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return {
    query,
    flat: flatten(query, query.weights.length),
    named: namedText(text, query.units, query.weights),
    figures: quantitiesIn(text),
    grams,
    size: own.length,
  };
}

/** The share of their series of letters that both have (Dice). */
function sharedLetters({ grams, size }: WholeText, sentence: string): number {
  if (size === 0) return 0;
  const left = new Map(grams);
  const others = gramsOf(sentence);
  let shared = 0;
  for (const gram of others) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    shared++;
  }
  return (2 * shared) / (size + others.length);
}

const same = (a: Quantity, b: Quantity): boolean => a.kind === b.kind && a.value === b.value;

/** How many quantities of the one the other does not have. */
const missing = (list: readonly Quantity[], others: readonly Quantity[]): number =>
  list.filter((own) => !others.some((other) => same(own, other))).length;

/** What a text and a sentence have in common. */
export function similarityOf(
  whole: WholeText,
  source: SourceRun,
  sentence: string,
  { softPageCoverage, softSourceCoverage }: Alignment,
): Similarity {
  const { query, flat } = whole;
  const names = namesAcross(whole.named, namedText(sentence, unitsIn(sentence), source.weights));
  const even = align(flat, flatten(source, source.length));
  const figures = quantitiesIn(sentence);
  const cover = (share: number, more: number, total: number): number =>
    Math.min(1, share + (total > 0 ? more / total : 0));
  return {
    balance: harmonic(
      cover(softPageCoverage, names.page, query.total),
      cover(softSourceCoverage, names.source, source.total),
    ),
    flat: harmonic(even.softPageCoverage, even.softSourceCoverage),
    letters: sharedLetters(whole, sentence),
    length: Math.abs(Math.log((query.total + LENGTH_FLOOR) / (source.total + LENGTH_FLOOR))),
    pageFigures: missing(whole.figures, figures),
    sourceFigures: missing(figures, whole.figures),
    weight: query.total,
  };
}
