/** A hook for long lists: what is seen first is drawn at once, and the rest after it, so that nobody waits for what is far below. */
import { useEffect, useState } from 'preact/hooks';

/** Drawn at once: more than a tall window shows. */
const FIRST = 60;
/** Drawn in each further step: of rows with a sentence or two in two languages this many take some 20 ms. */
export const STEP = 100;

/**
 * How many of a list are to be drawn by now.
 *
 * @param needed so many have to be there at once, as there is something to scroll to
 */
export function useGrowing(total: number, needed = 0): number {
  const [grown, setGrown] = useState(FIRST);
  const count = Math.min(total, Math.max(grown, needed));
  useEffect(() => {
    if (count >= total) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A step is made when the one before has been drawn.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setGrown(count + STEP));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [count, total]);
  return count;
}
