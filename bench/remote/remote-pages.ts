/** Pages that report one text of a collection each: its sentences, quoted whole, in part or edited, among sentences of news. */
import { readCollectionLine } from '../../corpus/collection.ts';
import { linesOf, openInput } from '../../cli/json-lines.ts';
import { segmentSentences } from '../../engine/text/segment.ts';
import type { Article } from '../../engine/types.ts';
import type { NewsArticle } from '../data.ts';
import { between, seededRandom } from '../random.ts';

export interface RemotePage {
  article: Article;
  work?: string | undefined;
}

interface Text {
  id: string;
  text: string;
}

/** The texts of some collections. */
export async function readTexts(files: readonly string[]): Promise<Text[]> {
  const texts: Text[] = [];
  for (const file of files) {
    for await (const { text: line } of linesOf(await openInput(file), file)) {
      const read = readCollectionLine(line);
      if ('entry' in read && read.entry.lang === 'en') texts.push({ id: read.entry.id, text: read.text });
    }
  }
  return texts;
}

const sentencesOf = (text: string): string[] =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end));

/** A sentence that says something, and is quoted by somebody. Words. */
const QUOTABLE = { least: 10, most: 40 };
const isQuotable = (sentence: string): boolean => {
  const words = sentence.split(/\s+/).length;
  return words >= QUOTABLE.least && words <= QUOTABLE.most;
};

const whole = (sentence: string): string => `“${sentence.replace(/[.;,]$/, '')},” the speaker said.`;
const inPart = (sentence: string): string =>
  `The speaker called it “${sentence.split(/\s+/).slice(2, 11).join(' ')}”.`;
/** Without a word in seven. */
const edited = (sentence: string): string =>
  `The speaker said that ${sentence
    .split(/\s+/)
    .filter((_, i) => i % 7 !== 3)
    .join(' ')}`;

/** Four sentences of a text in each page: one whole, two in part, one edited. The same pages in every run. */
export function reportsOf(texts: readonly Text[], news: readonly NewsArticle[], count: number): RemotePage[] {
  const random = seededRandom(8);
  const ways = [whole, inPart, edited, inPart];
  const pages: RemotePage[] = [];
  for (let tries = 0; pages.length < count && tries < count * 20; tries++) {
    const text = texts[between(0, texts.length - 1, random)];
    const own = sentencesOf(text?.text ?? '').filter(isQuotable);
    if (!text || own.length < ways.length) continue;
    const first = between(0, own.length - ways.length, random);
    const around = sentencesOf(news[pages.length % Math.max(1, news.length)]?.text ?? '');
    const reported = ways.map((way, i) => way(own[first + i] ?? ''));
    const lines = [...around.slice(0, 3), ...reported, ...around.slice(3, 9)];
    pages.push({ article: { text: lines.join('\n'), lang: 'en' }, work: text.id });
  }
  return pages;
}
