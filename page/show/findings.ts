/**
 * Leads from findings to ranges of the page, also when its nodes are others by now: by offsets in the text that was matched,
 * and by text quotes (`anchor.ts`) for when the page says the same in another place, or in nodes drawn anew.
 */
import type { FindingKind, Span } from '../../engine/types.ts';
import { findQuote, quoteOf, type Quote } from './anchor.ts';
import type { ReadArticle } from '../read/article.ts';
import type { Painted } from './highlight.ts';

/** A finding, as far as the page needs to know it. */
export interface Spot extends Span {
  kind: FindingKind;
}

export interface Findings {
  readonly count: number;
  /** The range of the page under a finding now; undefined where its words are no longer there. */
  rangeOf(index: number, read: ReadArticle): Range | undefined;
  /** All that can be painted, in the order of the findings. */
  painted(read: ReadArticle): Painted[];
}

/** Holds the findings of a text. */
export function holdFindings(text: string, spots: readonly Spot[]): Findings {
  const quotes: readonly Quote[] = spots.map((spot) => quoteOf(text, spot));
  const rangeOf = (index: number, read: ReadArticle): Range | undefined => {
    const spot = spots[index];
    const quote = quotes[index];
    if (!spot || !quote) return undefined;
    const span = read.article.text === text ? spot : findQuote(read.article.text, quote);
    return span && read.rangeOf(span);
  };
  return {
    count: spots.length,
    rangeOf,
    painted: (read) =>
      spots.flatMap(({ kind }, index) => {
        const range = rangeOf(index, read);
        return range ? [{ index, kind, range }] : [];
      }),
  };
}
