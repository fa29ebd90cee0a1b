/** The scheduler of the background, with a clock that only work moves. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createMatchQueue, type MatchQueue } from '../../extension/match-queue.ts';

let time = 0;
let queue: MatchQueue;
/** Which job took each step. */
let log: string[] = [];
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** The rests that the queue has taken, in ms. */
let rests: number[] = [];

beforeEach(() => {
  time = 0;
  log = [];
  rests = [];
  const pause = (least: number): Promise<void> => {
    rests.push(least);
    return settled();
  };
  queue = createMatchQueue(pause, () => time);
});

/** Work of so many steps of 4 ms each; 200 characters are taken to be worth one. */
function* work(name: string, steps: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    time += 4;
    log.push(name);
    yield;
  }
  return name;
}
const url = (name: string): string => `https://${name}.example/`;
const ask = (tab: number, name: string, steps: number, lane: 'article' | 'lookup' = 'article') =>
  queue.run(queue.ask(tab, lane, url(name)), steps * 200, () => work(name, steps));
/** Who ended before whom. */
const order = (): string[] => [...new Set(log.toReversed())].toReversed();

describe('the order of work', () => {
  test('a short article passes a long one that has begun, and a lookup passes both', async () => {
    const long = ask(1, 'long', 200);
    await settled();
    expect(log.length).toBeGreaterThan(0);
    const short = ask(2, 'short', 20);
    const lookup = ask(3, 'lookup', 40, 'lookup');
    expect((await Promise.all([long, short, lookup])).map((answer) => answer?.value)).toEqual([
      'long',
      'short',
      'lookup',
    ]);
    expect(order()).toEqual(['lookup', 'short', 'long']);
  });

  test('of two alike, that of the tab which is seen comes first', async () => {
    queue.show(1, 8);
    await Promise.all([ask(7, 'hidden', 50), ask(8, 'seen', 50)]);
    expect(order()).toEqual(['seen', 'hidden']);
    log = [];
    queue.show(1, 7);
    await Promise.all([ask(8, 'seen', 50), ask(7, 'hidden', 50)]);
    expect(order()).toEqual(['hidden', 'seen']);
  });

  test('a page that has caused much work falls behind one that has not, though it is seen', async () => {
    queue.show(1, 1);
    await ask(1, 'busy', 500);
    await Promise.all([ask(1, 'busy', 20), ask(2, 'calm', 100)]);
    expect(order()).toEqual(['calm', 'busy']);
  });

  test('the newest question of a tab takes the place of the one that waits', async () => {
    const first = ask(1, 'page', 100);
    await settled();
    const later = [ask(1, 'page', 1), ask(1, 'page', 2), ask(1, 'page', 3)];
    expect((await Promise.all(later)).map((answer) => answer?.cost)).toEqual([undefined, undefined, 12]);
    expect((await first)?.cost).toBe(400);
  });

  test('tells what each has cost itself', async () => {
    const [a, b] = await Promise.all([ask(1, 'one', 30), ask(2, 'other', 10)]);
    expect([a?.cost, b?.cost]).toEqual([120, 40]);
  });
});

describe('what a page may cause', () => {
  test('is three seconds at once and a tenth of the time from then on', async () => {
    await ask(1, 'greedy', 1_000);
    expect(time).toBe(4_000);
    let answered = false;
    const waiting = ask(1, 'greedy', 10).finally(() => (answered = true));
    await settled();
    expect(answered).toBe(false);
    await ask(2, 'other', 10);
    for (let turn = 0; turn < 30; turn++) await settled();
    expect(answered).toBe(false);
    time += 10_000;
    // Real time has not passed: what comes in next makes the queue look again.
    await ask(3, 'bell', 1);
    expect((await waiting)?.value).toBe('greedy');
  });

  test('is done at half the pace where it goes beyond that, and everything else at once', async () => {
    await ask(1, 'greedy', 700);
    expect(Math.max(...rests)).toBe(0);
    await ask(1, 'greedy', 700);
    const rested = rests.filter((rest) => rest > 0);
    // 5.6 s in all: 2.6 s of it beyond the 3 s.
    expect(rested.reduce((sum, rest) => sum + rest, 0)).toBeGreaterThan(2_000);
    rests = [];
    await ask(2, 'calm', 100);
    await ask(1, 'greedy', 100, 'lookup');
    expect(Math.max(...rests)).toBe(0);
  });

  test('is not laid on the next site in its tab', async () => {
    await ask(1, 'greedy', 1_000);
    expect((await ask(1, 'next-site', 10))?.value).toBe('next-site');
  });

  test('does not count what the reader looks up', async () => {
    for (let round = 0; round < 5; round++) await ask(1, 'reader', 300, 'lookup');
    expect((await ask(1, 'reader', 10))?.value).toBe('reader');
  });
});

test('work that fails fails for itself alone', async () => {
  const failing = queue.run(queue.ask(1, 'article', url('bad')), 10, function* (): Generator<
    undefined,
    never
  > {
    yield;
    throw new Error('a fault');
  });
  const other = ask(2, 'good', 50);
  await expect(failing).rejects.toThrow('a fault');
  expect((await other)?.value).toBe('good');
  expect((await ask(1, 'again', 5))?.value).toBe('again');
});
