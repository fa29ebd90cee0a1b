/**
 * The packs that were added, handed to the docked panel by the background: its frame stands in a page of another site, where
 * the browser gives it a storage of its own. Messages are JSON, so the bytes go in Base64.
 */
import * as z from 'zod/mini';
import { sendToBackground } from '../messaging.ts';
import { type PacksInUse, packsInUse } from './kept.ts';

const HandedPacks = z.object({
  packs: z.array(z.object({ id: z.string(), isOwn: z.boolean(), bytes: z.string() })),
  off: z.array(z.string()),
  broken: z.array(z.string()),
});

/** As many bytes as a call takes for arguments. */
const CHUNK = 0x8000;

function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** @throws where it is no Base64 */
const fromBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;

/** In the background: what is handed over. */
export async function packsToHand(): Promise<z.infer<typeof HandedPacks>> {
  const { packs, off, broken } = await packsInUse();
  return {
    packs: packs.map(({ bytes, ...rest }) => ({ ...rest, bytes: toBase64(bytes) })),
    off: [...off],
    broken: [...broken],
  };
}

/** In the docked panel: what was handed over. @throws where the background does not answer */
export async function handedPacks(): Promise<PacksInUse> {
  const { packs, off, broken } = HandedPacks.parse(await sendToBackground({ type: 'get-packs' }));
  return {
    packs: packs.map(({ bytes, ...rest }) => ({ ...rest, bytes: fromBase64(bytes) })),
    off: new Set(off),
    broken,
  };
}
