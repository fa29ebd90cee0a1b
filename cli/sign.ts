/** Signs a pack on the command line, with a key in a file that is made where there is none. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { signPack } from '../corpus/signature.ts';
import { Failure, messageOf } from './failure.ts';

/** The last bytes of a public key in SPKI are the key itself. */
const KEY_LENGTH = 32;

/** The private key in a file (PEM); a new one, readable by its owner only, where there is no such file. @throws {Failure} */
function keyIn(file: string): KeyObject {
  try {
    if (!existsSync(file)) {
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
      console.error(`${file}: a new key. Keep it, and keep it to yourself: readers know your packs by it.`);
    }
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new Failure(`${file} is no key that can be signed with: ${messageOf(error)}`, { cause: error });
  }
  throw new Failure(`${file} has a key of another kind: packs are signed with Ed25519.`);
}

/** Writes the signature of a pack beside it. @throws {Failure} if the key or the file is at fault */
export async function signPackFile(file: string, bytes: Uint8Array, keyFile: string): Promise<void> {
  const key = keyIn(keyFile);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_LENGTH);
  const privateKey = key.export({ format: 'der', type: 'pkcs8' });
  const text = await signPack(bytes, new Uint8Array(privateKey), new Uint8Array(publicKey));
  try {
    writeFileSync(`${file}.sig`, text);
  } catch (error) {
    throw new Failure(`${file}.sig cannot be written: ${messageOf(error)}`, { cause: error });
  }
  console.log(`${file}.sig: signed with the key ${publicKey.toString('base64')}`);
}
