import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHighlighter, type Highlighter } from '../../../page/show/highlight.ts';
import { parse } from '../parse.ts';

/** What the API's own classes do, as far as it matters here. */
class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

let ending: AbortController;
let clicked: number[];
let highlighter: Highlighter;

let highlights: Map<string, FakeHighlight>;

const names = (): string[] => [...highlights.keys()].sort();
const rangeOf = (selector: string): Range => {
  const range = document.createRange();
  const node = document.querySelector(selector)?.firstChild;
  if (node) range.selectNodeContents(node);
  return range;
};

beforeEach(() => {
  parse('<body><p id="a">Protecting the boats.</p><p id="b">We met.</p><p id="c">They left.</p></body>');
  highlights = new Map();
  Object.assign(document.defaultView ?? {}, { Highlight: FakeHighlight });
  Object.defineProperty(document.defaultView, 'CSS', { configurable: true, value: { highlights } });
  ending = new AbortController();
  clicked = [];
  highlighter = createHighlighter((finding) => clicked.push(finding), ending.signal);
});
afterEach(() => {
  ending.abort();
  Reflect.deleteProperty(document.defaultView ?? {}, 'CSS');
});

const paint = (): void =>
  highlighter.paint([
    { index: 0, kind: 'verbatim', range: rangeOf('#a') },
    { index: 1, kind: 'edited', range: rangeOf('#b') },
  ]);

describe('highlights', () => {
  test('are registered by kind, with styles that only stand while there are some', () => {
    const before = document.documentElement.outerHTML;
    paint();
    expect(names()).toEqual(['variorum-edited', 'variorum-verbatim']);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    highlighter.clear();
    expect(names()).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('leave what others have registered alone', () => {
    highlights.set('search', new FakeHighlight());
    paint();
    highlighter.clear();
    expect(names()).toEqual(['search']);
  });

  test('keep the emphasis when they are painted anew, and lose it with the finding', () => {
    paint();
    highlighter.focus(1);
    paint();
    expect(names()).toContain('variorum-focus');
    highlighter.paint([{ index: 0, kind: 'verbatim', range: rangeOf('#a') }]);
    expect(names()).toEqual(['variorum-verbatim']);
  });

  test('are broken when the page takes their text away', () => {
    paint();
    expect(highlighter.broken()).toBe(false);
    document.querySelector('#b')?.remove();
    expect(highlighter.broken()).toBe(true);
  });

  test('go with the signal', () => {
    paint();
    ending.abort();
    expect(names()).toEqual([]);
  });

  test('in a shadow root have its own styles', () => {
    const shadow = document.querySelector('#c')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('There is no paragraph.');
    shadow.innerHTML = '<p>In the shade.</p>';
    const range = document.createRange();
    if (shadow.firstElementChild) range.selectNodeContents(shadow.firstElementChild);
    highlighter.paint([{ index: 0, kind: 'paraphrase', range }]);
    expect(shadow.adoptedStyleSheets).toHaveLength(1);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});
