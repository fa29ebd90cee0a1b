/**
 * Chinese characters: which they are, and traditional forms folded to simplified ones, radicals and compatibility forms to
 * the characters that they stand for, one UTF-16 length for one, so that offsets stay true. Source of the table of
 * traditional forms: OpenCC's TSCharacters.
 */
import tsCharacters from 'opencc-js/dict/TSCharacters';
import { hanVariants, isHanVariant } from './han-radicals.ts';

const simplified = new Map<string, string>();
for (const pair of tsCharacters.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to && from.length === to.length) simplified.set(from, to);
}

/** Characters with a simplified form: only traditional text has them. */
const traditional = new Set([...simplified].flatMap(([from, to]) => (from === to ? [] : [from])));
for (const [variant, character] of hanVariants())
  simplified.set(variant, simplified.get(character) ?? character);

/** Ideographs in the basic plane and its extension A, their variants, and the iteration mark; rarer planes are letters like any other. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3005 ||
  code === 0x3007 ||
  isHanVariant(code);

/** The simplified form of a character, or the character itself. */
export const foldHan = (character: string): string => simplified.get(character) ?? character;

/** True where the table knows a simplified form: only traditional text has such characters. */
export const isTraditional = (character: string): boolean => traditional.has(character);

/** How many of a text's UTF-16 units are Chinese characters. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}
