/** The element that holds most of the good paragraphs: the article, or most of it. Its containers are scored in place. */
import type { Block, Container } from '../collect/block-writer.ts';
import { real } from '../../dom/real.ts';

/**
 * Going down from an element to one in it loses the paragraphs that stand outside; with less than this share inside,
 * the element stays the article. Chosen on real pages: lower loses second halves, higher takes in related stories.
 */
const DESCEND_SHARE = 0.75;
/** What calls itself an aside but holds this share of the text is the article in spite of its name. */
export const MAIN_SHARE = 0.5;
/** A live ticker may be longer than the article beside it; a live blog is all that there is. */
const NEARLY_ALL = 0.75;

/** Adds up, from the innermost out, what good paragraphs each element holds. Containers are in document order; most hold none. */
function sumGood(containers: readonly Container[], good: ReadonlySet<Block>): void {
  for (const container of containers) if (container.good !== 0) container.good = 0;
  for (const block of good) if (!block.container.dropped) block.container.good += block.weight;
  for (let at = containers.length - 1; at > 0; at--) {
    const container = containers[at];
    if (container && container.good !== 0 && container.parent) container.parent.good += container.good;
  }
}

/** A quotation in large letters stands this deep in what is called an aside, at most. */
const MAX_QUOTE_DEPTH = 3;

/** Is this a quotation that an aside of the article's own holds? */
function isPullQuote({ cue, parent }: Container): boolean {
  if (cue !== 'quote') return false;
  let at = parent;
  for (let depth = 0; at?.dropped && depth < MAX_QUOTE_DEPTH; depth++, at = at.parent) {
    if (!at.parent?.dropped)
      return (at.cue === 'aside' || at.cue === 'apart') && real(at.element).localName === 'aside';
  }
  return false;
}

/** Marks the elements that are not the article by what they say of themselves. */
function dropAsides(containers: readonly Container[], headline: Element | undefined): void {
  const total = containers[0]?.good ?? 0;
  const around = new Set<Element>();
  for (let at = headline ?? null; at; at = real(at).parentElement) around.add(at);
  for (const container of containers) {
    const { parent, cue, element, good } = container;
    const named =
      cue === 'foreign' ||
      (cue === 'layer' && parent !== undefined && good < total * NEARLY_ALL) ||
      (cue === 'apart' && good < total * NEARLY_ALL) ||
      (cue === 'aside' && good < total * MAIN_SHARE);
    container.dropped = (parent?.dropped ?? false) || (named && !around.has(element));
    if (container.dropped && isPullQuote(container)) container.dropped = false;
  }
}

/** Weighs the containers by the good paragraphs in them, and drops those that are not the article by their own words. */
export function weighContainers(
  containers: readonly Container[],
  good: ReadonlySet<Block>,
  headline: Element | undefined,
): void {
  sumGood(containers, good);
  dropAsides(containers, headline);
  sumGood(containers, good);
}

/** The innermost element that still holds nearly all good paragraphs; `top` where they are spread over the page. */
export function findRoot(containers: readonly Container[], top: Container): Container {
  let best =
    containers.find(({ cue, dropped, good }) => cue === 'body' && !dropped && good > top.good * MAIN_SHARE) ??
    top;
  const children = new Map<Container, Container[]>();
  for (const container of containers) {
    if (container.parent && container.good > 0) {
      const siblings = children.get(container.parent);
      if (siblings) siblings.push(container);
      else children.set(container.parent, [container]);
    }
  }
  for (;;) {
    const next = children
      .get(best)
      ?.find(({ good, cue }) => good > best.good * DESCEND_SHARE && cue !== 'notes');
    // An element without elements in it is a paragraph: one long paragraph is not the whole of an article.
    if (!next || !children.has(next)) return best;
    best = next;
  }
}

/** A container and all that it holds, found in one pass, since parents stand before their children. */
export function within(root: Container, containers: readonly Container[]): ReadonlySet<Container> {
  const inside = new Set([root]);
  for (const container of containers) {
    if (container.parent && inside.has(container.parent)) inside.add(container);
  }
  return inside;
}
