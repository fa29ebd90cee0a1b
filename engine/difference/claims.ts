/**
 * The words of a sentence by what they do to what it says: figures, negations, modals, words that only help a verb, and all
 * others, as normalised as the index has them. English and Chinese. Linear in the length of the text.
 */
import type { Word } from './diff.ts';
import { isHan } from '../text/han.ts';
import { type Quantity, foldForms, quantitiesIn } from '../text/quantities.ts';
import { tokenise } from '../text/tokenise.ts';

/** What a modal says; one of several where it depends. */
type Meaning = 'must' | 'should' | 'will' | 'can' | 'may';

export interface Claim extends Word {
  type: 'word' | 'number' | 'negation' | 'modal' | 'helper';
  quantity?: Quantity | undefined;
  meanings?: readonly Meaning[] | undefined;
  /** A word that does the work of a “not”: `reject`, `without`, 反对. */
  denies: boolean;
  isHan: boolean;
}

/** Only in small letters, so that nobody called Will and no month of May is one; `could`, `shall` and `would` say one thing or another. */
const MODALS: readonly (readonly [string, readonly Meaning[]])[] = [
  [String.raw`\b(?:have to|has to|had to|must)\b|\bmust(?=n[’']t\b)|必须|务必`, ['must']],
  [String.raw`\b(?:ought to|should)\b|\bshould(?=n[’']t\b)|应当|应该`, ['should']],
  [String.raw`\bneeds? to\b`, ['must', 'should']],
  [String.raw`\bshall\b|\bsha(?=n[’']t\b)`, ['must', 'should', 'will']],
  [String.raw`\bwould\b|\bwould(?=n[’']t\b)`, ['will', 'should']],
  [String.raw`\bwill\b|\bwo(?=n[’']t\b)|将会`, ['will']],
  [String.raw`\bcould\b|\bcould(?=n[’']t\b)`, ['can', 'may']],
  [String.raw`\bcan(?=not\b|\b(?![’']))|\bca(?=n[’']t\b)|可以|能够`, ['can']],
  [String.raw`\b(?:might|may)\b|可能|或许|也许`, ['may']],
  // Single characters are modals only outside the words that they are a part of: 反应, 能源, 将军.
  ['(?<![反适回响相供对效感顺呼])应(?![对邀用急变付有聘届运])', ['should']],
  ['(?<![可功才智职性潜核产动技效])能(?![源力量])', ['can']],
  ['(?<![即必])将(?![军来领近])', ['will']],
];

/** `not only`, 不断, 未来 and their like deny nothing. */
const NEGATION = [
  String.raw`(?<!whether or )\b(?:not|never)\b(?! (?:only|just|merely|least|simply|until)\b)`,
  String.raw`(?<=\bcan)not\b|(?<=\p{L})n[’']t\b`,
  '没有|并非|绝非|毫无',
  '(?<!得)不(?![仅但断过同少久论管只光止懈愧惜禁妨平公满安幸良足当如时一])',
  '(?<![沉淹埋出])没(?![收落])|未(?![来必])',
].join('|');

const PATTERNS: readonly (readonly [RegExp, 'modal' | 'negation', (readonly Meaning[])?])[] = [
  ...MODALS.map(([words, meanings]) => [new RegExp(words, 'gu'), 'modal', meanings] as const),
  [new RegExp(NEGATION, 'gu'), 'negation'],
];

/** Words that only help a verb, normalised. */
const HELPERS = /^(?:do|doe|did|be|is|are|ar|wa|were|been|to|ha|have|had|得|会|要)$/u;
/** Words that do the work of a “not”, or of half a one, normalised. */
const DENYING =
  /^(?:reject|refus|oppos|against|avoid|refrain|without|rather|instead|fail|lack|prevent|deni|neither|nor|no|none|hardli|unabl|littl|few|non|stop|resist|反|拒|避|勿|莫|止|无|非|免|禁|别|绝|杜)$/u;

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
    const type = HELPERS.test(norm) ? 'helper' : 'word';
    add({ ...claim(start, end, norm, type), denies: DENYING.test(norm) });
  }
  return claims.sort((a, b) => a.start - b.start);
}
