import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
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

/** What is painted, by how it looks in the styles that stand in the document: the names say nothing. */
const LOOKS: Readonly<Record<string, string>> = { solid: 'verbatim', dashed: 'edited', dotted: 'paraphrase' };
let replaced: MockInstance<(css: string) => void>;
const styles = (): string => replaced.mock.calls.map(([css]) => css).join('\n');
const painted = (): string[] =>
  [...highlights.keys()]
    .map((name) => {
      const look = new RegExp(`\\(${name}\\) \\{\\s*text-decoration: underline (\\w+)`).exec(styles())?.[1];
      return look ? (LOOKS[look] ?? look) : styles().includes(`(${name})`) ? 'focus' : name;
    })
    .sort();
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
  replaced = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  ending = new AbortController();
  clicked = [];
  highlighter = createHighlighter((finding) => clicked.push(finding), ending.signal);
});
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
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
    expect(painted()).toEqual(['edited', 'verbatim']);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    highlighter.clear();
    expect(painted()).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('have names that say nothing, and others in each page', () => {
    paint();
    const before = [...highlights.keys()];
    expect(before.join(' ')).not.toMatch(/variorum|verbatim|edited|paraphrase|focus/);
    ending.abort();
    highlighter = createHighlighter(() => undefined, new AbortController().signal);
    paint();
    expect([...highlights.keys()].some((name) => before.includes(name))).toBe(false);
    highlighter.clear();
  });

  test('are painted by ranges that the page may move without moving ours', () => {
    const range = rangeOf('#a');
    highlighter.paint([{ index: 0, kind: 'verbatim', range }]);
    const registered = [...highlights.values()].flatMap((highlight) => [...highlight]);
    expect(registered.map(String)).toEqual(['Protecting the boats.']);
    for (const each of registered) each.selectNodeContents(document.body);
    expect(String(range)).toBe('Protecting the boats.');
    expect(highlighter.broken()).toBe(false);
  });

  test('leave what others have registered alone', () => {
    highlights.set('search', new FakeHighlight());
    paint();
    highlighter.clear();
    expect(painted()).toEqual(['search']);
  });

  test('keep the emphasis when they are painted anew, and lose it with the finding', () => {
    paint();
    highlighter.focus(1);
    paint();
    expect(painted()).toContain('focus');
    highlighter.paint([{ index: 0, kind: 'verbatim', range: rangeOf('#a') }]);
    expect(painted()).toEqual(['verbatim']);
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
    expect(painted()).toEqual([]);
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
