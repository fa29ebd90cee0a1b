/**
 * Which blocks of a page are its article: the element that holds most of the good paragraphs, and in it what reads like
 * text. A scored pass in the manner of the readers' views, on live elements and without changing them.
 */
import type { Block, Container } from './block-writer.ts';
import type { Collected } from './blocks.ts';
import { AFTERWORD } from './cues.ts';

/**
 * A paragraph of this weight with a stop or a comma in it counts as text: menus and captions stay below, and shorter
 * paragraphs of an article are kept for the company they are in.
 */
const GOOD_WEIGHT = 80;
/** Paragraphs with more of their text in links than this are lists of links. */
const GOOD_LINKED = 0.35;
/** A short block with more of its text in links than this is a pointer to elsewhere. */
const KEPT_LINKED = 0.5;
/** Less than this is no article: two lines of a notice, a caption, a cookie bar. In Latin letters' worth. */
export const MIN_ARTICLE_WEIGHT = 200;
/**
 * Going down from an element to one in it loses the paragraphs that stand outside; with less than this share inside,
 * the element stays the article. Chosen on real pages: lower loses second halves, higher takes in related stories.
 */
const DESCEND_SHARE = 0.75;
/** What calls itself an aside but holds this share of the text is the article in spite of its name. */
const MAIN_SHARE = 0.5;
/** Above this share of lone paragraphs under links, a page is a list of teasers: a home page, results of a search. */
const TEASER_SHARE = 0.6;

const PUNCTUATION = /[.,;:!?…，。；：！？、]/;

const isGood = (block: Block): boolean =>
  block.weight >= GOOD_WEIGHT && block.linked <= GOOD_LINKED && PUNCTUATION.test(block.text);

/** Adds up, from the innermost out, what good paragraphs each element holds. Containers are in document order. */
function sumGood(containers: readonly Container[], good: ReadonlySet<Block>): void {
  for (const container of containers) container.good = 0;
  for (const block of good) if (!block.container.dropped) block.container.good += block.weight;
  for (let at = containers.length - 1; at > 0; at--) {
    const container = containers[at];
    if (container?.parent) container.parent.good += container.good;
  }
}

/** Marks the elements that are not the article by what they say of themselves. */
function dropAsides(containers: readonly Container[], headline: Element | undefined): void {
  const total = containers[0]?.good ?? 0;
  const around = new Set<Element>();
  for (let at = headline ?? null; at; at = at.parentElement) around.add(at);
  for (const container of containers) {
    const { parent, cue, element } = container;
    const named = cue === 'foreign' || (cue === 'aside' && container.good < total * MAIN_SHARE);
    container.dropped = (parent?.dropped ?? false) || (named && !around.has(element));
  }
}

/** The innermost element that still holds nearly all good paragraphs; `root` where they are spread over the page. */
function findRoot(containers: readonly Container[], root: Container): Container {
  let best =
    containers.find(
      ({ cue, dropped, good }) => cue === 'body' && !dropped && good > root.good * MAIN_SHARE,
    ) ?? root;
  const children = new Map<Container, Container[]>();
  for (const container of containers) {
    if (container.parent && container.good > 0) {
      const siblings = children.get(container.parent);
      if (siblings) siblings.push(container);
      else children.set(container.parent, [container]);
    }
  }
  for (;;) {
    const next = children.get(best)?.find((child) => child.good > best.good * DESCEND_SHARE);
    // An element without elements in it is a paragraph: one long paragraph is not the whole of an article.
    if (!next || !children.has(next)) return best;
    best = next;
  }
}

/** A container and all that it holds, found in one pass, since parents stand before their children. */
function within(root: Container, containers: readonly Container[]): ReadonlySet<Container> {
  const inside = new Set([root]);
  for (const container of containers) {
    if (container.parent && inside.has(container.parent)) inside.add(container);
  }
  return inside;
}

/** Are the paragraphs lone ones, each under a link of its own? */
function isListOfTeasers(blocks: readonly Block[], good: ReadonlySet<Block>): boolean {
  let all = 0;
  let teasers = 0;
  for (const [at, block] of blocks.entries()) {
    if (!good.has(block)) continue;
    all++;
    const before = blocks[at - 1];
    const after = blocks[at + 1];
    if (before && before.linked > KEPT_LINKED && !(after && good.has(after))) teasers++;
  }
  return all >= 4 && teasers > all * TEASER_SHARE;
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
    else if (after > total * (1 - MAIN_SHARE)) break;
    if (block.weight < GOOD_WEIGHT && AFTERWORD.test(block.text)) last = at;
  }
  return last;
}

/** Short paragraphs are kept when they are sentences; labels, bylines and buttons are not. */
const isSentence = (text: string): boolean => /[.!?…。！？”"」』）)]\s*$/.test(text);

function isKept(block: Block, good: ReadonlySet<Block>): boolean {
  if (good.has(block)) return true;
  if (block.linked > KEPT_LINKED) return false;
  if (block.heading) return !AFTERWORD.test(block.text);
  if (block.weight >= GOOD_WEIGHT) return true;
  return isSentence(block.text) && !AFTERWORD.test(block.text);
}

/**
 * The blocks of the article, in page order, with the element they stand in. Undefined where the page is no article.
 *
 * @param saysArticle the page's head calls it an article: then a row of paragraphs under links is one, too
 */
export function findBody(
  { blocks, containers }: Collected,
  headline: Element | undefined,
  saysArticle: boolean,
  isVisible: (element: Element) => boolean,
): { root: Element; blocks: Block[] } | undefined {
  const top = containers[0];
  if (!top) return undefined;
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
  sumGood(containers, good);
  dropAsides(containers, headline);
  sumGood(containers, good);
  if (top.good < MIN_ARTICLE_WEIGHT) return undefined;

  const root = findRoot(containers, top);
  const inside = within(root, containers);
  const inRoot = blocks.filter(({ container }) => !container.dropped && inside.has(container));
  if (!saysArticle && isListOfTeasers(inRoot, good)) return undefined;
  const text = inRoot.slice(0, endOfText(inRoot, good));
  const first = text.findIndex((block) => good.has(block));
  const last = text.findLastIndex((block) => good.has(block));
  const body: Block[] = [];
  for (const [at, block] of text.entries()) {
    const between = at >= first && at <= last;
    const kept = between
      ? isKept(block, good)
      : !block.heading && block.linked === 0 && isSentence(block.text);
    const duplicate = !good.has(block) && seen.has(block.text);
    if (kept && !duplicate && isVisible(block.container.element)) body.push(block);
  }
  return { root: root.element, blocks: body };
}
