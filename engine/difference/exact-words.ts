/**
 * The words of a text as they are compared where every one counts: typography, script, capitals, spelling variants and the
 * form of figures apart. What a text only carries along (stage directions, the numbers of its points) is no word of it.
 */
import { fold } from '../text/fold.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { foldForms } from '../text/forms.ts';
import { Kept } from '../text/kept.ts';
import { isSilent, silentSpans } from '../text/silent.ts';
import { americanise } from '../text/tokenise.ts';
import type { Span } from '../types.ts';

/** A word (Chinese: a character) or a figure, and what it is compared by. */
export interface ExactWord extends Span {
  key: string;
}

const LETTER = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u00ad])`;
/**
 * A hyphen parts words (`well-being`, `well being`) but for what is written with it or without (`co-operation`); an apostrophe
 * within a word does not.
 */
const WORD = new RegExp(
  String.raw`\p{Script=Han}|(?:\b(?:co|re|pre|non)[-‐‑](?=\p{Ll}))?${LETTER}+(?:(?:['’‘]|(?<=\p{N})[.,](?=\p{N}))${LETTER}+)*`,
  'giu',
);
const HAN = /\p{Script=Han}/u;

function readKey(word: string): string {
  if (HAN.test(word)) return word;
  const plain = fold(word)
    .replace(/[’‘]/gu, "'")
    .replace(/[\u00ad‐‑-]/gu, '');
  return /^[a-z]+$/u.test(plain) ? americanise(plain) : plain;
}

/**
 * The words of texts come again and again, but for long ones: of these an engine may keep a part of a text as a view on the whole
 * text. UTF-16 units.
 */
const LONGEST_KEPT = 12;
const keys = new Kept<string, string>(20_000);
const keyOf = (word: string): string => (word.length > LONGEST_KEPT ? readKey(word) : keys.of(word, readKey));

/** `[c]onsensus` is a word; the brackets only say that its first letter is another. */
const unbracketed = (text: string): string => text.replace(/\[(\p{L})\](?=\p{Ll})/gu, '\u00ad$1\u00ad');

/** The text with blanks for some spans. */
function blanked(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans)
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}

/** A quotation is asked for its words by all that judge it. Texts that are kept, and how long they are at the most, in UTF-16 units. */
const TEXTS = 64;
const LONGEST_TEXT = 1_000;
const read = new Kept<string, readonly ExactWord[]>(TEXTS);

/** The words of a text, in order, with figures by what they amount to. */
export const exactWords = (text: string): readonly ExactWord[] =>
  text.length > LONGEST_TEXT ? readWords(text) : read.of(text, readWords);

function readWords(text: string): readonly ExactWord[] {
  const silent = silentSpans(text);
  const figures = quantitiesIn(text).filter(({ start }) => !isSilent(silent, start));
  const words: ExactWord[] = [];
  let next = 0;
  for (const { index: start, 0: word } of unbracketed(blanked(foldForms(text), silent)).matchAll(WORD)) {
    const end = start + word.length;
    const key = keyOf(word);
    // What is not shown is no word.
    if (key === '') continue;
    while ((figures[next]?.end ?? Infinity) <= start) next++;
    const figure = figures[next];
    if (!figure || figure.start >= end) words.push({ start, end, key });
    else if (words.at(-1)?.end !== figure.end)
      words.push({ start: figure.start, end: figure.end, key: `#${figure.kind} ${figure.value}` });
  }
  return words;
}

/** Whether a text has so many words (Chinese: characters). */
export function isLongEnough(text: string, least: { words: number; han: number }): boolean {
  const words = exactWords(text);
  return words.length >= (HAN.test(words[0]?.key ?? '') ? least.han : least.words);
}
