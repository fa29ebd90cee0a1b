/** Finding words in a text that is shown: which sentences have them, and where in a sentence. Pure functions. */
import { foldForms } from '../../engine/text/forms.ts';
import type { Row, FullText } from './parallel-text.ts';

/** As texts are compared here: capitals, forms of characters and kinds of quotation marks and spaces make no difference. Its places are the text's. */
const folded = (text: string): string =>
  Array.from(foldForms(text), (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  })
    .join('')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s/gu, ' ');

/** A text in pieces, those that were looked for marked as found. */
export function foundPieces(text: string, query: string): { text: string; found: boolean }[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [{ text, found: false }];
  const within = folded(text);
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  for (let next = within.indexOf(wanted); next >= 0; next = within.indexOf(wanted, at)) {
    if (next > at) pieces.push({ text: text.slice(at, next), found: false });
    at = next + wanted.length;
    pieces.push({ text: text.slice(next, at), found: true });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

const has = (text: string, query: string): boolean => folded(text).includes(folded(query.trim()));

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
