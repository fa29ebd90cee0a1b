/** Whether what stands in quotation marks is the name of something (a book, a programme, a forum), which nobody says. */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import * as all from '../languages/all.ts';
import { foldForms } from '../text/forms.ts';
import { anyOf, entriesOf } from '../text/word-lists.ts';
import type { Span } from '../types.ts';

const BEFORE = new RegExp(`\\b(?:${anyOf(entriesOf(en.titledThings))})[,:]?\\s*$`, 'iu');
const BEHIND = new RegExp(`^\\s*(?:${anyOf(entriesOf(en.titledThings))})s?\\b`, 'iu');
const HAN = anyOf(entriesOf(zh.titledThings));
const HAN_BEFORE = new RegExp(`(?:${HAN})$`, 'u');
const HAN_BEHIND = new RegExp(`^(?:${HAN})`, 'u');
const SMALL = new Set(entriesOf(all.functionWords));
/** Longer ones are sentences. Words, or Chinese characters. */
const LONGEST = { words: 14, han: 20 };

/** Whether all words have capitals but for little ones, as in a title. */
function isInTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.length < 2 || words.length > LONGEST.words) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return (
    capitals.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word) || word.length < 4 || SMALL.has(word))
  );
}

export function isNamedThing(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (/[,.;，。；]\s*$/u.test(words)) return false;
  const before = foldForms(text.slice(Math.max(0, start - 25), start - 1));
  const behind = foldForms(text.slice(end + 1, end + 20));
  if (/\p{Script=Han}/u.test(words)) {
    if (words.length > LONGEST.han) return false;
    return HAN_BEFORE.test(before) || HAN_BEHIND.test(behind) || HAN_BEFORE.test(foldForms(words));
  }
  return isInTitleCase(words) || BEFORE.test(before) || BEHIND.test(behind);
}
