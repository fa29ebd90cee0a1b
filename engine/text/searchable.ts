/** A text as a reader's words are looked for in it, sign for sign, so that places in the one are places in the other. */
import { foldForms } from './forms.ts';

const ASCII = /^[\0-\x7f]*$/;

/** A lower-case letter may be longer than its capital: such a one stays. */
const small = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (sign) => {
    const each = sign.toLowerCase();
    return each.length === sign.length ? each : sign;
  }).join('');
};

/** Capitals, forms of characters, and kinds of quotation marks, dashes and spaces make no difference. As long as the text, in UTF-16 units. */
export function searchable(text: string): string {
  const folded = small(foldForms(text)).replace(/\s/gu, ' ');
  if (ASCII.test(folded)) return folded;
  return folded
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑–—]/gu, '-');
}
