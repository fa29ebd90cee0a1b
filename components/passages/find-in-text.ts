/** Finding words in a text that is shown: which sentences have them, and where in a sentence. Pure functions. */
import { searchable } from '../../engine/text/searchable.ts';
import type { Row, FullText } from './parallel-text.ts';

/** A text in pieces, those that were looked for marked as found: each of some words or phrases, wherever it stands. */
export function foundPieces(text: string, ...queries: readonly string[]): { text: string; found: boolean }[] {
  const wanted = queries.map((query) => searchable(query.trim())).filter((each) => each !== '');
  if (wanted.length === 0) return [{ text, found: false }];
  const within = searchable(text);
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  for (;;) {
    const next = wanted
      .map((each) => ({ start: within.indexOf(each, at), length: each.length }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || b.length - a.length)[0];
    if (!next) break;
    if (next.start > at) pieces.push({ text: text.slice(at, next.start), found: false });
    at = next.start + next.length;
    pieces.push({ text: text.slice(next.start, at), found: true });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

const has = (text: string, query: string): boolean => searchable(text).includes(searchable(query.trim()));

/** The first sentences of the rows that have some words, in the text itself or in what stands beside it. */
export function rowsWith(text: FullText, rows: readonly Row[], query: string, both: boolean): number[] {
  if (query.trim() === '') return [];
  const { corpus, number, partner } = text;
  const textOf = (version: number, { start, end }: Row['sentences']): string => {
    const all = corpus.sentences(version);
    return corpus.text(version).slice(all[start]?.start, all[end - 1]?.end);
  };
  return rows
    .filter(
      ({ sentences, counterpart }) =>
        has(textOf(number, sentences), query) ||
        (both &&
          partner !== undefined &&
          counterpart !== undefined &&
          has(textOf(partner, counterpart), query)),
    )
    .map(({ sentences }) => sentences.start);
}
