/** Reads a metadata file, and checks what its schema cannot: whether its parts fit each other. */
import * as z from 'zod/mini';
import { type Metadata, metadataSchema } from '../schema.ts';
import { CompileError } from './document.ts';
import { scriptOfLanguage } from './lines.ts';

/** The values that are there twice, each once. */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

/** What does not fit in a metadata file whose parts are well formed. */
function misfits({ works, documents }: Metadata): string[] {
  const workIds = works.map((work) => work.id);
  const versions = documents.flatMap((document) => document.versions);
  const twice = [workIds, versions.map((version) => version.id), documents.map(({ file }) => file)].flatMap(
    repeated,
  );
  return [
    ...twice.map((each) => `Metadata: ${each} is there twice.`),
    ...versions
      .filter((version) => !workIds.includes(version.work))
      .map(({ id, work }) => `Metadata: version ${id} is of work ${work}, which is not among the works.`),
    ...documents.flatMap(({ file, versions: held }) =>
      repeated(held.map(({ work, lang }) => `${work} in ${scriptOfLanguage(lang)} script`)).map(
        (same) => `Metadata: ${file} holds ${same} twice; the two cannot be told apart.`,
      ),
    ),
  ];
}

/**
 * Holds the parts of a metadata file against each other.
 *
 * @throws CompileError naming all faults, one a line.
 */
export function checkMetadata(metadata: Metadata): void {
  const faults = misfits(metadata);
  if (faults.length > 0) throw new CompileError(faults.join('\n'));
}

/** Which work or document a place in the file is in, by its id or name: “ (hrc55)”. */
function ownerOf(data: unknown, path: readonly PropertyKey[]): string {
  const [list, number] = path;
  if (typeof number !== 'number' || (list !== 'works' && list !== 'documents')) return '';
  const entry = Named.safeParse(data).data?.[list]?.[number];
  const name = entry?.id ?? entry?.file;
  return typeof name === 'string' ? ` (${name})` : '';
}

const entries = z.optional(z.array(z.object({ id: z.optional(z.unknown()), file: z.optional(z.unknown()) })));
const Named = z.object({ works: entries, documents: entries });

/** Whole lines that begin with `//` are comments; they become empty, so that places in the file stay true. */
const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*$/gm, '');

/**
 * Reads a metadata file.
 *
 * @throws CompileError naming each place with what is expected there, one a line.
 */
export function readMetadata(json: string): Metadata {
  let data: unknown;
  try {
    data = JSON.parse(withoutComments(json.replace(/^\ufeff/, '')));
  } catch (cause) {
    throw new CompileError(
      `The metadata is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const parsed = z.safeParse(metadataSchema, data, { error: z.locales.en().localeError });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `Metadata, at ${path.join('.') || 'the top'}${ownerOf(data, path)}: ${message}.`,
    );
    throw new CompileError(faults.join('\n'));
  }
  checkMetadata(parsed.data);
  return parsed.data;
}
