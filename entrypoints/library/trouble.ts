/** What went wrong, as a sentence of the interface. */
import type { Trouble } from '../../components/library/add-props.ts';
import type { MessageKey } from '../../components/parts/i18n.tsx';
import { PackError } from '../../corpus/pack.ts';
import { UnreadableFile } from '../../corpus/read/reading.ts';
import { CompilerFailed } from '../../extension/own/compiler-client.ts';
import { StorageRefused } from '../../extension/own/database.ts';
import { SubscriptionFailed, type SubscriptionFault } from '../../extension/own/subscribe.ts';

const FAULTS: Readonly<Record<string, MessageKey>> = {
  'unknown-format': 'faultUnknownFormat',
  'old-word': 'faultOldWord',
  encrypted: 'faultEncrypted',
  damaged: 'faultDamaged',
  'no-text': 'faultNoText',
  'too-large': 'faultTooLarge',
  encoding: 'faultEncoding',
  cancelled: 'faultCancelled',
  compile: 'faultCompile',
};

const SUBSCRIPTION: Readonly<Record<SubscriptionFault, MessageKey>> = {
  address: 'faultAddress',
  'no-permission': 'faultNoPermission',
  unreachable: 'faultUnreachable',
  status: 'faultStatus',
  'too-large': 'faultPackTooLarge',
  'signature-missing': 'faultSignatureMissing',
  unreadable: 'faultSignature',
  'other-bytes': 'faultSignature',
  'not-by-key': 'faultSignature',
  'no-ed25519': 'faultNoEd25519',
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof StorageRefused) return { key: error.full ? 'faultFull' : 'faultStorage' };
  if (error instanceof PackError) return { key: 'faultPack', detail: error.message };
  if (error instanceof SubscriptionFailed) return { key: SUBSCRIPTION[error.fault], detail: error.detail };
  if (error instanceof UnreadableFile || error instanceof CompilerFailed)
    return { key: FAULTS[error.fault ?? ''] ?? 'faultDied', detail: error.message };
  return { key: 'faultDied' };
}
