/**
 * What an extension's script costs a page's main thread, read from the timeline of a Chromium trace. Counted are the
 * compiling of the script, its running, every call of it, and the microtasks after such a call, which is where code
 * goes on after an `await`. Layout and style that it forces run within its calls and are counted as its own. Times are
 * the thread's own (what it spent on a processor), so that a busy machine does not raise them.
 */

import * as z from 'zod/mini';

const Data = z.optional(z.object({ url: z.optional(z.string()) }));

/** An event of a trace, as far as it is used. Times are in microseconds, `tts` and `tdur` of the thread's own clock. */
export const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  tts: z.optional(z.number()),
  tdur: z.optional(z.number()),
  args: z.optional(
    z.object({ data: Data, beginData: Data, name: z.optional(z.string()), fileName: z.optional(z.string()) }),
  ),
});
export type TraceEvent = z.infer<typeof TraceEvent>;

/** What the trace must be asked for. */
export const TRACE_CATEGORIES = [
  '-*',
  '__metadata',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

export interface PageCost {
  /** All tasks of the page's main thread together, in ms. */
  thread: number;
  /** The longest task of the page's main thread, the page's own or the extension's, in ms. */
  longestTask: number;
  /** The script's share of the main thread, in ms. */
  own: number;
  /** What of it was compiling the script and running it for the first time, in ms. */
  start: number;
  /** The most that the script takes within one task, in ms. */
  longestOwn: number;
}

/** A stretch of the thread's own time, in microseconds. */
interface Stretch {
  from: number;
  to: number;
  name: string;
  url: string | undefined;
}

const stretchOf = ({ tts, tdur, name, args }: TraceEvent): Stretch[] =>
  tts === undefined || tdur === undefined
    ? []
    : [{ from: tts, to: tts + tdur, name, url: args?.data?.url ?? args?.fileName }];

/** How long stretches are together, where those that overlap count once. Microseconds. */
function together(stretches: readonly Stretch[]): number {
  let total = 0;
  let end = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

/** Events that run a script named by its address. */
const STARTS = new Set(['EvaluateScript', 'v8.compile', 'v8.evaluateModule', 'v8.compileModule']);
const CALLS = new Set([...STARTS, 'FunctionCall']);

const READ = new Set<unknown>([
  ...CALLS,
  'RunTask',
  'RunMicrotasks',
  'ParseHTML',
  'CommitLoad',
  'thread_name',
]);
/** Whether a raw event is one that is used. Most events of a trace are not. */
export const isRead = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'name' in event && READ.has(event.name);

/** The main thread of the process that has loaded the page. */
function mainThread(events: readonly TraceEvent[], isPage: (url: string) => boolean): TraceEvent | undefined {
  const ofPage = events.find(
    ({ name, args }) =>
      (name === 'ParseHTML' && isPage(args?.beginData?.url ?? '')) ||
      (name === 'CommitLoad' && isPage(args?.data?.url ?? '')),
  );
  return events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === ofPage?.pid && args?.name === 'CrRendererMain',
  );
}

/** What a script takes of one task. What microtasks do is its own where nobody else's script was called in the task. */
function ownOf(within: readonly Stretch[], isOwn: (url: string) => boolean): Stretch[] {
  const calls = within.filter(({ name }) => CALLS.has(name));
  const own = calls.filter(({ url }) => url !== undefined && isOwn(url));
  if (own.length === 0 || own.length < calls.filter(({ url }) => url).length) return own;
  return [...own, ...within.filter(({ name }) => name === 'RunMicrotasks')];
}

/**
 * Reads the cost out of the trace of one page's visit.
 * @param isPage whether an address is the page's
 * @param isOwn whether an address is that of the script in question
 * @returns undefined where the trace does not show the page
 */
export function costOf(
  events: readonly TraceEvent[],
  isPage: (url: string) => boolean,
  isOwn: (url: string) => boolean,
): PageCost | undefined {
  const main = mainThread(events, isPage);
  if (!main) return undefined;
  const here = events
    .filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X')
    .flatMap(stretchOf)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const cost = { thread: 0, longestTask: 0, own: 0, start: 0, longestOwn: 0 };
  let at = 0;
  while (at < here.length) {
    const task = here[at++];
    if (task?.name !== 'RunTask') continue;
    const within: Stretch[] = [];
    for (let next = here[at]; next && next.from < task.to && next.name !== 'RunTask'; next = here[++at])
      within.push(next);
    const own = ownOf(within, isOwn);
    const ownTime = together(own) / 1_000;
    const whole = (task.to - task.from) / 1_000;
    cost.thread += whole;
    cost.longestTask = Math.max(cost.longestTask, whole);
    cost.own += ownTime;
    cost.longestOwn = Math.max(cost.longestOwn, ownTime);
    cost.start += together(own.filter(({ name }) => STARTS.has(name))) / 1_000;
  }
  return cost;
}
