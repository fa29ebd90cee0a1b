/** What stands about a headline and leads to the text: the lines below it, and what is said of the picture above it. */
import type { Block } from '../collect/block-writer.ts';
import { IMPRINT } from './line-openings.ts';
import { isSaid, MIN_LINE } from './short-blocks.ts';
import { real } from '../../dom/real.ts';

/** Elements that a standfirst stands in; bylines, dates and buttons stand in others. */
const LINE = /^(?:p|h[2-4])$/;

/** The part of the page that holds the headline and what leads from it to the text: not the article itself. */
function headerOf(headline: Element, root: Element): Element | undefined {
  let header: Element | undefined;
  let at = real(headline).parentElement;
  for (let up = 0; at && up < 2 && !real(at).contains(root); up++, at = real(at).parentElement) header = at;
  return header;
}

/** The standfirsts and captions in the part of the page that has the headline in it, beside the element that holds the text. */
export function leadingLines(
  blocks: readonly Block[],
  headline: Element | undefined,
  root: Element,
): ReadonlySet<Block> {
  const header = headline && headerOf(headline, root);
  if (!header || !headline) return new Set();
  return new Set(
    blocks.filter(({ container, linked, text, weight }) => {
      const { element } = container;
      if (linked > 0 || container.dropped || !header.contains(element) || headline.contains(element))
        return false;
      if (isSaid(container, 'caption')) return true;
      return weight >= MIN_LINE && LINE.test(real(element).localName) && !IMPRINT.test(text);
    }),
  );
}
