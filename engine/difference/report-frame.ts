/**
 * The frame that a report sets around somebody's words: who said them, where and how (`Wang said that …`, `…，他说。`). What
 * stands in it is the reporter's. English and Chinese.
 */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import { claimsIn } from './claims.ts';
import { exactWords } from './exact-words.ts';

const VERBS = new RegExp(
  `(?<!\\p{L})(?:${anyOf(entriesOf([en.speechVerbs, en.attributionVerbs]))})(?!\\p{L})|${anyOf(entriesOf(zh.speechVerbs))}`,
  'iu',
);
/** A longer stretch says something of its own. Words, or Chinese characters. */
const LONGEST = { lead: 30, tail: 9, inner: 10 };
const LEAD_END = /(?:[:：，,]|[,，]?\s*\bthat|\b(?:is|was|be|as)|["'“‘「『«])$/iu;
const TAIL_START = /^[\s"'”’」』»]*(?:[,，;；.。!?！？…—–-]|$)/u;
/** The mark or the hour of an entry, before its words: `10.33`, 【17:23】, `③`. */
const ENTRY_MARK = /^[\s\p{P}\p{N}\p{No}]*$/u;

const isShort = (text: string, most: number): boolean => exactWords(text).length <= most;
/** A frame that denies turns what it frames: `never said that`. */
const denies = (text: string): boolean =>
  claimsIn(text).some(({ type, denies: each }) => type === 'negation' || each);

/** Whether what stands before somebody's words only leads to them. */
export function isLead(text: string): boolean {
  const lead = text.trim();
  if (ENTRY_MARK.test(lead)) return true;
  if (!isShort(lead, LONGEST.lead) || denies(lead)) return false;
  if (/[:：]\s*["'“‘「『«]*$/u.test(lead) || /\bthat\s*["'“‘]*$/iu.test(lead)) return true;
  const verb = VERBS.exec(lead);
  return (
    verb !== null && (LEAD_END.test(lead) || /\p{Script=Han}$/u.test(lead) || VERBS.test(lastWord(lead)))
  );
}

const lastWord = (text: string): string => /\p{L}+\W*$/u.exec(text)?.[0] ?? '';

/** Whether what stands behind somebody's words only says whose they are. */
export function isTail(text: string): boolean {
  const tail = text.trim();
  if (/^[\s\p{P}\p{S}]*$/u.test(tail)) return true;
  return TAIL_START.test(tail) && isShort(tail, LONGEST.tail) && !denies(tail) && VERBS.test(tail);
}

/** Whether what stands between two parts of what somebody said only says whose they are: `, he allowed, and`. */
export const isBetween = (text: string): boolean =>
  ENTRY_MARK.test(text.replace(/\b(?:and|that|also)\b|[和并还又]/giu, '')) ||
  (isShort(text, LONGEST.inner) && !denies(text) && VERBS.test(text));
