/**
 * Forms of address, thanks and good wishes: `Thank you very much`, 女士们、先生们. Every speaker has them, so that they are evidence of
 * nothing.
 */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { patternsOf } from './word-lists.ts';

const FORMULA = new RegExp(
  `(?<!\\p{Script=Latin})(?:${patternsOf(en.formulaPatterns).join('|')})(?!\\p{Script=Latin})|${patternsOf(zh.formulaPatterns).join('|')}`,
  'giu',
);
/** A longer sentence says something beside its thanks. UTF-16 units. */
const LONGEST = 120;
/** Words that may join one form to the next. */
const JOINING = /\b(?:and|to|for|all|you|once|again|now|so|well|oh|yes)\b|[和与及]/giu;

/** Whether a sentence is made of such forms alone. */
export function isFormula(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  const rest = sentence.replace(FORMULA, '');
  return rest !== sentence && !/[\p{L}\p{N}]/u.test(rest.replace(JOINING, ''));
}
