/**
 * Adding to, changing and taking from one's own documents: read, compiled in the worker, and written in one step. Where
 * anything fails on the way, everything is as it was. Changes wait for each other, also those of other tabs.
 */
import type { OwnDocument } from '../../corpus/schema.ts';
import { packsChanged } from '../packs-changed.ts';
import type { Asking, Compiler } from './compiler-client.ts';
import type { AccountSummary } from './compiler-messages.ts';
import { type KeptPack, keepOwn, ownDocuments } from './kept.ts';

const LOCK = 'own-documents';

export interface Changed {
  accounts: readonly AccountSummary[];
  warnings: readonly string[];
}

/**
 * Changes the documents.
 *
 * @param name what their pack is called
 * @param change gets the documents that are there, and gives back what is to be there
 * @throws CompilerFailed, StorageRefused; nothing has changed then
 */
export function changeOwn(
  compiler: Compiler,
  name: string,
  change: (documents: readonly OwnDocument[]) => readonly OwnDocument[],
  asking: Asking = {},
): Promise<Changed> {
  return navigator.locks.request(LOCK, async () => {
    const { documents: before } = await ownDocuments();
    const documents = change(before);
    let pack: Omit<KeptPack, 'id'> | undefined;
    let changed: Changed = { accounts: [], warnings: [] };
    if (documents.length > 0) {
      const { bytes, ...rest } = await compiler.compile({ documents: [...documents], name }, asking);
      changed = rest;
      pack = { name, at: Date.now(), bytes };
    }
    await keepOwn({ documents, pack }, before);
    await packsChanged();
    return changed;
  });
}
