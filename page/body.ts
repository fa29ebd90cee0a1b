/**
 * Which blocks of a page are its article: the element that holds most of the good paragraphs (`root.ts`), what belongs to
 * it but stands outside, and in both what reads like text. A scored pass in the manner of the readers' views, on live
 * elements and without changing them.
 */
import type { Block, Container } from './block-writer.ts';
import type { Collected } from './blocks.ts';
import { AFTERWORD, CALL, type Cue } from './cues.ts';
import { MIN_ARTICLE_WEIGHT, MIN_SAID_WEIGHT } from './prose.ts';
import { findRoot, MAIN_SHARE, weighContainers, within } from './root.ts';
import { isHeading } from './tags.ts';

/**
 * A paragraph of this weight with a stop or a comma in it counts as text: menus and captions stay below, and shorter
 * paragraphs of an article are kept for the company they are in.
 */
const GOOD_WEIGHT = 80;
/** Paragraphs with more of their text in links than this are lists of links. */
const GOOD_LINKED = 0.35;
/** A short block with more of its text in links than this is a pointer to elsewhere. */
const KEPT_LINKED = 0.5;
/** Above the first good paragraph, a line of this weight opens the text, though it is no sentence; a byline is shorter. */
const MIN_OPENING = 40;
/** A longer paragraph that begins with a call to subscribe goes on to say something else. */
const MAX_CALL = 250;
/** Above this share of lone paragraphs under links, a page is a list of teasers: a home page, results of a search. */
const TEASER_SHARE = 0.6;
/** As many teasers as that stand under many an article, too. */
const MIN_TEASERS = 4;
/** What stands beside a list of teasers is an article only if it has this weight: a few paragraphs introduce the list. */
const MIN_BESIDE_LIST = 1_000;
/** What follows an afterword is no part of the article, unless it holds this share of its text. */
const AFTER_SHARE = 0.25;

/** The end of a text, as far as it tells whether it ends a sentence. UTF-16 code units. */
const ENDING = 12;
/**
 * Stops and commas. The classes of Unicode take the browser part of a millisecond to set up: they are asked only where
 * the commonest signs are not found.
 */
const COMMON_PUNCTUATION = /[.,;:!?…。，、！？：；]/;
const PUNCTUATION = /\p{Terminal_Punctuation}/u;
const COMMON_SENTENCE = /[.!?…:：。！？]["'”’»)\s]*$/;
const COMMON_FRAGMENT = /[\w,]\s*$/;
const SENTENCE = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u;

function isSentence(text: string): boolean {
  const ending = text.slice(-ENDING);
  return COMMON_SENTENCE.test(ending) || (!COMMON_FRAGMENT.test(ending) && SENTENCE.test(ending));
}

const hasPunctuation = (text: string): boolean => COMMON_PUNCTUATION.test(text) || PUNCTUATION.test(text);

const hasLetters = (text: string): boolean => /[a-z\u4e00-\u9fff]/i.test(text) || /\p{L}/u.test(text);

const isCall = (block: Block): boolean => block.weight < MAX_CALL && CALL.test(block.text);

const isGood = (block: Block): boolean =>
  block.weight >= GOOD_WEIGHT && block.linked <= GOOD_LINKED && hasPunctuation(block.text) && !isCall(block);

/** How many good paragraphs each element holds itself. */
function countBeside(good: ReadonlySet<Block>): ReadonlyMap<Container | undefined, number> {
  const count = new Map<Container | undefined, number>();
  for (const { container } of good) count.set(container.parent, (count.get(container.parent) ?? 0) + 1);
  return count;
}

/** Paragraphs that stand alone in their element, each under a heading that is a link: teasers, if there is a row of them. */
function findTeasers(
  blocks: readonly Block[],
  good: ReadonlySet<Block>,
  headline: Element | undefined,
): readonly Block[] {
  const beside = countBeside(good);
  const rows = new Map<string, Block[]>();
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (!before || before.linked <= KEPT_LINKED || !good.has(block)) continue;
    if (beside.get(block.container.parent) !== 1 || headline?.contains(before.container.element)) continue;
    if (!before.heading && !isHeading(before.container.parent?.element.localName ?? '')) continue;
    const signature = signatureOf(block.container);
    const row = rows.get(signature);
    if (row) row.push(block);
    else rows.set(signature, [block]);
  }
  return [...rows.values()].filter((row) => row.length >= MIN_TEASERS).flat();
}

/** Are most paragraphs lone ones, each under a link of its own? */
function isListOfTeasers(blocks: readonly Block[], good: ReadonlySet<Block>): boolean {
  const beside = countBeside(good);
  let teasers = 0;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (good.has(block) && before && before.linked > KEPT_LINKED && beside.get(block.container.parent) === 1)
      teasers++;
  }
  return teasers >= MIN_TEASERS && teasers > good.size * TEASER_SHARE;
}

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

/** How an element and the one around it are called, without numbers: parts of one text are called alike. */
function signatureOf({ element, parent }: Container): string {
  const name = (each: Element | undefined): string =>
    each ? `${each.localName}.${(each.getAttribute('class') ?? '').replace(/\d+/g, '')}` : '';
  return `${name(element)} ${name(parent?.element)}`;
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
