/** Reads the text of a web page: of its article, where somebody can tell which part of the page that is. */
import { PassageWriter } from './passage-writer.ts';
import type { FileFacts, ReadDocument } from './reading.ts';
import { writeXhtml } from './xhtml.ts';
import { firstOf, parseXml, textOf } from './xml.ts';

/** The article of a web page, as who can read one gives it. */
interface ReadArticleText {
  /** Paragraphs, parted by newlines; the headline is the first where `headline` says so. */
  text: string;
  headline: boolean;
  facts: FileFacts;
}

/** Reads the article of a web page; undefined where the page is none. */
export type ReadArticle = (html: string) => ReadArticleText | undefined;

/** All text of a page, and what of it its article leaves aside. */
export function readHtml(html: string, readArticle: ReadArticle | undefined): ReadDocument {
  const writer = new PassageWriter();
  const page = parseXml(html, true);
  writeXhtml(firstOf(page, 'body') ?? page, writer);
  const whole = writer.finish();
  const article = readArticle?.(html);
  if (!article) {
    const title = textOf(firstOf(page, 'title') ?? '').trim();
    return {
      format: 'html',
      passages: true,
      ...whole,
      facts: { title: title || undefined, lang: firstOf(page, 'html')?.attributes.get('lang') },
    };
  }
  const blankless = (text: string): string => text.replace(/\s+/g, '');
  const taken = blankless(article.text);
  const beyond = whole.text
    .split('\n')
    .map((line) => line.replace(/^\\?#+ ?/, ''))
    .filter((line) => !taken.includes(blankless(line)));
  const lines = article.text
    .split('\n')
    .map((line, i) => (article.headline && i === 0 ? `# ${line}` : line.replace(/^#/, '\\#')));
  return {
    format: 'html',
    passages: true,
    text: lines.join('\n'),
    facts: article.facts,
    left: new Map(beyond.length > 0 ? [...whole.left, ['beyond the article', beyond] as const] : whole.left),
  };
}
