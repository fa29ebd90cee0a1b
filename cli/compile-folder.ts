/** Compiles the documents of a folder with their `metadata.json`, and prints what became of them. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Account } from '../corpus/compile/account.ts';
import { type Compilation, CompileError, type SourceDocument, compile } from '../corpus/compile/compile.ts';
import type { LanguageResources } from '../corpus/compile/likeness.ts';
import { readMetadata } from '../corpus/compile/metadata.ts';
import type { Metadata } from '../corpus/schema.ts';
import { type LeftReason, type ReadDocument, UnreadableFile } from '../corpus/read/reading.ts';
import { MAX_FILE, readDocument } from '../corpus/read/read-document.ts';
import { decodeText } from './encoding.ts';
import { tellProgress } from './align-progress.ts';
import { Failure, messageOf } from './failure.ts';
import { readingTools } from './reading-tools.ts';

/** Documents with what is known of them. */
export interface Sources {
  documents: readonly SourceDocument[];
  metadata: Metadata;
  /** What is in the files and not in their texts, by file. */
  left?: ReadonlyMap<string, ReadDocument['left']>;
}

/** A book has 1 MB, which takes 5 s to compile; this much takes about 20 s, and a pack of so many sentences is none to read in. Bytes of text. */
const MAX_DOCUMENT = 5_000_000;

/**
 * The bytes of a file in a folder. A metadata file may come from somebody else, so it cannot name what lies elsewhere, not
 * even by a symbolic link: the text would go into the pack, and with the pack to others.
 *
 * @throws {Failure} if the file cannot be read, is none, is outside the folder, or is too long
 */
function bytesOf(folder: string, name: string): Uint8Array {
  const file = join(folder, name);
  try {
    const home = realpathSync(folder);
    const place = realpathSync(file);
    if (!place.startsWith(home.endsWith(sep) ? home : home + sep))
      throw new Failure(`${file} is not read: it lies outside ${folder}. Copy the file into the folder.`);
    const stats = statSync(place);
    if (!stats.isFile()) throw new Failure(`${file} is not read: it is no file.`);
    if (stats.size > MAX_FILE) throw tooLong(file, stats.size, MAX_FILE);
    return readFileSync(place);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

const tooLong = (file: string, length: number, most: number): Failure =>
  new Failure(
    `${file} is not read: it has ${length} bytes, and a document may have ${most}. Divide it, or compile its texts with --jsonl.`,
  );

/** @throws {Failure} if the file is of no kind that can be read, is damaged or too long. */
export async function readFileOf(folder: string, name: string): Promise<ReadDocument> {
  const file = join(folder, name);
  try {
    const read = await readDocument(name, bytesOf(folder, name), readingTools());
    const length = Buffer.byteLength(read.text);
    if (length > MAX_DOCUMENT) throw tooLong(file, length, MAX_DOCUMENT);
    return read;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure(`The file ${file} ${error.message.slice('it '.length)}`, { cause: error });
  }
}

/**
 * Reads a folder of documents.
 *
 * @throws {Failure} if a file cannot be read, or lies outside the folder.
 * @throws {CompileError} if the metadata are at fault.
 */
export async function readFolder(folder: string): Promise<Sources> {
  const name = 'metadata.json';
  const metadata = readMetadata(decodeText(bytesOf(folder, name), join(folder, name)));
  const left = new Map<string, ReadDocument['left']>();
  const sources: SourceDocument[] = [];
  const documents: Metadata['documents'] = [];
  // One file after another: memory holds one.
  for (const document of metadata.documents) {
    const read = await readFileOf(folder, document.file);
    sources.push({ file: document.file, text: read.text });
    left.set(document.file, read.left);
    documents.push(read.passages ? { ...document, passages: true } : document);
  }
  return { metadata: { ...metadata, documents }, documents: sources, left };
}

/** @throws {Failure} if the documents or their metadata are at fault. */
export async function compileSources(
  sources: () => Sources | Promise<Sources>,
  resources: LanguageResources,
): Promise<Compilation & Pick<Sources, 'left'>> {
  try {
    const { documents, metadata, left } = await sources();
    return { ...compile(documents, metadata, resources, tellProgress), ...(left && { left }) };
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
export function printAccount(
  { file, total, kept, joined, dropped, droppedBy }: Account,
  left: ReadonlyMap<LeftReason, readonly string[]> = new Map(),
): void {
  console.log(`\n${file}: ${total} characters = ${kept} kept + ${joined} joined + ${dropped} dropped`);
  for (const [reason, texts] of droppedBy) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    console.log(`  ${reason}: ${length}`);
    if (reason !== 'blank') for (const text of texts) console.log(`    ${JSON.stringify(text)}`);
  }
  for (const [reason, texts] of left) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    console.log(`  in the file and not in its text, ${reason}: ${length}`);
    for (const text of texts) if (text.trim() !== '') console.log(`    ${JSON.stringify(text)}`);
  }
}
