/** Rows of paragraphs that stand alone under a link each: teasers of other pages, or a page that is a list of them. */
import type { Block, Container } from '../collect/block-writer.ts';
import { KEPT_LINKED } from './paragraphs.ts';
import { isHeading } from '../../dom/tags.ts';
import { real } from '../../dom/real.ts';

/** Above this share of lone paragraphs under links, a page is a list of teasers: a home page, results of a search. */
export const TEASER_SHARE = 0.6;
/** As many teasers as that stand under many an article, too. */
const MIN_TEASERS = 4;

/** How an element and the one around it are called, without numbers: parts of one text are called alike. */
export function signatureOf({ element, parent }: Container): string {
  const name = (each: Element | undefined): string =>
    each ? `${real(each).localName}.${(real(each).getAttribute('class') ?? '').replace(/\d+/g, '')}` : '';
  return `${name(element)} ${name(parent?.element)}`;
}

/** How many good paragraphs each element holds itself. */
function countBeside(good: ReadonlySet<Block>): ReadonlyMap<Container | undefined, number> {
  const count = new Map<Container | undefined, number>();
  for (const { container } of good) count.set(container.parent, (count.get(container.parent) ?? 0) + 1);
  return count;
}

/** Paragraphs that stand alone in their element, each under a heading that is a link: teasers, if there is a row of them. */
export function findTeasers(
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
    if (
      !before.heading &&
      !isHeading(before.container.parent ? real(before.container.parent.element).localName : '')
    )
      continue;
    const signature = signatureOf(block.container);
    const row = rows.get(signature);
    if (row) row.push(block);
    else rows.set(signature, [block]);
  }
  return [...rows.values()].filter((row) => row.length >= MIN_TEASERS).flat();
}

/** Are most paragraphs lone ones, each under a link of its own? */
export function isListOfTeasers(blocks: readonly Block[], good: ReadonlySet<Block>): boolean {
  const beside = countBeside(good);
  let teasers = 0;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (good.has(block) && before && before.linked > KEPT_LINKED && beside.get(block.container.parent) === 1)
      teasers++;
  }
  return teasers >= MIN_TEASERS && teasers > good.size * TEASER_SHARE;
}
