import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDock, type Dock } from '../../page/dock.ts';

const strings = { title: 'Remarks', fold: 'Fold', unfold: 'Show', close: 'Close' };

/** A dock with a look into its closed shadow root. */
function makeDock() {
  const abort = new AbortController();
  const onElsewhere = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const shadow = (): ShadowRoot | undefined => attach.mock.results.at(-1)?.value;
  const options = { panelUrl: 'about:blank', strings, onElsewhere, onClose };
  const dock: Dock = createDock(document, options, abort.signal);
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
  return { abort, dock, onElsewhere, onClose, button, frame: () => shadow()?.querySelector('iframe') };
}

const host = (): Element | null => document.querySelector('variorum-dock');

// Without leave the test's DOM complains of every frame; theirs are blank.
Object.assign(Reflect.get(window, 'happyDOM').settings, {
  enableIframePageLoading: true,
  disableIframePageLoading: false,
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  host()?.remove();
  document.adoptedStyleSheets = [];
});

describe('the docked panel', () => {
  test('is not in the page until it is shown, and takes neither focus nor place in the body', () => {
    document.querySelector('input')?.focus();
    const { dock, frame } = makeDock();
    expect(host()).toBeNull();
    dock.show('panel');
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(document.activeElement?.localName).toBe('input');
    expect(frame()?.title).toBe('Remarks');
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('folds to a chip and unfolds with the frame it had', () => {
    const { dock, button, frame } = makeDock();
    dock.show('panel');
    dock.ready();
    const before = frame();
    button('Fold').click();
    expect(dock.state).toBe('chip');
    expect(document.adoptedStyleSheets).toHaveLength(0);
    button('3 passages').click();
    expect(dock.state).toBe('panel');
    expect(frame()).toBe(before);
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

  test('becomes a chip where the frame stays blank, which then asks for the panel elsewhere', () => {
    const { dock, button, frame, onElsewhere } = makeDock();
    dock.show('panel');
    vi.runAllTimers();
    expect(dock.state).toBe('chip');
    expect(frame()).toBeNull();
    button('3 passages').click();
    expect(onElsewhere).toHaveBeenCalledOnce();
    expect(dock.state).toBe('chip');
  });

  test('stays where the panel has said hello', () => {
    const { dock } = makeDock();
    dock.show('panel');
    dock.ready();
    vi.runAllTimers();
    expect(dock.state).toBe('panel');
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
