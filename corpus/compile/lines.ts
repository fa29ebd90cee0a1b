/**
 * A document as lines: what is left of each once blanks, marks and stray words are cut, and which script it is
 * written in. Linear in the document's length.
 */
import type { Lang, Span } from '../../engine/types.ts';
import type { DropReason } from './account.ts';

export const SCRIPTS = ['Han', 'Latin', 'Cyrillic', 'Arabic'] as const;
export type Script = (typeof SCRIPTS)[number];

export interface Cut extends Span {
  reason: DropReason;
}

/** A line without its newline, as a span of the source, and what is left of it. */
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
  script: Script | undefined;
}

/** One Chinese character says about as much as this many letters (measured on translations: 3.2 in news, 4.1 in speeches). */
export const LETTERS_PER_HAN = 3.5;

/** The script that most of a text is in; undefined where it has no letters. */
export function scriptOf(text: string): Script | undefined {
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
  ar: 'Arabic',
  fa: 'Arabic',
  ur: 'Arabic',
};

/** The script that a language is written in. */
export const scriptOfLanguage = (lang: Lang): Script =>
  SCRIPT_OF_LANGUAGE[lang.split('-', 1)[0] ?? ''] ?? 'Latin';

/** The name of a place in a document that marks its structure, at the end of the line. */
const PLACE_NAME = /\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$/gu;

/**
 * What is cut from a line, in this order. Each pattern sees what those before it have left. A function word of
 * English between two Chinese characters is the other column's, come in between when the text was taken from the page.
 */
const CUTS: readonly (readonly [RegExp, DropReason])[] = [
  [/[\u00ad\u200b\u2060\ufeff]+/gu, 'invisible character'],
  [PLACE_NAME, 'markdown mark'],
  [/^\s+|\s+$/gu, 'blank'],
  [/^#{1,6}\s+/gu, 'markdown mark'],
  [/\*\*(?=\S)|(?<=\S)\*\*/gu, 'markdown mark'],
  [/(?<=^|\s)\*(?=\S[^*]*\S?\*)|(?<=\*[^*]+)(?<=\S)\*(?=$|[\s\p{P}])/gu, 'markdown mark'],
  [/\s*[■□◼◆●]+$/gu, 'end mark'],
  [/^(?:date|updated|published)\s*:?\s*\d{4}-\d{2}-\d{2}\s+(?=\S)/giu, 'publication line'],
  [/(?<=\p{Script=Han})\s+(?:and|or|of|the|to|in|for|with|on|by|a)\s+(?=\p{Script=Han})/gu, 'stray word'],
  [
    /(?<=[，。、；：！？）》」”])\s+(?=[\p{Script=Han}（《「“])|(?<=\s)\s+|\s+(?=[，。、；：！？）》」])/gu,
    'blank',
  ],
];

/** The line `[start, end)` of the source, with what is cut from it. */
function readLine(source: string, start: number, end: number, gap: boolean): Line {
  let text = source.slice(start, end);
  let cuts: Cut[] = [];
  const heading = /^\s*#{1,6}\s/.test(text);
  const names = Array.from(text.matchAll(PLACE_NAME), ([, name = '']) => name);
  /** Where each unit of `text` stands in the source. */
  let places: number[] | undefined;
  for (const [pattern, reason] of CUTS) {
    if (text.search(pattern) < 0) continue;
    places ??= range(start, end);
    const kept: number[] = [];
    let rest = '';
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      rest += text.slice(at, match.index);
      kept.push(...places.slice(at, match.index));
      at = match.index + match[0].length;
      for (const place of places.slice(match.index, at)) cuts.push({ start: place, end: place + 1, reason });
    }
    text = rest + text.slice(at);
    places = kept.concat(places.slice(at));
  }
  cuts = merge(cuts);
  return { start, end, text, cuts, heading, names, gap, script: scriptOf(text) };
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

/** The lines of a document, the empty ones with them. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let names: readonly string[] = [];
  for (let start = 0; start < source.length;) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const before = lines.at(-1);
    const line = readLine(source, start, end, !before || before.text === '');
    names = [...names, ...line.names];
    lines.push({ ...line, names });
    if (line.text !== '') names = [];
    start = end + 1;
  }
  return lines;
}
