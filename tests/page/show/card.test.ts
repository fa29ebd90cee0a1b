import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CardText, createCard } from '../../../page/show/card.ts';
import { createHost } from '../../../page/show/host.ts';
import '../trusted-events.ts';

const TEXT: CardText = {
  kind: 'edited',
  kindWords: 'Edited',
  place: 'Sentence 2 of 36',
  lang: 'ar',
  dir: 'rtl',
  pieces: [
    { text: '<b>for all</b> ', look: 'same' },
    { text: 'humanity', look: 'changed' },
    { text: ', at all times', look: 'unused' },
  ],
  flags: ['Left out here'],
  work: 'Wang Yi · Remarks',
};
const place = new DOMRect(10, 20, 100, 16);

function makeCard() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const onPointer = vi.fn<(on: boolean) => void>();
  const abort = new AbortController();
  const card = createCard(createHost(document, abort.signal), { onPointer });
  const shadow = (): ShadowRoot => attach.mock.results.at(-1)?.value;
  return {
    abort,
    card,
    onPointer,
    find: (selector: string) => shadow().querySelector(selector),
    focused: () => shadow().activeElement,
  };
}

let made: ReturnType<typeof makeCard>;
beforeEach(() => {
  made = makeCard();
});
afterEach(() => {
  made.abort.abort();
  vi.restoreAllMocks();
});

test('a card is text in its own language and direction, with what differs marked; nothing in it is markup', () => {
  made.card.show(TEXT, place);
  const words = made.find('.words');
  expect(words?.textContent).toBe('<b>for all</b> humanity, at all times');
  expect(words?.querySelector('b')).toBeNull();
  expect(words?.querySelector('mark')?.textContent).toBe('humanity');
  expect(words?.querySelector('.unused')?.textContent).toBe(', at all times');
  expect([words?.getAttribute('lang'), words?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(made.find('.card')?.textContent).toContain('Left out here');
  expect(made.find('.work')?.textContent).toBe('Wang Yi · Remarks');
});

test('a card that the pointer asked for leaves the focus where it is', () => {
  made.card.show(TEXT, place);
  expect(made.focused()).toBe(null);
  expect(made.find('.card')?.hasAttribute('role')).toBe(false);
});

test('a card that was asked for by keyboard has the focus, with its number, as long as it is shown', () => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  made.card.show(TEXT, place, 'Passage 3 of 11');
  expect(made.find('.where')?.textContent).toBe('Passage 3 of 11 · Sentence 2 of 36');
  expect(made.focused()).toBe(made.find('.card'));
  expect(made.find('.card')?.getAttribute('role')).toBe('dialog');
  for (const name of ['aria-labelledby', 'aria-describedby'])
    expect(made.find(`#${made.find('.card')?.getAttribute(name)}`)?.textContent).not.toBe('');
  made.card.show(TEXT, place, 'Passage 4 of 11');
  expect(made.focused()).toBe(made.find('.card'));
  made.card.hide();
  expect(document.activeElement).toBe(button);
  button.remove();
});

test('a card says when the pointer comes to it and leaves it, and takes our element with it when it goes', () => {
  made.card.show(TEXT, place);
  made.find('.card')?.dispatchEvent(new Event('pointerenter'));
  made.find('.card')?.dispatchEvent(new Event('pointerleave'));
  expect(made.onPointer.mock.calls).toEqual([[true], [false]]);
  expect(made.card.shown).toBe(true);
  made.card.hide();
  expect(made.card.shown).toBe(false);
  expect(document.querySelector('html > div')).toBeNull();
});
