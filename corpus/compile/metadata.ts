/** Reads a metadata file, and checks what its schema cannot: whether its parts fit each other. */
import * as z from 'zod/mini';
import { type Metadata, metadataSchema } from '../schema.ts';
import { CompileError } from './document.ts';
import { scriptOfLanguage } from './lines.ts';

/** The first value that is there twice. */
const repeated = (values: readonly string[]): string | undefined =>
  values.find((value, i) => values.indexOf(value) !== i);

/**
 * Holds the parts of a metadata file against each other.
 *
 * @throws CompileError naming the fault.
 */
export function checkMetadata({ works, documents }: Metadata): void {
  const workIds = works.map((work) => work.id);
  const versions = documents.flatMap((document) => document.versions);
  const twice =
    repeated(workIds) ??
    repeated(versions.map((version) => version.id)) ??
    repeated(documents.map(({ file }) => file));
  if (twice) throw new CompileError(`Metadata: ${twice} is there twice.`);
  for (const version of versions) {
    if (!workIds.includes(version.work)) {
      throw new CompileError(
        `Metadata: version ${version.id} is of work ${version.work}, which is not among the works.`,
      );
    }
  }
  for (const { file, versions: held } of documents) {
    const columns = held.map(({ work, lang }) => `${work} in ${scriptOfLanguage(lang)} script`);
    const same = repeated(columns);
    if (same) throw new CompileError(`Metadata: ${file} holds ${same} twice; the two cannot be told apart.`);
  }
}

/**
 * Reads a metadata file.
 *
 * @throws CompileError naming the place and the fault.
 */
export function readMetadata(json: string): Metadata {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new CompileError(
      `The metadata is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const parsed = z.safeParse(metadataSchema, data, { error: z.locales.en().localeError });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CompileError(
      `Metadata, at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not as expected'}.`,
    );
  }
  checkMetadata(parsed.data);
  return parsed.data;
}
