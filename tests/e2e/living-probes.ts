/** Questions to a page and its frames, as expressions to be evaluated beside its own scripts. */
import * as z from 'zod/mini';
import { EMPHASISED_RANGES, PAINTED_RANGES } from '../../cli/probe.ts';

/** How many highlights begin or end where nothing is shown. */
export const PAINTED_UNSEEN = `${PAINTED_RANGES}.filter(({ range }) =>
  !range.startContainer.parentElement?.checkVisibility() || !range.endContainer.parentElement?.checkVisibility()).length`;

/** A point on a highlight, in pixels of the window, and what the highlight says. */
export const Point = z.object({ x: z.number(), y: z.number(), text: z.string() });

/** A point on a highlight that is in view. */
export const POINT_ON_HIGHLIGHT = `${PAINTED_RANGES}
  .map(({ range, offset }) => {
    const [{ left, top, height, width }] = range.getClientRects();
    return { x: offset.left + left + 2, y: offset.top + top + height / 2, wide: width > 4, text: range.toString() };
  })
  .find(({ y, wide }) => wide && y > 0 && y < innerHeight)`;

/** Where the emphasised highlight is: in view, or where else. */
export const EMPHASISED = `(${EMPHASISED_RANGES}
  .map(({ range, view, offset }) => {
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const inside = left >= 0 && right <= view.innerWidth && top >= 0 && bottom <= view.innerHeight;
    const seen = left + offset.left < innerWidth && top + offset.top < innerHeight && top + offset.top >= 0;
    return inside && seen ? 'in view' : JSON.stringify({ left, right, top, bottom });
  })[0] ?? 'nowhere')`;

/** How the first paragraph that is painted in each kind is painted there: the kind, and the colour of its line. */
export const PAINTED_LOOKS = `${PAINTED_RANGES}.map(({ kind, color, tinted }) => ({ kind, color, tinted }))`;

/** For the extension's background: how often what was matched has been stored since this was first asked. */
export function countStored(): number {
  const counter: typeof globalThis & { matchesStored?: number } = globalThis;
  if (counter.matchesStored === undefined) {
    counter.matchesStored = 0;
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes))
        if (key.startsWith('visit:') && newValue !== undefined)
          counter.matchesStored = (counter.matchesStored ?? 0) + 1;
    });
  }
  return counter.matchesStored;
}
