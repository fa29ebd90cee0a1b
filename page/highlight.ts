/**
 * Painting findings over the page with the CSS Custom Highlight API: not one node of the page is changed. The kinds are
 * told apart by the style of the line first and by colour second, for those who see colours otherwise.
 */
import type { FindingKind } from '../engine/types.ts';
import { adoptSheet } from './sheets.ts';

/** The registry is shared with the page and with other extensions. */
const PREFIX = 'variorum-';
const KINDS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];
const FOCUS = `${PREFIX}focus`;

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
  /** The finding under a click, if the click was for the text: not for a link, and not the end of a selection. */
  findingAt(event: MouseEvent): number | undefined;
  /** Takes everything away. */
  clear(): void;
}

/**
 * The panel's own colours, for a light page and for a dark one: a line, and a tint of it behind the text, in percent. The
 * tint is light enough to leave the page's text at its contrast, and stronger for the finding that is shown.
 */
const PALETTES = {
  light: { verbatim: '#1d4d74', edited: '#8f5400', paraphrase: '#5b4a8a', tint: 11, focus: 26 },
  dark: { verbatim: '#8cc0ea', edited: '#e5b567', paraphrase: '#bfb0f0', tint: 14, focus: 34 },
} as const;
const LINES: Readonly<Record<FindingKind, string>> = {
  verbatim: 'solid',
  edited: 'dashed',
  paraphrase: 'dotted',
};

function styleSheet(theme: keyof typeof PALETTES): string {
  const palette = PALETTES[theme];
  const rules = KINDS.map(
    (kind) => `::highlight(${PREFIX}${kind}) {
      text-decoration: underline ${LINES[kind]} ${palette[kind]} 2px;
      text-underline-offset: 0.18em;
      background-color: color-mix(in srgb, ${palette[kind]} ${palette.tint}%, transparent);
    }`,
  );
  return `${rules.join('\n')}
    ::highlight(${FOCUS}) { background-color: color-mix(in srgb, ${palette.verbatim} ${palette.focus}%, transparent); }
    @media (forced-colors: active) {
      ${KINDS.map((kind) => `::highlight(${PREFIX}${kind}) { text-decoration-color: LinkText; background-color: transparent; }`).join('\n')}
      ::highlight(${FOCUS}) { background-color: Highlight; color: HighlightText; }
    }`;
}

/** Light text means a dark page, whatever the page and the system say about their schemes. */
function themeOf(element: Element): keyof typeof PALETTES {
  const channels = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/
    .exec(getComputedStyle(element).color)
    ?.slice(1)
    .map(Number);
  const [red = 0, green = 0, blue = 0] = channels ?? [];
  return (red * 299 + green * 587 + blue * 114) / 1000 > 140 ? 'dark' : 'light';
}

/** What the page does something with when it is clicked: its click is not ours. */
const ACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable=""], [contenteditable="true"]';

/** The place in the text under a point of the viewport, by whichever name the browser has for it. */
function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The caret snaps to the nearest text: the point must be on the lines of the range itself. Pixels of the viewport. */
const isOn = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 2,
  );

/** Makes a highlighter for a document. In a browser without the API nothing is painted, and nothing fails. */
export function createHighlighter(document: Document): Highlighter {
  const registry = typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : undefined;
  let painted: readonly Painted[] = [];
  let dropSheet: (() => void) | undefined;

  const clear = (): void => {
    painted = [];
    for (const name of [...KINDS.map((kind) => `${PREFIX}${kind}`), FOCUS]) registry?.delete(name);
    dropSheet?.();
    dropSheet = undefined;
  };

  return {
    clear,
    paint(findings) {
      clear();
      const first = findings[0];
      if (!registry || !first) return;
      painted = findings;
      dropSheet = adoptSheet(
        document,
        styleSheet(themeOf(first.range.startContainer.parentElement ?? document.body)),
      );
      for (const kind of KINDS) {
        const ranges = findings.filter((finding) => finding.kind === kind).map((finding) => finding.range);
        if (ranges.length > 0) registry.set(`${PREFIX}${kind}`, new Highlight(...ranges));
      }
    },
    focus(index) {
      const range = painted.find((finding) => finding.index === index)?.range;
      registry?.delete(FOCUS);
      if (!registry || !range) return;
      const highlight = new Highlight(range);
      highlight.priority = 1;
      registry.set(FOCUS, highlight);
    },
    findingAt(event) {
      if (painted.length === 0 || event.button !== 0) return undefined;
      if (event.target instanceof Element && event.target.closest(ACTIVE)) return undefined;
      if (document.getSelection()?.isCollapsed === false) return undefined;
      const caret = caretAt(document, event.clientX, event.clientY);
      if (!caret) return undefined;
      return painted.find(
        ({ range }) =>
          range.startContainer.isConnected &&
          range.isPointInRange(caret.node, caret.offset) &&
          isOn(range, event.clientX, event.clientY),
      )?.index;
    },
  };
}
