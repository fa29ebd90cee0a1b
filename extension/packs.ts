/** Opening the packs that come with the extension. They are fetched from the extension itself, never from the network. */
import { openPack, type Pack } from '../corpus/pack.ts';
import { openTables } from '../corpus/tables-file.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';

export type { Pack };

const BUNDLED = ['/packs/seeds.pack', '/packs/udhr.pack'];

/** No pack could be opened: their files are missing, or are no packs. The causes say more. */
export class PackDamaged extends Error {
  override readonly name = 'PackDamaged';
}

export interface OpenedPacks {
  packs: readonly Pack[];
  /** The files that could not be opened; the others are of use without them. */
  damaged: readonly string[];
}

let opening: Promise<OpenedPacks> | undefined;

async function read(file: string): Promise<ArrayBuffer> {
  // Every part of the extension that opens packs is at home at its own origin.
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answers ${response.status}.`);
  return response.arrayBuffer();
}

let tables: Promise<LanguageTables> | undefined;

/** What is known of words beside the packs, opened once in each part of the extension. */
export function loadTables(): Promise<LanguageTables> {
  tables ??= read('/packs/language.tables')
    .then(openTables)
    .catch((error: unknown) => {
      tables = undefined;
      throw error;
    });
  return tables;
}

async function openOne(file: string): Promise<Pack> {
  const [bytes, known] = await Promise.all([read(file), loadTables()]);
  return openPack(bytes, known);
}

async function open(): Promise<OpenedPacks> {
  const results = await Promise.allSettled(BUNDLED.map(openOne));
  const packs = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (packs.length === 0) {
    const cause = new AggregateError(
      results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : [])),
    );
    throw new PackDamaged('No pack could be opened.', { cause });
  }
  return { packs, damaged: BUNDLED.filter((_, i) => results[i]?.status === 'rejected') };
}

/**
 * The opened packs, opened once in each part of the extension. After a failure of all of them the next call tries again.
 *
 * @throws PackDamaged
 */
export function loadPacks(): Promise<OpenedPacks> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
