/**
 * The signature of a pack, which stands beside it in a file of its own (`my.pack.sig`): who has published these very bytes. It
 * is an Ed25519 signature over the pack's hash and size; JSON, in this form:
 *
 *   {"format": 1, "size": 436182, "sha256": "9f86…", "key": "MCowBQ…", "signature": "k3Fq…"}
 *
 * `key` is the publisher's public key, 32 bytes in Base64. Whoever reads the pack for the first time sees it, and later only
 * learns of it when it has changed.
 */
import * as z from 'zod/mini';
import { encodeUtf8, fromBase64, subtle, toBase64, toHex } from './platform.ts';

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

const signatureSchema = z.object({
  format: z.literal(1),
  size: z.int().check(z.positive()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  key: base64,
  signature: base64,
});
type PackSignature = z.infer<typeof signatureSchema>;

/** What is wrong with a signature. */
export type SignatureFault = 'unreadable' | 'other-bytes' | 'not-by-key' | 'no-ed25519';

/** The bytes that are signed. */
const signedBytes = (size: number, sha256: string): Uint8Array =>
  encodeUtf8(`variorum pack 1\n${size}\n${sha256}\n`);

/** SHA-256 in hexadecimal figures. */
export const hashOf = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await subtle().digest('SHA-256', bytes)));

/**
 * Signs a pack.
 *
 * @param privateKey PKCS #8
 * @param publicKey its 32 bytes
 * @returns the text of the signature's file
 */
export async function signPack(
  pack: Uint8Array,
  privateKey: Uint8Array,
  publicKey: Uint8Array,
): Promise<string> {
  const sha256 = await hashOf(pack);
  const key = await subtle().importKey('pkcs8', privateKey, 'Ed25519', false, ['sign']);
  const signature = await subtle().sign('Ed25519', key, signedBytes(pack.length, sha256));
  const said: PackSignature = {
    format: 1,
    size: pack.length,
    sha256,
    key: toBase64(publicKey),
    signature: toBase64(new Uint8Array(signature)),
  };
  return `${JSON.stringify(said)}\n`;
}

function parse(text: string): PackSignature | undefined {
  try {
    return z.safeParse(signatureSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Checks a pack against its signature. @returns the publisher's public key in Base64, or what is wrong */
export async function checkSignature(
  pack: Uint8Array,
  text: string,
): Promise<{ key: string } | { fault: SignatureFault }> {
  const said = parse(text);
  if (!said) return { fault: 'unreadable' };
  if (said.size !== pack.length || said.sha256 !== (await hashOf(pack))) return { fault: 'other-bytes' };
  const publicKey = fromBase64(said.key);
  if (publicKey.length !== 32) return { fault: 'unreadable' };
  let key: object;
  try {
    key = await subtle().importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  } catch {
    return { fault: 'no-ed25519' };
  }
  const holds = await subtle().verify(
    'Ed25519',
    key,
    fromBase64(said.signature),
    signedBytes(said.size, said.sha256),
  );
  return holds ? { key: said.key } : { fault: 'not-by-key' };
}
