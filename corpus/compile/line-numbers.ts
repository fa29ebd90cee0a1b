/**
 * Finds numbers in the margin: those that some offices print beside each line, or beside every fifth. Told by rising with
 * the lines, blank ones counted or not, over several lines of a text that is broken at a width.
 */

/** A number before a line, with the blanks around it. */
const NUMBER = /^\s*(\d{1,5})(?:\s+(?=\S)|\s*$)/;

/** So many lines in a row must be numbered. */
const LEAST = 5;
/** Lines of a text that is broken at a width go on with a small letter this often; entries of a list never do. */
const SMALL_SHARE = 0.25;

interface Numbered {
  /** The place among all lines, and among those that are not blank. */
  line: number;
  filled: number;
  number: number;
  /** How many units the number and the blanks around it take. */
  length: number;
  rest: string;
}

/** Does a line have the number that it should have after another? */
const follows = (a: Numbered, b: Numbered): boolean =>
  b.number - a.number === b.line - a.line || b.number - a.number === b.filled - a.filled;

/** Are these the numbers of a text's lines, and not those of a list's entries? */
function areOfText(run: readonly Numbered[]): boolean {
  const filled = run.filter(({ rest }) => rest !== '');
  if (filled.length < LEAST) return false;
  const small = filled.filter(({ rest }) => /^\p{Ll}/u.test(rest)).length;
  const withCapitals = filled.filter(({ rest }) => /^[\p{Ll}\p{Lu}]/u.test(rest)).length;
  // Where the script has no small letters, sentences that a line does not end have to tell.
  if (withCapitals * 2 > filled.length) return small >= withCapitals * SMALL_SHARE;
  return filled.filter(({ rest }) => !/[.!?。！？；]["'”’」』）)]*$/u.test(rest)).length * 2 > filled.length;
}

/**
 * The length of the number before each line that has one in the margin, by the line's place; UTF-16 units, with the blanks
 * around it.
 *
 * @param lines all lines of a document, the blank ones with them
 */
export function lineNumbers(lines: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let run: Numbered[] = [];
  const end = (): void => {
    if (run.length >= LEAST && areOfText(run)) for (const { line, length } of run) found.set(line, length);
    run = [];
  };
  let filled = 0;
  lines.forEach((text, line) => {
    if (text.trim() === '') return;
    filled++;
    const match = NUMBER.exec(text);
    if (!match) return;
    const each = {
      line,
      filled,
      number: Number(match[1]),
      length: match[0].length,
      rest: text.slice(match[0].length).trim(),
    };
    const last = run.at(-1);
    // A sentence may begin a line with a figure of its own: what does not follow is let by, unless it begins anew.
    if (last && !follows(last, each)) {
      if (each.number > 1 && each.rest !== '') return;
      end();
    }
    run.push(each);
  });
  end();
  return found;
}
