/** Reads packs from files, and writes them without overwriting what is no pack. */
import { mkdirSync, openSync, closeSync, readSync, statSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUNDLED_PACKS, bundledPath, offByDefault } from '../corpus/bundled.ts';
import { PACK } from '../corpus/pack-format.ts';
import { type Pack, PackError, openPack } from '../corpus/pack.ts';
import { openTables } from '../corpus/tables-file.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { Failure, messageOf } from './failure.ts';

/** The packs that `npm run corpus` compiles and the extension opens for a reader who has asked for nothing. */
export const BUNDLED_FILES: readonly string[] = BUNDLED_PACKS.filter(
  (id) => !offByDefault([]).includes(id),
).map((id) => `public${bundledPath(id)}`);

/** Where the language tables are, which all packs are opened with. */
export const TABLES_FILE = join(import.meta.dirname, '..', 'public/packs/language.tables');

/** The bytes of a file in a buffer of their own: a small file lies within one that Node shares among several. */
async function readBuffer(file: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The bytes of a file in memory that threads share, read in parts: nothing is there twice. */
async function readShared(file: string): Promise<SharedArrayBuffer> {
  const handle = await open(file);
  try {
    const shared = new SharedArrayBuffer((await handle.stat()).size);
    const bytes = new Uint8Array(shared);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return shared;
  } finally {
    await handle.close();
  }
}

let tables: Promise<LanguageTables> | undefined;

/** The language tables, read once. @throws {Failure} if they are not there, or damaged. */
export function openTablesFile(): Promise<LanguageTables> {
  tables ??= readBuffer(TABLES_FILE).then(openTables, (cause: unknown) => {
    throw new Failure(`${TABLES_FILE} cannot be read. Run “npm run corpus” first.`, { cause });
  });
  return tables;
}

/** A pack with the bytes that it is read from. */
interface OpenedFile<Bytes> {
  pack: Pack;
  bytes: Bytes;
}

/** @throws {Failure} if the file cannot be read or is no pack. */
async function openFile<Bytes extends ArrayBufferLike>(
  file: string,
  read: (file: string) => Promise<Bytes>,
): Promise<OpenedFile<Bytes>> {
  let bytes: Bytes;
  try {
    bytes = await read(file);
  } catch {
    const hint = BUNDLED_FILES.includes(file) ? ' Run “npm run corpus” first.' : '';
    throw new Failure(`The pack ${file} cannot be read.${hint}`);
  }
  try {
    return { pack: await openPack(bytes, await openTablesFile()), bytes };
  } catch (error) {
    if (error instanceof PackError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * Opens several packs. One that cannot be opened takes nothing from the others: it is named on standard error, and the
 * command ends with exit code 2, since what is told then is not all there is.
 *
 * @throws {Failure} if none can be opened.
 */
async function openFiles<Bytes extends ArrayBufferLike>(
  files: readonly string[],
  read: (file: string) => Promise<Bytes>,
): Promise<OpenedFile<Bytes>[]> {
  const opened: OpenedFile<Bytes>[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      opened.push(await openFile(file, read));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  const message = failures.map((failure) => failure.message).join('\n');
  if (opened.length === 0) throw new Failure(message);
  if (failures.length > 0) {
    console.error(`${message}\nThe other packs are used without it.`);
    process.exitCode = 2;
  }
  return opened;
}

/** @throws {Failure} if the file cannot be read or is no pack. */
export const openPackFile = async (file: string): Promise<Pack> => (await openFile(file, readBuffer)).pack;

/** Opens several packs, those that can be opened. @throws {Failure} if none can be. */
export const openPackFiles = async (files: readonly string[]): Promise<Pack[]> =>
  (await openFiles(files, readBuffer)).map(({ pack }) => pack);

/** The same as bytes that several threads open, with the language tables. */
export async function sharePackFiles(
  files: readonly string[],
): Promise<{ packs: SharedArrayBuffer[]; tables: SharedArrayBuffer }> {
  const opened = await openFiles(files, readShared);
  return { packs: opened.map(({ bytes }) => bytes), tables: await readShared(TABLES_FILE) };
}

/** The first bytes of a file as text; empty where there is no file or nothing in it. */
function headOf(file: string, length: number): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return '';
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(length);
    return head.toString('latin1', 0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes sure that a pack can be written, before the work is done. A file that is no pack is not written over: it may be
 * one of the documents.
 *
 * @throws {Failure} if it cannot.
 */
export function preparePackFile(file: string, { magic, name } = PACK): void {
  let head: string;
  try {
    mkdirSync(dirname(file), { recursive: true });
    head = headOf(file, magic.length);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  if (head !== '' && head !== magic)
    throw new Failure(
      `${file} is there already and is no ${name}. It is left as it is: choose another name.`,
    );
}

/** @throws {Failure} if the file cannot be written. */
export function writePackFile(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}
