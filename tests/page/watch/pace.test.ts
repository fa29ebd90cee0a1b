import { beforeEach, expect, test } from 'vitest';
import { createPace, type Pace } from '../../../page/watch/pace.ts';

const SECOND = 1_000;
let now: number;
let pace: Pace;
beforeEach(() => {
  now = 1_000_000;
  pace = createPace(() => now);
});

/** Asks as often as is allowed, with answers that cost so much. @returns how often in that time. All in ms. */
function askFor(time: number, cost: number): number {
  let times = 0;
  // Bounded, for a pace that has no waits at all.
  for (const end = now + time; times < 1_000; times++) {
    now += pace.wait();
    if (now >= end) return times;
    pace.asked();
    pace.answered(cost);
  }
  return times;
}

test('the first question is asked at once, the next ones soon', () => {
  expect(pace.wait()).toBe(0);
  expect(askFor(3 * SECOND, 1)).toBeGreaterThanOrEqual(3);
});

test('a page that changes all the time is asked about ever more rarely', () => {
  const first = askFor(60 * SECOND, 1);
  const later = askFor(60 * SECOND, 1);
  expect(first).toBeLessThan(15);
  expect(later).toBeLessThan(first);
  expect(askFor(600 * SECOND, 1)).toBeLessThan(45);
});

test('dear answers are asked for less often: a tenth of the worker’s time at the most', () => {
  const cost = 3 * SECOND;
  const times = askFor(600 * SECOND, cost);
  expect(times * cost).toBeLessThanOrEqual(61 * SECOND);
});

test('a page that has been quiet is asked about soon again', () => {
  askFor(60 * SECOND, 1);
  now += 10 * 60 * SECOND;
  expect(pace.wait()).toBe(0);
  pace.asked();
  pace.answered(1);
  expect(pace.wait()).toBeLessThan(SECOND);
});

test('a reader who goes on to another page does not wait, a script that says so all the time does', () => {
  askFor(60 * SECOND, 2 * SECOND);
  expect(pace.restart()).toBe(true);
  expect(pace.wait()).toBe(0);
  pace.asked();
  pace.answered(2 * SECOND);
  now += 400;
  expect(pace.restart()).toBe(false);
  expect(pace.wait()).toBeGreaterThan(10 * SECOND);
});

test('a clock that was set back makes no wait longer', () => {
  askFor(60 * SECOND, 1);
  const wait = pace.wait();
  now -= 3_600 * SECOND;
  expect(pace.wait()).toBeLessThanOrEqual(Math.max(wait, 60 * SECOND));
});
