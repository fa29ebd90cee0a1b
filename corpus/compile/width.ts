/**
 * Characters that come in two widths, in the ordinary one: letters and figures of the full width of a Chinese character
 * (２０２４), Chinese stops of half of it (｡), spaces that only typesetting tells from others. One UTF-16 unit for one, so
 * that places stay true. Chinese punctuation keeps its full width, and so does the space with which Chinese indents.
 */
const FULL_WIDTH = /[＃＄％＆＋－．／０-９＠Ａ-Ｚａ-ｚ]/gu;
const HALF_WIDTH_STOPS: Readonly<Record<string, string>> = { '｡': '。', '｢': '「', '｣': '」', '､': '、' };
const SPACES = /[\u00a0\u2007\u2009\u202f]/gu;
/** How far the full-width form of an ASCII character is from it. */
const OFFSET = 0xfee0;

/** The text with each character in its ordinary width. */
export const ordinaryWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET))
    .replace(/[｡｢｣､]/gu, (stop) => HALF_WIDTH_STOPS[stop] ?? stop)
    .replace(SPACES, ' ');
