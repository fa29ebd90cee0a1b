/** Reading the lists of `engine/languages/`: entries, entries with values, and regular expressions made of them. */

const linesOf = (lists: string | readonly string[], separator: RegExp): string[] => [
  ...new Set(
    [lists]
      .flat()
      .flatMap((list) => list.split(separator))
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
];

/** The entries of a list, or of one list of several languages, in order, each once. */
export const entriesOf = (lists: string | readonly string[]): string[] => linesOf(lists, /[,\n]/u);

/** The same of patterns, which stand one a line. */
export const patternsOf = (lists: string | readonly string[]): string[] => linesOf(lists, /\n/u);

/** The entries of a list with values: `forty 40` has the value 40. */
export const valuesOf = (list: string): Map<string, number> =>
  new Map(
    entriesOf(list).map((entry) => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );

const escaped = (entry: string): string => entry.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A pattern that finds any of some entries as they stand, the longest first. */
export const anyOf = (entries: readonly string[]): string =>
  [...entries]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
