/** Runs our reader and Readability in Node, each on a document of its own from the same parser. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../page/read/article.ts';
import { parseDate } from '../../page/read/about/dates.ts';
import { type GoldPage, textOfHtml } from './reading-pages.ts';
import type { Reading } from './reading-scores.ts';

type Reader = (page: GoldPage) => Reading;

/** Our reader on a page that linkedom has parsed. */
const ours: Reader = ({ html }) => {
  const { document } = parseHTML(html);
  // Parsing is not timed: a browser has parsed the page already.
  const started = performance.now();
  const { read, reason } = readPage(document);
  const ms = performance.now() - started;
  if (!read) return { text: '', body: '', reason, ms };
  const { text, title, lang, date } = read.article;
  return { text, body: text.slice(read.bodyStart), title, lang, date, ms };
};

const readability: Reader = ({ html }) => {
  const { document } = parseHTML(html);
  const started = performance.now();
  const parsed = new Readability(document).parse();
  const ms = performance.now() - started;
  const body = textOfHtml(parsed?.content ?? '');
  return {
    text: body && `${parsed?.title ?? ''}\n${body}`,
    body,
    title: parsed?.title ?? undefined,
    lang: parsed?.lang ?? undefined,
    date: parseDate(parsed?.publishedTime ?? ''),
    ms,
  };
};

/** Reads pages with both readers. */
export const readInNode = (
  pages: readonly GoldPage[],
): Readonly<Record<'ours' | 'readability', Reading[]>> => ({
  ours: pages.map(ours),
  readability: pages.map(readability),
});
