/** What the end of a line says of the word it stands in: is it cut there, by a hyphen or in a script without spaces? */

const CUT_WORD = /\p{Ll}[-\u2010\u2011]$/u;
const SMALL = /^\p{Ll}/u;
const LAST_IDEOGRAPH = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]$/;
const FIRST_IDEOGRAPH = /^[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]/;

/** What follows a hyphen that stands for the rest of a word: “pre- and post-war”, „Vor- und Nachteile“. */
const CONJUNCTIONS = new Set(
  'and bis e en et i in ja nor o oder og och ou or to u und und/oder y и или'.split(' '),
);

export const mayEndCutWord = (text: string): boolean => CUT_WORD.test(text);

export const mayGoOnWord = (text: string): boolean => SMALL.test(text);

export const isConjunction = (text: string): boolean => CONJUNCTIONS.has(/^\S+/.exec(text)?.[0] ?? '');

/** Do ideographs, kana or their signs stand on both sides? Between them a line break is no space. */
export const isPartOfIdeographs = (before: string, after: string): boolean =>
  LAST_IDEOGRAPH.test(before) && FIRST_IDEOGRAPH.test(after);
