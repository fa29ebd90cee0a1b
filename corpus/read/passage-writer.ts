/** Collects the passages of a document whose file says where each begins, and what is left aside. */
import type { LeftReason } from './reading.ts';

/** A passage of running Chinese: what parts two characters in it by a blank was a line's end, and not the author. */
const PROSE = /[。；！？]|\p{Script=Han}{2}.{40}/u;
const HAN_SPACE = /(?<=[\p{Script=Han}，。、；：！？）」』”’》]) (?=[\p{Script=Han}（「『“‘《])/gu;

export class PassageWriter {
  readonly #lines: string[] = [];
  readonly #left = new Map<LeftReason, string[]>();
  #open = '';
  #heading = false;

  /** Adds to the passage. White space counts as one blank. */
  write(text: string): void {
    this.#open += text;
  }

  /** Is nothing written of the passage yet? */
  get empty(): boolean {
    return this.#open.trim() === '';
  }

  /** Ends the passage; what follows begins another. */
  end(): void {
    let line = this.#open.replace(/[\s\u00a0]+/g, ' ').trim();
    this.#open = '';
    if (line === '') return;
    if (PROSE.test(line)) {
      const spaces = line.match(HAN_SPACE);
      if (spaces) this.leave('space between Chinese characters', ' '.repeat(spaces.length));
      line = line.replace(HAN_SPACE, '');
    }
    // A line that begins with the sign of a heading and is none is told from one.
    this.#lines.push(this.#heading ? `# ${line}` : line.replace(/^#/, '\\#'));
  }

  /** Ends the passage; until it is taken back, passages are headings. */
  heading(is: boolean): void {
    this.end();
    this.#heading = is;
  }

  /** Names what is not written. */
  leave(reason: LeftReason, text: string): void {
    if (text === '' || (text.trim() === '' && reason !== 'space between Chinese characters')) return;
    const list = this.#left.get(reason);
    if (list) list.push(text);
    else this.#left.set(reason, [text]);
  }

  finish(): { text: string; left: Map<LeftReason, string[]> } {
    this.end();
    return { text: this.#lines.join('\n'), left: this.#left };
  }
}
