/**
 * Lets through no more than can be drawn: a page that scrolls without end would have its panel draw without end, and all docked
 * panels share one thread. Of what comes while something is drawn, and for some time after it, only the newest is of interest.
 */

/** After each drawing so many times as long is left to others. */
const REST = 4;

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Comes back when what was changed has been drawn; in a page that nobody sees, not before it is seen. */
const nextDrawing = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/**
 * @param act takes a value, at once where nothing is being drawn
 * @returns takes values, and an end
 */
export function paced<T>(
  act: (value: T) => void,
  drawn: () => Promise<void> = nextDrawing,
  now = (): number => performance.now(),
): { take: (value: T) => void; stop: () => void } {
  let waiting: { value: T } | undefined;
  let busy = false;
  let stopped = false;
  const work = async (): Promise<void> => {
    busy = true;
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      const start = now();
      act(value);
      // One after another is what this is for.
      // oxlint-disable-next-line no-await-in-loop
      await drawn();
      // oxlint-disable-next-line no-await-in-loop
      await pause((now() - start) * REST);
    }
    busy = false;
  };
  return {
    take: (value) => {
      if (stopped) return;
      waiting = { value };
      if (!busy) void work();
    },
    stop: () => {
      stopped = true;
      waiting = undefined;
    },
  };
}
