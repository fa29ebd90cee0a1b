/**
 * How the parts of the content script find each other: they are bundles of their own and share nothing but the isolated
 * world, whose variables no page sees. (An element with such an id is seen by this name, but is no function.)
 */
import type { createShowing } from './showing.ts';
import type { startVisit } from './visit.ts';

interface Parts {
  variorumVisit?: (start: typeof startVisit) => void;
  variorumShowing?: (create: typeof createShowing) => void;
}
const world: typeof globalThis & Parts = globalThis;

/** The first part waits for the second. */
export function expectVisit(came: (start: typeof startVisit) => void): void {
  world.variorumVisit = came;
}

/** The second part says that it is there. Where no first part waits for it, nothing happens. */
export function handOverVisit(start: typeof startVisit): void {
  if (typeof world.variorumVisit === 'function') world.variorumVisit(start);
}

/** The second part waits for the third. */
export function expectShowing(came: (create: typeof createShowing) => void): void {
  world.variorumShowing = came;
}

/** The third part says that it is there. */
export function handOverShowing(create: typeof createShowing): void {
  if (typeof world.variorumShowing === 'function') world.variorumShowing(create);
}
