/** Compiling documents that lie in a folder with their `metadata.json`, and saying what became of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../corpus/compile/account.ts';
import { type Compilation, CompileError, type SourceDocument, compile } from '../corpus/compile/compile.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { readMetadata } from '../corpus/compile/metadata.ts';
import type { Metadata } from '../corpus/schema.ts';
import { decodeText } from './encoding.ts';
import { Failure, messageOf } from './failure.ts';

/** Documents with what is known of them. */
export interface Sources {
  documents: readonly SourceDocument[];
  metadata: Metadata;
}

/** @throws {Failure} if a file cannot be read, or is in an encoding that cannot be told. */
function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  return decodeText(bytes, file);
}

/**
 * Reads a folder of documents.
 *
 * @throws {Failure} if a file cannot be read.
 * @throws {CompileError} if the metadata are at fault.
 */
export function readFolder(folder: string): Sources {
  const metadata = readMetadata(read(join(folder, 'metadata.json')));
  return {
    metadata,
    documents: metadata.documents.map(({ file }) => ({ file, text: read(join(folder, file)) })),
  };
}

/** @throws {Failure} if the documents or their metadata are at fault. */
export function compileSources(sources: () => Sources, resources: LanguageResources): Compilation {
  try {
    const { documents, metadata } = sources();
    return compile(documents, metadata, resources);
  } catch (error) {
    if (error instanceof CompileError) throw new Failure(error.message, { cause: error });
    throw error;
  }
}

/** Prints works, versions and bitexts, and what the compiler noted, the latter on standard error. */
export function printSummary({ edition, warnings }: Compilation): void {
  for (const work of edition.works) {
    console.log(`${work.id}  ${work.titles['en'] ?? Object.values(work.titles)[0] ?? ''}`);
    for (const { version, sentences } of edition.versions.filter((each) => each.version.work === work.id)) {
      const passages = (sentences.at(-1)?.passage ?? -1) + 1;
      console.log(
        `  ${version.id} (${version.lang}, ${version.kind}): ${passages} passages, ${sentences.length} sentences`,
      );
    }
  }
  for (const { a, b, beads } of edition.bitexts) {
    const [from, to] = [edition.versions[a]?.version.id, edition.versions[b]?.version.id];
    const sure = beads.filter((bead) => bead.confidence >= 0.5).length;
    console.log(`${from} – ${to}: ${beads.length} beads, ${sure} of them with a confidence of 0.5 or more`);
  }
  for (const warning of warnings) console.warn(`Note: ${warning}`);
}

/** Prints what became of every character of a document. */
export function printAccount({ file, total, kept, joined, dropped, droppedBy }: Account): void {
  console.log(`\n${file}: ${total} characters = ${kept} kept + ${joined} joined + ${dropped} dropped`);
  for (const [reason, texts] of droppedBy) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    console.log(`  ${reason}: ${length}`);
    if (reason !== 'blank') for (const text of texts) console.log(`    ${JSON.stringify(text)}`);
  }
}
