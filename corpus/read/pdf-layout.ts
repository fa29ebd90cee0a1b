/**
 * From the pieces of text on a page of a PDF to its lines in reading order: columns are read one after another, pieces on
 * one line are joined where no blank parts them, and a blank line stands where the page leaves one.
 */

/** A piece of text on a page; places from the upper left corner, in points. */
export interface Piece {
  text: string;
  x: number;
  /** The line that the letters stand on. */
  y: number;
  width: number;
  /** The height of the letters. */
  size: number;
  rightToLeft: boolean;
}

/** A run of pieces on one height. */
interface Row {
  pieces: Piece[];
  y: number;
  size: number;
}

/** Pieces whose heights differ by less than this share of the letters stand on one line: raised figures do. */
const SAME_LINE = 0.45;
/** A gap of this share of the letters is a blank between words; between Chinese characters it takes nearly a whole one. */
const WORD_GAP = 0.15;
const HAN_GAP = 0.8;
/** Lines further apart than this many times the usual have a blank one between. */
const PARAGRAPH_GAP = 1.35;
/** A line that begins so many letters' sizes further in than the column is the first of a paragraph. */
const INDENT = [0.9, 4] as const;

const HAN_SIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef‘’“”—…·]';
const HAN_END = new RegExp(`${HAN_SIDE}$`, 'u');
const HAN_START = new RegExp(`^${HAN_SIDE}`, 'u');
const HAN_LETTER = /\p{Script=Han}/u;

const right = ({ x, width }: Piece): number => x + width;

/** The rows of pieces from the top down. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    // The larger letters say what a line is, so that a small raised figure belongs to the words it stands by.
    if (row && Math.abs(piece.y - row.y) < SAME_LINE * Math.max(piece.size, row.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) [row.size, row.y] = [piece.size, piece.y];
    } else rows.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  return rows;
}

/** What stands between two pieces of a line. */
function between(before: string, gap: number, after: string, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return '';
  const han =
    HAN_END.test(before) && HAN_START.test(after) && (HAN_LETTER.test(before) || HAN_LETTER.test(after));
  return gap > (han ? HAN_GAP : WORD_GAP) * size ? ' ' : '';
}

/** The text of a row. Blanks that a justified line puts between Chinese characters are none of the text. */
function textOfRow({ pieces }: Row): string {
  const words = pieces.filter(isWord);
  const lengthOf = (is: boolean): number =>
    words.reduce((sum, { rightToLeft, text }) => sum + (rightToLeft === is ? text.length : 0), 0);
  const turned = lengthOf(true) > lengthOf(false);
  const ordered = words.toSorted((a, b) => (turned ? right(b) - right(a) : a.x - b.x));
  let line = '';
  let last: Piece | undefined;
  for (const piece of ordered) {
    const gap = last ? (turned ? last.x - right(piece) : piece.x - right(last)) : 0;
    const blank = pieces.some(
      ({ text, x, width }) =>
        last &&
        text !== '' &&
        text.trim() === '' &&
        width > 0 &&
        x >= Math.min(last.x, piece.x) &&
        x < Math.max(last.x, piece.x),
    );
    if (last) {
      const size = Math.max(piece.size, last.size);
      const joint = between(line, gap, piece.text, size);
      const isHan = HAN_END.test(line) && HAN_START.test(piece.text);
      line += joint || (blank && !isHan && !/\s$/.test(line) ? ' ' : '');
    }
    line += piece.text;
    last = piece;
  }
  return line
    .replace(/[^\S\u3000]+/gu, ' ')
    .replace(
      /(?<=[\p{Script=Han}，。、；：！？）」』”’》]) (?=[\p{Script=Han}，。、；：！？（「『“‘《])/gu,
      (blank, at: number) =>
        // A line of a few characters may be set apart on purpose: a name, a heading.
        line.length < 16 && !/[，。；]/u.test(line) && at > 0 ? blank : '',
    )
    .trim();
}

const isWord = ({ text }: Piece): boolean => text.trim() !== '';

/** What of a row stands left and right of a place; undefined where it runs across, as far as gaps tell. */
function sidesOf(row: Row, at: number): { left: boolean; right: boolean } | undefined {
  const words = row.pieces.filter(isWord);
  const l = words.filter((piece) => right(piece) <= at + 1);
  const r = words.filter((piece) => piece.x >= at - 1);
  if (l.length + r.length < words.length) return undefined;
  if (l.length > 0 && r.length > 0) {
    const gap = Math.min(...r.map(({ x }) => x)) - Math.max(...l.map(right));
    if (gap < row.size * MIN_GUTTER) return undefined;
  }
  return { left: l.length > 0, right: r.length > 0 };
}

/** Where the rows of a block are divided into two columns: the place that is free in nearly all of them. Points. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const pieces = rows.flatMap((row) => row.pieces.filter(isWord));
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...pieces.map(right)) - left;
  const size = pieces.map((piece) => piece.size).sort((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 0;
  let best: { at: number; score: number } | undefined;
  const step = Math.max(1, size / 4);
  for (let at = left + width * 0.15; at <= left + width * 0.85; at += step) {
    let both = 0;
    let crossed = 0;
    let [before, after] = [0, 0];
    for (const row of rows) {
      const sides = sidesOf(row, at);
      if (!sides) crossed++;
      if (sides?.left && sides.right) both++;
      if (sides?.left) before++;
      if (sides?.right) after++;
    }
    const filled = Math.min(before, after);
    if (filled < LEAST_ROWS || crossed > filled * MAX_CROSSED) continue;
    const side = Math.max(both, overlap(rows, at) ? 1 : 0);
    if (side === 0) continue;
    const score = filled - crossed * 2;
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at;
}

/** A gutter is at least this wide, in sizes of the letters. */
const MIN_GUTTER = 0.6;
/** Fewer rows on a side make no column. */
const LEAST_ROWS = 3;
/** Headings and pictures' captions may run across: so many for each row of the shorter column. */
const MAX_CROSSED = 0.4;

/** Whether what stands left of a place and what stands right of it stand beside each other. */
function overlap(rows: readonly Row[], at: number): boolean {
  const ys = (side: (piece: Piece) => boolean): number[] =>
    rows
      .filter((row) => row.pieces.some((piece) => piece.text.trim() !== '' && side(piece)))
      .map(({ y }) => y);
  const l = ys((piece) => right(piece) <= at + 1);
  const r = ys((piece) => piece.x >= at - 1);
  const top = Math.max(Math.min(...l), Math.min(...r));
  const bottom = Math.min(Math.max(...l), Math.max(...r));
  const within = (list: readonly number[]): number => list.filter((y) => y >= top && y <= bottom).length;
  return within(l) >= LEAST_ROWS && within(r) >= LEAST_ROWS;
}

/** More columns than this are a table. */
const MAX_DEPTH = 3;

/** The blocks of a page in reading order: each the pieces of one column, or of what runs across. */
function blocksOf(pieces: readonly Piece[], depth = 0): Piece[][] {
  const rows = rowsOf(pieces);
  if (rows.length < LEAST_ROWS || depth >= MAX_DEPTH) return [[...pieces]];
  const at = gutterOf(rows);
  if (at === undefined) return [[...pieces]];
  const blocks: Piece[][] = [];
  let [l, r]: [Piece[], Piece[]] = [[], []];
  const close = (): void => {
    if (l.length > 0) blocks.push(...blocksOf(l, depth + 1));
    if (r.length > 0) blocks.push(...blocksOf(r, depth + 1));
    [l, r] = [[], []];
  };
  for (const row of rows) {
    if (!sidesOf(row, at)) {
      close();
      blocks.push(row.pieces);
    } else for (const piece of row.pieces) (piece.x + piece.width / 2 < at ? l : r).push(piece);
  }
  close();
  // What runs across in lines that follow each other is one block.
  return blocks;
}

/** The usual distance of lines, told by the middle one. */
function leadingOf(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, i) => row.y - (rows[i]?.y ?? 0))
    .sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? 0;
}

/** The lines of a page. */
export function linesOfPage(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let last: { y: number; size: number } | undefined;
  for (const block of blocksOf(pieces)) {
    const rows = rowsOf(block).filter((row) => row.pieces.some(isWord));
    const leading = leadingOf(rows);
    const edge = Math.min(...rows.flatMap((row) => row.pieces.filter(isWord).map(({ x }) => x)));
    rows.forEach((row, i) => {
      const text = textOfRow(row);
      const step = i > 0 ? row.y - (rows[i - 1]?.y ?? 0) : last ? row.y - last.y : 0;
      const usual = Math.max(leading, row.size);
      const apart =
        i === 0
          ? lines.length > 0 && (step < 0 || step > row.size * 2)
          : step > usual * PARAGRAPH_GAP || isOtherSize(row, rows[i - 1]);
      if (apart) lines.push('');
      const start = Math.min(...row.pieces.filter(isWord).map(({ x }) => x));
      const inset = (start - edge) / row.size;
      const isIndented = rows.length > 2 && inset >= INDENT[0] && inset <= INDENT[1];
      lines.push(isIndented ? `\u3000\u3000${text}` : text);
    });
    last = rows.at(-1) ?? last;
  }
  return lines;
}

/** Letters of another size are another part of the page: a heading, a note. */
const isOtherSize = (row: Row, before: Row | undefined): boolean =>
  before !== undefined && Math.abs(row.size - before.size) > 0.15 * Math.max(row.size, before.size);
