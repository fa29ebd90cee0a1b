/**
 * How the two parts of the content script find each other: they are bundles of their own and share nothing but the
 * isolated world, whose variables no page sees. (An element with such an id is seen by this name, but is no function.)
 */
import type { startVisit } from './visit.ts';

type Start = typeof startVisit;
const world: typeof globalThis & { variorumVisit?: (start: Start) => void } = globalThis;

/** The first part waits for the second. */
export function expectVisit(came: (start: Start) => void): void {
  world.variorumVisit = came;
}

/** The second part says that it is there. Where no first part waits for it, nothing happens. */
export function handOver(start: Start): void {
  if (typeof world.variorumVisit === 'function') world.variorumVisit(start);
}
