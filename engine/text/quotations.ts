/** Finds what stands in quotation marks, in the marks of all languages: “ ”, « », „ “, „ ”, ” ”, » «, ‹ ›, 「 」. */
import { quotationMarks } from '../languages/quotation-marks.ts';
import type { Span } from '../types.ts';
import { entriesOf } from './word-lists.ts';

/** The marks that may close what each opening mark opens. */
const CLOSING = new Map<string, string>();
for (const marks of entriesOf(quotationMarks)) {
  const [open = '', close = ''] = marks.split(' ');
  CLOSING.set(open, (CLOSING.get(open) ?? '') + close);
}
/** Marks that open in one language and close in another; but for those that open in most, where they open, a word follows and none stands before. */
const EITHER_WAY = new Set([...CLOSING.values()].join(''));
const OPENING_ONLY = '“‘「『«‹';

/** An apostrophe is written as a closing mark is, but within a word. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

const isInWord = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? ' ');

/** Where a straight single mark can open a quotation: before a word, and not within or behind one. */
const opensSingle = (text: string, at: number): boolean =>
  !isInWord(text[at - 1]) && /[\p{L}\p{N}“"([]/u.test(text[at + 1] ?? ' ');

/** Does a mark stand as an opening one does: before a word, and not behind one? */
const looksOpening = (text: string, at: number): boolean =>
  !/[^\s([（「『“‘«„—–-]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}“‘«„‚‹¿¡([….]/u.test(text[at + 1] ?? ' ');

/** Does a mark open a quotation? */
const opens = (text: string, at: number, character: string): boolean =>
  CLOSING.has(character) &&
  (OPENING_ONLY.includes(character) || !EITHER_WAY.has(character) || looksOpening(text, at));

/** Does the mark at a place close what another has opened? German closes with the mark that opens in English. */
function closes(text: string, at: number, mark: string): boolean {
  const character = text[at] ?? '';
  if (!CLOSING.get(mark)?.includes(character) || isApostrophe(text, at)) return false;
  return !CLOSING.has(character) || !looksOpening(text, at);
}

const LINE_BREAKS = /\s+/uy;

/** What the next line begins with. */
function nextMark(text: string, at: number): string | undefined {
  LINE_BREAKS.lastIndex = at;
  return text[at + (LINE_BREAKS.exec(text)?.[0].length ?? 0)];
}

/**
 * The spans inside quotation marks of a text, in the order of their ends; they may contain each other. Straight marks open and
 * close in turn and never across a newline (but where the next paragraph opens again), so that one stray inch mark spoils one
 * paragraph only; they and paired marks
 * take no notice of each other. A straight single mark within a word or behind one that nothing opened is an apostrophe.
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  let straight = -1;
  let single = -1;
  let open: { start: number; mark: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const inner = open.at(-1);
    if (character === '\n') {
      // A quotation of several paragraphs opens each anew and is closed once.
      const next = nextMark(text, at);
      for (const { start, mark } of open) if (mark === '“' || mark === next) spans.push({ start, end: at });
      if (straight >= 0 && next === '"' && !isInWord(text[straight - 2]))
        spans.push({ start: straight, end: at });
      open = [];
      straight = single = -1;
    } else if (character === '"') {
      if (straight >= 0) spans.push({ start: straight, end: at });
      straight = straight < 0 ? at + 1 : -1;
    } else if (character === "'") {
      if (single < 0) single = opensSingle(text, at) ? at + 1 : -1;
      else if (!isInWord(text[at + 1])) {
        spans.push({ start: single, end: at });
        single = -1;
      }
    } else if (inner && closes(text, at, inner.mark)) {
      spans.push({ start: inner.start, end: at });
      open.pop();
    } else if (open.length < DEEPEST && opens(text, at, character)) {
      open.push({ start: at + 1, mark: character });
    }
  }
  return spans;
}

/** What stands in quotation marks in a part of a text; a sentence of a longer quotation may have only the one or the other mark. */
export function quotedIn(text: string): Span[] {
  const firstClosing = text.search(/[”」』»]/u);
  const firstOpening = text.search(/[“「『«„]/u);
  const spans = quotations(text);
  if (firstClosing >= 0 && (firstOpening < 0 || firstOpening > firstClosing))
    spans.unshift({ start: 0, end: firstClosing });
  const last = Math.max(...['“', '「', '『', '«', '„'].map((mark) => text.lastIndexOf(mark)));
  if (last >= 0 && !/[”」』»]/u.test(text.slice(last))) spans.push({ start: last + 1, end: text.length });
  return spans;
}

/** The quotations that stand in no other, in order. */
export function outermost(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}

/** Quotations within quotations that are told apart; deeper ones are marks that somebody forgot to close. */
const DEEPEST = 4;

/** At most so many quotations of one stretch are told apart. */
const MOST = 255;

/**
 * For each of some places (rising), 0 or the number of the innermost quotation that it stands in, counted from 1 in the order in
 * which they come; `spans` as `quotations` gives them.
 */
export function quotationNumbers(spans: readonly Span[], places: readonly number[]): Uint8Array {
  const numbers = new Uint8Array(places.length);
  const known = new Map<Span, number>();
  const byStart = [...spans].sort((a, b) => a.start - b.start);
  let open: Span[] = [];
  let next = 0;
  places.forEach((place, i) => {
    for (let span = byStart[next]; span && span.start <= place; span = byStart[++next]) open.push(span);
    open = open.filter(({ end }) => end > place);
    const inner = open.at(-1);
    if (!inner) return;
    const number = known.get(inner) ?? Math.min(MOST, known.size + 1);
    known.set(inner, number);
    numbers[i] = number;
  });
  return numbers;
}
