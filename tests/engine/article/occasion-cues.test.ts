import { expect, test } from 'vitest';
import { cuesFor, dayOf, readPage } from '../../../engine/article/occasion-cues.ts';
import { corpus } from '../small-corpus.ts';

test.each([
  ['1970-01-02', 1],
  ['2024-02-26', 19_779],
  ['2024-02-26T23:30:00+08:00', 19_779],
  ['2024-02', undefined],
  ['2024', undefined],
  ['1985', undefined],
  ['', undefined],
  [undefined, undefined],
  ['2024-99-99', undefined],
  ['26 February 2024', undefined],
])('the day of %j is %j', (date, day) => expect(dayOf(date)).toBe(day));

test('of a work whose year alone is known no page names the day, and none is days after it', () => {
  const [work] = corpus.works;
  if (!work) throw new Error('No work.');
  const page = readPage({ text: 'He spoke on January 1, 1985, in Geneva.', date: '1985-01-03' });
  expect(cuesFor(page, { ...work, date: '1985-01-01' })).toMatchObject({ dayNamed: true, days: 2 });
  const cues = cuesFor(page, { ...work, date: '1985' });
  expect([cues.dayNamed, cues.days]).toEqual([false, undefined]);
});
