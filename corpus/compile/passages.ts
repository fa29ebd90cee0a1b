/**
 * From placed lines to the text of each version and the fate of every character. A line goes on in the next one of its
 * version where its sentence has not ended; otherwise a new passage begins.
 */
import type { Entry } from './account.ts';
import type { Line } from './lines.ts';
import { datelineLength } from '../../engine/text/dateline.ts';
import { endsSentence, isAddress } from './patterns.ts';
import type { PlacedLine } from './structure.ts';

export interface VersionText {
  text: string;
  title: string | undefined;
  /** The numbers of the passages that have a name, by that name. */
  places: ReadonlyMap<string, number>;
}

/** A placed line that is in a version. */
type KeptLine = Extract<PlacedLine, { role: 'body' | 'title' }>;

/**
 * A line that ends without a stop and is at least this long was cut in the middle, even if the next begins with a
 * capital (a name); a shorter one is a line of its own, such as the heading of a list. UTF-16 units.
 */
const SHORTEST_CUT_LINE = 60;
const SHORTEST_HAN_CUT_LINE = 20;

/** How a line goes on in the next, as what stands between them; undefined where a new passage begins. */
function joint(line: Line, next: Line, wrapped: boolean): string | undefined {
  const space = line.script === 'Han' && next.script === 'Han' ? '' : ' ';
  const ended = endsSentence(line.text);
  if (/\p{Ll}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return '';
  if (!next.gap) return ended && !wrapped ? undefined : space;
  if (ended || isAddress(line.text)) return undefined;
  if (/^\p{Ll}/u.test(next.text)) return space;
  return line.text.length >= (line.script === 'Han' ? SHORTEST_HAN_CUT_LINE : SHORTEST_CUT_LINE)
    ? space
    : undefined;
}

/**
 * Whether the document's lines are broken at a fixed width: then a stop at a line's end says nothing. Told by the lines
 * that another follows without a blank between: where most of them stop inside a sentence, the width broke them.
 */
function isWrapped(lines: readonly KeptLine[]): boolean {
  let open = 0;
  let followed = 0;
  lines.forEach(({ line }, i) => {
    const next = lines[i + 1]?.line;
    if (!next || next.gap) return;
    followed++;
    if (!endsSentence(line.text)) open++;
  });
  return followed > 0 && open * 2 > followed;
}

/** Whether a word cut by a hyphen is written with one elsewhere in the document: `non-` + `politicized`. */
function isHyphenated(source: string, line: Line, next: Line): boolean {
  const head = /[\p{L}-]+-$/u.exec(line.text)?.[0] ?? '';
  const tail = /^[\p{L}]+/u.exec(next.text)?.[0] ?? '';
  return source.includes(head + tail);
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

/** One version: its text, and the entries of its lines with the line breaks after them. */
function joinVersion(
  source: string,
  id: string,
  kept: readonly KeptLine[],
  marked: boolean,
  entries: Entry[],
): VersionText {
  const titles = kept.filter((each) => each.role === 'title').map(({ line }) => line);
  for (const line of titles) {
    entries.push(
      ...entriesOf(line, (start, end) => ({ start, end, fate: 'kept', reason: 'title', version: id })),
    );
  }
  const body = kept.filter((each) => each.role === 'body');
  const wrapped = isWrapped(body);
  const places = new Map<string, number>();
  let passage = 0;
  let text = '';
  body.forEach((each, i) => {
    const line = i === 0 && !marked ? withoutDateline(each.line) : each.line;
    for (const name of line.names) places.set(name, passage);
    text += line.text;
    const own = entriesOf(line, (start, end) => ({ start, end, fate: 'kept', reason: 'body', version: id }));
    entries.push(...own);
    const next = body[i + 1];
    if (!next || line.end >= source.length) return;
    const as = marked || each.heading || next.heading ? undefined : joint(line, next.line, wrapped);
    if (as === undefined) passage++;
    const lineBreak = { start: line.end, end: line.end + 1, version: id };
    const last = own.findLast((entry) => entry.fate === 'kept');
    if (as === '' && line.text.endsWith('-') && last && !isHyphenated(source, line, next.line)) {
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
  return { text, title: titles.map((line) => line.text).join(between) || undefined, places };
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
 * @param marked whether every line is a passage of its own, as the document marks them.
 */
export function joinPassages(
  source: string,
  placed: readonly PlacedLine[],
  empty: readonly Line[],
  marked: boolean,
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
  for (const [id, lines] of kept) versions.set(id, joinVersion(source, id, lines, marked, entries));
  return { versions, entries: fillBlanks(source, entries) };
}
