import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDock, type Dock, type DockSize } from '../../../page/dock/dock.ts';
import { createHost } from '../../../page/show/host.ts';
import { forged } from '../trusted-events.ts';

const strings = { title: 'Remarks', fold: 'Fold', unfold: 'Show', close: 'Close', resize: 'Size' };

let ending = new AbortController();

/** A dock with a look into its closed shadow root. */
function makeDock() {
  const abort = ending;
  const onElsewhere = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const shadow = (): ShadowRoot | undefined => attach.mock.results.at(-1)?.value;
  const onResize = vi.fn<(size: DockSize) => void>();
  const panelAddress = vi.fn<() => Promise<string | undefined>>().mockResolvedValue('about:blank');
  const options = { panelAddress, strings, onElsewhere, onClose, onResize };
  const dock: Dock = createDock(createHost(document, abort.signal), options, abort.signal);
  dock.label('3 passages');
  const button = (label: string): HTMLButtonElement => {
    const buttons = [...(shadow()?.querySelectorAll('button') ?? [])].filter(
      (each) => !each.closest('[hidden]'),
    );
    const found = buttons.find(
      (each) => each.getAttribute('aria-label') === label || each.textContent === label,
    );
    if (!found) throw new Error(`No button ${label}.`);
    return found;
  };
  const find = (selector: string): Element => {
    const found = shadow()?.querySelector(selector);
    if (!found) throw new Error(`No ${selector}.`);
    return found;
  };
  const frame = (): HTMLIFrameElement | null | undefined => shadow()?.querySelector('iframe');
  return { abort, dock, panelAddress, onElsewhere, onClose, onResize, button, find, frame };
}

/** Our element stands beside the body. */
const host = (): Element | null => document.querySelector('html > div');
/** Lets what was asked for come. */
const answered = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

// Without leave the test's DOM complains of every frame; theirs are blank.
Object.assign(Reflect.get(window, 'happyDOM').settings, {
  enableIframePageLoading: true,
  disableIframePageLoading: false,
});

beforeEach(() => {
  ending = new AbortController();
  vi.useFakeTimers();
  // The test's DOM has no layout: nothing stands anywhere.
  document.elementsFromPoint = () => [];
  document.body.innerHTML = '<input>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  ending.abort();
  document.adoptedStyleSheets = [];
});

describe('the edge of the panel', () => {
  const press = (element: Element, key: string): void => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };

  test('is a separator that says its size, and moves by the arrow keys', () => {
    const { dock, find, onResize } = makeDock();
    dock.resize({ width: 400, height: 60 });
    dock.show('panel');
    const edge = find('[role="separator"]');
    const now = (): string | null => edge.getAttribute('aria-valuenow');
    expect([now(), edge.getAttribute('aria-orientation')]).toEqual(['400', 'vertical']);
    press(edge, 'ArrowLeft');
    press(edge, 'ArrowLeft');
    expect(now()).toBe('440');
    press(edge, 'ArrowRight');
    expect(now()).toBe('420');
    expect(onResize).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(onResize.mock.calls).toEqual([[{ width: 420, height: 60 }]]);
    press(edge, 'Home');
    expect(now()).toBe(edge.getAttribute('aria-valuemin'));
    press(edge, 'End');
    expect(now()).toBe(edge.getAttribute('aria-valuemax'));
    press(edge, 'x');
    expect(now()).toBe(edge.getAttribute('aria-valuemax'));
  });

  test('is above a panel that comes from below in a narrow window', () => {
    vi.stubGlobal('innerWidth', 500);
    const { dock, find, onResize } = makeDock();
    dock.resize({ width: 400, height: 60 });
    dock.show('panel');
    const edge = find('[role="separator"]');
    expect(edge.getAttribute('aria-orientation')).toBe('horizontal');
    press(edge, 'ArrowUp');
    vi.runAllTimers();
    expect(onResize.mock.calls).toEqual([[{ width: 400, height: 65 }]]);
    vi.unstubAllGlobals();
  });

  test('is not moved from elsewhere while the reader moves it', () => {
    const { dock, find } = makeDock();
    dock.resize({ width: 400, height: 60 });
    dock.show('panel');
    const edge = find('[role="separator"]');
    press(edge, 'ArrowLeft');
    dock.resize({ width: 700, height: 60 });
    expect(edge.getAttribute('aria-valuenow')).toBe('420');
  });
});

describe('the docked panel', () => {
  test('is not in the page until it is shown, and takes neither focus nor place in the body', async () => {
    document.querySelector('input')?.focus();
    const { dock, frame } = makeDock();
    expect(host()).toBeNull();
    dock.show('panel');
    await answered();
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(document.activeElement?.localName).toBe('input');
    expect(frame()?.title).toBe('Remarks');
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('folds to a chip and unfolds with the frame it had', async () => {
    const { dock, button, frame } = makeDock();
    dock.show('panel');
    await answered();
    dock.ready();
    const before = frame();
    button('Fold').click();
    expect(dock.state).toBe('chip');
    expect(document.adoptedStyleSheets).toHaveLength(0);
    button('3 passages').click();
    expect(dock.state).toBe('panel');
    expect(frame()).toBe(before);
  });

  test('is folded without taking the focus, and only where it is open', () => {
    const { dock } = makeDock();
    expect(dock.fold()).toBe(false);
    document.querySelector('input')?.focus();
    dock.show('panel');
    dock.ready();
    expect(dock.fold()).toBe(true);
    expect(dock.state).toBe('chip');
    expect(document.activeElement?.localName).toBe('input');
    expect(dock.fold()).toBe(false);
  });

  test('loads no frame for a chip', () => {
    const { dock, frame } = makeDock();
    dock.show('chip');
    expect(frame()).toBeNull();
  });

  test('goes when it is closed, and says so', () => {
    const { dock, button, onClose } = makeDock();
    dock.show('panel');
    button('Close').click();
    expect(host()).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('becomes a chip where the frame stays blank, which then asks for the panel elsewhere', async () => {
    const { dock, button, frame, onElsewhere } = makeDock();
    dock.show('panel');
    await answered();
    vi.runAllTimers();
    expect(dock.state).toBe('chip');
    expect(frame()).toBeNull();
    button('3 passages').click();
    expect(onElsewhere).toHaveBeenCalledOnce();
    expect(dock.state).toBe('chip');
  });

  test('stays where the panel has said hello', async () => {
    const { dock } = makeDock();
    dock.show('panel');
    await answered();
    dock.ready();
    vi.runAllTimers();
    expect(dock.state).toBe('panel');
  });

  test('is a chip where no address is to be had for its frame', async () => {
    const { dock, panelAddress } = makeDock();
    panelAddress.mockResolvedValue(undefined);
    dock.show('panel');
    await answered();
    expect(dock.state).toBe('chip');
  });

  test('does nothing for a click that a script of the page has made', () => {
    const { dock, button, onClose } = makeDock();
    dock.show('panel');
    for (const label of ['Fold', 'Close']) button(label).dispatchEvent(forged(new MouseEvent('click')));
    expect(dock.state).toBe('panel');
    dock.show('chip');
    button('3 passages').dispatchEvent(forged(new MouseEvent('click')));
    expect(dock.state).toBe('chip');
    expect(onClose).not.toHaveBeenCalled();
  });

  test('comes back where the page throws it out, with a frame that has an address of its own', async () => {
    const { dock, frame, panelAddress } = makeDock();
    dock.show('panel');
    await answered();
    const before = frame();
    host()?.remove();
    await answered();
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(dock.state).toBe('panel');
    expect(frame()).not.toBe(before);
    expect(panelAddress).toHaveBeenCalledTimes(2);
  });

  test('comes back where the page carries it into an element of its own', async () => {
    const { dock } = makeDock();
    dock.show('chip');
    const element = host();
    if (element) document.body.append(element);
    await answered();
    expect(host()).toBe(element);
  });

  test('goes with its room where the page throws it out again and again', async () => {
    const { dock } = makeDock();
    dock.show('panel');
    for (let times = 0; times < 10; times++) {
      host()?.remove();
      await answered();
    }
    expect(host()).toBeNull();
    expect(dock.state).toBe('none');
    expect(document.adoptedStyleSheets).toHaveLength(0);
    dock.show('panel');
    expect(dock.state).toBe('none');
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('is gone for good with the extension', () => {
    const { abort, dock } = makeDock();
    dock.show('panel');
    abort.abort();
    dock.show('panel');
    expect(host()).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});
