/** One text beside another: the words that both have in order, and the stretches between. */
import { type Claim, claimsIn } from './claims.ts';
import { type Run, commonRuns } from './diff.ts';

/** A stretch between two runs, as words [start, end) of either text. */
export interface Gap {
  a: [number, number];
  b: [number, number];
  /** Words of the runs before and after it. */
  before: number;
  after: number;
}

export interface Pair {
  page: string;
  source: string;
  a: readonly Claim[];
  b: readonly Claim[];
  runs: readonly Run[];
}

export function pairOf(page: string, source: string): Pair {
  const a = claimsIn(page);
  const b = claimsIn(source);
  return { page, source, a, b, runs: commonRuns(a, b) };
}

/** The stretches between the runs, in order. */
export function gapsBetween({ runs }: Pair): Gap[] {
  const gaps: Gap[] = [];
  runs.slice(1).forEach((run, i) => {
    const last = runs[i];
    if (!last) return;
    gaps.push({
      a: [last.a + last.length, run.a],
      b: [last.b + last.length, run.b],
      before: last.length,
      after: run.length,
    });
  });
  return gaps;
}

/** The same with what stands before the first and behind the last run. */
export function allGaps(pair: Pair): Gap[] {
  const { a, b, runs } = pair;
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  return [
    { a: [0, first.a], b: [0, first.b], before: 0, after: first.length },
    ...gapsBetween(pair),
    {
      a: [last.a + last.length, a.length],
      b: [last.b + last.length, b.length],
      before: last.length,
      after: 0,
    },
  ];
}

/** From a word to the word behind a stretch, which is the verb (of a Chinese one two characters), as it stands in the text. */
export function excerpt(text: string, words: readonly Claim[], from: number, end: number): string {
  const first = words[Math.max(0, from)];
  const last = (words[end]?.isHan ? words[end + 1] : undefined) ?? words[end];
  return first && last ? text.slice(first.start, last.end) : '';
}
