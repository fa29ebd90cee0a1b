/** All that a document shows as text, a block a line: for a draft, of which nothing is to be left out. */
import { collectBlocks } from './collect/blocks.ts';
import { layoutOf } from './collect/layout.ts';
import { joinBlocks } from './collect/shown-text.ts';
import { MAX_TEXT } from './article.ts';

export const wholeText = (document: Document): string =>
  joinBlocks(collectBlocks(document.body, layoutOf(document)).blocks, MAX_TEXT).text;
