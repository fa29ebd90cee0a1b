/** What the text of a block says by itself, wherever it stands: is it a paragraph, a sentence, a call to subscribe? */
import type { Block } from '../collect/block-writer.ts';
import { GOOD_WEIGHT } from '../collect/text-weight.ts';
import { CALL, POINTER } from './line-openings.ts';

/** Paragraphs with more of their text in links than this are lists of links. */
export const GOOD_LINKED = 0.35;
/** A short block with more of its text in links than this is a pointer to elsewhere. */
export const KEPT_LINKED = 0.5;
/** A longer paragraph that begins with a call to subscribe goes on to say something else. */
const MAX_CALL = 250;

/** The end of a text, as far as it tells whether it ends a sentence. UTF-16 code units. */
const ENDING = 12;
/**
 * Stops and commas. The classes of Unicode take the browser part of a millisecond to set up: they are asked only where
 * the commonest signs are not found.
 */
const COMMON_PUNCTUATION = /[.,;:!?…。，、！？：；]/;
const PUNCTUATION = /\p{Terminal_Punctuation}/u;
const COMMON_SENTENCE = /[.!?…:：。！？]["'”’»)\s]*$/;
const COMMON_FRAGMENT = /[\w,]\s*$/;
const SENTENCE = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u;

/** Does a text end as a sentence does? */
export function isSentence(text: string): boolean {
  const ending = text.slice(-ENDING);
  return COMMON_SENTENCE.test(ending) || (!COMMON_FRAGMENT.test(ending) && SENTENCE.test(ending));
}

const hasPunctuation = (text: string): boolean => COMMON_PUNCTUATION.test(text) || PUNCTUATION.test(text);

export const hasLetters = (text: string): boolean => /[a-z\u4e00-\u9fff]/i.test(text) || /\p{L}/u.test(text);

/** Does a block ask the reader for something? */
export const isCall = (block: Block): boolean => block.weight < MAX_CALL && CALL.test(block.text);

/** Does a block name what else is to be read? */
export const isPointer = (block: Block): boolean => block.weight < MAX_CALL && POINTER.test(block.text);

/** Is a block a paragraph of running text, by itself? */
export const isGood = (block: Block): boolean =>
  block.weight >= GOOD_WEIGHT && block.linked <= GOOD_LINKED && hasPunctuation(block.text) && !isCall(block);
