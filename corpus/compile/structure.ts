/**
 * What each line of a document is, and which version it belongs to. The columns of a bilingual document are told apart
 * by script and read one after the other, so that a sentence which stops at a page's end goes on with the next line
 * of its own column.
 */
import type { Work } from '../../engine/types.ts';
import type { DocumentMetadata, DocumentVersion } from '../schema.ts';
import type { DropReason } from './account.ts';
import { LONGEST_TITLE, factOf, isBody, normalForm, readHead, titleAt } from './head.ts';
import { type Line, type Script, isInsideWord, scriptOfLanguage } from './lines.ts';
import { endsSentence, furniture, isContentsHeading, isNumberedHeading } from './patterns.ts';
import { runningHeads } from './running-heads.ts';

/** A line with what it is. `version` is undefined only where the line is dropped. */
export type PlacedLine =
  | { line: Line; role: 'body' | 'title'; version: DocumentVersion; heading: boolean }
  | { line: Line; role: DropReason };

export interface Structure {
  lines: PlacedLine[];
  warnings: string[];
}

/**
 * The lines of each script, in order. A line without letters belongs to the column of the line before it. So does one in
 * a script that none of the document's versions is in, where it stands in the middle of a sentence: a name, a formula.
 * Where the column was interrupted by another, there is a gap.
 */
function columnsOf(lines: readonly Line[], first: Script, known: ReadonlySet<Script>): Map<Script, Line[]> {
  const columns = new Map<Script, Line[]>();
  let current = first;
  let open = false;
  for (const line of lines) {
    const before = current;
    const inside = line.script && !known.has(line.script) && open && !line.gap;
    if (!inside) current = line.script ?? current;
    const column = columns.get(current) ?? [];
    column.push(before === current ? line : { ...line, gap: true });
    columns.set(current, column);
    open = !endsSentence(line.text) && !line.heading;
  }
  return columns;
}

/** Lines of a text that is broken at a fixed width are at least this long; a date or a name over it is shorter. */
const SHORTEST_WRAPPED_LINE = 40;
const SHORTEST_WRAPPED_HAN_LINE = 15;

/**
 * Whether a line without a stop goes on in the next, which is text: then it is the text's first line and not a heading
 * over it.
 */
function runsOn(line: Line | undefined, next: Line | undefined, work: Work | undefined): boolean {
  if (!line || !next || line.heading || furniture(line.text)) return false;
  if (/^\p{Ll}/u.test(next.text) || isInsideWord(line, next)) return true;
  const shortest = line.script === 'Han' ? SHORTEST_WRAPPED_HAN_LINE : SHORTEST_WRAPPED_LINE;
  if (next.gap || line.text.length < shortest) return false;
  return !work || factOf(line, work, []) === 'subtitle';
}

/** The work of the last title that begins between two lines. */
function lastTitle(
  lines: readonly Line[],
  from: number,
  to: number,
  works: readonly Work[],
): Work | undefined {
  for (let i = to - 1; i >= from; i--) {
    const work = titleAt(lines, i, works)?.work;
    if (work) return work;
  }
  return undefined;
}

/** Whether a line is part of a title, which may run over several. */
const inTitle = (lines: readonly Line[], at: number, works: readonly Work[]): boolean =>
  Array.from({ length: LONGEST_TITLE }, (_, back) => at - back).some(
    (i) => i >= 0 && i + (titleAt(lines, i, works)?.lines ?? 0) > at,
  );

/**
 * Whether line `at` still stands over the text, in a head that began at line `from`. Below a title a numbered heading
 * is the text's own, unless it is an entry of a contents list.
 */
function isHead(lines: readonly Line[], from: number, at: number, works: readonly Work[]): boolean {
  const line = lines[at];
  if (!line || isBody(line)) return false;
  if (!isNumberedHeading(line.text) || inTitle(lines, at, works)) return true;
  const above = lines.slice(from, at);
  return (
    lastTitle(lines, from, at, works) === undefined || above.some((each) => isContentsHeading(each.text))
  );
}

/** How many lines of speaker, date and the like may stand over a title. */
const MOST_LINES_OVER_TITLE = 5;

/** Whether the head of a work begins at line `at`: with its title, or with what may stand over that. */
function headBegins(lines: readonly Line[], at: number, works: readonly Work[]): boolean {
  for (let i = at; i < lines.length && i <= at + MOST_LINES_OVER_TITLE; i++) {
    const work = titleAt(lines, i, works)?.work;
    if (work) {
      return lines
        .slice(at, i)
        .every((line) => furniture(line.text) !== undefined || factOf(line, work, []) !== 'subtitle');
    }
    const line = lines[i];
    if (!line || isBody(line)) return false;
  }
  return false;
}

/** In the first third of a document a line that is the title says where the text begins; later it may be quoted. */
const TITLE_SHARE = 1 / 3;

const titleForms = (work: Work): string[] => Object.values(work.titles).map(normalForm);

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
  const titled = lines.findIndex((_, i) => titleAt(lines, i, works));
  const begins = only && titled >= 0 && titled <= lines.length * TITLE_SHARE ? titled : 0;
  let work = begins > 0 ? undefined : only;
  let foreign = false;

  const place = (line: Line, heading: boolean): void => {
    const reason = furniture(line.text);
    const version = work && versions.get(work.id);
    if (reason) placed.push({ line, role: reason });
    else if (only && !work) placed.push({ line, role: 'beyond the work' });
    else if (foreign || !work) placed.push({ line, role: 'another work' });
    else if (!version) placed.push({ line, role: own.length === 0 ? 'another language' : 'another work' });
    else placed.push({ line, role: 'body', version, heading });
  };

  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const opens = at === 0 ? !isBody(line) : line.heading || headBegins(lines, at, works);
    if (!opens) {
      place(line, false);
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && (end === at || titleAt(lines, end, works) || isHead(lines, at, end, works)))
      end++;
    const headOf = lastTitle(lines, at, end, works) ?? work;
    while (
      end > at &&
      !line.heading &&
      runsOn(lines[end - 1], lines[end], headOf) &&
      !inTitle(lines, end - 1, works)
    )
      end--;
    if (end === at) {
      place(line, false);
      at++;
      continue;
    }
    const region = lines.slice(at, end);
    if (at > 0 && !region.some((_, i) => titleAt(region, i, works))) {
      // A heading inside a work stands in its text; one that the contents list names begins something else.
      if (others.has(normalForm(line.text))) foreign = true;
      place(line, true);
      at++;
      continue;
    }
    const head = readHead(region, works, at < begins ? undefined : only);
    warnings.push(...head.warnings);
    // The list of a collection names the works; that of one work names its sections, which are its text.
    const ofWorks = !only || head.contents.some((entry) => titleForms(only).includes(entry));
    if (ofWorks) for (const entry of head.contents) others.add(entry);
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
  const warnings: string[] = [];
  const running = document.marked || document.passages ? new Set<Line>() : runningHeads(lines, held);
  const placed = [...running].map((line): PlacedLine => ({ line, role: 'running head' }));
  const rest = lines.filter((line) => !running.has(line));
  const known = new Set(document.versions.map((version) => scriptOfLanguage(version.lang)));
  for (const [script, column] of columnsOf(rest, first, known)) {
    const versions = document.versions.filter((version) => scriptOfLanguage(version.lang) === script);
    const readAs = document.marked ? readMarkedColumn : readColumn;
    const read = readAs(column, held, new Map(versions.map((version) => [version.work, version])));
    for (const line of read.lines) placed.push(line);
    warnings.push(...read.warnings);
  }
  return { lines: placed, warnings };
}
