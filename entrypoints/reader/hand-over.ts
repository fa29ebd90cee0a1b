/**
 * How the two parts of the content script find each other: they are bundles of their own and share nothing but the
 * isolated world, which no page sees into.
 */
import { sendToBackground } from '../../extension/content-messaging.ts';
import type { startVisit } from './visit.ts';

type Start = typeof startVisit;
const world: typeof globalThis & { variorumVisit?: Start } = globalThis;

/** The second part says that it is there. */
export function handOver(start: Start): void {
  world.variorumVisit = start;
}

/** Has the background run the second part in this page. Undefined where it could not. */
export async function fetchVisit(): Promise<Start | undefined> {
  if (!world.variorumVisit) await sendToBackground({ type: 'load-visit' });
  return world.variorumVisit;
}
