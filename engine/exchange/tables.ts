/**
 * Tables for spreadsheets: CSV (RFC 4180) and tab-separated values (as IANA registered them). A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, as OWASP advises: words of a page are nobody's program.
 */

type Row = readonly string[];

const guarded = (cell: string): string => (/^[=+@\t\r-]/u.test(cell) ? `'${cell}` : cell);
const csvCell = (cell: string): string => {
  const safe = guarded(cell);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, without which Excel takes UTF-8 for a code page. */
export const csv = (rows: readonly Row[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

/** Tabs and line breaks cannot be written, and become blanks. */
export const tsv = (rows: readonly Row[]): string =>
  rows
    .map((row) => `${row.map((cell) => guarded(cell.replaceAll(/[\t\r\n]+/g, ' '))).join('\t')}\n`)
    .join('');
