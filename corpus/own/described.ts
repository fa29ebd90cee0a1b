/** Files that hold several documents with what is known of them: a folder in a ZIP archive, or lines of JSON. */
import { CompileError } from '../compile/document.ts';
import { decodeText } from '../read/encoding.ts';
import { readDocument } from '../read/read-document.ts';
import { UnreadableFile } from '../read/reading.ts';
import { unpack } from '../read/zip.ts';
import type { OwnDocument } from '../schema.ts';
import { METADATA, documentsOf } from './folder.ts';
import { documentsOfLines } from './lines.ts';

/** What systems add to archives of their own accord. */
const SYSTEM = /^__MACOSX\/|(?:^|\/)\./;

/** The documents of an archive: those that the description in it names, beside it. */
async function unzipped(bytes: Uint8Array, now: number): Promise<OwnDocument[]> {
  const files = unpack(bytes, /[^/]$/);
  const name = files.names.find((each) => !SYSTEM.test(each) && each.split('/').at(-1) === METADATA);
  const json = name === undefined ? undefined : files.text(name);
  if (name === undefined || json === undefined) throw new CompileError(`There is no ${METADATA} in it.`);
  const folder = name.slice(0, -METADATA.length);
  return documentsOf(
    json,
    async (file) => {
      const found = files.bytes(folder + file);
      return found && readDocument(file, found);
    },
    now,
  );
}

/**
 * @param now ms since 1970
 * @throws UnreadableFile, CompileError
 */
export async function describedDocuments(
  name: string,
  bytes: Uint8Array,
  now: number,
): Promise<OwnDocument[]> {
  const documents = /\.zip$/i.test(name)
    ? await unzipped(bytes, now)
    : documentsOfLines(decodeText(bytes), name, now);
  if (documents.length === 0) throw new UnreadableFile('no-text');
  return documents;
}
