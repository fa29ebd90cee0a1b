/** The files in a zipped document: those that a reader asks for, unpacked within bounds. */
import { type Unzipped, unzipSync } from 'fflate';
import { decodeText } from './encoding.ts';
import { UnreadableFile } from './reading.ts';

/** The texts of the longest books have a fifth of it; what unpacks to more was made to break a reader. Bytes. */
const MAX_UNPACKED = 100_000_000;

export interface ZippedFiles {
  /** The bytes of a file, undefined where there is none of that name. */
  bytes(name: string): Uint8Array | undefined;
  /** The text of a file. */
  text(name: string): string | undefined;
  names: readonly string[];
}

/**
 * Unpacks the files whose names match.
 *
 * @throws UnreadableFile
 */
export function unpack(bytes: Uint8Array, wanted: RegExp): ZippedFiles {
  let total = 0;
  let files: Unzipped;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED) throw new UnreadableFile('too-large');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile('damaged', undefined, { cause });
  }
  const get = (name: string): Uint8Array | undefined =>
    Object.hasOwn(files, name) ? files[name] : undefined;
  return {
    names: Object.keys(files),
    bytes: get,
    text(name) {
      const found = get(name);
      return found && decodeText(found);
    },
  };
}
