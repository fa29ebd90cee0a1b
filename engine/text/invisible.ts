/**
 * Characters that are not shown: soft hyphens, zero-width spaces and joiners, marks of direction, invisible operators,
 * fillers, variation selectors and tags. They stand within words and tear apart what reads as one. Source: Unicode's
 * property `Default_Ignorable_Code_Point`, and the annotation characters U+FFF9–FFFB.
 *
 * The lists are for the character classes of regular expressions without the flag `u`: a browser takes the better part of
 * a millisecond to set up a class of Unicode.
 */

/** Those of the first plane, but for the joiners. */
export const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164' +
  '\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';

/** The high surrogate of variation selectors of ideographs and of tags, and what may follow it. */
export const INVISIBLE_HIGH = '\\udb40';
const INVISIBLE_PAIR = `${INVISIBLE_HIGH}[\\udc00-\\udfff]`;

/** Zero-width non-joiner and joiner: some scripts are spelt with them. */
export const JOINERS = '\\u200c\\u200d';

/** Scripts that are spelt with joiners, and the high surrogates of signs that are put together with them. */
const JOINING = '\\u0600-\\u08ff\\u0900-\\u0dff\\u0f00-\\u1cff\\ua800-\\uabff\\ud83c-\\ud83e';

/** Matches one character of a text that has to do with joiners in its spelling. */
export const SPELT_WITH_JOINERS = new RegExp(`[${JOINING}]`);

/** Matches a run of characters that are not shown; joiners only where nothing is spelt with them. */
export const invisibleRuns = (): RegExp =>
  new RegExp(`(?:[${INVISIBLE}]|${INVISIBLE_PAIR}|(?<![${JOINING}\\udc00-\\udfff])[${JOINERS}])+`, 'g');

/** Those within a word, which are left out of it: the marks, joiners in any script, and the line that draws out Arabic letters. */
export const WITHIN_WORD = `${INVISIBLE}${JOINERS}\\u0640`;
const IN_WORDS = new RegExp(`[${WITHIN_WORD}]|${INVISIBLE_PAIR}`, 'g');

/** A word as it is compared, or what stands between two words, without what is not shown. */
export const withoutInvisible = (text: string): string => text.replace(IN_WORDS, '');
