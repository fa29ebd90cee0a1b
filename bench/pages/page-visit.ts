/** Opens a page in Chromium and records the extension's cost, its errors and its changes of the DOM. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { hostElements, paintedIn } from '../../cli/probe.ts';
import { costOf, isRead, type PageCost, TRACE_CATEGORIES, TraceEvent } from './page-cost.ts';

/** A page that has not loaded by then is looked at as it is, in ms. Nothing it waits for will come. */
const LOAD_TIME = 8_000;
/** How long a page is watched after it has loaded, in ms: the content script looks at it before, and reads it when it is idle. */
const DWELL = 1_000;
/** An answer of a busy or crashed page is waited for no longer, in ms. */
const ANSWER_TIME = 20_000;

/** Whatever the extension runs in the page's own process; its panel has a process of its own. */
const SCRIPT = /^chrome-extension:/;

/** What a visit of a page has shown. */
export interface Visit extends PageCost {
  /** Bytes of JavaScript objects that are alive on the page's heap, its own and the extension's. */
  heap: number;
  /** Exceptions with a script of the extension on their stack. */
  exceptions: string[];
  /** Whether the content script took the page for an article and the background matched it. */
  article: boolean;
  /** The works it is said to report. */
  works: string[];
  /** Hosts of the docked panel in the page. */
  hosts: number;
  /** Passages painted. */
  painted: number;
}

/** A promise with a time limit in ms. @throws if it takes longer */
export async function inTime<T>(promise: Promise<T>, time: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${time} ms.`)), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Records a trace of the whole browser. @returns stops it and gives the events. */
async function startTrace(browser: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value.filter(isRead)) {
      // Some events have arguments of another shape; none of those is used.
      const parsed = TraceEvent.safeParse(event);
      if (parsed.success) events.push(parsed.data);
    }
  };
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: TRACE_CATEGORIES },
  });
  return async () => {
    const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
    await browser.send('Tracing.end');
    await inTime(complete, ANSWER_TIME, 'The trace');
    browser.off('Tracing.dataCollected', collect);
    return events;
  };
}

/** Collects what the extension's scripts throw in a page, in whichever of its worlds. */
export async function watchExceptions(session: CDPSession): Promise<string[]> {
  const thrown: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const frames = [details.url, ...(details.stackTrace?.callFrames ?? []).map(({ url }) => url)];
    if (frames.some((url) => url?.startsWith('chrome-extension:')))
      thrown.push(details.exception?.description ?? details.text);
  });
  await session.send('Runtime.enable');
  return thrown;
}

const load = async (page: Page, address: string): Promise<void> => {
  await page.goto(address, { timeout: LOAD_TIME, waitUntil: 'load' }).catch(() => undefined);
  await page.waitForTimeout(DWELL);
};

const painted = async (page: Page): Promise<{ hosts: number; painted: number }> => ({
  hosts: await hostElements(page),
  painted: (await paintedIn(page)).length,
});

/** What the background keeps of a tab that it has matched, as far as it is used here. */
const Stored = z.object({
  url: z.string(),
  state: z.string(),
  attributions: z.array(z.object({ work: z.string() })),
});

/** What the background has stored about an address; undefined where it was never asked, or where there is none. */
async function storedVisit(
  context: BrowserContext,
  address: string,
): Promise<z.infer<typeof Stored> | undefined> {
  const [worker] = context.serviceWorkers();
  const stored = z
    .record(z.string(), z.unknown())
    .parse((await worker?.evaluate('chrome.storage.session.get()')) ?? {});
  for (const value of Object.values(stored)) {
    const matched = Stored.safeParse(value);
    if (matched.success && matched.data.url === address) return matched.data;
  }
  return undefined;
}

/** Opens a page as it is and measures. @throws if the page crashes or does not answer */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('This browser gives no session to trace it by.');
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const exceptions = await watchExceptions(session);
    const stopTrace = await startTrace(browser);
    await load(page, address);
    const events = await stopTrace();
    const cost = costOf(
      events,
      (url) => url === address,
      (url) => SCRIPT.test(url),
    );
    if (!cost) throw new Error('The trace does not show the page.');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const stored = await storedVisit(context, address);
    if (stored?.state === 'failed') exceptions.push('The background could not match the page.');
    return {
      ...cost,
      heap: usedSize,
      exceptions,
      article: stored !== undefined,
      works: stored?.attributions.map(({ work }) => work) ?? [],
      ...(await inTime(painted(page), ANSWER_TIME, 'The page')),
    };
  } finally {
    await inTime(page.close(), ANSWER_TIME, 'Closing the page').catch(() => undefined);
    await browser.detach().catch(() => undefined);
  }
}

/**
 * Opens a page whose own scripts are forbidden, and collects every change of its DOM after it was parsed: none of them
 * is the page's. Our one host element, and what its closed shadow root holds, does not count.
 */
export async function changesOf(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  try {
    await page.addInitScript(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changesOfTheDom: changes });
      const isHost = (target: Node, nodes: readonly Node[]): boolean =>
        target === document.documentElement &&
        nodes.length > 0 &&
        nodes.every(({ nodeName }) => nodeName === 'DIV');
      const observer = new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          const nodes = [...addedNodes, ...removedNodes];
          if (isHost(target, nodes)) continue;
          changes.push(
            `${type} ${attributeName ?? nodes.map(({ nodeName }) => nodeName).join(' ')} in ${target.nodeName}`,
          );
        }
      });
      document.addEventListener('DOMContentLoaded', () =>
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }),
      );
    });
    await load(page, address);
    return z.array(z.string()).parse(await inTime(page.evaluate('changesOfTheDom'), ANSWER_TIME, 'The page'));
  } finally {
    await inTime(page.close(), ANSWER_TIME, 'Closing the page').catch(() => undefined);
  }
}
