/** Reads a file for the library: a web page here, where there is a document to put it in; everything else in the worker. */
import { decodeText } from '../../corpus/read/encoding.ts';
import { readHtml } from '../../corpus/read/html.ts';
import { UnreadableFile } from '../../corpus/read/reading.ts';
import type { Asking } from '../../extension/own/compiler-client.ts';
import type { ReadFile } from '../../extension/own/compiler-messages.ts';
import { readArticle } from '../../page/read/article.ts';
import { compiler } from './compiler.ts';

/** @throws UnreadableFile, CompilerFailed */
export async function readFile(file: File, asking: Asking): Promise<ReadFile> {
  const bytes = await file.arrayBuffer();
  if (!/\.x?html?$/i.test(file.name)) return compiler.read(file.name, bytes, asking);
  const { format, text, passages, facts, left } = readHtml(decodeText(new Uint8Array(bytes)), (html) => {
    const read = readArticle(new DOMParser().parseFromString(html, 'text/html'));
    if (!read) return undefined;
    const { text: said, title, date, lang } = read.article;
    return {
      text: said,
      headline: read.bodyStart > 0,
      facts: { title, date, lang, author: read.imprint().author },
    };
  });
  if (text.trim() === '') throw new UnreadableFile('no-text');
  return { format, text, passages, facts, left: Array.from(left, ([reason, texts]) => [reason, [...texts]]) };
}
