/** Zip archives whose bytes depend on their files alone: not on the clock, the time zone, the folder or the order of reading. */
import { type Zippable, zipSync } from 'fflate';

/** The earliest date that the format has (its dates are local times without a zone, so the parts of a local date are given). */
const DATE = new Date(1980, 0, 1);

/** @param files by path within the archive, with `/` between folders */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(inOrder);
  return zipSync(entries, { mtime: DATE, level: 9 });
}
