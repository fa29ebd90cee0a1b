/** Reads drafts from files of every kind that the registry of readers knows, JSON lines one by one. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '../corpus/read/read-document.ts';
import { UnreadableFile } from '../corpus/read/reading.ts';
import { Failure } from './failure.ts';
import { type InputRecord, readInput, recordOf } from './input.ts';
import { readingTools } from './reading-tools.ts';

/**
 * A page that is no article to the extension is a draft all the same: all of its text is read.
 *
 * @throws {Failure} if the file cannot be read
 */
export async function* readDrafts(file: string): AsyncGenerator<InputRecord> {
  if (file === '-' || /\.(?:jsonl|gz)$/i.test(file)) {
    for await (const item of readInput(file)) yield recordOf(item);
    return;
  }
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`The file ${file} cannot be read.`);
  });
  try {
    const { cMapUrl } = readingTools();
    const { text } = await readDocument(basename(file), bytes, { cMapUrl });
    yield { id: basename(file), article: { text } };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure(`The file ${file} cannot be read: ${error.message}`);
  }
}
