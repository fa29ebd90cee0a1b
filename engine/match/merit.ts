/**
 * What the runs of one page sentence are ranked by, and how much a longer run could have at the most: most neighbours add
 * nothing, and that is seen from them alone, before the longer run is aligned.
 */
import { type Alignment, align, harmonic } from './align.ts';
import type { SourceSentences } from './evidence.ts';
import type { QuerySentence } from './query.ts';

/** A short quotation out of a long sentence has little balance: there the page's own coverage counts. */
const meritOf = (page: number, source: number, quote: number): number =>
  harmonic(page, source) + page / 2 + quote / 4;

export const merit = (alignment: Alignment): number =>
  meritOf(alignment.softPageCoverage, alignment.softSourceCoverage, alignment.quoteCoverage);

/** What one source sentence has of the page sentence. */
interface Piece {
  page: number;
  quote: number;
  /** The weight of the source sentence that the page has, and all its weight, in nats. */
  shared: number;
  weight: number;
}

/** The most that the merit of a run `[start, end)` of a version can be: nothing is shared twice. */
export function limitIn(
  query: QuerySentence,
  sources: SourceSentences,
  version: number,
): (start: number, end: number) => number {
  const pieces = new Map<number, Piece>();
  const pieceAt = (at: number): Piece => {
    const known = pieces.get(at);
    if (known) return known;
    const source = sources.run(version, at, at + 1);
    const { softPageCoverage, softSourceCoverage, quoteCoverage } = align(query, source);
    const weight = source.total;
    const piece = {
      page: softPageCoverage,
      quote: quoteCoverage,
      shared: softSourceCoverage * weight,
      weight,
    };
    pieces.set(at, piece);
    return piece;
  };
  return (start, end) => {
    const whole = { page: 0, quote: 0, shared: 0, weight: 0 };
    for (let at = start; at < end; at++) {
      const piece = pieceAt(at);
      whole.page += piece.page;
      whole.quote += piece.quote;
      whole.shared += piece.shared;
      whole.weight += piece.weight;
    }
    const source = whole.weight > 0 ? Math.min(1, whole.shared / whole.weight) : 0;
    return meritOf(Math.min(1, whole.page), source, Math.min(1, whole.quote));
  };
}
