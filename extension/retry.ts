/** Asking again where an answer did not come: a worker may be stopped at any moment, and what it was asked is lost then. */

/**
 * The waits before each further try, in ms. A stopped worker is back in some tens of milliseconds; one that has to open its
 * packs on a busy machine in a second or two. Whoever has not answered by then is asked again when there is a new reason to.
 */
const WAITS = [50, 200, 600, 1_500];

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/**
 * @param wanted is the answer still of use? Asked before each further try
 * @returns the first answer; undefined where none came, or none was wanted any more
 */
export async function retry<T>(
  ask: () => Promise<T | undefined>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
  let answer = await ask();
  for (const wait of WAITS) {
    if (answer !== undefined) return answer;
    await pause(wait);
    if (!wanted()) return undefined;
    answer = await ask();
  }
  return answer;
}
