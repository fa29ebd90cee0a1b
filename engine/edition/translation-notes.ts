/**
 * Where a translation does not go along with its original: what it leaves out, what it adds, and where its figures are others. Read from
 * the alignment of the two, whose confidence goes with each; never a verdict on which is right.
 */
import { type Quantity, mayAgree, quantitiesIn } from '../text/quantities.ts';
import type { Bead, Corpus, Span } from '../types.ts';
import { primaryLanguage, quote } from './edition.ts';

export interface TranslationNote {
  kind: 'left-out' | 'added' | 'figures';
  /** Sentences of the first version and of the second; empty where it has none. */
  a: Span;
  b: Span;
  /** That of the alignment: 0 to 1. */
  confidence: number;
  /** For `figures`, those that the other side does not have, as they stand. */
  figures?: { a: string[]; b: string[] };
}

/** Figures are read in these languages, as words too: 近3万, nearly 30,000. */
const READ: ReadonlySet<string> = new Set(['en', 'zh']);

const isEmpty = ({ start, end }: Span): boolean => start === end;

/** Dates and times of day are written in too many ways to be held against each other: 24日18时, at 6 p.m. on the 24th. */
const PART_OF_DATE = /^(?:[日号时点分月年]|st\b|nd\b|rd\b|th\b|:|\s?(?:a\.?m|p\.?m|o'clock)\b)/iu;

/** Smaller numbers are words as often as figures, and what they count is said in other ways: 两名, twins; 三十余年, three decades. */
const LEAST_NUMBER = 10;

/** The figures of a text that say how much or how many. */
const amountsIn = (text: string): Quantity[] =>
  quantitiesIn(text).filter(
    ({ kind, value, end }) =>
      (kind === 'percent' || (kind === 'number' && value >= LEAST_NUMBER)) &&
      !PART_OF_DATE.test(text.slice(end)),
  );

/**
 * The figures of two passages that the other one does not have. Of 2,950 sentences of news and their translations (WMT 2021)
 * this notes ten: nine do give other figures, seven of them in other units. Both must have one of a kind: a figure on one side alone may be written
 * out on the other in a way that is not read, or be the number of the point.
 */
function otherFigures(a: string, b: string): TranslationNote['figures'] {
  const left = amountsIn(a);
  const right = amountsIn(b);
  const unmet = (own: readonly Quantity[], others: readonly Quantity[]): Quantity[] =>
    own.filter((each) => !others.some((other) => mayAgree(each, other)));
  const [ofA, ofB] = [unmet(left, right), unmet(right, left)];
  const kinds = new Set(ofA.map(({ kind }) => kind).filter((kind) => ofB.some((each) => each.kind === kind)));
  if (kinds.size === 0) return undefined;
  const textsOf = (text: string, figures: readonly Quantity[]): string[] =>
    figures.filter(({ kind }) => kinds.has(kind)).map(({ start, end }) => text.slice(start, end));
  return { a: textsOf(a, ofA), b: textsOf(b, ofB) };
}

/** The notes on two versions that are aligned, in their order. */
export function translationNotes(corpus: Corpus, a: number, b: number): TranslationNote[] {
  const languages = [a, b].map((number) => primaryLanguage(corpus.versions[number]?.lang ?? ''));
  const isRead = languages.every((language) => READ.has(language));
  const noteOf = (bead: Bead): TranslationNote[] => {
    if (isEmpty(bead.b)) return [{ kind: 'left-out', ...bead }];
    if (isEmpty(bead.a)) return [{ kind: 'added', ...bead }];
    const figures = isRead
      ? otherFigures(quote(corpus, a, bead.a).text, quote(corpus, b, bead.b).text)
      : undefined;
    return figures ? [{ kind: 'figures', ...bead, figures }] : [];
  };
  return corpus.bitext(a, b).flatMap(noteOf);
}
