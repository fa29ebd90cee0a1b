/** How much of a full text the page, or another version, uses: sentence by sentence and in all. */
import { versionsOf } from '../../engine/edition/edition.ts';
import type { FindingKind, Span } from '../../engine/types.ts';
import type { Found } from './found.ts';
import { isFullText, placeIn, type FullText } from './parallel-text.ts';

/** How much of the full text the page uses, and the longest stretch that it leaves out. */
export interface Coverage {
  used: number;
  total: number;
  /** The longest stretch that the page leaves out; undefined where it leaves out none of some length. */
  leftOut: Span | undefined;
}

/** Shorter stretches are shown by the strip alone. In sentences. */
const LEAST_LEFT_OUT = 2;

/** @param kinds what became of each sentence, undefined where the page leaves it out */
export function coverageOf(kinds: readonly (FindingKind | undefined)[]): Coverage {
  let leftOut: Span | undefined;
  let start = 0;
  kinds.forEach((kind, n) => {
    if (kind) start = n + 1;
    else if (n + 1 - start > (leftOut ? leftOut.end - leftOut.start : LEAST_LEFT_OUT - 1))
      leftOut = { start, end: n + 1 };
  });
  return { used: kinds.filter(Boolean).length, total: kinds.length, leftOut };
}

const CLOSENESS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];

/** What became of each sentence of the full text on the page: the closest of the ways it is used. */
export function kindsBySentence(text: FullText, found: readonly Found[]): (FindingKind | undefined)[] {
  const kinds = Array.from<FindingKind | undefined>({ length: text.corpus.sentences(text.number).length });
  for (const each of found) {
    const place = placeIn(text, each);
    for (let n = place?.start ?? 0; n < (place?.end ?? 0); n += 1) {
      const before = kinds[n];
      if (!before || CLOSENESS.indexOf(each.kind) < CLOSENESS.indexOf(before)) kinds[n] = each.kind;
    }
  }
  return kinds;
}

/** Which sentences of the full text another version uses, through the bitext of the two. */
export function usedBy(text: FullText, other: number): boolean[] {
  const used = Array.from({ length: text.corpus.sentences(text.number).length }, () => false);
  for (const { a, b } of text.corpus.bitext(text.number, other)) {
    if (b.start < b.end) used.fill(true, a.start, a.end);
  }
  return used;
}

/** The versions that are no full text, with the sentences each uses: readouts and reports, at most `limit` of them. */
export function reportsOf(text: FullText, limit: number): { number: number; used: boolean[] }[] {
  const work = text.corpus.versions[text.number]?.work ?? '';
  return versionsOf(text.corpus, work)
    .filter((number) => !isFullText(text.corpus.versions[number]))
    .map((number) => ({ number, used: usedBy(text, number) }))
    .filter(({ used }) => used.includes(true))
    .slice(0, limit);
}
