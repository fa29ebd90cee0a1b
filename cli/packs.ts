/** Packs from files. */
import { readFile } from 'node:fs/promises';
import { type Pack, PackError, openPack } from '../corpus/pack.ts';
import { Failure } from './failure.ts';

/** The pack that `npm run corpus` compiles. */
export const BUNDLED_PACK = 'public/packs/seeds.pack';

/** @throws {Failure} if the file cannot be read or is no pack. */
export async function openPackFile(file: string): Promise<Pack> {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(file);
  } catch {
    const hint = file === BUNDLED_PACK ? ' Run “npm run corpus” first.' : '';
    throw new Failure(`The pack ${file} cannot be read.${hint}`);
  }
  try {
    return await openPack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch (error) {
    if (error instanceof PackError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}
