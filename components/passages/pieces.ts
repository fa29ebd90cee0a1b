/** A difference as pieces of text to show: the same, changed, or not used by the page. */
import { countWords, overlap, type Difference } from '../../engine/difference/diff.ts';

/** `agrees` where most is said otherwise: then it is the words in common that are worth marking. */
type Look = 'same' | 'changed' | 'unused' | 'agrees';

export interface Piece {
  text: string;
  look: Look;
}

/** What only the source has counts as a part left out, and not as a change of wording, from so many words (Chinese: characters) on. */
const LEFT_OUT_WORDS = { latin: 4, han: 7 };

const isPartLeftOut = (text: string): boolean =>
  countWords(text) >= (/\p{Script=Han}/u.test(text) ? LEFT_OUT_WORDS.han : LEFT_OUT_WORDS.latin);

/** Where fewer of the shorter text's words agree, nearly all of it would be underlined. */
const LEAST_OVERLAP = 0.4;

/** A text without the spaces and signs at its ends. */
const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** Two texts that are worded otherwise throughout: what they have in common is marked, but for what agrees by chance. */
const commonPieces = ({ hunks }: Difference, side: 'a' | 'b'): Piece[] =>
  hunks.flatMap((hunk): Piece[] => {
    const text = hunk[side];
    if (hunk.op !== 'same' || countWords(text) < 2) return [{ text, look: 'same' }];
    const [, before = '', words = '', behind = ''] = EDGES.exec(text) ?? [];
    return [
      { text: before, look: 'same' },
      { text: words, look: 'agrees' },
      { text: behind, look: 'same' },
    ];
  });

/** One of two versions in pieces: every word that the other has not is marked; where little agrees, what agrees. */
export function comparedPieces(difference: Difference, side: 'a' | 'b'): Piece[] {
  if (overlap(difference) < LEAST_OVERLAP) return filled(commonPieces(difference, side));
  return filled(difference.hunks.map((hunk): Piece => ({ text: hunk[side], look: hunk.op })));
}

/** The source's text in pieces: `unused` is what the page leaves out. */
export function sourcePieces(difference: Difference): Piece[] {
  const { hunks } = difference;
  if (overlap(difference) < LEAST_OVERLAP) return filled(commonPieces(difference, 'b'));
  const last = hunks.length - 1;
  return filled(
    hunks.map(({ op, a, b }, n): Piece => {
      if (op === 'same') return { text: b, look: 'same' };
      // Before and behind a partial quotation even one word is what was not quoted.
      const unused = a === '' && (isPartLeftOut(b) || n === 0 || n >= last - 1);
      return { text: b, look: unused ? 'unused' : 'changed' };
    }),
  );
}

/**
 * The page's text in pieces. A beginning that the source does not have, such as “Wang Yi said that”, is the report's frame and
 * not marked as changed.
 */
export function pagePieces(difference: Difference): Piece[] {
  if (overlap(difference) < LEAST_OVERLAP) return filled(commonPieces(difference, 'a'));
  return filled(
    difference.hunks.map(({ op, a, b }, n): Piece => ({
      text: a,
      look: op === 'same' || (n === 0 && b === '') ? 'same' : 'changed',
    })),
  );
}

const filled = (pieces: readonly Piece[]): Piece[] => pieces.filter(({ text }) => text !== '');

/** The parts of the source that the page leaves out, without the commas and spaces around them. */
export function partsLeftOut({ hunks }: Difference): string[] {
  return hunks.filter(({ op, a, b }) => op === 'changed' && a === '' && isPartLeftOut(b)).map(({ b }) => b);
}
