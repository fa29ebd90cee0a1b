/**
 * The words of a sentence by what they do to what it says: figures, negations, modals, words that only help a verb, and all
 * others, as normalised as the index has them. English and Chinese. Linear in the length of the text.
 */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import type { GuardedWord, Meaning } from '../languages/language.ts';
import * as zh from '../languages/zh.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Word } from './diff.ts';
import { isHan } from '../text/han.ts';
import { type Quantity, foldForms, quantitiesIn } from '../text/quantities.ts';
import { tokenise } from '../text/tokenise.ts';

export interface Claim extends Word {
  type: 'word' | 'number' | 'negation' | 'modal' | 'helper';
  quantity?: Quantity | undefined;
  meanings?: readonly Meaning[] | undefined;
  /** A word that does the work of a “not”: `reject`, `without`, 反对. */
  denies: boolean;
  isHan: boolean;
}

const guarded = (entry: string | GuardedWord): string =>
  typeof entry === 'string'
    ? anyOf([entry])
    : `${entry.notAfter ? `(?<![${entry.notAfter}])` : ''}${entry.word}${entry.notBefore ? `(?![${entry.notBefore}])` : ''}`;

const CONTRACTED = entriesOf(en.contractedModals);
/** An English modal by itself, before “n't”, or in “cannot”; `ca`, `wo` and `sha` are one only before “n't”. */
function modalPattern(word: string): string {
  if (CONTRACTED.includes(word)) return String.raw`\b${word}(?=n[’']t\b)`;
  return String.raw`\b${word}(?:(?=n[’']t\b)|(?=not\b)|\b(?![’']t))`;
}

/** Only in small letters, so that nobody called Will and no month of May is one. */
const MODALS: readonly (readonly [string, readonly Meaning[]])[] = [
  ...en.modals.map(
    ({ words, means }) =>
      [
        words.map((word) => modalPattern(typeof word === 'string' ? word : word.word)).join('|'),
        means,
      ] as const,
  ),
  ...zh.modals.map(({ words, means }) => [words.map(guarded).join('|'), means] as const),
];

/** `not only`, 不断, 未来 and their like deny nothing. */
const NEGATION = [
  String.raw`(?<!whether or )\b(?:${anyOf(en.negations)})\b(?! (?:${anyOf(entriesOf(en.notDenying))})\b)`,
  String.raw`(?<=\bcan)not\b|(?<=\p{L})n[’']t\b`,
  ...zh.negations.map(guarded),
].join('|');

const PATTERNS: readonly (readonly [RegExp, 'modal' | 'negation', (readonly Meaning[])?])[] = [
  ...MODALS.map(([words, meanings]) => [new RegExp(words, 'gu'), 'modal', meanings] as const),
  [new RegExp(NEGATION, 'gu'), 'negation'],
];

/** Words that only help a verb, normalised. */
const HELPERS = new Set(entriesOf(all.helpers));
/** Words that do the work of a “not”, or of half a one, normalised. */
const DENYING = new Set(entriesOf(all.denying));

/** The words of a text with what they do, in order. */
export function claimsIn(text: string): Claim[] {
  const folded = foldForms(text);
  const claims: Claim[] = [];
  // So that a text of 20,000 units is not searched for each of its words.
  const taken = new Uint8Array(text.length);
  const add = (claim: Claim): void => {
    if (taken.subarray(claim.start, claim.end).includes(1)) return;
    taken.fill(1, claim.start, claim.end);
    claims.push(claim);
  };
  const claim = (start: number, end: number, key: string, type: Claim['type']): Claim => {
    return { start, end, key, opens: false, type, denies: false, isHan: isHan(text.charCodeAt(start)) };
  };
  for (const quantity of quantitiesIn(text)) {
    const { start, end, kind, value } = quantity;
    add({ ...claim(start, end, `#${kind} ${value}`, 'number'), quantity });
  }
  for (const [pattern, type, meanings] of PATTERNS) {
    for (const { index, 0: found } of folded.matchAll(pattern)) {
      add({ ...claim(index, index + found.length, `~${meanings?.join(' ') ?? 'not'}`, type), meanings });
    }
  }
  for (const { start, end, norm } of tokenise(text)) {
    const type = HELPERS.has(norm) ? 'helper' : 'word';
    add({ ...claim(start, end, norm, type), denies: DENYING.has(norm) });
  }
  return claims.sort((a, b) => a.start - b.start);
}
