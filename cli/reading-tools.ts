/** What the readers of documents are given on the command line: a reader of web pages, and the tables of pdf.js. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadingTools } from '../corpus/read/read-document.ts';
import { readHtmlArticle } from './html.ts';

export const readingTools = (): ReadingTools => ({
  cMapUrl: `${join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps')}/`,
  readArticle(html) {
    const read = readHtmlArticle(html);
    if (!read) return undefined;
    const { text, title, date, lang, url } = read.article;
    return {
      text,
      headline: read.bodyStart > 0,
      facts: { title, date, lang, url, author: read.imprint().author },
    };
  },
});
