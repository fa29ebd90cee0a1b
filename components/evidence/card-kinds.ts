/** What an evidence card and a page's findings can be saved as. */
import type { SaveFormat } from '../parts/save-menu.tsx';
import type { I18n } from '../parts/messages.ts';

export type CardKind = 'wide' | 'high' | 'markdown' | 'json';
export type PageKind = CardKind | 'csv' | 'tsv';

export const CARD_KINDS: readonly CardKind[] = ['wide', 'high', 'markdown', 'json'];
export const PAGE_KINDS: readonly PageKind[] = ['csv', 'tsv', ...CARD_KINDS];

export const cardFormats = ({ t }: I18n): Readonly<Record<PageKind, SaveFormat>> => ({
  csv: { name: 'CSV', ending: 'csv', type: 'text/csv' },
  tsv: { name: 'TSV', ending: 'tsv', type: 'text/tab-separated-values' },
  wide: { name: t('cardWide'), ending: 'png', type: 'image/png' },
  high: { name: t('cardHigh'), ending: 'png', type: 'image/png' },
  markdown: { name: 'Markdown', ending: 'md', type: 'text/markdown' },
  json: { name: 'JSON', ending: 'json', type: 'application/json' },
});
