/**
 * What the runs of one page sentence are ranked by, and how much a longer run could have at the most: most neighbours add
 * nothing, and that is seen from them alone, before the longer run is aligned.
 */
import { type Alignment, harmonic } from './align.ts';

/** A short quotation out of a long sentence has little balance: there the page's own coverage counts. */
const coverageScore = (page: number, source: number, quote: number): number =>
  harmonic(page, source) + page / 2 + quote / 4;

export const runScore = (alignment: Alignment): number =>
  coverageScore(alignment.softPageCoverage, alignment.softSourceCoverage, alignment.quoteCoverage);

/** What one source sentence has of the page sentence. */
export interface Piece {
  alignment: Alignment;
  /** All its weight, in nats. */
  weight: number;
}

/** The most that the merit of a run of these source sentences can be: nothing is shared twice. */
export function scoreBound(pieces: readonly Piece[]): number {
  let page = 0;
  let quote = 0;
  let shared = 0;
  let all = 0;
  for (const { alignment, weight } of pieces) {
    page += alignment.softPageCoverage;
    quote += alignment.quoteCoverage;
    shared += alignment.softSourceCoverage * weight;
    all += weight;
  }
  return coverageScore(Math.min(1, page), all > 0 ? Math.min(1, shared / all) : 0, Math.min(1, quote));
}
