/** A long text: what is seen first is there at once, what is scrolled to as well, and all of it soon. */
import { act } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RemarksText } from '../../components/passages/remarks-text.tsx';
import type { Corpus, Sentence } from '../../engine/types.ts';
import { CORPUS } from './fixture.ts';
import { show } from './render.tsx';

const SENTENCES = 700;
const ONE = 'A sentence. ';
const LONG: Corpus = {
  ...CORPUS,
  text: () => ONE.repeat(SENTENCES),
  sentences: () =>
    Array.from({ length: SENTENCES }, (_, n): Sentence => ({
      passage: n,
      start: n * ONE.length,
      end: (n + 1) * ONE.length - 1,
    })),
  bitext: () => [],
};

const text = { corpus: LONG, number: 0, partner: undefined };
const shown = (more: { until?: number; chosen?: number } = {}) =>
  show(<RemarksText text={text} both={false} found={[]} kinds={[]} {...more} />).container;
const count = (container: Element): number => container.querySelectorAll('.row').length;

/** Frames are drawn when the test says so. */
const frames: FrameRequestCallback[] = [];
beforeEach(() => {
  frames.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});

const drawFrame = (): Promise<void> =>
  act(() => {
    for (const callback of frames.splice(0)) callback(0);
    vi.runAllTimers();
  });

describe('a long text', () => {
  it('begins with what fills a window, and goes on with each frame until it is whole', async () => {
    const container = shown();
    const counts = [count(container)];
    for (let n = 0; n < 20 && counts.at(-1) !== SENTENCES; n += 1) {
      await drawFrame();
      counts.push(count(container));
    }
    expect(counts[0]).toBeLessThan(100);
    expect(counts.length).toBeGreaterThan(4);
    expect(counts.at(-1)).toBe(SENTENCES);
    expect(new Set([...container.querySelectorAll('[id^=s]')].map(({ id }) => id)).size).toBe(SENTENCES);
  });

  it.each([{ until: 400 }, { chosen: 400 }])(
    'has what is scrolled to at once, with some more below it: %o',
    (more) => {
      const container = shown(more);
      expect(container.querySelector('#s401')).not.toBeNull();
      expect(count(container)).toBeGreaterThan(450);
      expect(count(container)).toBeLessThan(SENTENCES);
    },
  );
});
