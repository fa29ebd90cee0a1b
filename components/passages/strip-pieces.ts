/** A text as a row of pieces to be drawn in some width: one for each sentence, or, where they would be too small, one for several. */
import type { FindingKind, Span } from '../../engine/types.ts';

/** Some sentences of a text, drawn as one. */
export interface StripPiece {
  sentences: Span;
  /** How wide it is, in the length of its text. */
  length: number;
  /** How most of what is used of it is used; undefined where nothing is. */
  kind: FindingKind | undefined;
  /** How many of its sentences are used. */
  used: number;
}

/** What is smaller can neither be told apart nor be hit. With the gap behind it, in CSS pixels. */
const LEAST_WIDTH = 5;

function pieceOf(
  sentences: Span,
  lengths: readonly number[],
  kinds: readonly (FindingKind | undefined)[],
): StripPiece {
  const counts = new Map<FindingKind, number>();
  let length = 0;
  for (let n = sentences.start; n < sentences.end; n += 1) {
    const kind = kinds[n];
    length += lengths[n] ?? 0;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const used = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { sentences, length, kind: most?.[0], used };
}

/**
 * The pieces that a text is drawn in. They are its sentences as long as each can be wide enough; otherwise as many pieces as there is room
 * for, of about the same length, none of which divides a sentence.
 *
 * @param lengths of the sentences
 * @param kinds how each sentence is used; undefined where it is not
 * @param width of the row, in CSS pixels
 */
export function stripPieces(
  lengths: readonly number[],
  kinds: readonly (FindingKind | undefined)[],
  width: number,
): StripPiece[] {
  const room = Math.max(1, Math.floor(width / LEAST_WIDTH));
  if (lengths.length <= room)
    return lengths.map((_length, n) => pieceOf({ start: n, end: n + 1 }, lengths, kinds));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const pieces: StripPiece[] = [];
  let start = 0;
  let sum = 0;
  lengths.forEach((length, n) => {
    sum += length;
    // The next border of equal parts has been reached.
    if (n + 1 < lengths.length && sum < (total * (pieces.length + 1)) / room) return;
    pieces.push(pieceOf({ start, end: n + 1 }, lengths, kinds));
    start = n + 1;
  });
  return pieces;
}

/** Neighbouring sentences of one use or the other, as [length, used]. */
export function usedRuns(
  lengths: readonly number[],
  used: readonly boolean[],
): { length: number; used: boolean }[] {
  const runs: { length: number; used: boolean }[] = [];
  lengths.forEach((length, n) => {
    const is = used[n] ?? false;
    const last = runs.at(-1);
    if (last?.used === is) last.length += length;
    else runs.push({ length, used: is });
  });
  return runs;
}
