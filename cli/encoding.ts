/** The text of a file on the command line, where a fault is a sentence that names the file. */
import { decodeText as decode } from '../corpus/read/encoding.ts';
import { UnreadableFile } from '../corpus/read/reading.ts';
import { Failure } from './failure.ts';

/** What files that are no text begin with, though they may be read as one. */
const OTHER_FORMATS: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^\s*\{\\rtf/, 'rich text (RTF)'],
];

/**
 * The text of a file.
 *
 * @param file how the file is called in a fault
 * @throws {Failure} if the encoding cannot be told.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const other = OTHER_FORMATS.find(([pattern]) => pattern.test(beginning));
  if (other)
    throw new Failure(`The file ${file} is ${other[1]}, which is not read here: save it as text or HTML.`);
  try {
    return decode(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure(
      error.fault === 'no-text'
        ? `The file ${file} is no text: save it as UTF-8.`
        : `The file ${file} ${error.message.slice('it '.length)}`,
      { cause: error },
    );
  }
}
