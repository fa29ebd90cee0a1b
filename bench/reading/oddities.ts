/**
 * Ways in which real pages set a text that reads as if they had not: each turns plain paragraphs into the HTML of one of
 * them. What is found in the one must be found in the other.
 */
import { CHARACTERS } from './odd-characters.ts';
import { ELEMENTS } from './odd-elements.ts';
import { LINES } from './odd-lines.ts';
import type { Oddity } from './oddity.ts';

export const ODDITIES: readonly Oddity[] = [...ELEMENTS, ...LINES, ...CHARACTERS];
