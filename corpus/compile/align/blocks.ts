/**
 * Long texts in blocks of sentences, which show roughly which way an alignment takes. Only the terms that few blocks have
 * are kept: they show the way as well as all together, and what every block shares would cost most of the time.
 */
import type { Side } from './side-index.ts';

/** A term of more blocks than this shows no way. */
const MOST_BLOCKS = 8;

/** A text with each `block` sentences as one. */
export function inBlocks({ terms, lengths }: Side, block: number): Side {
  const starts = Array.from({ length: Math.ceil(terms.length / block) }, (_, i) => i * block);
  const all = starts.map((start) => [...new Set(terms.slice(start, start + block).flat())]);
  const blocksWith = new Map<string, number>();
  for (const term of all.flat()) blocksWith.set(term, (blocksWith.get(term) ?? 0) + 1);
  return {
    terms: all.map((list) => list.filter((term) => (blocksWith.get(term) ?? 0) <= MOST_BLOCKS)),
    lengths: starts.map((start) => lengths.slice(start, start + block).reduce((sum, each) => sum + each, 0)),
    clauses: starts.map(() => []),
  };
}
