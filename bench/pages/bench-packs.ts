/**
 * What the bundled packs cost: start and memory of the extension in a real Chromium with all of them on, and with the two smallest alone.
 *
 *   npm run bench:packs -- [--runs N]
 *
 * From the start of the navigation to the first finding in the docked panel, with the worker asleep and awake, ms, medians; and what the
 * worker has in memory then. Both by turns. Needs `npm run build`; writes `out/bench-packs.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { EXTENSION, ONLY_LOCALHOST, findChromium, launch } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { serveSamples } from '../../cli/samples/server.ts';
import { BUNDLED_PACKS, type BundledPack } from '../../corpus/bundled.ts';
import { quantile } from '../random.ts';
import { table } from '../table.ts';
import { fallAsleep, visit } from './start-visit.ts';
import { browserSession, workerMemory } from './worker-heap.ts';

const OUT = 'out/bench-packs.json';
const RUNS = 7;
const PAGE = 'hrc55-readout';
/** What the worker goes on doing after the first finding, in ms. */
const REST = 1500;

const SETS: Readonly<Record<string, readonly BundledPack[]>> = {
  'seeds and udhr': ['seeds', 'udhr'],
  'all packs': BUNDLED_PACKS,
};

/** Switches packs on and off in the collections, as a reader does. */
async function switchTo(context: BrowserContext, packs: readonly BundledPack[]): Promise<void> {
  const [worker] = context.serviceWorkers();
  const library = await context.newPage();
  await library.goto(new URL('/library.html#collections', worker?.url()).href);
  const entries = library.locator('.collection-list input[type=checkbox]');
  await entries.first().waitFor();
  for (const [i, id] of BUNDLED_PACKS.entries()) {
    const entry = entries.nth(i);
    if ((await entry.isChecked()) !== packs.includes(id)) await entry.click();
    await library.waitForTimeout(300);
  }
  await library.close();
}

interface Measured {
  set: string;
  asleep: number;
  awake: number;
  /** Bytes. */
  memory: number;
}

async function measure(runs: number): Promise<Measured[]> {
  const server = await serveSamples(0);
  const measured: Measured[] = [];
  const contexts = new Map<string, BrowserContext>();
  const address = `${server.url}/${PAGE}.html`;
  try {
    for (const [set, packs] of Object.entries(SETS)) {
      const context = await launch({
        executable: findChromium(),
        headless: true,
        args: [ONLY_LOCALHOST],
        extension: EXTENSION,
      });
      contexts.set(set, context);
      await switchTo(context, packs);
    }
    for (let i = 0; i <= runs; i++) {
      for (const [set, context] of contexts) {
        const times = [];
        await fallAsleep(context);
        for (let n = 0; n < 2; n++) {
          const page = await context.newPage();
          times.push((await visit(page, address)).finding);
          await page.waitForTimeout(REST);
          await page.close();
        }
        const session = await browserSession(context);
        const { objects, buffers } = await workerMemory(session);
        await session.detach();
        const [asleep = 0, awake = 0] = times;
        // The first round fills the browser's own caches.
        if (i > 0) measured.push({ set, asleep, awake, memory: objects + buffers });
      }
    }
  } finally {
    for (const context of contexts.values()) await context.close();
    await server.close();
  }
  return measured;
}

await run(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: String(RUNS) } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure('--runs is a number.');
  const all = await measure(runs);
  const medianOf = (set: string, of: 'asleep' | 'awake' | 'memory'): number =>
    quantile(
      all.flatMap((each) => (each.set === set ? each[of] : [])),
      0.5,
    );
  const [few = '', every = ''] = Object.keys(SETS);
  console.log(
    table(
      ['', few, every, 'ratio'],
      [
        ['first finding, worker asleep, ms', 'asleep', 1],
        ['first finding, worker awake, ms', 'awake', 1],
        ['memory of the worker, MB', 'memory', 1e6],
      ].map(([name, of, unit]): (string | number)[] => {
        const key = of === 'memory' ? 'memory' : of === 'awake' ? 'awake' : 'asleep';
        const [less, more] = [medianOf(few, key), medianOf(every, key)];
        const scale = Number(unit);
        return [String(name), (less / scale).toFixed(1), (more / scale).toFixed(1), more / less];
      }),
    ),
  );
  mkdirSync('out', { recursive: true });
  writeFileSync(OUT, `${JSON.stringify(all, undefined, 1)}\n`);
  console.log(`All figures: ${OUT}`);
});
