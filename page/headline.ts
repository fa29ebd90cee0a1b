/** Finding the headline: among the headings of the first rank, the one that the page is called by. */
import { isSkipped } from './cues.ts';
import { metaContent } from './metadata.ts';

/** Pages with more headings of the first rank than this use them for something else. */
const MAX_CANDIDATES = 20;
/** Below this share of common words a heading is not what the title says. */
const MIN_LIKENESS = 0.5;

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words of a text; every ideograph is one. */
const wordsOf = (text: string): string[] =>
  normalise(text).match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g) ?? [];

/** The share of a heading's words that stand in the title, 0 to 1. */
function likeness(heading: string, title: ReadonlySet<string>): number {
  const words = wordsOf(heading);
  if (words.length === 0) return 0;
  return words.filter((word) => title.has(word)).length / words.length;
}

const isHidden = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    // The head of a page is often called a banner, and often holds the headline.
    if (at.getAttribute('role') !== 'banner' && isSkipped(at, at.localName)) return true;
  }
  return false;
};

/** The headline's element. Undefined where no heading is like the title and there is none to trust without. */
export function findHeadline(
  document: Document,
  isVisible: (element: Element) => boolean,
): Element | undefined {
  const title = `${metaContent(document, ['og:title', 'twitter:title']) ?? ''} ${document.title}`.slice(
    0,
    2_000,
  );
  const titleWords = new Set(wordsOf(title));
  for (const selector of ['h1, [itemprop="headline"]', 'h2']) {
    let best: Element | undefined;
    let bestLikeness = 0;
    let only: Element | undefined;
    let count = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++count > MAX_CANDIDATES) break;
      const text = element.textContent.slice(0, 1_000);
      if (text.trim() === '' || element.localName === 'meta' || isHidden(element) || !isVisible(element))
        continue;
      only = only === undefined ? element : undefined;
      // A longer heading that is just as like says more: “News” stands in many titles.
      const like = likeness(text, titleWords) * Math.min(1, wordsOf(text).length / 4);
      if (like > bestLikeness) [best, bestLikeness] = [element, like];
    }
    if (best && bestLikeness >= MIN_LIKENESS) return best;
    if (only && count === 1 && selector !== 'h2') return only;
  }
  return undefined;
}
