/**
 * Which blocks of a page are its article: the element that holds most of the good paragraphs (`root.ts`), what belongs to
 * it but stands outside, and in both what reads like text. A scored pass in the manner of the readers' views, on live
 * elements and without changing them.
 */
import type { Block, Container } from './block-writer.ts';
import type { Collected } from './blocks.ts';
import { AFTERWORD, type Cue } from './cues.ts';
import { GOOD_WEIGHT, hasLetters, isCall, isGood, isSentence, KEPT_LINKED } from './paragraphs.ts';
import { MIN_ARTICLE_WEIGHT, MIN_SAID_WEIGHT } from './prose.ts';
import { findRoot, MAIN_SHARE, weighContainers, within } from './root.ts';
import { findTeasers, isListOfTeasers, signatureOf, TEASER_SHARE } from './teasers.ts';

/** Above the first good paragraph, a line of this weight opens the text, though it is no sentence; a byline is shorter. */
const MIN_OPENING = 40;
/** What stands beside a list of teasers is an article only if it has this weight: a few paragraphs introduce the list. */
const MIN_BESIDE_LIST = 1_000;
/** What follows an afterword is no part of the article, unless it holds this share of its text. */
const AFTER_SHARE = 0.25;

/** Where the article ends: before the first afterword that has little text after it. */
function endOfText(blocks: readonly Block[], good: ReadonlySet<Block>): number {
  let last = blocks.length;
  let after = 0;
  let total = 0;
  for (const block of blocks) if (good.has(block)) total += block.weight;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block) continue;
    if (good.has(block)) after += block.weight;
    else if (after > total * AFTER_SHARE) break;
    // A line that is a link by itself points to elsewhere in the middle of a text, too.
    const ends = after === 0 || block.linked < KEPT_LINKED;
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
  headline: Element | undefined,
  top: Container,
): { root: Container; blocks: Block[] } {
  const root = findRoot(containers, top);
  const inside = within(root, containers);
  const signature = commonSignature(blocks.filter((block) => good.has(block) && inside.has(block.container)));
  const ancestor =
    headline &&
    containers.findLast(({ element }) => element.contains(headline) && element.contains(root.element));
  const around = ancestor ? within(ancestor, containers) : inside;
  let last = -1;
  if (headline) last = blocks.findLastIndex(({ container }) => headline.contains(container.element));
  const first = blocks.findIndex(({ container }) => inside.has(container));
  return {
    root,
    blocks: blocks.filter((block, at) => {
      const { container } = block;
      if (container.dropped) return false;
      if (inside.has(container)) return true;
      if (!good.has(block) && !isAddition(block)) return false;
      // What stands between the headline and the text leads to it; elsewhere, another part of it is called as it is.
      return (
        (last >= 0 && at > last && at < first && around.has(container)) ||
        (signature !== undefined && signatureOf(container) === signature)
      );
    }),
  };
}

/** How far up a caption or a standfirst is said to be one: a paragraph in a `div` in a `figcaption`. */
const MAX_UP = 3;

/** What an element, or one not far around it, says that it is. */
function isSaid(container: Container, cue: Cue): boolean {
  let at: Container | undefined = container;
  for (let up = 0; at && up < MAX_UP; up++, at = at.parent) if (at.cue === cue) return true;
  return false;
}

/** Captions, standfirsts and quotations may be short; they are known by what they are called. */
const isAddition = ({ container, linked }: Block): boolean =>
  linked <= KEPT_LINKED && (['caption', 'lead', 'quote'] as const).some((cue) => isSaid(container, cue));

/** Where a block stands: before the first good paragraph, after the last, or between. */
type Place = 'before' | 'between' | 'after';

/** Is a block kept that is no good paragraph by itself, but stands among some? */
function isKept(block: Block, beside: ReadonlySet<Element>, where: Place): boolean {
  const { text, container, linked, weight, heading } = block;
  const { element, parent } = container;
  if (!hasLetters(text)) return false;
  if (isCall(block) || (AFTERWORD.test(text) && weight < GOOD_WEIGHT)) return false;
  if (isAddition(block)) return true;
  const among =
    beside.has(element) ||
    (parent !== undefined && beside.has(parent.element) && /^(p|pre|h\d|li)$/.test(element.localName));
  if (where !== 'between') {
    if (heading || linked > KEPT_LINKED) return false;
    if (isSentence(text)) return linked === 0 || among;
    return where === 'before' && among && linked === 0 && weight >= MIN_OPENING;
  }
  if (heading) return linked <= KEPT_LINKED || among;
  if (linked > KEPT_LINKED) return false;
  return (
    weight >= GOOD_WEIGHT || among || /^(li|pre|td|th|dt|dd)$/.test(element.localName) || isSentence(text)
  );
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

  const candidate = candidates(collected, good, headline, top);
  const inRoot = candidate.blocks;
  if (!saysArticle && isListOfTeasers(inRoot, good)) return 'list-of-links';
  const text = inRoot.slice(0, endOfText(inRoot, good));
  const first = text.findIndex((block) => good.has(block));
  const last = text.findLastIndex((block) => good.has(block));
  const beside = new Set<Element>();
  for (const block of text) {
    if (!good.has(block)) continue;
    beside.add(block.container.element);
    if (block.container.parent) beside.add(block.container.parent.element);
  }
  const body = text.filter((block, at) => {
    if (good.has(block)) return true;
    if (seen.has(block.text)) return false;
    const where = at < first ? 'before' : at > last ? 'after' : 'between';
    return isKept(block, beside, where) && isVisible(block.container.element);
  });
  return { root: candidate.root.element, blocks: body };
}
