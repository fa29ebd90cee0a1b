/**
 * How likely each term is to be covered for a reason where two groups of sentences say the same, learned from the beads
 * of a pass: one step of expectation maximisation. A term that was seen little has the probability of its text, and one
 * that stands everywhere and is translated in a hundred ways (or is a word of the other language by accident, such as
 * German “die” and English “die”) soon loses its say.
 */
import type { Bead } from '../../../engine/types.ts';
import type { Evidence, Model } from './evidence.ts';

/** What is expected before anything is seen: half of the words that could be covered are. */
export const FIRST_COVERAGE = 0.5;
/** Expectations weigh as much as this many occurrences: for a text's own rate, and for a term's. */
const EXPECTED_IN_TEXT = 20;
const EXPECTED_OF_TERM = 4;
/** No term is so sure that a sentence without it is impossible. */
const HIGHEST_COVERAGE = 0.95;

class Counts {
  #seen = EXPECTED_IN_TEXT;
  #reasons = EXPECTED_IN_TEXT * FIRST_COVERAGE;
  readonly #terms = new Map<string, { seen: number; reasons: number }>();

  add(term: string, reason: number, weight: number): void {
    const counts = this.#terms.get(term) ?? { seen: 0, reasons: 0 };
    counts.seen += weight;
    counts.reasons += weight * reason;
    this.#terms.set(term, counts);
    this.#seen += weight;
    this.#reasons += weight * reason;
  }

  coverage(): (term: string) => number {
    const overall = this.#reasons / this.#seen;
    return (term) => {
      const { seen = 0, reasons = 0 } = this.#terms.get(term) ?? {};
      const own = (reasons + EXPECTED_OF_TERM * overall) / (seen + EXPECTED_OF_TERM);
      return Math.min(HIGHEST_COVERAGE, own);
    };
  }
}

/** The probabilities for both sides; each bead teaches as far as it is sure. */
export function learnCoverage(
  beads: readonly Bead[],
  evidence: Evidence,
): Pick<Model, 'coverageA' | 'coverageB'> {
  const counts = { a: new Counts(), b: new Counts() };
  for (const { a, b, confidence } of beads) {
    if (a.end === a.start || b.end === b.start) continue;
    evidence.reasons(a, b, (side, term, reason) => counts[side].add(term, reason, confidence));
  }
  return { coverageA: counts.a.coverage(), coverageB: counts.b.coverage() };
}
