/**
 * The packs and documents that the reader has added, as they are kept: parsed where they are read, so that a broken record takes
 * nothing from the others. Without `browser.*`, for the compiler's worker reads them, too.
 */
import * as z from 'zod/mini';
import { offByDefault } from '../../corpus/bundled.ts';
import { OWN_PACK, type OwnDocument, ownDocumentSchema } from '../../corpus/schema.ts';
import { type Change, readAll, readOne, write } from './database.ts';

const bytes = z.instanceof(ArrayBuffer);

/** Where a pack came from, beside the documents of one's own. */
const sourceSchema = z.object({
  /** Its address, where it was subscribed to; else it came from a file. */
  url: z.optional(z.string()),
  etag: z.optional(z.string()),
  /** SHA-256 of its bytes, in hexadecimal figures. */
  hash: z.string(),
  /** The publisher's public key, in Base64, where it is signed. */
  key: z.optional(z.string()),
});

const keptPackSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** When it was added or last changed, in ms since 1970. */
  at: z.number(),
  bytes,
  source: z.optional(sourceSchema),
});
export type KeptPack = z.infer<typeof keptPackSchema>;

/** All packs that were added, and the ids of records that cannot be read. */
export async function keptPacks(): Promise<{ packs: KeptPack[]; broken: string[] }> {
  const packs: KeptPack[] = [];
  const broken: string[] = [];
  for (const { key, value } of await readAll('packs')) {
    const parsed = keptPackSchema.safeParse(value);
    if (parsed.success) packs.push(parsed.data);
    else broken.push(key);
  }
  // One's own come first: what they have of a work stands for what others have of it.
  packs.sort((a, b) => Number(b.id === OWN_PACK) - Number(a.id === OWN_PACK) || a.at - b.at);
  return { packs, broken };
}

/**
 * The ids of the packs that are switched off, whether they were added or come with the extension: by the reader, or of their own
 * where the reader has not switched them on.
 */
export async function packsOff(): Promise<ReadonlySet<string>> {
  const switches = await readAll('off');
  const on = new Set(switches.flatMap(({ key, value }) => (value === false ? key : [])));
  const off = switches.flatMap(({ key, value }) => (value === false ? [] : key));
  return new Set([...off, ...offByDefault(navigator.languages).filter((id) => !on.has(id))]);
}

/** What of the kept packs is to be opened. */
export interface PacksInUse {
  packs: readonly { id: string; isOwn: boolean; bytes: ArrayBuffer }[];
  /** The ids of those that are switched off, also of packs that come with the extension. */
  off: ReadonlySet<string>;
  broken: readonly string[];
}

/** The packs that are kept and switched on, with what is switched off. @throws StorageRefused */
export async function packsInUse(): Promise<PacksInUse> {
  const [{ packs, broken }, off] = await Promise.all([keptPacks(), packsOff()]);
  const on = packs.filter(({ id }) => !off.has(id));
  return {
    off,
    broken,
    packs: on.map(({ id, source, bytes: each }) => ({ id, isOwn: source === undefined, bytes: each })),
  };
}

/** The documents of one's own, oldest first, and the ids of those that cannot be read. */
export async function ownDocuments(): Promise<{ documents: OwnDocument[]; broken: string[] }> {
  const documents: OwnDocument[] = [];
  const broken: string[] = [];
  for (const { key, value } of await readAll('documents')) {
    const parsed = ownDocumentSchema.safeParse(value);
    if (parsed.success) documents.push(parsed.data);
    else broken.push(key);
  }
  return { documents: documents.toSorted((a, b) => a.added - b.added), broken };
}

/** What one's own documents are after a change, with the pack that was compiled of them; undefined where none is left. */
export interface OwnState {
  documents: readonly OwnDocument[];
  pack: Omit<KeptPack, 'id'> | undefined;
}

/** Writes the documents and their pack together. Records that cannot be read stay. @throws StorageRefused */
export async function keepOwn({ documents, pack }: OwnState, before: readonly OwnDocument[]): Promise<void> {
  const gone = before.filter(({ id }) => !documents.some((each) => each.id === id));
  const changed = documents.filter((each) => !before.includes(each));
  await write([
    ...gone.map(({ id }): Change => ({ store: 'documents', key: id })),
    ...changed.map((each): Change => ({ store: 'documents', key: each.id, value: each })),
    { store: 'packs', key: OWN_PACK, value: pack && { ...pack, id: OWN_PACK } },
  ]);
}

/** @throws StorageRefused */
export const keepPack = (pack: KeptPack): Promise<void> =>
  write([{ store: 'packs', key: pack.id, value: pack }]);

/** @returns what was deleted, to be put back. @throws StorageRefused */
export async function deletePack(id: string): Promise<KeptPack | undefined> {
  const parsed = keptPackSchema.safeParse(await readOne('packs', id));
  await write([
    { store: 'packs', key: id },
    { store: 'off', key: id },
  ]);
  return parsed.success ? parsed.data : undefined;
}

/** Switches a pack on or off. @throws StorageRefused */
export const switchPack = (id: string, on: boolean): Promise<void> =>
  write([{ store: 'off', key: id, value: !on }]);
