/**
 * From placed lines to the text of each version and the fate of every character. A line goes on in the next one of its
 * version where its sentence has not ended; otherwise a new passage begins.
 */
import type { Entry } from './account.ts';
import { type Line, isInsideWord } from './lines.ts';
import { datelineLength } from '../../engine/text/dateline.ts';
import { endsSentence, isAddress, isNumberedHeading } from './patterns.ts';
import type { PlacedLine } from './structure.ts';

export interface VersionText {
  text: string;
  title: string | undefined;
  /** Its last passage stops in the middle of a sentence. */
  cutOff: boolean;
  /** The numbers of the passages that have a name, by that name. */
  places: ReadonlyMap<string, number>;
  /** The numbers of the passages that are headings. */
  headings: ReadonlySet<number>;
}

/** A placed line that is in a version. */
type KeptLine = Extract<PlacedLine, { role: 'body' | 'title' }>;

/**
 * A line that ends without a stop and is at least this long was cut in the middle, even if the next begins with a
 * capital (a name); a shorter one is a line of its own, such as the heading of a list. UTF-16 units.
 */
const SHORTEST_CUT_LINE = 60;
const SHORTEST_HAN_CUT_LINE = 20;
/** In a text that is broken at a fixed width, a line of this share of it was cut. */
const CUT_SHARE = 0.75;
/** What no passage ends with: a comma, or a word that needs another. */
const GOES_ON =
  /[,，、]$|\b(?:the|a|an|of|and|or|to|in|for|with|on|by|from|at|as|that|which|our|their|its|his|her|is|are|was|were|be)$/iu;

/** How a document breaks its lines. */
interface Layout {
  /** The width in UTF-16 units at which lines are broken; undefined where a line's end is the author's. */
  width: number | undefined;
  /** Whether a paragraph's first line begins further in. */
  indents: boolean;
}

/**
 * Told by the lines that another follows without a blank between: where most of them stop inside a sentence, a width
 * broke them, and then a stop at a line's end says nothing.
 */
function layoutOf(lines: readonly KeptLine[]): Layout {
  const followed = lines.flatMap(({ line }, i) => {
    const next = lines[i + 1]?.line;
    return next && !next.gap ? [line] : [];
  });
  const open = followed.filter(
    ({ text }) => !endsSentence(text) && !isAddress(text) && !isNumberedHeading(text),
  ).length;
  const lengths = followed.map((line) => line.text.length).toSorted((a, b) => a - b);
  const indented = lines.filter(({ line }) => line.indented).length;
  return {
    // Nearly the longest, for one line may be out of measure.
    width: open * 2 > followed.length ? lengths[Math.floor((lengths.length - 1) * 0.9)] : undefined,
    indents: indented > 0 && indented * 2 <= lines.length,
  };
}

/** Letters differ in width: a line that is filled may have only this share of the widest one's characters. */
const FILLED = 0.85;

/** Whether the next line's first word would have stood on this line, so that it was not the width that broke it. */
function endsBeforeWidth(line: Line, next: Line, width: number): boolean {
  const word = next.script === 'Han' ? 2 : (/^\S+/u.exec(next.text)?.[0].length ?? 0) + 1;
  return line.text.length + word < width * FILLED;
}

/** Whether a line ends as one that another passage follows: with a stop, as a form of address, as a heading. */
function endsPassage(line: Line, next: Line): boolean {
  if (endsSentence(line.text)) return true;
  return isAddress(line.text) ? !isAddress(next.text) : isNumberedHeading(line.text);
}

/** How a line goes on in the next, as what stands between them; undefined where a new passage begins. */
function joint(line: Line, next: Line, { width, indents }: Layout): string | undefined {
  const space = line.script === 'Han' && next.script === 'Han' ? '' : ' ';
  if (isInsideWord(line, next)) return '';
  if (!next.gap) {
    const ended = endsSentence(line.text);
    if (/^\p{Ll}/u.test(next.text) && !ended) return space;
    if (ended && indents && next.indented) return undefined;
    if (width !== undefined && !endsBeforeWidth(line, next, width)) return space;
    return endsPassage(line, next) ? undefined : space;
  }
  if (endsSentence(line.text) || isAddress(line.text)) return undefined;
  if (/^\p{Ll}/u.test(next.text) || GOES_ON.test(line.text)) return space;
  const cut = line.script === 'Han' ? SHORTEST_HAN_CUT_LINE : SHORTEST_CUT_LINE;
  return line.text.length >= Math.min(cut, (width ?? Infinity) * CUT_SHARE) ? space : undefined;
}

/**
 * Whether the hyphen at a line's end only cut the word. It belongs to the word where a capital or a figure follows it,
 * where the word has another hyphen, and where it is written with one elsewhere in the document: `non-` + `politicized`.
 */
function losesHyphen(source: string, line: Line, next: Line): boolean {
  const head = /[\p{L}\p{N}‐‑-]+[-‐‑]$/u.exec(line.text)?.[0];
  const tail = /^\p{Ll}[\p{L}]*/u.exec(next.text)?.[0];
  if (head === undefined || tail === undefined || !/\p{Ll}.$/u.test(head)) return false;
  return !/[-‐‑]./u.test(head) && !source.includes(head + tail);
}

/** The entries of a line's own characters: what was cut from it, and the rest with the given fate. */
function entriesOf(line: Line, fate: (start: number, end: number) => Entry): Entry[] {
  const entries: Entry[] = [];
  let at = line.start;
  for (const cut of line.cuts) {
    if (cut.start > at) entries.push(fate(at, cut.start));
    entries.push({ start: cut.start, end: cut.end, fate: 'dropped', reason: cut.reason });
    at = cut.end;
  }
  if (line.end > at) entries.push(fate(at, line.end));
  return entries;
}

/** The line without the dateline it begins with, which is cut with the rest. */
function withoutDateline(line: Line): Line {
  const length = datelineLength(line.text);
  if (length === 0) return line;
  const inside = entriesOf(line, (start, end) => ({ start, end, fate: 'kept', reason: 'body', version: '' }));
  const cuts = [...line.cuts];
  let left = length;
  for (const run of inside) {
    if (run.fate !== 'kept' || left === 0) continue;
    const end = Math.min(run.end, run.start + left);
    left -= end - run.start;
    cuts.push({ start: run.start, end, reason: 'dateline' });
  }
  return { ...line, text: line.text.slice(length), cuts: cuts.sort((a, b) => a.start - b.start) };
}

/** Whether a text stops in the middle of a sentence; a signature or a place and date at its end are short. */
function isCutOff(text: string, last: Line | undefined): boolean {
  if (!last || endsSentence(text)) return false;
  const passage = text.slice(text.lastIndexOf('\n') + 1);
  const shortest = last.script === 'Han' ? SHORTEST_HAN_CUT_LINE : SHORTEST_CUT_LINE;
  return passage.length >= shortest || GOES_ON.test(text) || /\p{L}[-‐‑]$/u.test(text);
}

/** How a document says that every line is a passage: it marks its structure, or only its passages are known. */
export type KnownPassages = Readonly<Record<'marked' | 'passages', boolean>>;

/** One version: its text, and the entries of its lines with the line breaks after them. */
function joinVersion(
  source: string,
  id: string,
  kept: readonly KeptLine[],
  { marked, passages }: KnownPassages,
  entries: Entry[],
): VersionText {
  const titles = kept.filter((each) => each.role === 'title').map(({ line }) => line);
  for (const line of titles) {
    entries.push(
      ...entriesOf(line, (start, end) => ({ start, end, fate: 'kept', reason: 'title', version: id })),
    );
  }
  const body = kept.filter((each) => each.role === 'body');
  const layout = layoutOf(body);
  const places = new Map<string, number>();
  const headings = new Set<number>();
  let passage = 0;
  let text = '';
  body.forEach((each, i) => {
    const line = i === 0 && !marked ? withoutDateline(each.line) : each.line;
    for (const name of line.names) places.set(name, passage);
    if (each.heading) headings.add(passage);
    text += line.text;
    const own = entriesOf(line, (start, end) => ({ start, end, fate: 'kept', reason: 'body', version: id }));
    for (const entry of own) entries.push(entry);
    const next = body[i + 1];
    if (!next || line.end >= source.length) return;
    const as =
      marked || passages || each.heading || next.heading ? undefined : joint(line, next.line, layout);
    if (as === undefined) passage++;
    const lineBreak = { start: line.end, end: line.end + 1, version: id };
    const last = own.findLast((entry) => entry.fate === 'kept');
    if (as === '' && last && losesHyphen(source, line, next.line)) {
      text = text.slice(0, -1);
      last.end--;
      entries.push({
        start: last.end,
        end: last.end + 1,
        version: id,
        fate: 'joined',
        reason: 'hyphen',
        as: '',
      });
    }
    text += as ?? '\n';
    entries.push({
      ...lineBreak,
      fate: 'joined',
      reason: as === undefined ? 'passage break' : 'line break',
      as: as ?? '\n',
    });
  });
  const between = titles.some((line) => line.script === 'Han') ? '' : ' ';
  const title = titles.map((line) => line.text).join(between) || undefined;
  return { text, title, cutOff: !marked && isCutOff(text, body.at(-1)?.line), places, headings };
}

/** The characters that no entry has are line breaks that nothing needed: blank, which the account makes sure of. */
function fillBlanks(source: string, entries: readonly Entry[]): Entry[] {
  const filled: Entry[] = [];
  let at = 0;
  const blank = (end: number): void => {
    if (end > at) filled.push({ start: at, end, fate: 'dropped', reason: 'blank' });
  };
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    blank(entry.start);
    if (entry.end > entry.start) filled.push(entry);
    at = entry.end;
  }
  blank(source.length);
  return filled;
}

/**
 * The versions of a document, by id, and the fate of each of its characters.
 *
 * @param empty the lines on which nothing is left.
 * @param known whether every line is a passage of its own.
 */
export function joinPassages(
  source: string,
  placed: readonly PlacedLine[],
  empty: readonly Line[],
  known: KnownPassages,
): { versions: Map<string, VersionText>; entries: Entry[] } {
  const entries: Entry[] = empty.flatMap((line) =>
    line.cuts.map((cut): Entry => ({ ...cut, fate: 'dropped' })),
  );
  const kept = new Map<string, KeptLine[]>();
  for (const each of placed) {
    const { line, role } = each;
    if (role === 'body' || role === 'title') {
      const lines = kept.get(each.version.id) ?? [];
      lines.push(each);
      kept.set(each.version.id, lines);
    } else {
      entries.push(...entriesOf(line, (start, end) => ({ start, end, fate: 'dropped', reason: role })));
    }
  }
  const versions = new Map<string, VersionText>();
  for (const [id, lines] of kept) versions.set(id, joinVersion(source, id, lines, known, entries));
  return { versions, entries: fillBlanks(source, entries) };
}
