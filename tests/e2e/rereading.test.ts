/** A page that is read again and again leaves nothing behind: neither listeners nor memory. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { sessionOf } from '../../cli/probe.ts';
import { paintedHighlights, setStage } from './browser.ts';
import { LIVING_PAGES } from './living-pages.ts';

const stage = setStage({ pages: LIVING_PAGES });
/** How often the page is read again; more often on demand. */
const READINGS = Number(process.env['VARIORUM_READINGS'] ?? 40);
/** Before anything is counted, it is read so often. */
const FIRST = 5;
/** A reading begins after 150 ms of quiet, and takes some ms. */
const BETWEEN = 300;
const PATIENCE = 20_000;
/** What may come and go by itself. */
const SLACK = { listeners: 5, bytes: 400_000 };

/** Draws the text anew and goes to another address, as a site of one page does at a click, and waits until it was read. */
async function readAgain(page: Page, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.evaluate('redraw(); address(`?${Math.random()}`)');
    await page.waitForTimeout(BETWEEN);
  }
  await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
}

async function measure(session: CDPSession): Promise<{ listeners: number; bytes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { listeners: of('JSEventListeners'), bytes: of('JSHeapUsedSize') };
}

it(
  'keeps as many listeners and as much memory as after the first readings',
  { timeout: 240_000 },
  async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    const session = await sessionOf(page);
    await session.send('Performance.enable');
    await readAgain(page, FIRST);
    const before = await measure(session);
    await readAgain(page, READINGS);
    // What is dropped may outlive one collection of garbage, what is leaked outlives them all.
    await expect
      .poll(
        async () => {
          const after = await measure(session);
          console.log(`${READINGS} readings: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
          return (
            after.listeners <= before.listeners + SLACK.listeners && after.bytes <= before.bytes + SLACK.bytes
          );
        },
        { timeout: PATIENCE, interval: 1_000 },
      )
      .toBe(true);
    await page.close();
  },
);
