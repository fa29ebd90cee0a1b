/** Installs a pack that the reader has as a file: checked before anything is kept. */
import { hashOf } from '../../corpus/signature.ts';
import { openPackBytes } from '../packs.ts';
import { keepPack } from './kept.ts';

/** @throws PackError if the file is no pack; StorageRefused if it cannot be kept. Nothing has changed then. */
export async function installPack(file: File): Promise<void> {
  const bytes = await file.arrayBuffer();
  const { id, name } = await openPackBytes(bytes);
  const hash = await hashOf(new Uint8Array(bytes));
  // A pack from elsewhere never takes the place of one's own texts, whatever it calls itself.
  await keepPack({ id: `file:${id}`, name, at: Date.now(), bytes, source: { hash } });
}
