/** How the second part of the content script takes over the third, as `hand-over-visit.ts` does for the second. */
import type { createShowing } from './showing.ts';

const world: typeof globalThis & { variorumShowing?: (create: typeof createShowing) => void } = globalThis;

/** The second part waits for the third. */
export function expectShowing(came: (create: typeof createShowing) => void): void {
  world.variorumShowing = came;
}

/** The third part says that it is there. */
export function handOverShowing(create: typeof createShowing): void {
  if (typeof world.variorumShowing === 'function') world.variorumShowing(create);
}
