/** A difference as pieces of text to show: the same, changed, or not used by the page. */
import type { Difference } from '../../engine/difference/diff.ts';
import { countWords } from '../../engine/difference/diff.ts';

type Look = 'same' | 'changed' | 'unused';

export interface Piece {
  text: string;
  look: Look;
}

/** What only the source has counts as a part left out, and not as a change of wording, from so many words (Chinese: characters) on. */
const LEFT_OUT_WORDS = { latin: 4, han: 7 };

const isPartLeftOut = (text: string): boolean =>
  countWords(text) >= (/\p{Script=Han}/u.test(text) ? LEFT_OUT_WORDS.han : LEFT_OUT_WORDS.latin);

/** The source's text in pieces: `unused` is what the page leaves out. */
export function sourcePieces({ hunks }: Difference): Piece[] {
  const last = hunks.length - 1;
  return hunks
    .map(({ op, a, b }, n): Piece => {
      if (op === 'same') return { text: b, look: 'same' };
      // Before and behind a partial quotation even one word is what was not quoted.
      const unused = a === '' && (isPartLeftOut(b) || n === 0 || n >= last - 1);
      return { text: b, look: unused ? 'unused' : 'changed' };
    })
    .filter(({ text }) => text !== '');
}

/**
 * The page's text in pieces. A beginning that the source does not have, such as “Wang Yi said that”, is the report's frame and
 * not marked as changed.
 */
export function pagePieces({ hunks }: Difference): Piece[] {
  return hunks
    .map(({ op, a, b }, n): Piece => ({
      text: a,
      look: op === 'same' || (n === 0 && b === '') ? 'same' : 'changed',
    }))
    .filter(({ text }) => text !== '');
}

/** The parts of the source that the page leaves out, without the commas and spaces around them. */
export function partsLeftOut({ hunks }: Difference): string[] {
  return hunks.filter(({ op, a, b }) => op === 'changed' && a === '' && isPartLeftOut(b)).map(({ b }) => b);
}
