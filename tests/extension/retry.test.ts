import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retry } from '../../extension/retry.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Asks with these answers one after another, and says how often it was asked. */
async function asked(
  answers: readonly (string | undefined)[],
  wanted?: () => boolean,
): Promise<{ answer: string | undefined; times: number }> {
  let times = 0;
  const answer = retry(() => Promise.resolve(answers[times++]), wanted);
  await vi.runAllTimersAsync();
  return { answer: await answer, times };
}

test('what is answered is asked once', async () => {
  expect(await asked(['yes', 'later'])).toEqual({ answer: 'yes', times: 1 });
});

test('what is lost is asked again, and not for ever', async () => {
  expect(await asked([undefined, undefined, 'yes'])).toEqual({ answer: 'yes', times: 3 });
  const { answer, times } = await asked([]);
  expect(answer).toBeUndefined();
  expect(times).toBeGreaterThan(2);
});

test('what nobody wants any more is not asked again', async () => {
  let wanted = 1;
  expect(await asked([], () => wanted-- > 0)).toEqual({ answer: undefined, times: 2 });
});
