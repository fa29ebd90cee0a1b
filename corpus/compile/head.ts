/**
 * Head matter: the lines that stand over a text (title, subtitle, speaker, office, occasion, date), and the contents
 * list and navigation over those. What a line is, is decided by holding it against the metadata of the works.
 */
import type { Localised, Work } from '../../engine/types.ts';
import type { DropReason } from './account.ts';
import { simplify } from './align/lexicon.ts';
import { datesIn } from './dates.ts';
import type { Line } from './lines.ts';
import { endsSentence, furniture, isAddress, isContentsHeading } from './patterns.ts';

/** What a line over a text is. A title may run over several lines: all of them say `title`. */
type HeadRole = 'title' | DropReason;

export interface Head {
  /** The work whose head it is; undefined where no line names one. */
  work: Work | undefined;
  roles: HeadRole[];
  /** The titles of works of other documents that the contents list names, in normal form. */
  contents: string[];
  warnings: string[];
}

/** A title may run over this many lines. */
export const LONGEST_TITLE = 3;
/** No line of a title is longer, in UTF-16 units: those of the text need no closer look. */
const LONGEST_TITLE_LINE = 400;
/** A line with a date that has more letters than this says more than when and where. */
const LONGEST_DATE_LINE = 45;
/** A line without a final stop that is longer than this is text all the same, not a heading. UTF-16 units. */
const LONGEST_HEAD_LINE = 200;
const LONGEST_HAN_HEAD_LINE = 60;

/** What leads a contents list's entry to its page: `The River Charter ..... 3`. */
const LEADER = /[\s.…·]{2,}\d{1,4}$/u;

/** Letters and figures only, in one form, Chinese in simplified characters: how titles, names and offices are compared. */
export const normalForm = (text: string): string =>
  simplify(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a line belongs to the text rather than to what stands over it. */
export function isBody(line: Line): boolean {
  if (line.heading || furniture(line.text)) return false;
  if (isAddress(line.text) || endsSentence(line.text)) return true;
  return line.text.length > (line.script === 'Han' ? LONGEST_HAN_HEAD_LINE : LONGEST_HEAD_LINE);
}

/** The work whose title starts at line `at`, and how many lines the title has. */
export function titleAt(
  lines: readonly Line[],
  at: number,
  works: readonly Work[],
): { work: Work; lines: number } | undefined {
  let joined = '';
  for (let count = 1; count <= LONGEST_TITLE && at + count <= lines.length; count++) {
    const text = lines[at + count - 1]?.text ?? '';
    if (text.length > LONGEST_TITLE_LINE) return undefined;
    joined += normalForm(text);
    const work = works.find((each) =>
      Object.values(each.titles).some((title) => normalForm(title) === joined),
    );
    if (work) return { work, lines: count };
  }
  return undefined;
}

const says = (line: string, texts: Localised | undefined): boolean =>
  Object.values(texts ?? {}).some((text) => line.includes(normalForm(text)));

/** What a line beside the title is, by the facts of the work; a subtitle where it states none. */
export function factOf(line: Line, work: Work, warnings: string[]): DropReason {
  const form = normalForm(line.text);
  const dates = datesIn(line.text);
  if (dates.length > 0 && form.length < LONGEST_DATE_LINE) {
    if (!dates.some((date) => date.startsWith(work.date)))
      warnings.push(`The head of ${work.id} is dated “${line.text}”, the metadata says ${work.date}.`);
    return 'date';
  }
  const body = Object.values(work.occasion.body ?? {}).flat();
  const { ordinal } = work.occasion;
  const names = (name: string): boolean => form.includes(normalForm(name));
  if (
    says(form, work.occasion.name) ||
    (body.some(names) && (ordinal === undefined || form.includes(String(ordinal))))
  ) {
    return 'occasion';
  }
  if (work.speakers.some((speaker) => Object.values(speaker.names).flat().some(names))) return 'speaker';
  if (work.speakers.some((speaker) => says(form, speaker.office))) return 'office';
  return 'subtitle';
}

/**
 * Reads the lines over a text.
 *
 * @param lines consecutive lines none of which is text.
 * @param works the works that the document holds.
 * @param only the work of a document that holds no other: its first line is a headline, whatever it says.
 */
export function readHead(lines: readonly Line[], works: readonly Work[], only: Work | undefined): Head {
  const titles = lines.map((_, at) => titleAt(lines, at, works));
  const last = titles.findLastIndex((title) => title !== undefined);
  const warnings: string[] = [];
  const above = (line: Line): HeadRole => furniture(line.text) ?? 'contents list';
  if (last < 0) {
    const headline = only ? lines.findIndex((line) => !furniture(line.text)) : -1;
    const roles = lines.map((line, i): HeadRole => {
      if (i < headline || !only || headline < 0) return above(line);
      return i === headline ? 'title' : (furniture(line.text) ?? factOf(line, only, warnings));
    });
    const contents = only ? [] : lines.map((line) => normalForm(line.text.replace(LEADER, '')));
    return { work: only, roles, contents, warnings };
  }
  const work = titles[last]?.work;
  if (!work) throw new Error('A title without a work.');
  // The head begins at the first of the titles of this work that stand together; what is above it is a contents list.
  let first = last;
  while (first > 0 && (titles[first - 1]?.work === work || furniture(lines[first - 1]?.text ?? ''))) first--;
  while (first < last && titles[first]?.work !== work) first++;
  // Speaker, date and the like may stand over the title too. (A date there may be that of publication.)
  const stated = (line: Line | undefined): boolean =>
    line !== undefined && !furniture(line.text) && factOf(line, work, []) !== 'subtitle';
  let top = first;
  while (top > 0 && (stated(lines[top - 1]) || furniture(lines[top - 1]?.text ?? ''))) top--;
  const roles: HeadRole[] = [];
  let inContents = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    const title = i >= first ? titles[i] : undefined;
    if (title) {
      inContents = false;
      const role: HeadRole = roles.includes('title') ? 'repeated title' : 'title';
      roles.push(...Array.from({ length: title.lines }, () => role));
      i += title.lines - 1;
    } else {
      inContents ||= isContentsHeading(line.text);
      const entry = i < top || inContents || LEADER.test(line.text);
      roles.push(
        entry ? above(line) : (furniture(line.text) ?? factOf(line, work, i < first ? [] : warnings)),
      );
    }
  }
  const contents = lines.slice(0, top).map((line) => normalForm(line.text.replace(LEADER, '')));
  return { work, roles, contents, warnings };
}
