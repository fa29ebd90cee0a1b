/** How much a text says, whatever script it is in. Stands apart, so that the first look at a page needs no more. */

/** One Chinese character is translated by about two and a half letters of English. */
const IDEOGRAPH_WEIGHT = 2.5;

/** Kana, ideographs, Hangul. */
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

/** The length of a text in Latin letters' worth: an ideograph says as much as two or three letters. */
export function weigh(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  return text.length + ideographs * (IDEOGRAPH_WEIGHT - 1);
}

/**
 * A paragraph of this weight with a stop or a comma in it counts as text: menus and captions stay below, and shorter
 * paragraphs of an article are kept for the company they are in.
 */
export const GOOD_WEIGHT = 80;
