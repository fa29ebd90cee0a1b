/**
 * The browser's database of packs and documents that the reader has added. One transaction writes what belongs together, so
 * that a full disk or a closed window leaves everything as it was.
 */

const NAME = 'variorum';
const VERSION = 1;

/** Packs by id, documents of one's own by id, and which packs are switched off (true) or on (false). */
export type StoreName = 'packs' | 'documents' | 'off';
const STORES: readonly StoreName[] = ['packs', 'documents', 'off'];

/** The browser's storage refused. `full` where there is no room. */
export class StorageRefused extends Error {
  override name = 'StorageRefused';
  readonly full: boolean;

  constructor(cause: unknown) {
    super('The storage of the browser refused.', { cause });
    this.full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  }
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES)
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // Another part of the extension is of a newer version, or the browser has closed it: the next call opens it again.
      const forget = (): void => {
        database.close();
        opening = undefined;
      };
      database.addEventListener('versionchange', forget);
      database.addEventListener('close', forget);
      resolve(database);
    });
    request.addEventListener('error', () => reject(new StorageRefused(request.error)));
  }).catch((error: unknown) => {
    opening = undefined;
    throw error instanceof StorageRefused ? error : new StorageRefused(error);
  });
  return opening;
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new StorageRefused(request.error)));
  });

/** All records of a store with their keys, whatever they are. @throws StorageRefused */
export async function readAll(name: StoreName): Promise<{ key: string; value: unknown }[]> {
  const store = (await open()).transaction(name).objectStore(name);
  const [keys, values] = await Promise.all([
    resultOf(store.getAllKeys()),
    resultOf<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, i) => ({ key: typeof key === 'string' ? key : '', value: values[i] }));
}

/** A record, undefined where there is none. @throws StorageRefused */
export async function readOne(name: StoreName, key: string): Promise<unknown> {
  return resultOf<unknown>((await open()).transaction(name).objectStore(name).get(key));
}

/** A change of one record; without a value it is taken away. */
export interface Change {
  store: StoreName;
  key: string;
  value?: unknown;
}

/** Makes all changes, or none. @throws StorageRefused where none was made */
export async function write(changes: readonly Change[]): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    let transaction: IDBTransaction;
    try {
      transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
      for (const { store, key, value } of changes) {
        const records = transaction.objectStore(store);
        if (value === undefined) records.delete(key);
        else records.put(value, key);
      }
    } catch (error) {
      reject(new StorageRefused(error));
      return;
    }
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(new StorageRefused(transaction.error)));
    transaction.addEventListener('error', () => reject(new StorageRefused(transaction.error)));
  });
}
