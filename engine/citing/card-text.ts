/** An evidence card as Markdown. The words of its labels are given, in the language of who reads it. */
import type { Card, CardSource } from './card.ts';
import { escapeMarkdown } from './quoted.ts';

/** What a card says beside its own words. */
export interface CardLabels {
  status: string;
  /** “In the draft” and “In the source”. */
  here: string;
  source: string;
  translation: string;
  /** What differs, in sentences. */
  notes: readonly string[];
}

/** Who, what, where, when, who published it. */
export const sourceLineOf = ({ by, title, event, date, publisher, published }: CardSource): string =>
  [by.join(', '), title, event, date, publisher, published].filter((part) => part !== '').join(' · ');

const quoted = (text: string): string => `> ${escapeMarkdown(text).replaceAll('\n', '\n> ')}`;

export function cardMarkdown({ words, sources, made, page }: Card, labels: CardLabels): string {
  const parts = [
    `**${escapeMarkdown(labels.status)}**`,
    `${labels.here}:\n\n${quoted(words)}`,
    ...sources.flatMap((source) => [
      `${labels.source}:\n\n${quoted(source.text)}`,
      ...(source.translation ? [`${labels.translation}:\n\n${quoted(source.translation.text)}`] : []),
      `${escapeMarkdown(sourceLineOf(source))}${source.url ? ` <${source.url}>` : ''}`,
      `SHA-256 ${source.sha256}`,
    ]),
    ...labels.notes.map((note) => `- ${escapeMarkdown(note)}`),
    `${page ? `<${page}> · ` : ''}${made} · Variorum`,
  ];
  return `${parts.join('\n\n')}\n`;
}
