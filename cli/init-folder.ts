/** Drafts the metadata file of a folder of documents, for a person to look over. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type FoundDocument, draftMetadata } from '../corpus/own/draft-metadata.ts';
import { readFileOf } from './compile-folder.ts';
import { Failure, messageOf } from './failure.ts';

const NAME = 'metadata.json';

/** The files of a folder that may be documents, in the order of their names. @throws {Failure} if there is no such folder */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== NAME)
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new Failure(`${folder} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Writes the file. Documents that cannot be read are named on standard error and left out.
 *
 * @throws {Failure} if there is a metadata file already, or nothing that can be read
 */
export async function initFolder(folder: string): Promise<void> {
  const target = join(folder, NAME);
  if (existsSync(target)) throw new Failure(`${target} is there already. It is left as it is.`);
  const found: FoundDocument[] = [];
  for (const file of filesIn(folder)) {
    try {
      found.push({ file, read: await readFileOf(folder, file) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
    }
  }
  if (found.length === 0) throw new Failure(`There is no document in ${folder} that can be read.`);
  try {
    writeFileSync(target, draftMetadata(basename(resolve(folder)), found), { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${target} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  console.log(
    `${target}: ${found.length} documents. Look over what was recognised, then compile it with --in.`,
  );
}
