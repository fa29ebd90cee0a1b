import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchAddress } from '../../../page/watch/address.ts';
import '../trusted-events.ts';

/** A window as far as its address is concerned. */
function windowAt(href: string, navigation?: EventTarget) {
  const document = { URL: href };
  return {
    window: { document, ...(navigation && { navigation }) },
    go: (to: string): void => {
      document.URL = to;
      navigation?.dispatchEvent(new Event('currententrychange'));
    },
  };
}

const STORY = 'https://quay.example/story';
const NEXT = 'https://quay.example/next';

afterEach(() => {
  vi.useRealTimers();
});

describe('a page that changes its address by itself', () => {
  test('is noticed where the browser tells, once for each address', () => {
    const changed = vi.fn();
    const { window, go } = windowAt(STORY, new EventTarget());
    const end = watchAddress(window, changed);
    go(STORY);
    expect(changed).not.toHaveBeenCalled();
    go(NEXT);
    go(NEXT);
    expect(changed.mock.calls).toEqual([[NEXT, STORY, false]]);
    end();
    go(STORY);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('is noticed where the browser does not tell', () => {
    vi.useFakeTimers();
    const changed = vi.fn();
    const { window, go } = windowAt(STORY);
    const end = watchAddress(window, changed);
    go(NEXT);
    vi.advanceTimersToNextTimer();
    expect(changed.mock.calls).toEqual([[NEXT, STORY, false]]);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
