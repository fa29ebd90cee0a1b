/**
 * What a transcript carries beside the words that were spoken: stage directions (`(Applause.)`, `（掌声）`), the label of who
 * speaks (`THE PRESIDENT:`) and the number of a point (`1.`, 三、). It stays in the text and is silent in matching.
 */
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import type { Span } from '../types.ts';
import { anyOf, entriesOf } from './word-lists.ts';

const ACTS = `(?:\\b(?:${anyOf(entriesOf(en.stageDirections))})\\b|${anyOf(entriesOf(zh.stageDirections))})`;
/** In brackets, with a few words around it: `(Sustained applause.)`, `[Laughter and applause]`. */
const DIRECTION = new RegExp(
  `[(\\[（［【][^)\\]）］】\\n]{0,30}?${ACTS}[^)\\]）］】\\n]{0,30}[)\\]）］】]`,
  'giu',
);
/** The number of a point, where a sentence begins, with the mark of a note behind it; one figure and a stop is no decimal. */
const POINT =
  /(?:[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:[)）]|\.(?=[\s*†‡§[¹²³⁰-⁹]))|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)(?:[*†‡§]{1,3}|\[\d{1,3}\]|[¹²³⁰-⁹]+)?\s*/uy;
/** The number of a verse, raised on the page, is part of no word. */
const VERSE = /\d{1,3}(?=\p{Lu}\p{Ll})/uy;
/** The label of a speaker in a transcript is in capitals. */
const LABEL = new RegExp(
  `(?:THE )?\\p{Lu}[\\p{Lu}.’' -]{0,30}\\p{Lu}(?:\\s*\\([^)\\n]{1,30}\\))?:\\s*|(?:${anyOf(entriesOf(zh.speakerLabels))})[：:]\\s*`,
  'uy',
);
const BRACKET = /[([（［【]/u;

/** The length of what a pattern finds right at a place. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The spans of `text[from, to)`, one sentence, that are silent, in order. @param withoutLabels labels count as words */
export function silentSpans(text: string, from = 0, to = text.length, withoutLabels = false): Span[] {
  const spans: Span[] = [];
  const label = withoutLabels ? 0 : lengthAt(LABEL, text, from);
  const begin = from + label;
  const opening = label + (lengthAt(POINT, text, begin) || lengthAt(VERSE, text, begin));
  if (opening > 0 && from + opening < to) spans.push({ start: from, end: from + opening });
  const part = text.slice(from, to);
  if (!BRACKET.test(part)) return spans;
  for (const { index, 0: found } of part.matchAll(DIRECTION))
    spans.push({ start: from + index, end: from + index + found.length });
  return spans;
}

/** Whether a place stands in one of some spans. */
export const isSilent = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);
