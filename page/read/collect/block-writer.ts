/** Putting the text of text nodes together into blocks: white space as on the screen, and where every unit stands. */
import type { Cue } from './element-cues.ts';
import { isHeading } from '../../dom/tags.ts';
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
}

/** A paragraph of a Chinese page that is set off by a line break and an indent of ideographic spaces. */
const INDENT = /^[\s\u00a0]*\u3000/;

/**
 * Units that are not shown: soft hyphens, zero-width spaces and joiners of words, marks of direction. They tear words
 * apart that read as one. (The zero-width joiner and non-joiner are left: Persian and Indic words are spelt with them.)
 */
const UNSHOWN = '\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const INVISIBLE = new RegExp(`^[${UNSHOWN}]`);
/** Words with single spaces between them, as they stand in the text; or units that are not shown. */
const STRETCH = new RegExp(`[${UNSHOWN}]+|[^\\s${UNSHOWN}]+(?: [^\\s${UNSHOWN}]+)*`, 'g');

export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Links around the text that comes next. */
  links = 0;
  private parts: string[] = [];
  private runs: Run[] = [];
  private length = 0;
  private linkedLength = 0;
  private breaks = 0;
  private spaced = false;

  /** A forced line break: two of them end a paragraph, one is white space. */
  break(): void {
    this.breaks++;
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
      });
      this.parts = [];
      this.runs = [];
      this.length = 0;
      this.linkedLength = 0;
    }
    this.breaks = 0;
    this.spaced = false;
  }

  /** Adds a text node, of which no more than `limit` units are read. @returns how many were read. */
  write(node: Text, limit: number, container: Container): number {
    const data = node.data.length > limit ? node.data.slice(0, limit) : node.data;
    let end = 0;
    STRETCH.lastIndex = 0;
    for (let stretch = STRETCH.exec(data); stretch; stretch = STRETCH.exec(data)) {
      const { index } = stretch;
      const text = stretch[0];
      // What is not to be seen is no text; the space around it is.
      if (!INVISIBLE.test(text)) {
        if (this.breaks > 1 || (this.breaks === 1 && INDENT.test(data))) this.flush(container);
        if (this.length > 0 && index > end) {
          // White space of any length and kind is one space, which stands where its last unit does.
          this.add(' ', node, index - 1);
        } else if (this.length > 0 && (this.spaced || this.breaks > 0)) {
          // This space stands in another node, or in none.
          this.parts.push(' ');
          this.length += 1;
        }
        this.add(text, node, index);
        this.spaced = false;
        this.breaks = 0;
      } else if (index > end) this.spaced = true;
      end = index + text.length;
    }
    if (end < data.length) this.spaced = true;
    return data.length;
  }

  /** Adds a piece of a node, joined to the run before where it goes on from it. */
  private add(text: string, node: Text, from: number): void {
    const last = this.runs[this.runs.length - 1];
    const goesOn =
      last?.node === node && last.from + last.length === from && last.start + last.length === this.length;
    if (goesOn) last.length += text.length;
    else this.runs.push({ start: this.length, length: text.length, node, from });
    this.parts.push(text);
    this.length += text.length;
    if (this.links > 0) this.linkedLength += text.length;
  }
}
