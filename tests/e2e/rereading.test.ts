/** A page that is read again and again leaves nothing behind: neither listeners nor memory. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
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
/** Listeners may come and go by themselves; an object left by each reading is there as often as it was read. */
const SLACK = { listeners: 5, kept: 0.5 };
/** What the browser itself keeps: compiled code, the debugger's record of the network, the page's timings. */
const BROWSERS = /^(?:code|hidden|synthetic) |ResourceData|Performance|HashTableBacking|system \//;

/** Draws the text anew and goes to another address, as a site of one page does at a click, and waits until it was read. */
async function readAgain(page: Page, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.evaluate('redraw(); address(`?${Math.random()}`)');
    await page.waitForTimeout(BETWEEN);
  }
  await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
}

const Snapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
  strings: z.array(z.string()),
});

/** How many objects of each kind are in memory: of each class, functions by their names, all texts together. */
async function objectsIn(session: CDPSession): Promise<Map<string, number>> {
  const chunks: string[] = [];
  const hear = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', hear);
  const { snapshot, nodes, strings } = Snapshot.parse(JSON.parse(chunks.join('')));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const counts = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + fields.indexOf('type')] ?? 0] ?? '';
    const name = type.includes('string') ? '' : (strings[nodes[at + fields.indexOf('name')] ?? 0] ?? '');
    const kind = `${type} ${name}`;
    if (!BROWSERS.test(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

async function listenersIn(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
}

it('keeps as many listeners and objects as after the first readings', { timeout: 240_000 }, async () => {
  const page = await stage.open('/drawn.html');
  await dockedPanel(page);
  const session = await sessionOf(page);
  await session.send('Performance.enable');
  await readAgain(page, FIRST);
  const listeners = await listenersIn(session);
  const objects = await objectsIn(session);
  await readAgain(page, READINGS);
  await expect
    .poll(() => listenersIn(session), { timeout: PATIENCE, interval: 1_000 })
    .toBeLessThanOrEqual(listeners + SLACK.listeners);
  // What is dropped may outlive one collection of garbage, what is left lying outlives them all.
  await expect
    .poll(
      async () =>
        [...(await objectsIn(session))].flatMap(([kind, count]) => {
          const more = count - (objects.get(kind) ?? 0);
          return more >= READINGS * SLACK.kept ? [`${more} more: ${kind}`] : [];
        }),
      { timeout: PATIENCE, interval: 1_000 },
    )
    .toEqual([]);
  await page.close();
});
