/** The address of some words on a page: `#:~:text=`, as the WICG's URL Fragment Text Directives write it. */

/** A longer quotation is named by its first and its last words. */
const WHOLE = { words: 10, han: 30 };
const ENDS = { words: 5, han: 10 };

/** A dash, a comma and an ampersand mean something in a directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function endsOf(text: string): [string, string] | undefined {
  if (/\p{Script=Han}/u.test(text)) {
    if (text.length <= WHOLE.han) return undefined;
    return [text.slice(0, ENDS.han), text.slice(-ENDS.han)];
  }
  const words = text.split(' ');
  if (words.length <= WHOLE.words) return undefined;
  return [words.slice(0, ENDS.words).join(' '), words.slice(-ENDS.words).join(' ')];
}

/** The address with the words; one that has a fragment already keeps it. */
export function withTextFragment(url: string, words: string): string {
  const text = words.trim().replace(/\s+/gu, ' ');
  if (text === '') return url;
  const ends = endsOf(text);
  const directive = ends ? `${encode(ends[0])},${encode(ends[1])}` : encode(text);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}
