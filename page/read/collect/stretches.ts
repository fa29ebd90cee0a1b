/** Which units of a text node are shown, and which are not: joiners, marks of direction, variation selectors. */

/**
 * Units that are not shown: soft hyphens, zero-width spaces, marks of direction, invisible operators, fillers, variation
 * selectors and tags (those of Unicode's `Default_Ignorable_Code_Point`). They tear words apart that read as one.
 */
const UNSHOWN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164' +
  '\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';
/** Variation selectors of ideographs and tags stand beyond the first plane. */
const UNSHOWN_PAIR = '\\udb40[\\udc00-\\udfff]';
const JOINERS = '\\u200c\\u200d';
/** Scripts that are spelt with zero-width joiners and non-joiners, and signs that are put together with them. */
const JOINING = /[\u0600-\u08ff\u0900-\u0dff\u0f00-\u1cff\ua800-\uabff\ud83c-\ud83e]/;

/** What is read at one go: words with single spaces between them, as they stand in the text; or units that are not shown. */
export interface Stretches {
  pattern: RegExp;
  invisible: RegExp;
}

function stretches(unshown: string): Stretches {
  const unit = `[^\\s${unshown}\\udb40]`;
  const shown = `(?:${unit}+|\\udb40(?![\\udc00-\\udfff]))`;
  const hidden = `(?:[${unshown}]|${UNSHOWN_PAIR})`;
  return {
    pattern: new RegExp(`${hidden}+|${shown}+(?: ${shown}+)*`, 'g'),
    invisible: new RegExp(`^${hidden}`),
  };
}

const PLAIN = stretches(UNSHOWN + JOINERS);
const SPELT_WITH_JOINERS = stretches(UNSHOWN);
const ANY_JOINER = new RegExp(`[${JOINERS}]`);

/** The stretches to look for in the data of a text node. */
export const stretchesOf = (data: string): Stretches =>
  ANY_JOINER.test(data) && JOINING.test(data) ? SPELT_WITH_JOINERS : PLAIN;
