/**
 * Styles of the highlights: the kinds are told apart by the style of the line first and by colour second, for those who see
 * colours otherwise, and for forced colours. On paper nothing is to be seen.
 */
import type { FindingKind } from '../../engine/types.ts';

export const KINDS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];

/** The names of our highlights: one for each kind, and one for the finding that is emphasised. */
export type HighlightNames = Readonly<Record<FindingKind | 'focus', string>>;

/**
 * The registry of highlights is shared with the page and with other extensions: names that are drawn anew for each page
 * meet with no others, and tell the page neither whose they are nor what they stand for (decision 14).
 */
export function drawNames(): HighlightNames {
  // An identifier of CSS begins with a letter.
  const draw = (): string =>
    `h${[...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')}`;
  return { verbatim: draw(), edited: draw(), paraphrase: draw(), focus: draw() };
}

/**
 * The panel's own colours, for a light page and for a dark one: a line, and a tint of it behind the text, in percent. The
 * tint is light enough to leave the page's text at its contrast, and stronger for the finding that is shown.
 */
const PALETTES = {
  light: { verbatim: '#1d4d74', edited: '#8f5400', paraphrase: '#5b4a8a', tint: 11, focus: 26 },
  dark: { verbatim: '#8cc0ea', edited: '#e5b567', paraphrase: '#bfb0f0', tint: 14, focus: 34 },
} as const;
export type Theme = keyof typeof PALETTES;

const LINES: Readonly<Record<FindingKind, string>> = {
  verbatim: 'solid',
  edited: 'dashed',
  paraphrase: 'dotted',
};

/**
 * The rules for a document or a shadow root. Chromium (156) paints any highlight in the colours of a selection where
 * colours are forced, whatever is asked for here; the lines keep their style and are made thicker to be told apart.
 */
export function highlightStyles(theme: Theme, names: HighlightNames): string {
  const palette = PALETTES[theme];
  const rules = KINDS.map(
    (kind) => `::highlight(${names[kind]}) {
      text-decoration: underline ${LINES[kind]} ${palette[kind]} 2px;
      text-underline-offset: 0.18em;
      background-color: color-mix(in srgb, ${palette[kind]} ${palette.tint}%, transparent);
    }`,
  );
  return `@media screen {
    ${rules.join('\n')}
    ::highlight(${names.focus}) { background-color: color-mix(in srgb, ${palette.verbatim} ${palette.focus}%, transparent); }
  }
  @media screen and (forced-colors: active) {
    ${KINDS.map((kind) => `::highlight(${names[kind]}) { text-decoration-color: LinkText; text-decoration-thickness: 3px; background-color: transparent; }`).join('\n')}
    ::highlight(${names.focus}) { background-color: Highlight; color: HighlightText; }
  }`;
}

/** Text is taken for light above this lightness, 0 to 1. Grey text on white is about 0.4, on black about 0.65. */
const LIGHT_TEXT = 0.55;

/**
 * How light a computed colour is, 0 to 1, as far as light text needs to be told from dark. Browsers give `rgb()` for
 * older notations, and newer ones as they were written.
 */
function lightnessOf(color: string): number {
  const [, notation = '', values = ''] = /^(\w+)\((?:[a-z][\w-]* )?([^)]*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0] = (values.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (notation.startsWith('ok')) return a;
  if (notation.startsWith('l')) return a / 100;
  return (a * 0.299 + b * 0.587 + c * 0.114) / (notation === 'color' ? 1 : 255);
}

/** Light text means a dark page, whatever the page and the system say about their schemes. */
export const themeOf = (element: Element): Theme =>
  lightnessOf(getComputedStyle(element).color) > LIGHT_TEXT ? 'dark' : 'light';
