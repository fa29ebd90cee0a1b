import { beforeEach, expect, test, vi } from 'vitest';
import { paced } from '../../entrypoints/sidepanel/paced.ts';

beforeEach(() => void vi.useFakeTimers());

test('what comes faster than it can be drawn is let through now and then, the newest always in the end', async () => {
  const seen: number[] = [];
  const drawing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
  const { take } = paced<number>((value) => seen.push(value), drawing, Date.now);
  for (let n = 0; n < 100; n++) {
    take(n);
    await vi.advanceTimersByTimeAsync(100);
  }
  // In ten seconds: each drawing takes 400 ms, and leaves four times as long to others.
  expect(seen.length).toBeLessThanOrEqual(6);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(seen.at(-1)).toBe(99);
});

test('what is quickly drawn is let through as it comes, and nothing after the end', async () => {
  const seen: number[] = [];
  const { take, stop } = paced<number>(
    (value) => seen.push(value),
    () => Promise.resolve(),
    Date.now,
  );
  for (let n = 0; n < 10; n++) {
    take(n);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(seen).toHaveLength(10);
  stop();
  take(11);
  await vi.advanceTimersByTimeAsync(50);
  expect(seen).toHaveLength(10);
});
