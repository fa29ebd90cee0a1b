/**
 * A document as lines: what is left of each once blanks, marks and stray words are cut, and which script it is
 * written in. Linear in the document's length.
 */
import type { Lang, Span } from '../../engine/types.ts';
import type { DropReason } from './account.ts';
import { CUTS, PLACE_NAME, TRANSCRIPT_CUTS } from './cuts.ts';
import { lineNumbers } from './line-numbers.ts';
import { ordinaryWidth } from './width.ts';

const SCRIPTS = ['Han', 'Latin', 'Cyrillic', 'Arabic'] as const;
export type Script = (typeof SCRIPTS)[number];

interface Cut extends Span {
  reason: DropReason;
}

/** A line without what ends it (one UTF-16 unit), as a span of the source, and what is left of it. */
export interface Line extends Span {
  text: string;
  /** What was cut, in order, without overlap. */
  cuts: readonly Cut[];
  /** Marked as a heading. */
  heading: boolean;
  /**
   * The names of the places that begin here: its own (`## Article 5 {#article-5}`), and before it those of lines with a name
   * and no words, which say that the document has nothing there.
   */
  names: readonly string[];
  /** A blank line, or nothing, stands before it. */
  gap: boolean;
  /** It begins further in than the margin, as the first line of a paragraph does. */
  indented: boolean;
  /** It ends with a soft hyphen, at which the word was cut. */
  cutWord: boolean;
  /** A form feed stands between it and the line before. */
  pageStart: boolean;
  script: Script | undefined;
}

/** One Chinese character says about as much as this many letters (measured on translations: 3.2 in news, 4.1 in speeches). */
export const LETTERS_PER_HAN = 3.5;

/** The script that most of a text is in; undefined where it has no letters. */
function scriptOf(text: string): Script | undefined {
  let best: Script | undefined;
  let most = 0;
  for (const script of SCRIPTS) {
    const letters = text.match(LETTERS[script])?.length ?? 0;
    const weight = script === 'Han' ? letters * LETTERS_PER_HAN : letters;
    if (weight > most) [best, most] = [script, weight];
  }
  return best;
}

const LETTERS: Record<Script, RegExp> = {
  Han: /\p{Script=Han}/gu,
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Arabic: /\p{Script=Arabic}/gu,
};

const SCRIPT_OF_LANGUAGE: Readonly<Record<string, Script>> = {
  zh: 'Han',
  ja: 'Han',
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  bg: 'Cyrillic',
  be: 'Cyrillic',
  mk: 'Cyrillic',
  sr: 'Cyrillic',
  ar: 'Arabic',
  fa: 'Arabic',
  ur: 'Arabic',
  ps: 'Arabic',
};

/** The script that a language is written in. */
export const scriptOfLanguage = (lang: Lang): Script =>
  SCRIPT_OF_LANGUAGE[lang.split('-', 1)[0] ?? ''] ?? 'Latin';

/** A blank of the width of a character, or several, before a line's first word. */
const INDENT = /^(?:\u3000|[ \t\u00a0]{2}|\t)[\s]*\S/u;

/**
 * The line `[start, end)` of the source, with what is cut from it.
 *
 * @param margin how many units before it are its number
 * @param patterns of what is cut
 */
function readLine(
  source: string,
  start: number,
  end: number,
  margin: number,
  patterns: typeof CUTS,
): Omit<Line, 'gap' | 'pageStart'> {
  const raw = source.slice(start + margin, end);
  let text = ordinaryWidth(raw);
  let cuts: Cut[] = margin > 0 ? [{ start, end: start + margin, reason: 'line number' }] : [];
  const heading = /^\s*#{1,6}\s/.test(text);
  const names = Array.from(text.matchAll(PLACE_NAME), ([, name = '']) => name);
  /** Where each unit of `text` stands in the source. */
  let places: number[] | undefined;
  for (const [pattern, reason] of patterns) {
    if (text.search(pattern) < 0) continue;
    places ??= range(start + margin, end);
    const kept: number[] = [];
    let rest = '';
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      rest += text.slice(at, match.index);
      for (let i = at; i < match.index; i++) kept.push(places[i] ?? 0);
      at = match.index + match[0].length;
      for (const place of places.slice(match.index, at)) cuts.push({ start: place, end: place + 1, reason });
    }
    text = rest + text.slice(at);
    places = kept.concat(places.slice(at));
  }
  cuts = merge(cuts);
  const indented = INDENT.test(raw);
  const cutWord = /\u00ad\s*$/u.test(raw);
  return { start, end, text, cuts, heading, names, indented, cutWord, script: scriptOf(text) };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Neighbouring cuts of one reason as one, in order. */
function merge(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = [];
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && last.end === cut.start && last.reason === cut.reason) last.end = cut.end;
    else merged.push({ ...cut });
  }
  return merged;
}

/** What ends a line: a newline, alone or after a carriage return, which is then cut as a blank; or something rarer. */
const LINE_END = /\n|\r(?!\n)|[\f\v\u0085\u2028\u2029]/gu;

/**
 * The lines of a document, the empty ones with them.
 *
 * @param isTranscript what it tells of the audience is cut
 */
export function readLines(source: string, isTranscript = false): Line[] {
  const patterns = isTranscript ? [...TRANSCRIPT_CUTS, ...CUTS] : CUTS;
  const lines: Line[] = [];
  let gap = true;
  let pageStart = false;
  let names: readonly string[] = [];
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of source.matchAll(LINE_END)) {
    spans.push({ start, end: index });
    start = index + 1;
  }
  if (start < source.length) spans.push({ start, end: source.length });
  const margins = lineNumbers(spans.map((span) => source.slice(span.start, span.end)));
  spans.forEach((span, at) => {
    const line = readLine(source, span.start, span.end, margins.get(at) ?? 0, patterns);
    names = [...names, ...line.names];
    lines.push({ ...line, names, gap, pageStart });
    gap = line.text === '';
    if (!gap) names = [];
    pageStart = (pageStart && gap) || source[span.end] === '\f';
  });
  return lines;
}

/** Whether the line break stands inside a word or right after a dash, where no blank belongs. */
export const isInsideWord = (line: Line, next: Line): boolean =>
  /^[\p{L}\p{N}]/u.test(next.text) &&
  (line.cutWord || /[\p{L}\p{N}][-‐‑]$/u.test(line.text) || /\S[—–/]$/u.test(line.text));
