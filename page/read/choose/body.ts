/**
 * Which blocks of a page are its article: the element that holds most of the good paragraphs (`root.ts`), what belongs to
 * it but stands outside, and in both what reads like text. A scored pass in the manner of the readers' views, on live
 * elements and without changing them.
 */
import type { Block, Container } from '../collect/block-writer.ts';
import type { Collected } from '../collect/blocks.ts';
import { companyOf, isAddition, inRows } from './short-blocks.ts';
import { GOOD_WEIGHT } from '../collect/text-weight.ts';
import { AFTERWORD } from './line-openings.ts';
import { GOOD_LINKED, isGood, isSentence, KEPT_LINKED } from './paragraphs.ts';
import { MIN_ARTICLE_WEIGHT, MIN_SAID_WEIGHT } from '../about/running-text.ts';
import { findRoot, MAIN_SHARE, weighContainers, within } from './root.ts';
import { findTeasers, isListOfTeasers, signatureOf, TEASER_SHARE } from './teasers.ts';
import { leadingLines } from './standfirst.ts';
import { real } from '../../dom/real.ts';

/** What stands beside a list of teasers is an article only if it has this weight: a few paragraphs introduce the list. */
const MIN_BESIDE_LIST = 1_000;
/** What follows an afterword is no part of the article, unless it holds this share of its text. */
const AFTER_SHARE = 0.25;

/** Where the column that a good paragraph stands in begins, for each: the first good paragraph in the same element. */
function columnStarts(
  blocks: readonly Block[],
  good: ReadonlySet<Block>,
): ReadonlyMap<Container | undefined, number> {
  const starts = new Map<Container | undefined, number>();
  for (const [at, block] of blocks.entries()) {
    const column = block.container.parent;
    if (good.has(block) && !starts.has(column)) starts.set(column, at);
  }
  return starts;
}

/** Where the article ends: before the first afterword that has little text after it. */
function endOfText(blocks: readonly Block[], good: ReadonlySet<Block>): number {
  const starts = columnStarts(blocks, good);
  /** Of the columns with text below, the one that begins first. */
  let column: Container | undefined;
  let last = blocks.length;
  let after = 0;
  let total = 0;
  for (const block of blocks) if (good.has(block)) total += block.weight;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block) continue;
    const { parent } = block.container;
    if (good.has(block)) {
      after += block.weight;
      if ((starts.get(parent) ?? at) < (starts.get(column) ?? Infinity)) column = parent;
    } else if (after > total * AFTER_SHARE) break;
    // Beside a box with a heading of its own, the column goes on.
    const isBox = parent !== column && (starts.get(column) ?? Infinity) < at;
    // A line that is a link by itself points to elsewhere in the middle of a text, too.
    const ends = (after === 0 || block.linked < KEPT_LINKED) && !isBox;
    if (ends && block.weight < GOOD_WEIGHT && AFTERWORD.test(block.text)) last = at;
  }
  return last;
}

/** The signature of more than half of the text, if there is one. */
function commonSignature(blocks: readonly Block[]): string | undefined {
  const weights = new Map<string, number>();
  let total = 0;
  for (const { container, weight } of blocks) {
    const signature = signatureOf(container);
    weights.set(signature, (weights.get(signature) ?? 0) + weight);
    total += weight;
  }
  for (const [signature, weight] of weights) if (weight > total * MAIN_SHARE) return signature;
  return undefined;
}

/** The blocks that may be the article's, in page order, and the element that holds most of them. */
function candidates(
  { blocks, containers }: Collected,
  good: ReadonlySet<Block>,
  rows: ReadonlySet<Block>,
  headline: Element | undefined,
  top: Container,
): { root: Container; leading: ReadonlySet<Block>; blocks: Block[] } {
  const root = findRoot(containers, top);
  const leading = leadingLines(blocks, headline, root.element);
  const inside = within(root, containers);
  const signature = commonSignature(blocks.filter((block) => good.has(block) && inside.has(block.container)));
  const ancestor =
    headline &&
    containers.findLast(
      ({ element }) => real(element).contains(headline) && real(element).contains(root.element),
    );
  const around = ancestor ? within(ancestor, containers) : inside;
  let last = -1;
  if (headline) last = blocks.findLastIndex(({ container }) => headline.contains(container.element));
  const first = blocks.findIndex(({ container }) => inside.has(container));
  return {
    root,
    leading,
    blocks: blocks.filter((block, at) => {
      const { container } = block;
      if (container.dropped) return false;
      if (inside.has(container) || leading.has(block)) return true;
      // What stands between the headline and the text leads to it; elsewhere, another part of it is called as it is.
      const leads = last >= 0 && at > last && at < first && around.has(container);
      if (!good.has(block) && !isAddition(block) && !(leads && rows.has(block))) return false;
      return leads || (signature !== undefined && signatureOf(container) === signature);
    }),
  };
}

/** A label is shorter than a line of text. In Latin letters' worth. */
const MAX_LABEL = 30;

/** Is a block, at the end of a text, the heading of nothing, or the label of links that are not read? */
function leadsOn(block: Block, next: Block | undefined): boolean {
  if (isSentence(block.text)) return false;
  if (block.heading) return true;
  return block.weight < MAX_LABEL && !isAddition(block) && next !== undefined && next.linked > GOOD_LINKED;
}

/**
 * The blocks of the article, in page order, with the element they stand in; or why the page is no article.
 *
 * @param saysArticle the page's head calls it an article: then a row of paragraphs under links is one, too
 */
export function findBody(
  collected: Collected,
  headline: Element | undefined,
  saysArticle: boolean,
  isVisible: (element: Element) => boolean,
): { root: Element; blocks: Block[] } | 'list-of-links' | 'too-short' {
  const { blocks, containers } = collected;
  const top = containers[0];
  if (!top) return 'too-short';
  const seen = new Set<string>();
  const good = new Set(
    blocks.filter((block) => {
      if (!isGood(block) || !isVisible(block.container.element)) return false;
      // The same paragraph a second time is the copy for another width of screen.
      if (seen.has(block.text)) return false;
      seen.add(block.text);
      return true;
    }),
  );
  const teasers = findTeasers(blocks, good, headline);
  const isList = teasers.length > good.size * TEASER_SHARE;
  for (const teaser of teasers) good.delete(teaser);
  weighContainers(containers, good, headline);
  if (isList && !saysArticle && top.good < MIN_BESIDE_LIST) return 'list-of-links';
  if (top.good < (saysArticle ? MIN_SAID_WEIGHT : MIN_ARTICLE_WEIGHT)) return 'too-short';

  const rows = inRows(blocks);
  const candidate = candidates(collected, good, rows, headline, top);
  const inRoot = candidate.blocks;
  if (!saysArticle && isListOfTeasers(inRoot, good)) return 'list-of-links';
  const text = inRoot.slice(0, endOfText(inRoot, good));
  const first = text.findIndex((block) => good.has(block));
  const last = text.findLastIndex((block) => good.has(block));
  const isKept = companyOf(text, good, rows, candidate.root);
  // Without a headline, the first heading may be it, which is read on its own.
  const above = headline
    ? text.findLastIndex(({ container }) => headline.contains(container.element))
    : text.length;
  const body = text.filter((block, at) => {
    if (good.has(block)) return true;
    if (seen.has(block.text)) return false;
    if (candidate.leading.has(block)) return isVisible(block.container.element);
    const where = at > last ? 'after' : at > first ? 'between' : at > above ? 'before' : 'above';
    return isKept(block, where) && isVisible(block.container.element);
  });
  for (let end = body.at(-1); end && leadsOn(end, text[text.indexOf(end) + 1]); end = body.at(-1)) body.pop();
  return { root: candidate.root.element, blocks: body };
}
