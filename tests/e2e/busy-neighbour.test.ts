/**
 * One page that asks without end, and an ordinary article in another tab: it docks about as soon as without that page. The
 * table of times is printed; what is asserted is the order of things, not the times.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { readUdhr } from '../../cli/udhr.ts';
import { setStage } from './browser.ts';

/** Times an article is opened. */
const ROUNDS = 10;
/** UTF-16 units of the endless page. */
const LENGTH = 420_000;

const chinese = readUdhr()
  .documents.filter(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 2)
  .map(({ text }) => text)
  .join('\n');
const paragraphs = chinese
  .repeat(Math.ceil(LENGTH / chinese.length))
  .slice(0, LENGTH)
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => `<p>${line}</p>`)
  .join('\n');
const endless = (
  more: string,
): string => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>人权</title></head><body><article><h1>人权宣言</h1>
${paragraphs}</article><script>
let turn = 0;
const words = document.querySelectorAll('p');
setInterval(() => {
  words[turn % words.length].firstChild.data += '新词' + turn;
  history.pushState({}, '', '/endless.html?turn=' + ++turn);
}, 400);
${more}
</script></body></html>`;
/** It is scrolled by its own script, so that another passage is in view at any moment. */
const SCROLLING = `let y = 0;
setInterval(() => scrollTo(0, (y = (y + 900) % document.documentElement.scrollHeight)), 100);`;

const stage = setStage({ pages: { '/endless.html': endless(''), '/scrolling.html': endless(SCROLLING) } });

/** Opens a page in a window of its own, so that it is seen all the while, and waits until it is at work. */
async function openBeside(path: string): Promise<Page> {
  const [opener] = stage.context.pages();
  const opening = stage.context.waitForEvent('page');
  await opener?.evaluate((url) => void window.open(url, '', 'popup'), `${stage.server.url}${path}`);
  const page = await opening;
  await page.waitForTimeout(6_000);
  return page;
}

/** How long an ordinary article takes from its address to its panel, in ms. */
async function timeToDock(): Promise<number> {
  const page = await stage.context.newPage();
  const started = performance.now();
  await page.goto(`${stage.server.url}/hrc55-readout.html`);
  await dockedPanel(page, 60_000);
  const time = performance.now() - started;
  await page.close();
  return time;
}

async function times(rounds: number): Promise<number[]> {
  const list: number[] = [];
  for (let round = 0; round < rounds; round++) list.push(await timeToDock());
  return list.sort((a, b) => a - b);
}
const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? NaN;

it('a page that asks without end does not keep another from being served', { timeout: 400_000 }, async () => {
  await times(3);
  const alone = await times(ROUNDS);
  const page = await openBeside('/endless.html');
  const beside = await times(ROUNDS);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  const own = await stage.openOwn('library.html');
  // The endless page itself is served as well, as far as it goes.
  const visits = await own.evaluate(async () => Object.values(await chrome.storage.session.get(null)));
  expect(visits).toContainEqual(
    expect.objectContaining({ url: expect.stringContaining('/endless.html'), cut: 'findings' }),
  );
  await own.close();
  await page.close();
  const after = await times(3);
  const show = (list: readonly number[]): string => list.map((time) => Math.round(time)).join(' ');
  console.log(
    `Time to dock, ms: alone ${show(alone)} (median ${Math.round(median(alone))}); beside the endless page ` +
      `${show(beside)} (median ${Math.round(median(beside))}, × ${(median(beside) / median(alone)).toFixed(2)}); after it ${show(after)}`,
  );
  expect(beside).toHaveLength(ROUNDS);
});

it('nor does one that is scrolled without end, with a thousand passages', { timeout: 200_000 }, async () => {
  const page = await openBeside('/scrolling.html');
  await dockedPanel(page, 60_000);
  await page.waitForTimeout(6_000);
  expect(await times(3)).toHaveLength(3);
  await page.close();
});
