/**
 * Joins lines that a page has set one by one into paragraphs: the captions of a film, a transcript with time codes, lines
 * that a script moves, the text layer of a document in print. Told by lines in a row, in elements of one kind, most of
 * which stop inside a sentence; or by the time before each of them.
 */
import { numbersBefore } from '../../../engine/text/margins.ts';
import { real } from '../../dom/real.ts';
import type { Block, Container, Run } from './block-writer.ts';
import { isPartOfIdeographs, mayEndCutWord, mayGoOnWord } from './line-ends.ts';
import { withoutMargins } from './margins.ts';
import { GOOD_WEIGHT, weigh } from './text-weight.ts';
import { withoutSpans } from './without-spans.ts';

/** A longer block is a paragraph, not a line. In Latin letters' worth. */
const MAX_LINE = 110;
/** As many lines in elements of their own, … */
const MIN_LINES = 4;
/** … and in one element. */
const MIN_LINES_WITHIN = 2;
/** This share of the lines stops inside a sentence, … */
const OPEN_SHARE = 0.5;
/** … and this share of those goes on with a small letter in the next, where the script has small letters. */
const SMALL_SHARE = 0.3;
/** This share of the lines has a time before it. */
const TIMED_SHARE = 0.6;
const TIME = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?`;
/** A time before a line, or that of its beginning and its end; in files of captions with a number before it and how it is set behind. */
const TIME_CODE = new RegExp(
  String.raw`^(?:\d{1,5}\s+(?=${TIME}\s*-->))?${TIME}(?:\s*(?:-->|[-–—])\s*${TIME}(?:\s+\w+:\S+)*)?(?:\s+|$)`,
);
/** Most lines begin with neither a time nor a number. */
const MAY_BE_MARK = /^[\d[(W]/;
/** The number of a caption, or what a file of captions begins with. */
const NUMBER = /^(?:\d{1,5}|WEBVTT\b.*)$/;
const STOP = /[.!?…。！？؟۔।]["'”’»)\]）」』]*$/;
/** A speaker before what he says. */
const SPEAKER = /^(?:>>|(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}:\s|[\p{Script=Han}·]{2,8}：)/u;
/** Items of lists and cells of tables are lines of their own, whatever they say. */
const ITEM = /^(?:li|dt|dd|td|th|h[1-6])$/;

const isNamedAlike = ({ element: a }: Container, { element: b }: Container): boolean =>
  a.localName === b.localName && a.getAttribute('class') === b.getAttribute('class');

/** Do two lines stand in elements of one kind, side by side? */
function areAlike(a: Container, b: Container): boolean {
  if (a === b) return true;
  if (!isNamedAlike(a, b)) return false;
  if (a.parent === b.parent) return true;
  return (
    a.parent !== undefined &&
    b.parent !== undefined &&
    a.parent.parent === b.parent.parent &&
    isNamedAlike(a.parent, b.parent)
  );
}

const isLine = ({ heading, linked, weight }: Block): boolean =>
  !heading && linked === 0 && weight <= MAX_LINE;

/** What is no line of the text itself: the time or the number of the next. */
const isMark = ({ text }: Block): boolean =>
  MAY_BE_MARK.test(text) && (NUMBER.test(text) || TIME_CODE.exec(text)?.[0] === text);

/** Lines in a row, with what they say of themselves. */
interface Row {
  /** All blocks of the row, marks with them. */
  size: number;
  lines: readonly Block[];
  timed: number;
}

function rowAt(blocks: readonly Block[], from: number): Row {
  const lines: Block[] = [];
  const row: Row = { size: 0, lines, timed: 0 };
  let mark = false;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || !isLine(block)) break;
    if (isMark(block)) {
      mark = true;
      continue;
    }
    const last = lines.at(-1);
    if (last && !areAlike(last.container, block.container)) break;
    if (mark || (MAY_BE_MARK.test(block.text) && TIME_CODE.test(block.text))) row.timed++;
    lines.push(block);
    row.size = at - from + 1;
    mark = false;
  }
  return row;
}

/** Do the lines of a row make up sentences together? */
function isTorn({ lines, timed }: Row): boolean {
  const [first] = lines;
  if (!first) return false;
  const within = lines.every(({ container }) => container === first.container);
  if (lines.length < (within ? MIN_LINES_WITHIN : MIN_LINES)) return false;
  if (timed >= lines.length * TIMED_SHARE) return true;
  if (ITEM.test(real(first.container.element).localName)) return false;
  const open = lines.slice(0, -1).flatMap((line, at) => {
    const next = lines[at + 1];
    return next && !STOP.test(line.text) ? [{ line, next }] : [];
  });
  if (open.length < (lines.length - 1) * OPEN_SHARE || open.length === 0) return false;
  const goesOn = open.filter(({ line, next }) =>
    isPartOfIdeographs(line.text, next.text)
      ? // Without small letters, signs within the lines have to tell a text from a list of names.
        /[，、；。]/.test(line.text + next.text)
      : mayGoOnWord(next.text),
  );
  return goesOn.length >= open.length * SMALL_SHARE;
}

/** A line without the time before it. */
const withoutTime = (block: Block): Block => withoutStart(block, TIME_CODE.exec(block.text)?.[0].length ?? 0);

const withoutStart = (block: Block, end: number): Block =>
  end === 0 ? block : withoutSpans(block, [{ start: 0, end }]);

/** Lines without the numbers that count them in the margin, where they do. */
function withoutNumbers(lines: readonly Block[]): readonly Block[] {
  const lengths = numbersBefore(lines.map(({ text }) => text));
  return lengths ? lines.map((line, at) => withoutStart(line, lengths[at] ?? 0)) : lines;
}

/** Several lines as one block, which stands in what holds them all. */
function joined(lines: readonly Block[], holder: Container): Block {
  const runs: Run[] = [];
  const hyphens: number[] = [];
  let text = '';
  for (const line of lines) {
    const cutsWord = mayEndCutWord(text) && mayGoOnWord(line.text);
    if (cutsWord) hyphens.push(text.length - 1);
    else if (text !== '' && !isPartOfIdeographs(text, line.text)) text += ' ';
    const start = text.length;
    runs.push(...line.runs.map((run) => ({ ...run, start: run.start + start })));
    hyphens.push(...line.hyphens.map((at) => at + start));
    text += line.text;
  }
  return {
    text,
    runs,
    hyphens,
    lines: [],
    container: holder,
    heading: false,
    linked: 0,
    weight: weigh(text),
  };
}

/** What holds all lines of a row. */
function holderOf(lines: readonly Block[], first: Block): Container {
  const { container } = first;
  if (lines.every((line) => line.container === container)) return container;
  const { parent } = container;
  if (lines.every((line) => line.container.parent === parent)) return parent ?? container;
  return parent?.parent ?? container;
}

/** The paragraphs that the lines of a row make up: each ends with a line that ends a sentence, and is no mere line. */
function paragraphsOf(lines: readonly Block[]): Block[] {
  const [first] = lines;
  if (!first) return [];
  const holder = holderOf(lines, first);
  const paragraphs: Block[] = [];
  let waiting: Block[] = [];
  let weight = 0;
  const end = (): void => {
    if (waiting.length > 0) paragraphs.push(joined(waiting, holder));
    waiting = [];
    weight = 0;
  };
  for (const line of lines) {
    const last = waiting.at(-1);
    if (SPEAKER.test(line.text) || (last && weight >= GOOD_WEIGHT && STOP.test(last.text))) end();
    waiting.push(line);
    weight += line.weight;
  }
  end();
  return paragraphs;
}

/** Blocks with the lines of torn paragraphs joined; the others are as they were. */
export function joinLines(written: readonly Block[]): Block[] {
  const blocks = written.map(withoutMargins);
  const result: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (!block) break;
    const row = isLine(block) ? rowAt(blocks, at) : undefined;
    const lines = row && withoutNumbers(row.lines);
    if (row && lines && isTorn({ ...row, lines })) {
      result.push(...paragraphsOf(lines.map(withoutTime)));
      at += row.size;
    } else {
      const size = Math.max(1, row?.size ?? 1);
      result.push(...blocks.slice(at, at + size));
      at += size;
    }
  }
  return result;
}
