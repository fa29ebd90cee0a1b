/**
 * How often a page may be asked about. A question costs the extension's one worker time that other pages wait for, so that
 * one which changes all the time is asked about ever more rarely, and the more rarely the dearer its answers are.
 */

/** The second question may come so much later than the first, in ms, and each further one by so much more. */
const FIRST_WAIT = 400;
const GROWTH = 1.6;
/** No wait grows longer than this by itself, in ms: a live page is at most so much behind. */
const LONGEST_WAIT = 60_000;
/** One question is forgotten after so much time, in ms: an entry of a live blog now and then is asked about at once. */
const FORGIVEN_AFTER = 20_000;
/** Answers take no more than this share of the worker's time. */
const SHARE = 0.1;
/** A reader goes from page to page no faster, in ms: what is said to be a reader beyond it is a script. */
const LEAST_VISIT = 3_000;

export interface Pace {
  /** How long the next question has to wait, in ms. */
  wait(): number;
  asked(): void;
  /** @param cost what the answer has cost the worker, in ms */
  answered(cost: number): void;
  /** The reader has gone on to another page: what was asked before does not count. @returns false where it is too soon */
  restart(): boolean;
}

export function createPace(now: () => number = Date.now): Pace {
  /** Questions that are not forgiven yet. */
  let questions = 0;
  let last = 0;
  let cost = 0;
  let begun = now();
  return {
    wait() {
      if (questions === 0) return 0;
      const passed = now() - last;
      const unforgiven = Math.max(0, questions - 1 - passed / FORGIVEN_AFTER);
      const wait = Math.max(Math.min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** unforgiven), cost / SHARE);
      // No longer than the whole wait, though somebody should have set the clock back.
      return Math.max(0, Math.min(wait, wait - passed));
    },
    asked() {
      questions = Math.max(0, questions - (questions > 0 ? (now() - last) / FORGIVEN_AFTER : 0)) + 1;
      last = now();
    },
    answered(spent) {
      cost = spent;
      last = now();
    },
    restart() {
      if (now() - begun < LEAST_VISIT) return false;
      begun = now();
      questions = 0;
      cost = 0;
      return true;
    },
  };
}
