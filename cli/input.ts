/**
 * Reads articles from a file or standard input: a text, an HTML page, or JSON lines (also gzipped). The format is known by the
 * file's name, or else by its first character. Files may be in any encoding that `encoding.ts` can tell.
 */
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { withoutMargins } from '../engine/text/margins.ts';
import { hasBrokenLines, runningLines } from '../engine/text/running-lines.ts';
import type { Article } from '../engine/types.ts';
import { decodeText } from './encoding.ts';
import { Failure, messageOf } from './failure.ts';
import { readHtmlArticle } from './html.ts';
import { linesOf, openInput } from './json-lines.ts';

/** An article to match, or why there is none. */
export type InputRecord = { id: string; article: Article } | { id: string; error: string };

const optionalText = z.nullish(z.string());
const Line = z.object({
  id: z.union([z.string(), z.number()]),
  lang: optionalText,
  title: optionalText,
  url: optionalText,
  date: optionalText,
  text: optionalText,
  html: optionalText,
});

type Format = 'text' | 'html' | 'json-lines';

function formatOf(name: string, head: string): Format {
  if (/\.jsonl(\.gz)?$/i.test(name)) return 'json-lines';
  if (/\.html?(\.gz)?$/i.test(name)) return 'html';
  if (/\.(txt|md)(\.gz)?$/i.test(name)) return 'text';
  return /^\s*</.test(head) ? 'html' : /^\s*\{/.test(head) ? 'json-lines' : 'text';
}

/** Reads an HTML page as the extension reads a live one; an empty text where it is no article. */
export function articleOfHtml(html: string, url: string | undefined): Article {
  const read = readHtmlArticle(html);
  const article: Article = read?.article ?? { text: '' };
  return url ? { ...article, url } : article;
}

/** A text file, whose lines are running text where they are broken by hand. Unit for unit, so that offsets hold. */
const plainText = (text: string): string =>
  hasBrokenLines(text) || withoutMargins(text) !== text ? runningLines(text) : text;

/** The record of one JSON line. Null fields count as absent. */
export function recordOfLine(line: string, number: number): InputRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: `line ${number}`, error: `Line ${number} is not JSON.` };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value).data?.id;
    const fault = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`)
      .join('; ');
    return { id: String(id ?? `line ${number}`), error: `Line ${number}: ${fault}` };
  }
  const { id, lang, title, url, date, text, html } = parsed.data;
  if (typeof text !== 'string' && typeof html !== 'string') {
    return { id: String(id), error: `Line ${number} has neither “text” nor “html”.` };
  }
  const given = {
    ...(lang && { lang }),
    ...(title && { title }),
    ...(url && { url }),
    ...(date && { date }),
  };
  if (typeof text === 'string') return { id: String(id), article: { text, ...given } };
  try {
    return { id: String(id), article: { ...articleOfHtml(html ?? '', undefined), ...given } };
  } catch (error) {
    return { id: String(id), error: `Line ${number}: its HTML cannot be read: ${messageOf(error)}` };
  }
}

/** A record as it stands in the input: a line of JSON that is still to be read, or what was made of a whole file. */
export type InputItem = { line: string; number: number } | { record: InputRecord };

/** Reads an item. */
export const recordOf = (item: InputItem): InputRecord =>
  'record' in item ? item.record : recordOfLine(item.line, item.number);

/**
 * The records of a file, or of standard input for `-`, one after another: a long file is never held whole.
 * @throws {Failure} if the file cannot be read, or is in an encoding that cannot be told.
 */
export async function* readInput(file: string): AsyncGenerator<InputItem> {
  const name = file === '-' ? '' : basename(file);
  const stream = await openInput(file);
  if (/\.jsonl(\.gz)?$/i.test(name)) {
    for await (const { number, text } of linesOf(stream, file)) yield { line: text, number };
    return;
  }
  const bytes = await buffer(stream).catch(() => {
    throw new Failure(`The file ${file} cannot be read: it is damaged, or a folder.`);
  });
  const whole = decodeText(bytes, file);
  const format = formatOf(name, whole.slice(0, 200));
  const id = name || 'stdin';
  if (format === 'json-lines') {
    let number = 0;
    for (const line of whole.split('\n')) {
      number++;
      if (line.trim() !== '') yield { line, number };
    }
  } else {
    const article = format === 'html' ? articleOfHtml(whole, undefined) : { text: plainText(whole) };
    yield { record: { id, article } };
  }
}
