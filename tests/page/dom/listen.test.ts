import { expect, test } from 'vitest';
import { listen, onAbort } from '../../../page/dom/listen.ts';
import { forged } from '../trusted-events.ts';

test('what a script of the page dispatches is not heard', () => {
  const heard: string[] = [];
  const stop = listen(document, 'click', ({ type }) => heard.push(type));
  document.body.dispatchEvent(forged(new MouseEvent('click', { bubbles: true })));
  expect(heard).toEqual([]);
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  stop();
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(heard).toEqual(['click']);
});

test('what is waited for once is still waited for after an event of the page’s', () => {
  let times = 0;
  listen(document, 'click', () => times++, { once: true });
  document.dispatchEvent(forged(new MouseEvent('click')));
  document.dispatchEvent(new MouseEvent('click'));
  document.dispatchEvent(new MouseEvent('click'));
  expect(times).toBe(1);
});

test('the end of a signal is told once, unless it was taken back', () => {
  const ending = new AbortController();
  let told = '';
  onAbort(ending.signal, () => (told += 'a'));
  onAbort(ending.signal, () => (told += 'b'))();
  ending.abort();
  expect(told).toBe('a');
});
