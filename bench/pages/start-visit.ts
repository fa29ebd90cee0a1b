/** One visit of a page that reports a known work, with the extension's worker asleep or awake. */
import type { BrowserContext, Page } from 'playwright-core';
import { dockedPanel } from '../../cli/panel-text.ts';
import { browserSession, targetsOf } from './worker-heap.ts';

/** From the start of the navigation, ms: the panel's frame begins to load; the first finding stands in it. */
export interface VisitTimes {
  frame: number;
  finding: number;
}

/** The times of one visit. */
export async function visit(page: Page, address: string): Promise<VisitTimes> {
  await page.goto(address, { waitUntil: 'commit' });
  const started = await page.evaluate(() => performance.timeOrigin);
  const panel = await dockedPanel(page);
  await panel.waitForSelector('article.found', { state: 'attached' });
  const { frame, now } = await panel.evaluate(() => ({
    frame: performance.timeOrigin,
    now: performance.timeOrigin + performance.now(),
  }));
  return { frame: frame - started, finding: now - started };
}

/** Stops the worker, as the browser does after some seconds without work. */
export async function fallAsleep(context: BrowserContext): Promise<void> {
  const session = await browserSession(context);
  for (const targetId of await targetsOf(session, 'service_worker'))
    await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
