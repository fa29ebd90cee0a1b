/** The worker is stopped while a page loads: whatever is lost by it is asked again, so that the panel comes all the same. */
import { beforeAll, expect, it } from 'vitest';
import { panelIn } from '../../cli/probe.ts';
import { browserName, setStage } from './browser.ts';
import { workerIn } from './driver.ts';

const stage = setStage();
/** Moments of a load at which the worker is stopped, in all; more of them on demand. */
const MOMENTS = Number(process.env['VARIORUM_MOMENTS'] ?? 6);
/** The moments are spread over this time after the page has begun, in ms: a load and its match take as long. */
const SPREAD = 900;
/** So much later the panel is to be there, in ms. */
const PATIENCE = 6_000;

/** A worker that is stopped while the browser still installs it is gone for good, which no extension can mend. */
beforeAll(async () => {
  if (browserName === 'firefox') return;
  const worker = await workerIn(stage.context);
  while ((await worker.evaluate('self.serviceWorker.state')) !== 'activated')
    await new Promise((resolve) => setTimeout(resolve, 50));
});

it.each(Array.from({ length: MOMENTS }, (_, n) => Math.round((n * SPREAD) / MOMENTS)))(
  'the panel is there when the worker is stopped %i ms into the load',
  async (moment) => {
    const page = await stage.context.newPage();
    await page.goto(`${stage.server.url}/hrc55-readout.html`, { waitUntil: 'commit' });
    await page.waitForTimeout(moment);
    await stage.stopBackground();
    await expect
      .poll(async () => (await panelIn(page))?.found.length ?? 0, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(10);
    await page.close();
  },
);
