/** Evidence cards as files: of one passage and of a whole page. Loaded when the first one is asked for. */
import { type Card, cardOf } from '../../engine/citing/card.ts';
import { type CardLabels, cardMarkdown } from '../../engine/citing/card-text.ts';
import { type FoundPage, checkedPage, pageCardOf } from '../../engine/citing/page-card.ts';
import type { CheckedWords } from '../../engine/draft/checked.ts';
import { findingRows } from '../../engine/exchange/finding-rows.ts';
import { csv, tsv } from '../../engine/exchange/tables.ts';
import { type Corpus, QUOTATION_STATUSES } from '../../engine/types.ts';
import type { I18n } from '../parts/messages.ts';
import { sha256 } from '../parts/sha256.ts';
import { cardBlocks } from './card-layout.ts';
import { cardPicture } from './card-picture.ts';
import type { CardKind, PageKind } from './card-kinds.ts';
import { SIZES } from './lay-out.ts';
import { pageBlocks } from './page-blocks.ts';
import { sayings, statusWords } from './status-words.ts';

const today = (): string => new Date().toISOString().slice(0, 10);
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** @param here what the words are called: “In the draft:” */
const labelsOf = (words: CheckedWords, corpora: readonly Corpus[], here: string, i18n: I18n): CardLabels => ({
  status: statusWords(words.status, i18n),
  here,
  source: i18n.t('cardSource'),
  translation: i18n.t('cardTranslation'),
  notes: sayings(words, corpora, i18n),
});

/** The card of one passage. @param page its address; empty where it has none */
export async function cardFile(
  kind: CardKind,
  corpora: readonly Corpus[],
  { words, here, page }: { words: CheckedWords; here: string; page: string },
  i18n: I18n,
): Promise<string | Blob> {
  const card = await cardOf(corpora, words, sha256, today(), page);
  const labels = labelsOf(words, corpora, here, i18n);
  if (kind === 'json') return json(card);
  if (kind === 'markdown') return cardMarkdown(card, labels);
  return cardPicture(cardBlocks(card, labels), SIZES[kind], card.status);
}

/** So many passages have room in a picture. */
const SHOWN = { wide: 2, high: 5 };

/** What was found on a page. */
export async function pageFile(
  kind: PageKind,
  corpora: readonly Corpus[],
  page: FoundPage,
  i18n: I18n,
): Promise<string | Blob> {
  const { t, plural } = i18n;
  if (kind === 'csv' || kind === 'tsv') {
    const { url, findings, excerpts } = page;
    const rows = findingRows(corpora, [{ page: url, findings, excerpts }]);
    return kind === 'csv' ? csv(rows) : tsv(rows);
  }
  const card = await pageCardOf(corpora, page, sha256, today());
  if (kind === 'json') return json(card);
  const words = checkedPage(corpora, page);
  if (kind === 'markdown')
    return words
      .map((each, n) => {
        const own = card.cards[n];
        return own ? cardMarkdown(own, labelsOf(each, corpora, t('cardOnPage'), i18n)) : '';
      })
      .join('\n---\n\n');
  const counts = QUOTATION_STATUSES.flatMap((status) => {
    const count = card.cards.filter((each) => each.status === status).length;
    return count > 0 ? [t('cardCount', count, statusWords(status, i18n))] : [];
  });
  const labels = {
    title: t('cardPageTitle'),
    counts,
    statusOf: (each: Card) => statusWords(each.status, i18n),
    source: t('cardSource'),
    more: (count: number) => plural('cardMore', count),
  };
  return cardPicture(pageBlocks(card, labels, SHOWN[kind]), SIZES[kind], 'ink');
}
