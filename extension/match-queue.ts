/**
 * A scheduler for matching: it runs the questions of all tabs in short slices on the one thread that the background has.
 *
 * - One question of a tab runs and one waits; a newer one takes the place of the one that waits.
 * - The question with the least work to come runs first, where the work that its page has caused lately counts as well, and
 *   the tabs that the reader sees count half. So an ordinary article passes a long page at once, and a page that asks again
 *   and again falls behind. Lookups, for which the reader waits, pass all pages.
 * - A page may cause so much work at once, and a tenth of the time from then on (a token bucket). What goes beyond it is done at
 *   half the pace: other pages need the machine for more than their questions.
 */
import type { Steps } from '../engine/match.ts';

/** How long a slice is, in ms: half a frame, so that messages are heard at once. */
const SLICE = 8;
/** The work that a page may cause at once, in ms: twenty ordinary articles, or one of 150,000 characters. */
const BURST = 3_000;
/** The share of time that a page may cause work for, once it has used that up. */
const SHARE = 0.1;
/** What matching takes about, in ms for each UTF-16 code unit: 0.005 to 0.02 as measured, for short texts the more. */
const COST_PER_UNIT = 0.02;
/** The work for a tab that the reader sees counts for so much. */
const VISIBLE = 0.5;

/** What is asked for. */
export type Lane = 'article' | 'lookup';

/** A question of a tab, from when it was asked. */
export interface Question {
  readonly tab: number;
  readonly lane: Lane;
  /** The page that asks, without the place in it. */
  readonly address: string;
}

/** A question that is being worked on, or is to be. */
interface Job extends Question {
  /** Length of the text, in UTF-16 code units. */
  size: number;
  /** Work done so far, in ms. */
  spent: number;
  start: () => Steps<unknown>;
  steps: Steps<unknown> | undefined;
  settle: (value: { value: unknown } | undefined) => void;
  fail: (reason: unknown) => void;
}

/** The work that a page has caused and not yet worked off, in ms. */
interface Debt {
  ms: number;
  at: number;
}

const addressOf = (url: string | undefined): string => url?.replace(/#.*$/, '') ?? '';
const siteOf = (address: string): string => URL.parse(address)?.origin ?? '';
const placeOf = ({ tab, lane }: Question): string => `${lane} ${tab}`;

/**
 * @param pause comes back when the messages that have come in meanwhile were heard, and after so many ms at the earliest
 */
export function createMatchQueue(
  pause: (least: number) => Promise<void> = nextTask,
  now = (): number => performance.now(),
) {
  /** The newest question of each place; an older one is of no use any more. */
  const newest = new Map<string, Question>();
  const running = new Map<string, Job>();
  const waiting = new Map<string, Job>();
  const debts = new Map<string, Debt>();
  /** The active tab of each window. */
  const shown = new Map<number, number>();
  let working = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const debtKey = ({ tab, address }: Question): string => `${tab} ${siteOf(address)}`;
  const debtOf = (question: Question): number => {
    const debt = debts.get(debtKey(question));
    return debt ? Math.max(0, debt.ms - (now() - debt.at) * SHARE) : 0;
  };
  const charge = (job: Job, ms: number): void => {
    job.spent += ms;
    if (job.lane === 'article') debts.set(debtKey(job), { ms: debtOf(job) + ms, at: now() });
  };

  const end = (job: Job, answer: { value: unknown } | undefined): void => {
    const place = placeOf(job);
    if (running.get(place) === job) running.delete(place);
    if (waiting.get(place) === job) waiting.delete(place);
    job.steps?.return(undefined);
    job.settle(answer);
  };

  /** How much there is to do for a job and was done for its page; the least comes first. */
  const order = (job: Job): number => {
    if (job.lane === 'lookup') return -1;
    const left = Math.max(0, job.size * COST_PER_UNIT - job.spent);
    return (debtOf(job) + left) * ([...shown.values()].includes(job.tab) ? VISIBLE : 1);
  };

  /** Those that may run: what runs already, and what waits for none of its place and has not used up its time. */
  const ready = (): Job[] => [
    ...running.values(),
    ...[...waiting.values()].filter(
      (job) => !running.has(placeOf(job)) && (job.lane === 'lookup' || debtOf(job) < BURST),
    ),
  ];

  const slice = (job: Job): void => {
    const place = placeOf(job);
    if (waiting.get(place) === job) {
      waiting.delete(place);
      running.set(place, job);
    }
    const started = now();
    try {
      job.steps ??= job.start();
      let step = job.steps.next();
      while (!step.done && now() - started < SLICE) step = job.steps.next();
      charge(job, now() - started);
      if (step.done) end(job, { value: step.value });
    } catch (error) {
      charge(job, now() - started);
      running.delete(place);
      job.fail(error);
    }
  };

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    clearTimeout(timer);
    try {
      for (let jobs = ready(); jobs.length > 0; jobs = ready()) {
        const next = jobs.reduce((best, job) => (order(job) < order(best) ? job : best));
        slice(next);
        // Each slice waits for what came in meanwhile: that is what slices are for.
        // oxlint-disable-next-line no-await-in-loop
        await pause(next.lane === 'article' && debtOf(next) >= BURST ? SLICE : 0);
      }
    } finally {
      working = false;
    }
    const debt = Math.min(...Array.from(waiting.values(), debtOf));
    if (Number.isFinite(debt)) timer = setTimeout(() => void work(), (debt - BURST) / SHARE + 1);
  };

  return {
    /** Notes a question, so that an older one of its place is known to be of no use. To be called when it comes in. */
    ask(tab: number, lane: Lane, url: string | undefined): Question {
      const question = { tab, lane, address: addressOf(url) };
      const place = placeOf(question);
      newest.set(place, question);
      // What runs for a page that is no longer there is given up; what runs for this page goes on, or it would never end.
      const before = running.get(place);
      if (before && before.address !== question.address) end(before, undefined);
      return question;
    },

    /**
     * Does the work of a question when its turn comes.
     *
     * @param size of the text, in UTF-16 code units
     * @returns the result and the time it took, in ms; undefined where a newer question has come or the page is gone
     * @throws what the work throws
     */
    async run<T>(
      question: Question,
      size: number,
      start: () => Steps<T>,
    ): Promise<{ value: T; cost: number } | undefined> {
      const place = placeOf(question);
      if (newest.get(place) !== question) return undefined;
      const before = waiting.get(place);
      if (before) end(before, undefined);
      // The result is kept here, where its type is known.
      let result: { value: T } | undefined;
      function* steps(): Steps<undefined> {
        result = { value: yield* start() };
        return undefined;
      }
      const { promise, resolve, reject } = Promise.withResolvers<{ value: unknown } | undefined>();
      const job: Job = {
        ...question,
        size,
        spent: 0,
        start: steps,
        steps: undefined,
        settle: resolve,
        fail: reject,
      };
      waiting.set(place, job);
      void work();
      const answer = await promise;
      return answer && result ? { value: result.value, cost: job.spent } : undefined;
    },

    /** The page of a tab is gone: nothing of it is worked on any more. */
    drop(tab: number): void {
      for (const lane of ['article', 'lookup'] as const) newest.delete(placeOf({ tab, lane, address: '' }));
      for (const job of [...running.values(), ...waiting.values()]) if (job.tab === tab) end(job, undefined);
    },

    /** The tab itself is gone. */
    forget(tab: number): void {
      this.drop(tab);
      for (const key of debts.keys()) if (key.startsWith(`${tab} `)) debts.delete(key);
      for (const [window, active] of shown) if (active === tab) shown.delete(window);
    },

    /** A tab is the one that is seen in its window. */
    show(window: number, tab: number): void {
      shown.set(window, tab);
    },
  };
}

export type MatchQueue = ReturnType<typeof createMatchQueue>;

/** Waits for the next task: messages that have come in are heard before. Unlike a timer it is not slowed down. */
function nextTask(least: number): Promise<void> {
  if (least > 0) return new Promise((resolve) => void setTimeout(resolve, least));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
}
