/** Opening the pack that comes with the extension. It is fetched from the extension itself, never from the network. */
import { openPack, type Pack } from '../corpus/pack.ts';

export type { Pack };

const SEEDS = '/packs/seeds.pack';

/** The pack's file is missing, or is no pack. The cause says more. */
export class PackDamaged extends Error {
  override readonly name = 'PackDamaged';
}

let opening: Promise<readonly Pack[]> | undefined;

async function open(): Promise<readonly Pack[]> {
  try {
    // Every part of the extension that opens packs is at home at its own origin.
    const response = await fetch(SEEDS);
    if (!response.ok) throw new Error(`${SEEDS} answers ${response.status}.`);
    return [await openPack(await response.arrayBuffer())];
  } catch (cause) {
    throw new PackDamaged(`The pack ${SEEDS} could not be opened.`, { cause });
  }
}

/**
 * The opened packs, opened once in each part of the extension. After a failure the next call tries again.
 *
 * @throws PackDamaged
 */
export function loadPacks(): Promise<readonly Pack[]> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
