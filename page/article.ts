/**
 * Reading the article of a page: a cheap first decision that most pages stop at, then one pass over the DOM for the
 * blocks of text (`blocks.ts`), the choice among them (`body.ts`), and the page's own words about itself
 * (`metadata.ts`). Works on any document, with or without a layout; changes nothing.
 */
import type { Article, Span } from '../engine/types.ts';
import type { Block, Run } from './block-writer.ts';
import { collectBlocks } from './blocks.ts';
import { findBody } from './body.ts';
import { bodyOf, hasProse, isFrontPage, saysArticle } from './glance.ts';
import { findHeadline } from './headline.ts';
import { readAddress, readDate, readLanguage, readTitle } from './metadata.ts';
import { offsetOf, rangeOf, type TextMap } from './text-map.ts';

/** The text is cut here, at the end of a block where possible. More than any article has. UTF-16 code units. */
export const MAX_TEXT = 400_000;

/** An article with the way back to where it stands in the page. */
export interface ReadArticle {
  article: Article;
  /** Where the body begins in the text, after the headline. UTF-16 code units. */
  bodyStart: number;
  /** The element that holds the body. */
  root: Element;
  /** The range of the page under a span of the text; undefined where the page has changed there. */
  rangeOf(span: Span): Range | undefined;
  /** The offset in the text of a place in the page; undefined where it is not part of the text. */
  offsetOf(node: Node, offset: number): number | undefined;
}

/** Asks the layout whether an element is shown, where there is one; each element once. */
function visibility(document: Document): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const hasLayout =
    document.defaultView !== null && typeof document.documentElement.checkVisibility === 'function';
  return (element) => {
    if (!hasLayout) return true;
    let visible = known.get(element);
    if (visible === undefined) {
      visible = element.checkVisibility({ visibilityProperty: true });
      known.set(element, visible);
    }
    return visible;
  };
}

/** Joins blocks by newlines, with the runs of all of them. */
function joinBlocks(blocks: readonly Block[]): TextMap {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  for (const block of blocks) {
    const start = parts.length > 0 ? length + 1 : 0;
    if (start >= MAX_TEXT) break;
    const text = block.text.slice(0, MAX_TEXT - start);
    for (const run of block.runs) {
      const kept = Math.min(run.length, text.length - run.start);
      if (kept > 0) runs.push({ ...run, start: start + run.start, length: kept });
    }
    parts.push(text);
    length = start + text.length;
  }
  return { text: parts.join('\n'), runs };
}

/** The lines between the headline and the first paragraph, where pages put their date. UTF-16 code units. */
const MAX_DATELINE = 2_000;

function datelineOf(
  blocks: readonly Block[],
  headline: Element | undefined,
  first: Block | undefined,
): string {
  const from = headline ? blocks.findIndex((block) => headline.contains(block.container.element)) : -1;
  const to = first ? blocks.indexOf(first) : 0;
  return blocks
    .slice(from + 1, Math.max(0, to))
    .map((block) => block.text)
    .join('\n')
    .slice(from < 0 ? -MAX_DATELINE : 0)
    .slice(0, MAX_DATELINE);
}

/** Reads the article of a page. Undefined where the page is none, or has too little text. */
export function readArticle(document: Document): ReadArticle | undefined {
  const body = bodyOf(document);
  if (!body || isFrontPage(document) || !hasProse(document, body)) return undefined;
  const isVisible = visibility(document);
  const headline = findHeadline(document, isVisible);
  const collected = collectBlocks(body);
  const found = findBody(collected, headline, saysArticle(document), isVisible);
  if (!found) return undefined;

  const inHeadline = (block: Block): boolean => headline?.contains(block.container.element) ?? false;
  const headlineBlocks = headline ? collectBlocks(headline).blocks : [];
  const bodyBlocks = found.blocks.filter((block) => !inHeadline(block));
  const map = joinBlocks([...headlineBlocks, ...bodyBlocks]);
  const url = readAddress(document);
  const lang = readLanguage(document);
  const title = readTitle(document, headlineBlocks.map((block) => block.text).join(' '));
  const date = readDate(document, datelineOf(collected.blocks, headline, bodyBlocks[0]), url);
  return {
    article: {
      text: map.text,
      ...(lang === undefined ? {} : { lang }),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(date === undefined ? {} : { date }),
    },
    bodyStart: headlineBlocks.reduce((length, block) => length + block.text.length + 1, 0),
    root: found.root,
    rangeOf: (span) => rangeOf(map, span),
    offsetOf: (node, offset) => offsetOf(map, node, offset),
  };
}
