/** Where lines of text stand in a picture of a given size, in both scripts. Pure: what measures text is given. */
import type { Quotation } from '../../engine/types.ts';

export interface Size {
  width: number;
  height: number;
}
/** As social networks and screens show them. Pixels. */
export const SIZES = { wide: { width: 1200, height: 630 }, high: { width: 1080, height: 1350 } } as const;

export type Ink = 'ink' | 'soft' | Quotation['status'];
/** A line of text: its place is its baseline. */
export interface Line {
  text: string;
  x: number;
  y: number;
  font: string;
  ink: Ink;
}

export const UI =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
export const READ =
  "Charter, 'Source Serif 4', 'Noto Serif', 'Liberation Serif', 'DejaVu Serif', 'Songti SC', 'Noto Serif CJK SC', SimSun, serif";

const PADDING = 64;
/** A few words fill a high picture in large letters; smaller ones than the last are not legible where it is shown small. */
const SCALES = [1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.72, 0.64, 0.58];
const LINE_HEIGHT = 1.42;

/** A text of a picture. */
export interface Block {
  text: string;
  size: number;
  family: string;
  weight?: number;
  ink: Ink;
  /** What may be cut short where even small letters do not fit. */
  cuts: boolean;
  /** Room above it, in sizes of its letters. */
  above: number;
}

/** What stands above, and what stands at the foot. */
export interface Blocks {
  body: readonly Block[];
  foot: readonly Block[];
}

/** Characters of Chinese stand by themselves, with the marks that may not begin a line; words of other scripts as wholes. */
const TOKEN =
  /[“‘「『（《]*\p{Script=Han}[，。、；：？！」』”’）》…]*|\s+|[^\s\p{Script=Han}“‘「『（《]+|[“‘「『（《]+/gu;

/** How much of a word is no wider than `width`; one unit at the least. */
function fitting(word: string, width: number, widthOf: (text: string) => number): number {
  let [fits, wider] = [1, word.length];
  while (wider - fits > 1) {
    const middle = (fits + wider) >> 1;
    if (widthOf(word.slice(0, middle)) <= width) fits = middle;
    else wider = middle;
  }
  return fits;
}

/** The lines of a text no wider than `width`; a word that is wider is broken. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [token] of text.replace(/\s+/gu, ' ').trim().matchAll(TOKEN)) {
    if (widthOf(line + token.trimEnd()) <= width) {
      line += token;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = token.trimStart();
    while (widthOf(line) > width && line.length > 1) {
      const end = fitting(line, width, widthOf);
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The fewest lines that a text is cut to. */
const FEWEST = 2;

/** The longest text that may be cut loses a line; false where none can. */
function shorten(laid: { block: Block; lines: string[] }[]): boolean {
  const longest = laid
    .filter(({ block, lines }) => block.cuts && lines.length > FEWEST)
    .sort((a, b) => b.lines.length - a.lines.length)[0];
  if (!longest) return false;
  longest.lines.pop();
  const last = longest.lines.length - 1;
  longest.lines[last] = `${longest.lines[last]?.replace(/[\s,.;:，。；：…]*$/u, '').slice(0, -1) ?? ''}…`;
  return true;
}

/**
 * Lays texts out: in the largest letters in which they fit, and cut short where even small ones do not.
 *
 * @param measure the width of a text in a font, in pixels
 */
export function layOut(
  { body, foot }: Blocks,
  { width, height }: Size,
  measure: (text: string, font: string) => number,
): Line[] {
  const room = width - 2 * PADDING;
  const lay = (blocks: readonly Block[], scale: number) =>
    blocks.map((block) => {
      const font = `${block.weight ?? 400} ${Math.round(block.size * scale)}px ${block.family}`;
      return { block, font, scale, lines: wrapped(block.text, room, (text) => measure(text, font)) };
    });
  const heightOf = (laid: ReturnType<typeof lay>): number =>
    laid.reduce(
      (sum, { block, lines, scale }) => sum + block.size * scale * (block.above + lines.length * LINE_HEIGHT),
      0,
    );
  const below = lay(foot, 0.95);
  const left = height - 2 * PADDING - heightOf(below) - 24;
  let above = lay(body, 1);
  for (const scale of SCALES) {
    above = lay(body, scale);
    if (heightOf(above) <= left) break;
  }
  while (heightOf(above) > left && shorten(above));
  const place = (laid: ReturnType<typeof lay>, top: number): Line[] => {
    let y = top;
    return laid.flatMap(({ block, font, lines, scale }) => {
      y += block.size * scale * block.above;
      return lines.map((text) => {
        y += block.size * scale * LINE_HEIGHT;
        return { text, x: PADDING, y: Math.round(y - block.size * scale * 0.35), font, ink: block.ink };
      });
    });
  };
  return [...place(above, PADDING), ...place(below, height - PADDING - heightOf(below))];
}
