/** Finding the headline: among the headings of the first rank, the one that the page is called by. */
import type { Layout } from '../collect/layout.ts';
import { isSkipped } from '../collect/skipped.ts';
import type { Head } from './head.ts';
import { weigh } from '../collect/text-weight.ts';
import { real } from '../../dom/real.ts';

/** Pages with more headings of one rank than this use them for something else. */
const MAX_CANDIDATES = 50;
/** Headings of the first rank, and what a page marks as its headline. */
const FIRST_RANK = 'h1, [itemprop="headline"]';
/** Below this share of common words a heading is not what the title says. */
const MIN_LIKENESS = 0.5;
/** A heading that is a link may be the site's name, which most titles have in them; in a list of posts, a headline. */
const LINK_SHARE = 0.6;
/** Of two headings that are as like, the longer is the headline, up to about four words. In Latin letters' worth. */
const FULL_WEIGHT = 20;
/** Longer headings are compared by their beginning. UTF-16 code units. */
const MAX_HEADING = 1_000;

/** A headline, and whether the page is called by it: the only heading of a page may say something else. */
export interface Headline {
  element: Element;
  isTitle: boolean;
}

/**
 * What stands between words: the signs of ASCII, of typography and of East Asian text. That all of Unicode has more of them
 * does not matter where words are counted on both sides alike, and its classes take the browser long to set up.
 */
const BETWEEN =
  /[\s!-/:-@[-`{-¿×÷\u2000-\u206f\u2190-\u2bff\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;

const normalise = (text: string): string => text.toLowerCase().replace(BETWEEN, ' ').trim();

/** Words of a text; every ideograph is one. */
const wordsOf = (text: string): string[] =>
  normalise(text).match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g) ?? [];

/** The share of a heading's words that stand in the title, 0 to 1. */
function likeness(heading: string, title: ReadonlySet<string>): number {
  const words = wordsOf(heading);
  if (words.length === 0) return 0;
  return words.filter((word) => title.has(word)).length / words.length;
}

const isHidden = (element: Element, layout: Layout): boolean => {
  for (let at: Element | null = element; at; at = real(at).parentElement) {
    if (isSkipped(at, real(at).localName, layout)) return true;
  }
  return false;
};

/** A heading that is all link leads home: it is the site's name. */
const isLink = (element: Element): boolean => {
  const link = element.closest('a') ?? element.querySelector('a');
  return link !== null && link.textContent.trim() === element.textContent.trim();
};

/**
 * The headline in an element. Undefined where no heading is like the title and there is none to trust without.
 *
 * @param scope the element or shadow tree that holds the article and its headline
 */
export function findHeadline(
  document: Document,
  scope: ParentNode,
  head: Head,
  layout: Layout,
): Headline | undefined {
  const title = `${head.meta(['og:title', 'twitter:title']) ?? ''} ${document.title}`.slice(
    0,
    2 * MAX_HEADING,
  );
  const titleWords = new Set(wordsOf(title));
  const isShown = (element: Element): boolean => !isHidden(element, layout) && layout.isVisible(element);
  for (const rank of [FIRST_RANK, 'h2']) {
    let best: Element | undefined;
    let bestLikeness = 0;
    for (const element of [...scope.querySelectorAll(rank)].slice(0, MAX_CANDIDATES)) {
      if (real(element).localName === 'meta') continue;
      const text = element.textContent.slice(0, MAX_HEADING);
      const length = Math.min(1, weigh(text.trim()) / FULL_WEIGHT);
      const like = likeness(text, titleWords) * length * (isLink(element) ? LINK_SHARE : 1);
      if (like > bestLikeness && isShown(element)) [best, bestLikeness] = [element, like];
    }
    if (best && bestLikeness >= MIN_LIKENESS) return { element: best, isTitle: true };
  }
  const [only, ...others] = scope.querySelectorAll(FIRST_RANK);
  if (!only || others.length > 0 || only.textContent.trim() === '' || isLink(only) || !isShown(only))
    return undefined;
  return { element: only, isTitle: false };
}
