/**
 * Reading the article of a page: a first decision (`decision.ts`), then one pass over the DOM
 * for the blocks of text (`blocks.ts`), the choice among them (`body.ts`), and the page's own words about itself
 * (`head.ts`). Works on any document, with or without a layout; changes nothing and copies nothing of the page.
 */
import type { Article, Span } from '../../engine/types.ts';
import type { Block, Container } from './collect/block-writer.ts';
import { type Collected, collectBlocks, collectingBlocks } from './collect/blocks.ts';
import { findBody } from './choose/body.ts';
import { readDate } from './about/dates.ts';
import { decide, explainDecline, type NoArticle } from './about/decision.ts';
import { framedDocuments } from '../dom/frames.ts';
import type { Head } from './about/head.ts';
import { findHeadline } from './about/headline.ts';
import { atOnce } from '../dom/idle.ts';
import { readAddress } from '../dom/document-address.ts';
import { checkLanguage } from './about/language.ts';
import { type Imprint, readImprint, readLanguage, readTitle } from './about/metadata.ts';
import { isShadowRoot } from '../dom/nodes.ts';
import { MIN_ARTICLE_WEIGHT } from './about/running-text.ts';
import { type Layout, layoutOf } from './collect/layout.ts';
import { withoutCutWords } from './collect/cut-words.ts';
import { ARTICLE } from './collect/skipped.ts';
import { joinBlocks, withoutHidden } from './collect/shown-text.ts';
import { offsetOf, rangeOf, rootsOf } from './collect/text-map.ts';
import { real } from '../dom/real.ts';

/** The text is cut here, at the end of a block where possible. More than any article has. UTF-16 code units. */
export const MAX_TEXT = 400_000;

/** An article with the way back to where it stands in the page. */
export interface ReadArticle {
  article: Article;
  /** Where the body begins in the text, after the headline. UTF-16 code units. */
  bodyStart: number;
  /** The element that holds the body; in a frame of the page where the article stands there. */
  root: Element;
  /** Who wrote it and which site published it: read when it is asked for. */
  imprint(): Imprint;
  /** The documents and shadow roots that the text stands in. */
  roots(): (Document | ShadowRoot)[];
  /** The range of the page under a span of the text; undefined where the page has changed there. */
  rangeOf(span: Span): Range | undefined;
  /** The offset in the text of a place in the page; undefined where it is not part of the text. */
  offsetOf(node: Node, offset: number): number | undefined;
}

/** What came of reading a page: its article, or why there is none. */
export type PageReading = { read: ReadArticle; reason?: undefined } | { read?: undefined; reason: NoArticle };

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

/** A layer that does not say that it is an article is one if it holds this share of the text. */
const LAYER_SHARE = 0.75;

/**
 * The layer over the page that has an article in it, if one is open: the reader sees that one, not what lies below. Others
 * ask for consent, or for an address to send letters to.
 */
function openLayer({ blocks, containers }: Collected, isVisible: Layout['isVisible']): Element | undefined {
  const layers = containers.filter(({ cue, element }) => cue === 'layer' && isVisible(element));
  if (layers.length === 0) return undefined;
  const weights = new Map<Container, number>();
  const add = (container: Container | undefined, weight: number): void => {
    if (container && weight > 0) weights.set(container, (weights.get(container) ?? 0) + weight);
  };
  for (const { container, linked, weight } of blocks) if (linked === 0) add(container, weight);
  for (const container of containers.toReversed()) add(container.parent, weights.get(container) ?? 0);
  const total = containers[0] ? (weights.get(containers[0]) ?? 0) : 0;
  return layers.findLast((layer) => {
    const weight = weights.get(layer) ?? 0;
    if (weight < MIN_ARTICLE_WEIGHT) return false;
    return weight >= total * LAYER_SHARE || real(layer.element).querySelector(ARTICLE) !== null;
  })?.element;
}

/** Reads what stands in an element, after the first decision. */
function* readingScope(document: Document, body: Element, head: Head): Generator<void, PageReading> {
  const layout = layoutOf(document);
  const { isVisible } = layout;
  let collected = yield* collectingBlocks(body, layout);
  yield;
  const layer = openLayer(collected, isVisible);
  if (layer) collected = yield* collectingBlocks(layer, layout);
  let headline = findHeadline(document, layer ?? body, head, layout);
  yield;
  let found = findBody(collected, headline?.element, head.isArticle, isVisible);
  if (typeof found === 'string') return { reason: found };
  yield;
  const tree = real(found.root).getRootNode();
  if (isShadowRoot(tree)) {
    // The headline of a text in a shadow tree stands in it, too, rather than in the page around it.
    headline = findHeadline(document, tree, head, layout) ?? headline;
    found = findBody(collected, headline?.element, head.isArticle, isVisible);
    if (typeof found === 'string') return { reason: found };
    yield;
  }
  const above = headline?.element;
  const inHeadline = (block: Block): boolean => above?.contains(block.container.element) ?? false;
  const headlineBlocks = above ? collectBlocks(above, layout).blocks : [];
  const bodyBlocks = withoutCutWords(
    found.blocks.filter((block) => !inHeadline(block)).map((block) => withoutHidden(block, isVisible)),
  );
  const { root } = found;
  const map = joinBlocks([...headlineBlocks, ...bodyBlocks], MAX_TEXT);
  yield;
  const bodyStart = headlineBlocks.reduce((length, block) => length + block.text.length + 1, 0);
  const url = readAddress(document);
  const lang = checkLanguage(map.text.slice(bodyStart), readLanguage(document, head));
  const headlineText = headlineBlocks.map((block) => block.text).join(' ');
  const title = readTitle(document, head, headlineText, headline?.isTitle ?? false);
  const date = readDate(document, head, datelineOf(collected.blocks, above, bodyBlocks[0]), url);
  return {
    read: {
      article: {
        text: map.text,
        ...(lang === undefined ? {} : { lang }),
        ...(title === undefined ? {} : { title }),
        ...(url === undefined ? {} : { url }),
        ...(date === undefined ? {} : { date }),
      },
      bodyStart,
      root,
      imprint: () => readImprint(document, head),
      roots: () => rootsOf(map),
      rangeOf: (span) => rangeOf(map, span),
      offsetOf: (node, offset) => offsetOf(map, node, offset),
    },
  };
}

/** Reads one document, without its frames. */
function* readingDocument(document: Document): Generator<void, PageReading> {
  const decision = decide(document);
  const reading: PageReading =
    decision.reason === undefined
      ? yield* readingScope(document, decision.body, decision.head)
      : { reason: decision.reason };
  if (reading.read || !decision.body) return reading;
  return { reason: explainDecline(decision.body, reading.reason) };
}

/**
 * Reads the article of a page, in a frame of it where the page itself has none, or says why there is none. May be paused
 * wherever it yields; what the page changes in between may be missed.
 */
export function* readingPage(document: Document): Generator<void, PageReading> {
  const reading = yield* readingDocument(document);
  if (reading.read || reading.reason === 'front-page') return reading;
  for (const framed of framedDocuments(document)) {
    const inFrame = yield* readingDocument(framed);
    if (inFrame.read) return inFrame;
  }
  return reading;
}

/** Reads a page at once. */
export const readPage = (document: Document): PageReading => atOnce(readingPage(document));

/** Reads the article of a page. Undefined where the page is none, or has too little text; `readPage` says which. */
export const readArticle = (document: Document): ReadArticle | undefined => readPage(document).read;
