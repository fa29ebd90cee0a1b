/**
 * Opening the packs: those that come with the extension, fetched from the extension itself and never from the network, and those
 * that the reader has added. Of a work that several have, the first has the say.
 */
import * as z from 'zod/mini';
import {
  BUNDLED_PACKS,
  type BundledPack,
  CATALOGUE_PATH,
  bundledPath,
  offByDefault,
} from '../corpus/bundled.ts';
import { type CatalogueEntry, catalogueSchema } from '../corpus/catalogue.ts';
import { openPack, type Pack } from '../corpus/pack.ts';
import { openTables } from '../corpus/tables-file.ts';
import type { LanguageTables } from '../engine/lexicon/language-tables.ts';
import { type PacksInUse, packsInUse } from './own/kept.ts';

export type { Pack };

/** No pack could be opened: their files are missing, or are no packs. The causes say more. */
export class PackDamaged extends Error {
  override readonly name = 'PackDamaged';
}

export interface OpenedPacks {
  packs: readonly Pack[];
  /** The ids of packs that could not be opened; the others are of use without them. */
  damaged: readonly string[];
}

let opening: Promise<OpenedPacks> | undefined;

async function read(file: string): Promise<ArrayBuffer> {
  // Every part of the extension that opens packs is at home at its own origin.
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answers ${response.status}.`);
  return response.arrayBuffer();
}

/** What the packs that come with the extension hold. */
export const readCatalogue = async (): Promise<CatalogueEntry[]> =>
  z.parse(catalogueSchema, JSON.parse(new TextDecoder().decode(await read(CATALOGUE_PATH))));

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

/** A pack from its bytes, wherever they come from. @throws PackError where they are none */
export const openPackBytes = async (bytes: ArrayBuffer): Promise<Pack> => openPack(bytes, await loadTables());

async function openOne(id: BundledPack): Promise<Pack> {
  const [bytes, known] = await Promise.all([read(bundledPath(id)), loadTables()]);
  return openPack(bytes, known);
}

const onByDefault = (): BundledPack[] => {
  const off = offByDefault(navigator.languages);
  return BUNDLED_PACKS.filter((id) => !off.includes(id));
};

/** Opens packs that come with the extension: those that are on where the reader has not said so, or others. */
export const openBundled = (
  ids: readonly BundledPack[] = onByDefault(),
): Promise<PromiseSettledResult<Pack>[]> => Promise.allSettled(ids.map(openOne));

/** Where the packs that were added are read; a frame in a page, which has no storage of the extension's, is given another place. */
let readInUse: () => Promise<PacksInUse> = packsInUse;
export function readKeptPacksFrom(source: () => Promise<PacksInUse>): void {
  readInUse = source;
}

const nothingKept = (): PacksInUse => ({
  packs: [],
  off: new Set(offByDefault(navigator.languages)),
  broken: [],
});

/** The packs that were added, one's own and others; none where the browser gives no storage. */
async function openKept({
  packs,
  broken,
}: PacksInUse): Promise<{ own: Pack[]; others: Pack[]; damaged: string[] }> {
  const results = await Promise.allSettled(packs.map(({ bytes }) => openPackBytes(bytes)));
  const opened = (isOwn: boolean): Pack[] =>
    results.flatMap((result, i) =>
      result.status === 'fulfilled' && packs[i]?.isOwn === isOwn ? [result.value] : [],
    );
  const damaged = packs.flatMap(({ id }, i) => (results[i]?.status === 'rejected' ? [id] : []));
  return { own: opened(true), others: opened(false), damaged: [...broken, ...damaged] };
}

/** Each pack without the works that one before it has, and without those that have none left: a work is shown and found once. */
function withoutRepeated(packs: readonly Pack[]): Pack[] {
  const taken = new Set<string>();
  return packs.flatMap((pack) => {
    const works = pack.works.filter(({ id }) => !taken.has(id));
    for (const { id } of works) taken.add(id);
    if (works.length === 0) return [];
    return works.length === pack.works.length ? pack : { ...pack, works };
  });
}

/** Lets a view draw what it has before the next pack is opened: each takes the thread for 20 to 90 ms. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function open(): Promise<OpenedPacks> {
  const inUse = await readInUse().catch(nothingKept);
  const { off } = inUse;
  // What is switched off costs nothing.
  const ids = BUNDLED_PACKS.filter((id) => !off.has(id));
  const kept = openKept(inUse);
  const files = ids.map((id) => read(bundledPath(id)));
  const known = loadTables();
  // What fails is heard where it is waited for.
  for (const each of [known, ...files]) each.catch(() => undefined);
  const bundled: Pack[] = [];
  const results: PromiseSettledResult<Pack>[] = [];
  for (const file of files) {
    // One after another, so that what the first ones hold is shown before the last ones are opened.
    // oxlint-disable-next-line no-await-in-loop
    const [result] = await Promise.allSettled([file.then(async (bytes) => openPack(bytes, await known))]);
    results.push(result);
    if (result.status === 'rejected') continue;
    bundled.push(result.value);
    // oxlint-disable-next-line no-await-in-loop
    tellSoFar(withoutRepeated([...(await kept).own, ...bundled]));
    // oxlint-disable-next-line no-await-in-loop
    await pause();
  }
  const { own, others, damaged } = await kept;
  if (bundled.length + own.length + others.length === 0 && ids.length + damaged.length > 0) {
    const cause = new AggregateError(
      results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : [])),
    );
    throw new PackDamaged('No pack could be opened.', { cause });
  }
  return {
    packs: withoutRepeated([...own, ...bundled, ...others]),
    damaged: [...ids.filter((_, i) => results[i]?.status === 'rejected'), ...damaged],
  };
}

let soFar: readonly Pack[] = [];
const watching = new Set<(packs: readonly Pack[]) => void>();

function tellSoFar(packs: readonly Pack[]): void {
  soFar = packs;
  for (const tell of watching) tell(packs);
}

/** Calls back with the packs that are open already, each time that one more is, until all are: what is shown first may need no more. @returns stops it */
export function watchOpening(tell: (packs: readonly Pack[]) => void): () => void {
  watching.add(tell);
  if (soFar.length > 0) tell(soFar);
  return () => watching.delete(tell);
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

/** The packs are others now: the next call opens them anew. */
export function forgetPacks(): void {
  opening = undefined;
  soFar = [];
}
