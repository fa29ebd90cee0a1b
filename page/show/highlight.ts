/**
 * Painting findings over the page with the CSS Custom Highlight API: not one node of the page is changed. Text may stand
 * in the document, in open shadow roots, and in frames of the same origin: each window has a registry of its own, and each
 * shadow root its own styles.
 */
import type { FindingKind } from '../../engine/types.ts';
import { drawNames, highlightStyles, KINDS, themeOf } from './highlight-style.ts';
import { listen, onAbort } from '../dom/listen.ts';
import { isElement, isNode, isScope, isShadowRoot } from '../dom/nodes.ts';
import { adoptSheet } from '../dom/sheets.ts';
import { real } from '../dom/real.ts';

/** A finding as it is painted. The index is the caller's, and comes back with a click. */
export interface Painted {
  index: number;
  kind: FindingKind;
  range: Range;
}

export interface Highlighter {
  /** Replaces what is painted. */
  paint(findings: readonly Painted[]): void;
  /** Emphasises one finding, or none. */
  focus(index: number | undefined): void;
  /** Has the page taken away the text under a highlight? */
  broken(): boolean;
  /** Takes everything away. */
  clear(): void;
}

/** What the page does something with when it is clicked: its click is not ours. */
const ACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable=""], [contenteditable="true"]';

/** A window, with the constructors that belong to it. */
type View = Window & typeof globalThis;

const viewOf = (node: Node): View | undefined => {
  const view = node.ownerDocument?.defaultView ?? undefined;
  // In a browser without the API nothing is painted, and nothing fails.
  return view && 'Highlight' in view && 'highlights' in view.CSS ? view : undefined;
};

/** Ranges by the window whose registry they belong to. */
function byView(findings: readonly Painted[]): Map<View, Range[]> {
  const views = new Map<View, Range[]>();
  for (const { range } of findings) {
    const view = viewOf(range.startContainer);
    if (!view) continue;
    const ranges = views.get(view);
    if (ranges) ranges.push(range);
    else views.set(view, [range]);
  }
  return views;
}

/** Is a point on the lines of a range, in pixels of the viewport? Underlines stand a little below their line. */
const isOn = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 2,
  );

/** Has a range's text been taken out of the page? A range whose nodes go shrinks to the place where they were. */
const isLost = ({ collapsed, startContainer, endContainer }: Range): boolean =>
  collapsed || !startContainer.isConnected || !endContainer.isConnected;

/** The finding under a click, if the click was for the text: not for a link, and not the end of a selection. */
function findingAt(event: MouseEvent, painted: readonly Painted[]): number | undefined {
  if (painted.length === 0 || event.button !== 0) return undefined;
  // Seen from outside, what happens in a shadow root happens to its host.
  const [target] = event.composedPath();
  if (!isNode(target) || (isElement(target) && real(target).closest(ACTIVE))) return undefined;
  if (real(target).ownerDocument?.getSelection()?.isCollapsed === false) return undefined;
  return painted.find(
    ({ range }) => range.intersectsNode(target) && isOn(range, event.clientX, event.clientY),
  )?.index;
}

/**
 * Makes a highlighter. Frames and shadow roots come with the ranges that are painted in them.
 * @param clicked the reader clicked the text of a finding
 */
export function createHighlighter(clicked: (finding: number) => void, signal: AbortSignal): Highlighter {
  const names = drawNames();
  let painted: readonly Painted[] = [];
  let focused: number | undefined;
  const heardIn = new WeakSet<Document>();
  const registries = new Set<HighlightRegistry>();
  const sheets = new Map<Document | ShadowRoot, { css: string; drop: () => void }>();

  const set = (view: View, name: string, ranges: readonly Range[], priority = 0): void => {
    // The page can reach what is registered, and move its ranges: ours stay with us, to be clicked, shown and scrolled to.
    const highlight = new view.Highlight(...ranges.map((range) => range.cloneRange()));
    highlight.priority = priority;
    view.CSS.highlights.set(name, highlight);
    registries.add(view.CSS.highlights);
  };

  /** Styles where they are needed and nowhere else; what is right already stays. */
  const dress = (): void => {
    const wanted = new Map<Document | ShadowRoot, string>();
    for (const { range } of painted) {
      const scope = range.startContainer.getRootNode();
      // Text may stand in a shadow root itself, in no element of it.
      const element = range.startContainer.parentElement ?? (isShadowRoot(scope) ? scope.host : null);
      if (element && isScope(scope) && !wanted.has(scope))
        wanted.set(scope, highlightStyles(themeOf(element), names));
    }
    for (const [scope, { css, drop }] of sheets) {
      if (wanted.get(scope) === css) continue;
      drop();
      sheets.delete(scope);
    }
    for (const [scope, css] of wanted) {
      if (!sheets.has(scope)) sheets.set(scope, { css, drop: adoptSheet(scope, css) });
    }
  };

  const hear = (): void => {
    for (const { range } of painted) {
      const { ownerDocument } = range.startContainer;
      if (!ownerDocument || heardIn.has(ownerDocument)) continue;
      heardIn.add(ownerDocument);
      const click = (event: MouseEvent): void => {
        const finding = findingAt(event, painted);
        if (finding !== undefined) clicked(finding);
      };
      listen(ownerDocument, 'click', click, { signal });
    }
  };

  const erase = (which: readonly string[]): void => {
    for (const registry of registries) for (const name of which) registry.delete(name);
  };

  const emphasise = (): void => {
    const range = painted.find(({ index }) => index === focused)?.range;
    const view = range && viewOf(range.startContainer);
    erase([names.focus]);
    if (range && view) set(view, names.focus, [range], 1);
  };

  const clear = (): void => {
    painted = [];
    focused = undefined;
    erase(Object.values(names));
    registries.clear();
    dress();
  };

  onAbort(signal, clear);
  return {
    clear,
    paint(findings) {
      if (findings.length === 0) return clear();
      painted = findings;
      dress();
      hear();
      erase(Object.values(names));
      for (const kind of KINDS) {
        const ofKind = byView(findings.filter((finding) => finding.kind === kind));
        for (const [view, ranges] of ofKind) set(view, names[kind], ranges);
      }
      emphasise();
    },
    focus(index) {
      focused = index;
      emphasise();
    },
    broken: () => painted.some(({ range }) => isLost(range)),
  };
}
