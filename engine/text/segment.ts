/**
 * Splits text into sentences: English and Chinese above all, others by their own stops and quotation marks. A newline always
 * ends a sentence; a stop ends one unless it belongs to an abbreviation, an initial, a number or a numbered point. The
 * mark of a note behind a stop is part of no sentence. Linear in the length of the text.
 */
import * as all from '../languages/all.ts';
import * as en from '../languages/en.ts';
import * as zh from '../languages/zh.ts';
import type { Lang, Span } from '../types.ts';
import { anyOf, entriesOf } from './word-lists.ts';

/** Abbreviations after which a sentence goes on, in lower case and without their last stop. */
const ABBREVIATIONS = new Set(entriesOf(all.abbreviations));
/** Abbreviations that may also end a sentence: it has ended if the next word starts like a new one. */
const MAY_END = new Set(entriesOf(all.endingAbbreviations));
const STARTERS = new Set(entriesOf(all.sentenceStarters));

/** Stops after which no blank need follow: East Asian ones, and those of Indic scripts, Ethiopic, Burmese, Khmer, Armenian. */
const WIDE_STOPS = '。！？｡।॥።။។։';
const STOPS = `.!?…؟۔${WIDE_STOPS}`;
/** Languages that make a figure an ordinal by a stop: „die 55. Sitzung“. */
const STOP_MAKES_ORDINAL = new Set('da de nb nn no fi is et lv cs sk pl hu hr sr bs sl tr'.split(' '));
const CLOSERS = '"\'”’»›)]）］〕】」』》〉';
/** Marks that close in German, Danish and their neighbours, and open elsewhere. */
const REVERSED_CLOSERS = '“‘«‹';
const OPENERS = '"\'“‘„‚«‹([（［〔【「『《〈¿¡';

const isSpace = (character: string): boolean => /\s/.test(character);

/** A letter of an alphabet, a figure, or what stands inside a word: `支持U.N.` has the word `U.N`. */
const WORD_CHARACTER = /[\p{N}.’']|(?!\p{Script=Han})\p{L}/u;
/** The mark of a point: `1`, `b`, `iv`. */
const POINT_MARK = /^(\d{1,3}|[a-z]|[ivxlc]{1,6})$/i;
/** A point that begins with a small letter: `b. Lakes`, `(a) ponds`. */
const SMALL_POINT = /^(?:[a-z]|[ivx]{1,4})(?:\)|\.\s+\p{Lu})/u;
/** Who says what has just been quoted, in the same sentence: `“……？” 她问。`, `“…?” Ms. Marsh asked.` */
const ATTRIBUTION = new RegExp(
  String.raw`^(?:\p{Script=Han}{0,12}?(?:${anyOf(entriesOf(zh.attributionVerbs))})(?:[。！？]|，[“「『])|(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:${anyOf(entriesOf(en.attributionVerbs))})\b)`,
  'u',
);

/**
 * The mark of a note behind a stop: in brackets, raised, a sign, or a figure that was raised before it was plain text, which
 * only a new sentence may follow.
 */
const NOTE =
  /\s?\[\d{1,3}\](?=[\s[]|\p{Lo}|$)|[¹²³⁰-⁹]+|[*†‡§]{1,3}(?=\s|$)|(?<=\p{Ll}[.!?][”’»"]?)\d{1,2}(?=\s+["“‘«„(]?\p{Lu}|\s*$)/uy;

/** The length of the marks of notes at a place. */
function notesAt(text: string, at: number): number {
  let end = at;
  for (;;) {
    NOTE.lastIndex = end;
    const note = NOTE.exec(text);
    if (!note) return end - at;
    end += note[0].length;
  }
}

/** Does a mark at a place behind a stop close a quotation? French sets the closing one apart: “… ? ». */
const isCloser = (text: string, at: number): boolean =>
  CLOSERS.includes(text[at] ?? ' ') ||
  (REVERSED_CLOSERS.includes(text[at] ?? ' ') && /[\s\p{P}]/u.test(text[at + 1] ?? ' ')) ||
  /^\s[»›](?![\p{L}\p{N}])/u.test(text.slice(at, at + 3));

/** No more than this is looked at. UTF-16 units. */
const LONGEST_ATTRIBUTION = 60;

/** The word that ends before `at`, without the stop: `H.E` for `H.E.|`. Looks back at most 20 units. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 20 && WORD_CHARACTER.test(text[start - 1] ?? '')) start--;
  return text.slice(start, at);
}

/** Whether the full stop at `at` ends a sentence, given where the next word starts. */
function fullStopEnds(text: string, from: number, at: number, next: number, ordinals: boolean): boolean {
  const following = text.slice(next, next + 24);
  const start = following.replace(/^["'“‘„‚«‹»›([（「『¿¡]+/, '');
  if (/^\p{Ll}/u.test(start) && !SMALL_POINT.test(start)) return false;
  const word = wordBefore(text, at).replace(/^[’'.]+/, '');
  const lower = word.toLowerCase();
  // “1. The two sides”, “as follows: 1. The two sides”: a number that opens a point is its mark.
  if (POINT_MARK.test(word)) {
    const before = text.slice(from, at - word.length).trimEnd();
    if (before === '' || /[:：;；]$/.test(before)) return false;
  }
  const nextWord = /^[\p{L}]+/u.exec(start)?.[0].toLowerCase() ?? '';
  if (ordinals && /^\d{1,3}$/.test(word)) return STARTERS.has(nextWord);
  if (ABBREVIATIONS.has(lower)) {
    return lower === 'no' ? !/^\d/.test(start) : false;
  }
  if (MAY_END.has(lower) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    return STARTERS.has(nextWord);
  }
  // An initial, as in “Julius M. Bio” or “J. Smith”.
  if (/^\p{Lu}$/u.test(word)) return false;
  return true;
}

/** A stop, or the end of a line: a line without stops is not searched beyond itself. */
const STOP_OR_NEWLINE = new RegExp(`[${STOPS}\\n]`, 'g');

/** The place of the first stop or newline from `at` on. */
function nextStop(text: string, at: number): number {
  STOP_OR_NEWLINE.lastIndex = at;
  return STOP_OR_NEWLINE.exec(text)?.index ?? text.length;
}

/** One line's sentences, appended to `spans`. */
function segmentLine(
  text: string,
  lineStart: number,
  lineEnd: number,
  ordinals: boolean,
  spans: Span[],
): void {
  let start = lineStart;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text[from] ?? '')) from++;
    while (to > from && isSpace(text[to - 1] ?? '')) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let at = nextStop(text, lineStart); at < lineEnd; at = nextStop(text, at + 1)) {
    let end = at + 1;
    while (end < lineEnd && STOPS.includes(text[end] ?? '')) end++;
    const stop = text.slice(at, end);
    const wide = [...stop].some((each) => WIDE_STOPS.includes(each));
    const afterStop = end;
    while (end < lineEnd && isCloser(text, end)) end++;
    const afterNotes = Math.min(lineEnd, end + notesAt(text, end));
    let next = afterNotes;
    while (next < lineEnd && isSpace(text[next] ?? '')) next++;
    if (next >= lineEnd) {
      push(end);
      return;
    }
    const closed = end > afterStop;
    // An ellipsis in Chinese (……) marks what is left out as often as an end: text that goes on goes on.
    if (/^…+$/.test(stop) && !closed && next === end) continue;
    if (wide) {
      // “……。”他说: a closing quotation that a clause goes on after has not ended the sentence.
      if (closed && /^[，,、；;：:]/.test(text.slice(next, next + 1))) continue;
      if (closed && ATTRIBUTION.test(text.slice(next, next + LONGEST_ATTRIBUTION))) continue;
      push(end);
      start = afterNotes;
      at = afterNotes - 1;
      continue;
    }
    const gap = next > end;
    if (closed && !stop.includes('.') && ATTRIBUTION.test(text.slice(next, next + LONGEST_ATTRIBUTION)))
      continue;
    const wideAhead = /[\p{Script=Han}“「『《]/u.test(text[next] ?? '');
    if (!gap && !wideAhead) continue;
    if (/^[.…]/.test(stop) && stop !== '.' && /^\p{Ll}/u.test(text.slice(next))) continue;
    if (
      stop === '.'
        ? !fullStopEnds(text, start, at, next, ordinals)
        : /^[\p{Ll},;]/u.test(text.slice(next, next + 1))
    )
      continue;
    if (OPENERS.includes(text[end] ?? '') && !gap && !wideAhead) continue;
    push(end);
    start = afterNotes;
    at = afterNotes - 1;
  }
  push(lineEnd);
}

/**
 * The sentences of a text, trimmed, in order, as spans of UTF-16 units.
 *
 * @param lang the language of the text, where it is known: a stop behind a figure may make it an ordinal
 */
export function segmentSentences(text: string, lang: Lang = ''): Span[] {
  const spans: Span[] = [];
  const ordinals = STOP_MAKES_ORDINAL.has(lang.split('-', 1)[0] ?? '');
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    segmentLine(text, start, end, ordinals, spans);
    start = end + 1;
  }
  return spans;
}
