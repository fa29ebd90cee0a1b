/** The texts of the picture of a whole page's evidence card: how many passages are what, and those that are not word for word. */
import type { Card } from '../../engine/citing/card.ts';
import { sourceLineOf } from '../../engine/citing/card-text.ts';
import type { PageCard } from '../../engine/citing/page-card.ts';
import { type Block, type Blocks, READ, UI } from './lay-out.ts';

export interface PageLabels {
  title: string;
  /** How many passages are what: “3 word for word”. */
  counts: readonly string[];
  /** What a card's status is called. */
  statusOf: (card: Card) => string;
  source: string;
  /** What is said of so many passages that have no room. */
  more: (count: number) => string;
}

/** What tells a reader most comes first. */
const ORDER: readonly Card['status'][] = ['in-no-version', 'spliced', 'differs', 'verbatim', 'not-ours'];

const text = (words: string, size: number, more: Partial<Block>): Block => ({
  text: words,
  size,
  family: UI,
  ink: 'ink',
  cuts: false,
  above: 0.15,
  ...more,
});

function passageBlocks(card: Card, labels: PageLabels): Block[] {
  const [source] = card.sources;
  return [
    text(labels.statusOf(card), 22, { ink: card.status, weight: 600, above: 0.8 }),
    text(card.words, 26, { cuts: true }),
    ...(source && card.status !== 'verbatim'
      ? [
          text(labels.source, 20, { ink: 'soft', above: 0.3 }),
          text(source.text, 26, { family: READ, cuts: true }),
        ]
      : []),
  ];
}

/** @param most so many passages are shown */
export function pageBlocks({ cards, page, made }: PageCard, labels: PageLabels, most: number): Blocks {
  const shown = cards.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).slice(0, most);
  const source = cards.flatMap(({ sources }) => sources)[0];
  const left = cards.length - shown.length;
  const about = [page.replace(/^https?:\/\/|[#?].*$/gu, ''), made, 'Variorum'];
  const hash = source ? [`SHA-256 ${source.sha256.slice(0, 16)}`] : [];
  return {
    body: [
      text(labels.title, 32, { weight: 600, above: 0 }),
      text(labels.counts.join(' · '), 24, { ink: 'soft', above: 0.3 }),
      ...shown.flatMap((card) => passageBlocks(card, labels)),
      ...(left > 0 ? [text(labels.more(left), 20, { ink: 'soft', above: 0.8 })] : []),
    ],
    foot: [
      ...(source ? [text(sourceLineOf(source), 20, { ink: 'soft', above: 0.2 })] : []),
      text([...about, ...hash].filter((part) => part !== '').join(' · '), 20, { ink: 'soft', above: 0.2 }),
    ],
  };
}
