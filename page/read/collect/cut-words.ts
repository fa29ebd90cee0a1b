/** Joins words that a hyphen cuts at the end of a line, and leaves the hyphens that are the words' own. */
import type { Block } from './block-writer.ts';
import { withoutSpans } from './without-spans.ts';

const HYPHENATED = /\p{L}+[-\u2010\u2011]\p{Ll}+/gu;
const WORD_BEFORE = /[\p{L}\-\u2010\u2011]+$/u;
const WORD_AFTER = /^\p{L}+/u;

/** Blocks without the hyphens that only cut a word at the end of a line. */
export function withoutCutWords(blocks: readonly Block[]): Block[] {
  if (blocks.every(({ hyphens }) => hyphens.length === 0)) return [...blocks];
  /** Words that the page hyphenates in the middle of a line. */
  const own = new Set<string>();
  for (const { text, hyphens } of blocks) {
    for (const { index, 0: word } of text.matchAll(HYPHENATED))
      if (!hyphens.some((at) => at >= index && at < index + word.length)) own.add(word.toLowerCase());
  }
  return blocks.map((block) => {
    const cuts = block.hyphens.filter((at) => {
      const head = WORD_BEFORE.exec(block.text.slice(0, at))?.[0] ?? '';
      const tail = WORD_AFTER.exec(block.text.slice(at + 1))?.[0] ?? '';
      // A word with another hyphen keeps this one, too: “well-to-do”.
      return !/[-\u2010\u2011]/.test(head) && !own.has(`${head}-${tail}`.toLowerCase());
    });
    return {
      ...withoutSpans(
        block,
        cuts.map((start) => ({ start, end: start + 1 })),
      ),
      hyphens: [],
    };
  });
}
