/** The texts of the picture of an evidence card. */
import type { Card } from '../../engine/citing/card.ts';
import { type CardLabels, sourceLineOf } from '../../engine/citing/card-text.ts';
import { type Block, type Blocks, type Ink, READ, UI } from './lay-out.ts';

export function cardBlocks(card: Card, labels: CardLabels): Blocks {
  const [source] = card.sources;
  const label = (text: string): Block => ({
    text,
    size: 22,
    family: UI,
    ink: 'soft',
    cuts: false,
    above: 0.9,
  });
  const read = (text: string, size: number, ink: Ink): Block => ({
    text,
    size,
    family: READ,
    ink,
    cuts: true,
    above: 0.15,
  });
  const body: Block[] = [
    { text: labels.status, size: 30, family: UI, weight: 600, ink: card.status, cuts: false, above: 0 },
    label(labels.here),
    { text: card.words, size: 30, family: UI, ink: 'ink', cuts: true, above: 0.15 },
    ...card.sources.flatMap((each) => [
      label(labels.source),
      read(each.text, 34, 'ink'),
      ...(each.translation ? [read(each.translation.text, 30, 'soft')] : []),
    ]),
    ...labels.notes.map((text): Block => ({
      text,
      size: 24,
      family: UI,
      ink: 'ink',
      cuts: false,
      above: 0.6,
    })),
  ];
  const foot = [
    source ? sourceLineOf(source) : '',
    [
      source?.url.replace(/#.*$/u, ''),
      card.made,
      source ? `SHA-256 ${source.sha256.slice(0, 16)}` : '',
      'Variorum',
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  ]
    .filter((text) => text !== '')
    .map((text): Block => ({ text, size: 20, family: UI, ink: 'soft', cuts: false, above: 0.2 }));
  return { body, foot };
}
