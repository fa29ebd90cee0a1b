import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFollowing, findingAt } from '../../../page/show/following.ts';
import type { Painted } from '../../../page/show/highlight.ts';
import '../trusted-events.ts';

/** Findings as boxes of the window: the test's DOM has no layout. */
let tops: number[] = [];
const HEIGHT = 40;
const findings = (): Painted[] =>
  tops.map((_top, index) => {
    const range = document.createRange();
    range.getBoundingClientRect = () => new DOMRect(0, tops[index], 300, HEIGHT);
    return { index, kind: 'edited', range };
  });

describe('what is in view', () => {
  test.each([
    ['the one on the line', [100, 300, 500], 310, 1],
    ['the nearest to the line', [100, 300, 500], 440, 2],
    ['none that is out of sight', [-200, 900], 0, undefined],
    ['one whose end can still be seen', [-30, 900], 700, 0],
    ['nothing where there is nothing', [], 300, undefined],
  ])('is %s', (_name, at, line, found) => {
    tops = [...at];
    expect(findingAt(findings(), line, 800)).toBe(found);
  });
});

describe('following', () => {
  let abort: AbortController;
  const told: number[] = [];
  const start = () => {
    const following = createFollowing(
      document,
      (finding) => told.push(finding),
      () => 0,
      abort.signal,
    );
    following.watch(findings());
    return following;
  };
  const scroll = (to: number[]): void => {
    tops = to;
    document.dispatchEvent(new Event('scroll'));
  };
  const end = (): unknown => document.dispatchEvent(new Event('scrollend'));

  beforeEach(() => {
    vi.useFakeTimers();
    abort = new AbortController();
    told.length = 0;
    tops = [0, 1_000];
  });
  afterEach(() => {
    abort.abort();
    vi.useRealTimers();
  });

  test('tells each finding that comes into view once, not with every scroll', () => {
    start().tell();
    scroll([-10, 990]);
    scroll([-20, 980]);
    vi.runAllTimers();
    expect(told).toEqual([0]);
    scroll([-900, 100]);
    scroll([-905, 95]);
    vi.runAllTimers();
    expect(told).toEqual([0, 1]);
  });

  test('holds while the page is on its way to a finding, though it come to rest before it sets out', () => {
    const following = start();
    following.hold(1);
    end();
    vi.advanceTimersByTime(50);
    scroll([-100, 900]);
    vi.advanceTimersByTime(1_000);
    scroll([-900, 100]);
    end();
    vi.runAllTimers();
    expect(told).toEqual([]);
    scroll([-20, 980]);
    vi.runAllTimers();
    expect(told).toEqual([0]);
  });

  test('no longer holds when the reader takes over', () => {
    const following = start();
    following.hold(1);
    document.dispatchEvent(new Event('wheel'));
    scroll([-20, 980]);
    vi.runAllTimers();
    expect(told).toEqual([0]);
  });

  test('hears nothing on a page without findings, nor after its end', () => {
    tops = [];
    start();
    scroll([0]);
    vi.runAllTimers();
    tops = [0];
    start();
    abort.abort();
    scroll([0]);
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
