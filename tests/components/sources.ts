/** The source files of a folder, read whole: for tests that look for names in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of all files below a folder whose names match, one after another. */
export const readSources = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
