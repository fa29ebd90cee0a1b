/** A text as a whole beside sentences of a pack: all that closest-model.ts goes by. */
import type { QuerySentence } from '../candidates/query.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
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
  grams: ReadonlyMap<number, number>;
  size: number;
}

/** Bits that a letter has in the number of a series: what is written in letters of one script differs in them. */
const LETTER_BITS = 7;
const LETTER_MASK = (1 << LETTER_BITS) - 1;
const GRAM_MASK = (1 << (LETTER_BITS * GRAM)) - 1;

/** Series of letters and figures without what stands between words, as numbers. */
function gramsOf(text: string): number[] {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const grams: number[] = [];
  let gram = 0;
  for (let i = 0; i < letters.length; i++) {
    gram = ((gram << LETTER_BITS) | (letters.charCodeAt(i) & LETTER_MASK)) & GRAM_MASK;
    if (i >= GRAM - 1) grams.push(gram);
  }
  return grams;
}

/** Each weight by its root, and their sum; `length` of them, for a run's list may go on with what was read before. */
function flatten<T extends QuerySentence | SourceRun>(run: T, length: number): T {
  const weights = run.weights.subarray(0, length).map(Math.sqrt);
  return { ...run, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

export function wholeText(text: string, query: QuerySentence): WholeText {
  const grams = new Map<number, number>();
  const own = query.isHan ? [] : gramsOf(text);
  for (const gram of own) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return {
    query,
    flat: flatten(query, query.weights.length),
    named: namedText(text, query.weights, query.units),
    figures: quantitiesIn(text),
    grams,
    size: own.length,
  };
}

/** The share of their series of letters that both have (Dice). */
function sharedLetters({ grams, size }: WholeText, sentence: string): number {
  if (size === 0) return 0;
  const taken = new Map<number, number>();
  const others = gramsOf(sentence);
  let shared = 0;
  for (const gram of others) {
    const count = grams.get(gram);
    if (count === undefined) continue;
    const before = taken.get(gram) ?? 0;
    if (before === count) continue;
    taken.set(gram, before + 1);
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
  const names = namesAcross(whole.named, namedText(sentence, source.weights));
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
