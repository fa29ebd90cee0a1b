/**
 * One's own documents as a folder, as `corpus --in` takes it: a text for each, and a `metadata.json` that says what they are. And
 * back: the documents of such a folder, whoever has written it.
 */
import { CompileError } from '../compile/document.ts';
import { readMetadata } from '../compile/metadata.ts';
import type { ReadDocument } from '../read/reading.ts';
import type { DocumentMetadata, Metadata, OwnDocument } from '../schema.ts';

/** The name of the file that describes the others. */
export const METADATA = 'metadata.json';

/** Documents by works: each work as the newest of its documents has it. */
function worksOf(documents: readonly OwnDocument[]): Metadata['works'] {
  const newestLast = documents.toSorted((a, b) => a.added - b.added);
  return [...new Map(newestLast.map(({ work }) => [work.id, work])).values()];
}

/**
 * @param name what the collection is called
 * @returns the texts of the files by their names
 */
export function folderOf(documents: readonly OwnDocument[], name: string): Map<string, string> {
  const files = new Map<string, string>();
  const described = documents.map(({ id, versions, publisher, url, date, text, passages }) => {
    const file = `${id}.txt`;
    files.set(file, text);
    return {
      file,
      publisher,
      ...(url !== undefined && { url }),
      ...(date !== undefined && { date }),
      versions,
      ...(passages && { passages }),
    };
  });
  const metadata: Metadata = { id: 'own', name, works: worksOf(documents), documents: described };
  return files.set(METADATA, `${JSON.stringify(metadata, undefined, 2)}\n`);
}

/** What a document may say of itself that one's own documents have no place for. */
const UNKNOWN = ['via', 'marked', 'transcript', 'omits', 'until'] as const;

const needsCompiler = ({ versions, ...document }: DocumentMetadata): boolean =>
  UNKNOWN.some((field) => document[field] !== undefined) ||
  new Set(versions.map(({ work }) => work)).size > 1;

/**
 * The documents that a folder describes, with their ids, so that what is read again takes the place of what was there.
 *
 * @param json the text of the file that describes them
 * @param read reads a file of the folder
 * @param now ms since 1970
 * @throws CompileError if the description is at fault, names what is not there, or says more than a text of one's own can keep
 */
export async function documentsOf(
  json: string,
  read: (file: string) => Promise<Pick<ReadDocument, 'text' | 'passages'> | undefined>,
  now: number,
): Promise<OwnDocument[]> {
  const { works, documents } = readMetadata(json);
  const faults: string[] = [];
  const made: OwnDocument[] = [];
  for (const document of documents) {
    const { file, versions, publisher, url, date, passages } = document;
    const work = works.find(({ id }) => id === versions[0]?.work);
    const found = await read(file);
    if (needsCompiler(document))
      faults.push(
        `${file}: it is described in more detail than a text of one’s own. Compile it with “npm run corpus -- --in FOLDER”.`,
      );
    else if (found === undefined) faults.push(`${file}: there is no such file.`);
    else if (work && versions[0])
      made.push({
        id: versions[0].id,
        added: now + made.length,
        work,
        versions,
        publisher,
        ...(url !== undefined && { url }),
        ...(date !== undefined && { date }),
        text: found.text,
        passages: found.passages || passages === true,
      });
  }
  if (faults.length > 0) throw new CompileError(faults.join('\n'));
  return made;
}
