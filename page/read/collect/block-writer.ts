/** Puts the text of text nodes together into blocks: white space as on the screen, and where every unit stands. */
import type { Cue } from './element-cues.ts';
import { isHeading } from '../../dom/tags.ts';
import type { Layout } from './layout.ts';
import { isConjunction, isPartOfIdeographs, mayEndCutWord, mayGoOnWord } from './line-ends.ts';
import { stretchesOf } from './stretches.ts';
import { weigh } from './text-weight.ts';
import { real } from '../../dom/real.ts';

/** A stretch of a block's text that stands, unit for unit, in one text node. */
export interface Run {
  /** Offset in the text of the block; later in that of the article. UTF-16 code units. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node's data. */
  from: number;
}

/** A block element, and what is known of it. */
export interface Container {
  element: Element;
  parent: Container | undefined;
  cue: Cue;
  /** Weight of the good paragraphs under it; see `body.ts`. */
  good: number;
  dropped: boolean;
}

/** A paragraph, a list item, a heading, or text between two of them. */
export interface Block {
  /** White space is collapsed as on the screen. */
  text: string;
  runs: Run[];
  container: Container;
  heading: boolean;
  /** How much of the text stands in links, 0 to 1. */
  linked: number;
  /** Length in Latin letters' worth: an ideograph says as much as two or three letters. */
  weight: number;
  /** Offsets of hyphens at line ends, which may be the word's own or only cut it: see `cut-words.ts`. */
  hyphens: number[];
  /** Offsets at which a new line begins, after a line break that is shown. */
  lines: number[];
}

/** A paragraph of a Chinese page that is set off by a line break and an indent of ideographic spaces. */
const INDENT = /^[\s\u00a0]*\u3000/;

/** A blank line in a text whose line breaks are kept. */
const BLANK_LINE = /\n[^\S\n]*\n/;

export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Links around the text that comes next. */
  links = 0;
  private parts: string[] = [];
  private runs: Run[] = [];
  private hyphens: number[] = [];
  private lines: number[] = [];
  private length = 0;
  private linkedLength = 0;
  private breaks = 0;
  private spaced = false;
  private holder: { container: Container; keeps: boolean } | undefined;
  /** The node before this one ended with a line break. */
  private lineEnded = false;
  /** A soft hyphen is the last that was read. */
  private cut = false;
  private readonly layout: Pick<Layout, 'keepsLines'>;

  constructor(layout: Pick<Layout, 'keepsLines'>) {
    this.layout = layout;
  }

  /** A forced line break: two of them end a paragraph, one is white space. */
  break(): void {
    this.breaks++;
  }

  /** Adds a sign that is shown and stands in no text node: a quotation mark around a `q`. */
  mark(sign: string, opens: boolean): void {
    if (opens) {
      if (this.length > 0 && (this.spaced || this.breaks > 0)) this.push(' ');
      this.spaced = false;
      this.breaks = 0;
    }
    this.push(sign);
  }

  /** Adds text that stands in no node. */
  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /** Ends the block, which stands in this element. */
  flush(container: Container): void {
    if (this.length > 0) {
      const text = this.parts.join('');
      this.blocks.push({
        text,
        runs: this.runs,
        container,
        heading: isHeading(real(container.element).localName),
        linked: this.linkedLength / this.length,
        weight: weigh(text),
        hyphens: this.hyphens,
        lines: this.lines,
      });
      this.parts = [];
      this.runs = [];
      this.hyphens = [];
      this.lines = [];
      this.length = 0;
      this.linkedLength = 0;
    }
    this.breaks = 0;
    this.spaced = false;
    this.lineEnded = false;
    this.cut = false;
  }

  /** Adds a text node, of which no more than `limit` units are read. @returns how many were read. */
  write(node: Text, limit: number, container: Container): number {
    const data = node.data.length > limit ? node.data.slice(0, limit) : node.data;
    const pattern = stretchesOf(data);
    let end = 0;
    pattern.lastIndex = 0;
    for (let stretch = pattern.exec(data); stretch; stretch = pattern.exec(data)) {
      const { index } = stretch;
      const text = stretch[0];
      // What is not to be seen is no text; the space around it is.
      if (stretch[1] !== undefined) {
        if (index > end) this.spaced = true;
        this.cut = text.endsWith('\u00ad');
      } else {
        const gap = data.slice(end, index);
        const newline = gap.includes('\n');
        const ended = newline || (end === 0 && this.lineEnded);
        const kept =
          newline && end > 0
            ? this.keepsLines(node)
            : ended && this.length > 0 && this.holderKeeps(container);
        if (this.breaks > 1 || (this.breaks === 1 && INDENT.test(data)) || (kept && BLANK_LINE.test(gap)))
          this.flush(container);
        if (this.length > 0 && !this.goesOn(text, newline, kept)) {
          // White space of any length and kind is one space, which stands where its last unit does.
          if (gap !== '') this.add(' ', node, index - 1);
          // This space stands in another node, or in none.
          else if (this.spaced || this.breaks > 0) this.push(' ');
        }
        if (this.length > 0 && (this.breaks > 0 || kept)) this.lines.push(this.length);
        this.add(text, node, index);
        this.spaced = false;
        this.lineEnded = false;
        this.breaks = 0;
        this.cut = false;
      }
      end = index + text.length;
    }
    if (end < data.length) {
      this.spaced = true;
      this.lineEnded ||= data.includes('\n', end);
    }
    return data.length;
  }

  /** Does what holds the block show the line breaks between its nodes? Asked once for each. */
  private holderKeeps(container: Container): boolean {
    if (this.holder?.container !== container)
      this.holder = { container, keeps: this.layout.keepsLines(container.element) };
    return this.holder.keeps;
  }

  private keepsLines({ parentElement }: Text): boolean {
    return parentElement !== null && this.layout.keepsLines(parentElement);
  }

  /**
   * Does a word go on after the line break that stands before `text`, if one does? Then no space is shown there.
   *
   * @param newline a newline of the source stands before it
   * @param kept which is shown as one
   */
  private goesOn(text: string, newline: boolean, kept: boolean): boolean {
    if (this.breaks !== 1 && !newline) return false;
    const before = this.parts.at(-1) ?? '';
    if (this.cut) return mayGoOnWord(text);
    if ((this.breaks === 1 || kept) && isPartOfIdeographs(before, text)) return true;
    // A line of the source may end with a hyphen that is shown with a space after it: “first- and second-born”.
    if (!mayEndCutWord(before) || !mayGoOnWord(text) || isConjunction(text)) return false;
    this.hyphens.push(this.length - 1);
    return true;
  }

  /** Adds a piece of a node, joined to the run before where it goes on from it. */
  private add(text: string, node: Text, from: number): void {
    const last = this.runs[this.runs.length - 1];
    const goesOn =
      last?.node === node && last.from + last.length === from && last.start + last.length === this.length;
    if (goesOn) last.length += text.length;
    else this.runs.push({ start: this.length, length: text.length, node, from });
    this.push(text);
    if (this.links > 0) this.linkedLength += text.length;
  }
}
