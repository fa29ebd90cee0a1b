/** Reads the real pages that reading is measured on, and what is known of their text. They are not in the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import * as z from 'zod/mini';
import { hashTerm } from '../../engine/text/hash.ts';
import { Failure } from '../../cli/failure.ts';

/** A page and what its index says of it. */
export interface GoldPage {
  id: string;
  /** The folder it came in. */
  set: string;
  file: string;
  html: string;
  url?: string | undefined;
  /** The language of the text; undefined where nobody knows. */
  lang?: string | undefined;
  title?: string | undefined;
  /** An ISO date, or undefined. */
  date?: string | undefined;
  /** Snippets that stand in the article. */
  with: readonly string[];
  /** Snippets of the page that do not. */
  without: readonly string[];
  /** How the article begins. */
  firstWords?: string | undefined;
  /** The whole body, as text. */
  body?: string | undefined;
}

const text = z.nullish(z.string());
const Entry = z.object({
  id: z.string(),
  file: text,
  files: z.optional(z.array(z.string())),
  lang: text,
  url: text,
  title: text,
  with: z.optional(z.array(z.string())),
  without: z.optional(z.array(z.string())),
  first13: text,
});
const Metadata = z.object({ publishedTime: text });

const unpack = (file: string): Buffer => {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

const open = (file: string): string => unpack(file).toString('utf8');

/** A page in the encoding that it says it has, where it is not UTF-8: some have been put into UTF-8 and still say so. */
function openPage(file: string): string {
  const bytes = unpack(file);
  const html = bytes.toString('utf8');
  const named = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
  if (!named || !html.includes('\ufffd')) return html;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return html;
  }
}

/** The text of a piece of HTML, with a blank at every tag so that words of two paragraphs stay apart. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(
    `<html><body>${html.replace(/<(?!\/?(a|b|i|em|strong|span|sup|sub)\b)/gi, ' <')}`,
  );
  return document.body.textContent;
}

function pageOf(set: string, folder: string, line: string): GoldPage {
  const entry = Entry.parse(JSON.parse(line));
  const own = join(folder, entry.id.slice(entry.id.indexOf('/') + 1));
  const file = (name: string): string =>
    existsSync(join(folder, name)) ? join(folder, name) : join(own, name);
  const gold = entry.files?.find((each) => each.startsWith('expected.html'));
  const metadata = entry.files?.find((each) => each.endsWith('metadata.json'));
  const date = metadata && Metadata.parse(JSON.parse(open(file(metadata)))).publishedTime;
  const source = file(entry.file ?? entry.files?.find((each) => each.startsWith('source.html')) ?? '');
  return {
    id: entry.id,
    set,
    file: source,
    html: openPage(source),
    url: entry.url ?? undefined,
    lang: entry.lang && entry.lang !== '?' ? entry.lang : undefined,
    title: entry.title ?? undefined,
    date: date ? /^\d{4}-\d\d-\d\d/.exec(date)?.[0] : undefined,
    with: entry.with ?? [],
    without: entry.without ?? [],
    firstWords: entry.first13 ? textOfHtml(entry.first13) : undefined,
    body: gold && textOfHtml(open(file(gold))),
  };
}

/**
 * All pages under a folder whose subfolders have an `index.jsonl.gz` each. Undefined where there is no such folder.
 * @throws {Failure} if an index says something else than it should.
 */
export function goldPages(folder: string): GoldPage[] | undefined {
  if (!existsSync(folder)) return undefined;
  const pages: GoldPage[] = [];
  for (const set of readdirSync(folder).sort()) {
    const index = join(folder, set, 'index.jsonl.gz');
    if (!existsSync(index)) continue;
    for (const [at, line] of open(index).split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        pages.push(pageOf(set, join(folder, set), line));
      } catch (error) {
        throw new Failure(`Line ${at + 1} of ${index} does not describe a page: ${String(error)}`);
      }
    }
  }
  return pages;
}

/** Which half of all pages this one belongs to: rules are made on one and checked on the other. */
export const halfOf = (page: GoldPage): 'a' | 'b' => (hashTerm(page.id) % 2 === 0 ? 'a' : 'b');
