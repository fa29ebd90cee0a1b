import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onEscape } from '../../../page/dock/escape.ts';
import '../trusted-events.ts';

let abort: AbortController;
let shown = false;
const unused = vi.fn<() => void>();

beforeEach(() => {
  abort = new AbortController();
  shown = false;
  unused.mockClear();
  document.body.innerHTML =
    '<input><div contenteditable="true" id="editor"></div><div role="dialog" id="consent"><button></button></div><p></p>';
  onEscape(document, { dismiss: () => shown, unused }, abort.signal);
});
afterEach(() => abort.abort());

const press = (selector: string, init: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key: 'Escape',
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
};

test('Escape in the text is ours, and stays the page’s as well', () => {
  expect(press('p').defaultPrevented).toBe(false);
  expect(unused).toHaveBeenCalledOnce();
});

test.each(['input', '#editor', '#consent button'])('Escape in %s is the page’s', (selector) => {
  press(selector);
  expect(unused).not.toHaveBeenCalled();
});

test('Escape that the page has taken, another key, and Escape of an input method are not ours', () => {
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('p');
  press('p', { key: 'Enter' });
  press('p', { isComposing: true });
  expect(unused).not.toHaveBeenCalled();
});

test('a card is hidden by Escape wherever it is pressed, and nothing else then', () => {
  shown = true;
  press('input');
  press('p');
  expect(unused).not.toHaveBeenCalled();
});

test('a dialog that lies over all takes Escape, a consent bar does not', () => {
  press('p');
  expect(unused).toHaveBeenCalledOnce();
  document.querySelector('#consent')?.setAttribute('aria-modal', 'true');
  press('p');
  expect(unused).toHaveBeenCalledOnce();
});
