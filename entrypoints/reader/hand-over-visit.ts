/**
 * How the first part of the content script takes over the second. The parts are bundles of their own and share nothing but
 * the isolated world, whose variables no page sees. (An element with such an id is seen by this name, but is no function.)
 */
import type { startVisit } from './visit.ts';

const world: typeof globalThis & { variorumVisit?: (start: typeof startVisit) => void } = globalThis;

/** Is a first part there already? Where the reader asks for a page to be read, it may come a second time. */
export const isVisitExpected = (): boolean => typeof world.variorumVisit === 'function';

/** The first part waits for the second. */
export function expectVisit(came: (start: typeof startVisit) => void): void {
  world.variorumVisit = came;
}

/** The second part says that it is there. Where no first part waits for it, nothing happens. */
export function handOverVisit(start: typeof startVisit): void {
  if (typeof world.variorumVisit === 'function') world.variorumVisit(start);
}
