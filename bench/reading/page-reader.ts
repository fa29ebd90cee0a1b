/** What is bundled for a browser: the reader of pages and of selections, and nothing around them. */
export { readPage } from '../../page/read/article.ts';
export { selectedText } from '../../page/read/selection.ts';
