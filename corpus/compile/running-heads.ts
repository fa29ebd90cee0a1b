/**
 * Running heads: lines that stand at the top or foot of each page, and so in the middle of what the pages say. Told by
 * being there again and again, where a page ends; a heading that returns or a form of address does not stand there.
 */
import type { Work } from '../../engine/types.ts';
import { normalForm, titleAt } from './head.ts';
import type { Line } from './lines.ts';
import { endsSentence, furniture, isAddress } from './patterns.ts';

/** No running head is longer, in UTF-16 units. */
const LONGEST_RUNNING_HEAD = 120;
/** A line of this many letters that ends without a stop was going on; a shorter one may be a heading. */
const SHORTEST_OPEN_LINE = 30;
const SHORTEST_OPEN_HAN_LINE = 12;
/** It must stand at so many page ends: at one of them by chance it may be a heading. */
const LEAST_PAGES = 2;

/** The number of the page in the running head itself: `The River Charter | 3`, `4 — The River Charter`. */
const OWN_PAGE_NUMBER =
  /\s*(?:[|·•—–]|\s-\s|\t|\bpage\b|\s第)\s*(?:page\s*)?\d{1,4}\s*页?$|^(?:page\s*)?\d{1,4}\s*(?:[|·•—–]|\s-\s|\t)\s*/iu;

const isPageNumber = (line: Line): boolean => furniture(line.text) === 'page number';

/** Whether a line may be one at all. */
function mayRun({ text, script }: Line): boolean {
  if (!script || text.length > LONGEST_RUNNING_HEAD || furniture(text)) return false;
  return !endsSentence(text) && !isAddress(text) && !/^[([（【].*[)\]）】]$/u.test(text);
}

/** Whether a line's sentence goes on after it, as far as the line itself shows. */
function isOpen(line: Line | undefined): boolean {
  if (!line || line.heading || endsSentence(line.text) || isAddress(line.text)) return false;
  return line.text.length >= (line.script === 'Han' ? SHORTEST_OPEN_HAN_LINE : SHORTEST_OPEN_LINE);
}

/**
 * The lines of a document that are running heads.
 *
 * @param lines those on which something is left.
 */
export function runningHeads(lines: readonly Line[], works: readonly Work[]): ReadonlySet<Line> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (!mayRun(line)) return;
    const key = normalForm(line.text.replace(OWN_PAGE_NUMBER, ''));
    if (key === '') return;
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  });
  const repeated = new Set([...places.values()].filter((list) => list.length >= LEAST_PAGES).flat());
  const numbers = lines.map(isPageNumber);
  const skipped = (i: number): boolean => numbers[i] === true || repeated.has(i);
  /** For each line, the one before or after that is neither a page number nor repeated. */
  const after: (Line | undefined)[] = [];
  for (let i = lines.length - 2; i >= 0; i--) after[i] = skipped(i + 1) ? after[i + 1] : lines[i + 1];
  const before: (Line | undefined)[] = [];
  for (let i = 1; i < lines.length; i++) before[i] = skipped(i - 1) ? before[i - 1] : lines[i - 1];
  const atPageEnd = (i: number): boolean => {
    const line = lines[i];
    if (!line) return false;
    if (line.pageStart || numbers[i - 1] || numbers[i + 1]) return true;
    if (OWN_PAGE_NUMBER.test(line.text)) return true;
    const [above, below] = [before[i], after[i]];
    if (!isOpen(above) || !below || above?.script !== below.script) return false;
    return below.script === 'Han' ? !below.heading : /^\p{Ll}/u.test(below.text);
  };
  const found = new Set<Line>();
  for (const list of places.values()) {
    if (list.length < LEAST_PAGES || list.filter(atPageEnd).length < LEAST_PAGES) continue;
    list.forEach((i, nth) => {
      const line = lines[i];
      // A title that is the running head too stands over the text where it stands first.
      if (line && !(nth === 0 && titleAt(lines, i, works))) found.add(line);
    });
  }
  return found;
}
