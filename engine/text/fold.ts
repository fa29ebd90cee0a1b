/** What names and dates are searched in. */
import { foldHan } from './han.ts';
import { withoutInvisible } from './invisible.ts';

/** Chinese characters, and all that comes after their radicals in Unicode: nothing before is folded. */
const FIRST_HAN = 0x2e80;
const MAYBE_HAN = /[\u2e80-\uffff]/;

/** A text with its traditional characters as simplified ones. What has none, as most texts, is given back as it is. */
function foldAllHan(text: string): string {
  if (!MAYBE_HAN.test(text)) return text;
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < FIRST_HAN) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const simplified = foldHan(character);
    if (simplified !== character) {
      folded += text.slice(done, at) + simplified;
      done = at + character.length;
    }
    at += character.length - 1;
  }
  return folded + text.slice(done);
}

/** Vowel signs of Arabic, which most texts leave out. */
const ARABIC_VOWELS = /[\u064b-\u065f\u0670]/g;

/**
 * Letters of any script as they are compared: lower case, traditional characters as simplified ones, single blanks, and
 * nothing that is not shown.
 */
export function fold(text: string): string {
  const plain = withoutInvisible(text).replace(ARABIC_VOWELS, '').normalize('NFKC').toLowerCase();
  return foldAllHan(plain).replace(/’/g, "'").replace(/\s+/g, ' ');
}
