import { describe, expect, test, vi } from 'vitest';
import { atOnce, inSlices, whenIdle } from '../../../page/dom/idle.ts';

function* counting(to: number, seen: number[]): Generator<void, string> {
  for (let n = 0; n < to; n++) {
    seen.push(n);
    yield;
  }
  return 'done';
}

/** Each step takes longer than a slice may. */
function* slow(steps: number, seen: number[]): Generator<void, number> {
  for (let n = 0; n < steps; n++) {
    for (const end = performance.now() + 12; performance.now() < end;);
    seen.push(n);
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  test('comes to the same as at once', async () => {
    const once: number[] = [];
    const sliced: number[] = [];
    expect(atOnce(counting(50, once))).toBe('done');
    expect((await inSlices(counting(50, sliced), new AbortController().signal))?.result).toBe('done');
    expect(sliced).toEqual(once);
  });

  test('lets others have their turn in between', async () => {
    const seen: number[] = [];
    const work = inSlices(slow(3, seen), new AbortController().signal);
    expect(seen).toEqual([0]);
    expect((await work)?.result).toBe(3);
    expect(seen).toEqual([0, 1, 2]);
  });

  test('ends with the signal, and with an error', async () => {
    const ending = new AbortController();
    const seen: number[] = [];
    const work = inSlices(slow(3, seen), ending.signal);
    ending.abort();
    expect(await work).toBeUndefined();
    expect(seen).toEqual([0]);
    const failing: Iterator<void, string> = {
      next: () => {
        throw new Error('The page is gone.');
      },
    };
    await expect(inSlices(failing, new AbortController().signal)).rejects.toThrow('The page is gone.');
  });
});

test('work that is done, or has failed, leaves no listener on its signal', async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const left = (): number => added.mock.calls.length - removed.mock.calls.length;
  for (let times = 0; times < 20; times++) await inSlices(counting(5, []), signal);
  expect(left()).toBe(0);
  const failing: Iterator<void, string> = {
    next: () => {
      throw new Error('The page is gone.');
    },
  };
  await inSlices(failing, signal).catch(() => undefined);
  expect(left()).toBe(0);
});

test('what is taken back is not done', async () => {
  let done = 0;
  whenIdle(() => done++, 10)();
  await new Promise<void>((resolve) => void whenIdle(resolve, 10));
  expect(done).toBe(0);
});
