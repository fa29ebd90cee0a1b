/** Words of scripts that are written without blanks between them: Thai, Lao, Khmer and Burmese. The browser's own dictionaries part them. */
import type { Span } from '../types.ts';

const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a run of letters that begins so has words to be told apart. */
export const isUnspaced = (letter: string): boolean => UNSPACED.test(letter);

let segmenter: Intl.Segmenter | undefined;

/** The words of such a run, as spans of it. */
export function wordsOfRun(run: string): Span[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}
