/** Prints aligned tables in the terminal. */

export type Cell = string | number | undefined;

const show = (cell: Cell): string =>
  cell === undefined ? '–' : typeof cell === 'number' ? cell.toFixed(3) : cell;

/** Rows under a head, columns aligned; the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(show))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const [first = '', ...rest] = lines;
  return [first, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...rest].join('\n');
}
