/** What names and dates are searched in. */
import { foldHan } from './han.ts';

/** Chinese characters, and all that comes after their radicals in Unicode: nothing before is folded. */
const MAYBE_HAN = /[\u2e80-\uffff]/;

/** Letters of any script as they are compared: lower case, traditional characters as simplified ones, single blanks. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const folded = MAYBE_HAN.test(plain) ? Array.from(plain, foldHan).join('') : plain;
  return folded.replace(/’/g, "'").replace(/\s+/g, ' ');
}
