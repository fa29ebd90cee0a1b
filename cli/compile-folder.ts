/** Compiles the documents of a folder with their `metadata.json`, and prints what became of them. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Account } from '../corpus/compile/account.ts';
import { type Compilation, CompileError, type SourceDocument, compile } from '../corpus/compile/compile.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { readMetadata } from '../corpus/compile/metadata.ts';
import type { Metadata } from '../corpus/schema.ts';
import { decodeText } from './encoding.ts';
import { tellProgress } from './align-progress.ts';
import { Failure, messageOf } from './failure.ts';

/** Documents with what is known of them. */
export interface Sources {
  documents: readonly SourceDocument[];
  metadata: Metadata;
}

/** A book has 1 MB, which takes 5 s to compile; this much takes about 20 s, and a pack of so many sentences is none to read in. Bytes. */
const MAX_DOCUMENT = 5_000_000;

/**
 * The text of a file in a folder. A metadata file may come from somebody else, so it cannot name what lies elsewhere, not
 * even by a symbolic link: the text would go into the pack, and with the pack to others.
 *
 * @throws {Failure} if the file cannot be read, is none, is outside the folder, is too long, or is in an encoding that cannot be told
 */
function read(folder: string, name: string): string {
  const file = join(folder, name);
  let bytes: Uint8Array;
  try {
    const home = realpathSync(folder);
    const place = realpathSync(file);
    if (!place.startsWith(home.endsWith(sep) ? home : home + sep))
      throw new Failure(`${file} is not read: it lies outside ${folder}. Copy the file into the folder.`);
    const stats = statSync(place);
    if (!stats.isFile()) throw new Failure(`${file} is not read: it is no file.`);
    if (stats.size > MAX_DOCUMENT)
      throw new Failure(
        `${file} is not read: it has ${stats.size} bytes, and a document may have ${MAX_DOCUMENT}. Divide it, or compile its texts with --jsonl.`,
      );
    bytes = readFileSync(place);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  return decodeText(bytes, file);
}

/**
 * Reads a folder of documents.
 *
 * @throws {Failure} if a file cannot be read, or lies outside the folder.
 * @throws {CompileError} if the metadata are at fault.
 */
export function readFolder(folder: string): Sources {
  const metadata = readMetadata(read(folder, 'metadata.json'));
  return {
    metadata,
    documents: metadata.documents.map(({ file }) => ({ file, text: read(folder, file) })),
  };
}

/** @throws {Failure} if the documents or their metadata are at fault. */
export function compileSources(sources: () => Sources, resources: LanguageResources): Compilation {
  try {
    const { documents, metadata } = sources();
    return compile(documents, metadata, resources, tellProgress);
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
