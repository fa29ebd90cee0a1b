/** The text that a page has not shown yet: what an attribute may bring into sight, of which no node that comes or goes tells. */
import { real } from '../dom/real.ts';

/** What paragraphs stand in. */
const BLOCKS = 'p, blockquote, div, section, article, main';
/** So many of them are asked at most, which takes about a millisecond. */
const MAX_BLOCKS = 1_000;

/** Where there is no layout, everything is. */
const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' ||
  real(element).checkVisibility({ visibilityProperty: true });

export interface HiddenText {
  /** Those blocks that were not shown and are shown now; each is told once. */
  shownSince(): Element[];
}

/** Remembers which blocks of a document are not shown. */
export function hiddenText(of: Document): HiddenText {
  let hidden = [...of.querySelectorAll(BLOCKS)].slice(0, MAX_BLOCKS).filter((each) => !isShown(each));
  return {
    shownSince() {
      const shown = hidden.filter(isShown);
      if (shown.length > 0) hidden = hidden.filter((each) => !shown.includes(each));
      return shown;
    },
  };
}
