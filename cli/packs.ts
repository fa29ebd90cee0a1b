/** Reads packs from files, and writes them without overwriting what is no pack. */
import { mkdirSync, openSync, closeSync, readSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MAGIC } from '../corpus/pack-format.ts';
import { type Pack, PackError, openPack } from '../corpus/pack.ts';
import { Failure, messageOf } from './failure.ts';

/** The pack of the project's own documents. */
const SEEDS_PACK = 'public/packs/seeds.pack';
/** The packs that `npm run corpus` compiles and the extension brings. */
export const BUNDLED_PACKS: readonly string[] = [SEEDS_PACK, 'public/packs/udhr.pack'];

/** @throws {Failure} if the file cannot be read or is no pack. */
export async function openPackFile(file: string): Promise<Pack> {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(file);
  } catch {
    const hint = BUNDLED_PACKS.includes(file) ? ' Run “npm run corpus” first.' : '';
    throw new Failure(`The pack ${file} cannot be read.${hint}`);
  }
  try {
    // A small file lies within a buffer that Node shares among several; a large one is not copied.
    const { buffer, byteOffset, byteLength } = bytes;
    const whole = byteLength === buffer.byteLength;
    return await openPack(whole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength));
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
export async function openPackFiles(files: readonly string[]): Promise<Pack[]> {
  const packs: Pack[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      packs.push(await openPackFile(file));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  const message = failures.map((failure) => failure.message).join('\n');
  if (packs.length === 0) throw new Failure(message);
  if (failures.length > 0) {
    console.error(`${message}\nThe other packs are used without it.`);
    process.exitCode = 2;
  }
  return packs;
}

/** The first bytes of a file as text; empty where there is no file or nothing in it. */
function headOf(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return '';
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(MAGIC.length);
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
export function preparePackFile(file: string): void {
  let head: string;
  try {
    mkdirSync(dirname(file), { recursive: true });
    head = headOf(file);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  if (head !== '' && head !== MAGIC)
    throw new Failure(`${file} is there already and is no pack. It is left as it is: choose another name.`);
}

/** @throws {Failure} if the file cannot be written. */
export function writePackFile(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${messageOf(error)}`, { cause: error });
  }
}
