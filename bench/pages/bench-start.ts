/**
 * How soon the panel shows what a page reports, in a real Chromium, with the extension's worker asleep and awake:
 *
 *   npm run bench:start -- [--against COMMIT] [--runs N]
 *
 * From the start of the navigation to the first finding in the docked panel, ms, elapsed. `--against` builds the commit in a folder of its
 * own and measures both builds by turns. Prints medians and writes `out/bench-start.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { EXTENSION, findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';
import { quantile } from '../random.ts';
import { type Build, runIn, thisBuild, withBuildOf } from '../speed/builds.ts';
import { type VisitTimes, fallAsleep, visit } from './start-visit.ts';

const OUT = 'out/bench-start.json';
const RUNS = 10;
/** A page in English and one in Chinese. */
const PAGES = ['hrc55-readout', 'chinese'];
/** What a page and the worker go on doing after the first finding, before they are at rest, in ms. */
const REST = 700;

interface Started extends VisitTimes {
  build: string;
  page: string;
  asleep: boolean;
}

async function round(context: BrowserContext, { url }: SampleServer, build: Build): Promise<Started[]> {
  const times: Started[] = [];
  for (const name of PAGES) {
    for (const asleep of [true, false]) {
      if (asleep) await fallAsleep(context);
      const page = await context.newPage();
      const figures = await visit(page, `${url}/${name}.html`);
      times.push({ build: build.name, page: name, asleep, ...figures });
      await page.waitForTimeout(REST);
      await page.close();
    }
  }
  return times;
}

const open = (build: Build, isOwn: boolean): Promise<BrowserContext> =>
  launch({
    executable: findChromium(),
    headless: true,
    args: [ONLY_LOCALHOST],
    extension: join(build.root, EXTENSION),
    // Earlier builds read all sites without being asked.
    reading: isOwn ? 'all' : 'unchosen',
  });

async function measure(builds: readonly Build[], runs: number): Promise<void> {
  const server = await serveSamples(0);
  const contexts = await Promise.all(builds.map((build, i) => open(build, i === 0)));
  const all: Started[] = [];
  try {
    for (let i = 0; i <= runs; i++) {
      for (const [n, build] of builds.entries()) {
        const [context] = contexts.slice(n);
        const times = context ? await round(context, server, build) : [];
        // The first round fills the browser's own caches.
        if (i > 0) all.push(...times);
      }
    }
  } finally {
    for (const context of contexts) await context.close();
    await server.close();
  }
  console.log('build     page                worker   frame ms   first finding ms (median of the runs)');
  for (const page of PAGES) {
    for (const asleep of [true, false]) {
      for (const { name } of builds) {
        const list = all.filter(
          (each) => each.build === name && each.page === page && each.asleep === asleep,
        );
        const median = (of: 'frame' | 'finding'): string =>
          quantile(
            list.map((each) => each[of]),
            0.5,
          ).toFixed(0);
        console.log(
          `${name.padEnd(10)}${page.padEnd(20)}${(asleep ? 'asleep' : 'awake').padEnd(9)}${median('frame').padStart(8)}${median('finding').padStart(11)}`,
        );
      }
    }
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(OUT, `${JSON.stringify(all, undefined, 1)}\n`);
  console.log(`All figures: ${OUT}`);
}

await run(async () => {
  const { values } = parseArgs({
    options: { against: { type: 'string' }, runs: { type: 'string', default: String(RUNS) } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Failure('--runs is a number.');
  const own = thisBuild();
  await (values.against === undefined
    ? measure([own], runs)
    : withBuildOf(values.against, (other) => {
        runIn(other.root, 'node_modules/wxt/bin/wxt.mjs', 'build');
        return measure([own, other], runs);
      }));
});
