/**
 * What each line of a document is, and which version it belongs to. The columns of a bilingual document are told apart
 * by script and read one after the other, so that a sentence which stops at a page's end goes on with the next line
 * of its own column.
 */
import type { Work } from '../../engine/types.ts';
import type { DocumentMetadata, DocumentVersion } from '../schema.ts';
import type { DropReason } from './account.ts';
import { isBody, normalForm, readHead, titleAt } from './head.ts';
import { type Line, type Script, scriptOfLanguage } from './lines.ts';
import { furniture } from './patterns.ts';

/** A line with what it is. `version` is undefined only where the line is dropped. */
export type PlacedLine =
  | { line: Line; role: 'body' | 'title'; version: DocumentVersion; heading: boolean }
  | { line: Line; role: DropReason };

export interface Structure {
  lines: PlacedLine[];
  warnings: string[];
}

/**
 * The lines of each script, in order. A line without letters belongs to the column of the line before it. Where the
 * column was interrupted by another, there is a gap.
 */
function columnsOf(lines: readonly Line[], first: Script): Map<Script, Line[]> {
  const columns = new Map<Script, Line[]>();
  let current = first;
  for (const line of lines) {
    const before = current;
    current = line.script ?? current;
    const column = columns.get(current) ?? [];
    column.push(before === current ? line : { ...line, gap: true });
    columns.set(current, column);
  }
  return columns;
}

/** Lines of a text that is broken at a fixed width are at least this long; a date or a name over it is shorter. */
const SHORTEST_WRAPPED_LINE = 40;

/** Whether a line without a stop goes on in the next, so that it is the text's first line and not a heading over it. */
function runsOn(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || line.heading || furniture(line.text)) return false;
  if (/^\p{Ll}/u.test(next.text) || /\p{Ll}-$/u.test(line.text)) return true;
  return !next.gap && line.text.length >= SHORTEST_WRAPPED_LINE && isBody(next);
}

/** One column: its lines, the works of the document, and its versions by work. */
function readColumn(
  lines: readonly Line[],
  works: readonly Work[],
  versions: ReadonlyMap<string, DocumentVersion>,
): Structure {
  const placed: PlacedLine[] = [];
  const warnings: string[] = [];
  const own = works.filter((work) => versions.has(work.id));
  const only = works.length === 1 ? works[0] : undefined;
  /** What the contents list names and the metadata does not: a heading with these words begins something else. */
  const others = new Set<string>();
  let work = only;
  let foreign = false;

  const place = (line: Line, heading: boolean): void => {
    const reason = furniture(line.text);
    const version = work && versions.get(work.id);
    if (reason) placed.push({ line, role: reason });
    else if (foreign || !work) placed.push({ line, role: 'another work' });
    else if (!version) placed.push({ line, role: own.length === 0 ? 'another language' : 'another work' });
    else placed.push({ line, role: 'body', version, heading });
  };

  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const opens = at === 0 ? !isBody(line) : line.heading || titleAt(lines, at, works) !== undefined;
    if (!opens) {
      place(line, false);
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && (end === at || titleAt(lines, end, works) || !isBody(lines[end] ?? line)))
      end++;
    while (end > at && !line.heading && runsOn(lines[end - 1], lines[end]) && !titleAt(lines, end - 1, works))
      end--;
    if (end === at) {
      place(line, false);
      at++;
      continue;
    }
    const region = lines.slice(at, end);
    const titled = region.some((_, i) => titleAt(region, i, works));
    if (at > 0 && !titled) {
      // A heading inside a work stands in its text; one that the contents list names begins something else.
      if (others.has(normalForm(line.text))) foreign = true;
      place(line, true);
      at++;
      continue;
    }
    const head = readHead(region, works, only);
    warnings.push(...head.warnings);
    for (const entry of head.contents) others.add(entry);
    work = head.work ?? work;
    foreign = false;
    const version = work && versions.get(work.id);
    region.forEach((each, i) => {
      const role = head.roles[i] ?? 'contents list';
      if (role !== 'title') placed.push({ line: each, role });
      else if (version) placed.push({ line: each, role: 'title', version, heading: true });
      else placed.push({ line: each, role: own.length === 0 ? 'another language' : 'another work' });
    });
    at = end;
  }
  return { lines: placed, warnings };
}

/**
 * One column of a document that marks its structure: the first heading of a work is its title, every other one stands in
 * the text, and nothing is taken for a page's furniture.
 */
function readMarkedColumn(
  lines: readonly Line[],
  works: readonly Work[],
  versions: ReadonlyMap<string, DocumentVersion>,
): Structure {
  const titled = new Set<string>();
  let work = works.length === 1 ? works[0] : undefined;
  const placed = lines.map((line): PlacedLine => {
    if (line.heading) work = titleAt([line], 0, works)?.work ?? work;
    const version = work && versions.get(work.id);
    if (!version) return { line, role: versions.size === 0 ? 'another language' : 'another work' };
    const title = line.heading && !titled.has(version.id);
    if (title) titled.add(version.id);
    return { line, role: title ? 'title' : 'body', version, heading: line.heading };
  });
  return { lines: placed, warnings: [] };
}

/** Places the lines of a document, column by column; within a version they are in the order of the source. */
export function readStructure(
  lines: readonly Line[],
  document: DocumentMetadata,
  works: readonly Work[],
): Structure {
  const held = works.filter((work) => document.versions.some((version) => version.work === work.id));
  const first = scriptOfLanguage(document.versions[0]?.lang ?? 'en');
  const placed: PlacedLine[] = [];
  const warnings: string[] = [];
  for (const [script, column] of columnsOf(lines, first)) {
    const versions = document.versions.filter((version) => scriptOfLanguage(version.lang) === script);
    const readAs = document.marked ? readMarkedColumn : readColumn;
    const read = readAs(column, held, new Map(versions.map((version) => [version.work, version])));
    placed.push(...read.lines);
    warnings.push(...read.warnings);
  }
  return { lines: placed, warnings };
}
