/** Saves the evidence card of a result: as a picture, as Markdown, or as JSON that can be checked again. */
import { type Card, cardOf } from '../../engine/citing/card.ts';
import { type CardLabels, cardMarkdown } from '../../engine/citing/card-text.ts';
import type { CheckedWords } from '../../engine/draft/checked.ts';
import { useI18n } from '../parts/i18n.tsx';
import { sha256 } from '../parts/sha256.ts';
import { SIZES } from './card-layout.ts';
import { cardPicture } from './card-picture.ts';
import type { CheckProps } from './check-props.ts';
import { sayings, statusWords } from './status-words.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

const scheme = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

export interface SaveCardProps extends Pick<CheckProps, 'corpora' | 'onSave'> {
  words: CheckedWords;
  number: number;
}

export function SaveCard({ words, number, corpora, onSave }: SaveCardProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const labels: CardLabels = {
    status: statusWords(words.status, i18n),
    here: t('checkInDraft'),
    source: t('cardSource'),
    translation: t('cardTranslation'),
    notes: sayings(words, corpora, i18n),
  };
  const make = (): Promise<Card> => cardOf(corpora, words, sha256, today());
  const text = (type: string, write: (card: Card) => string) => async (): Promise<Blob> =>
    new Blob([write(await make())], { type });
  const kinds: readonly [label: string, extension: string, content: () => Promise<Blob>][] = [
    [t('cardWide'), 'png', async () => cardPicture(await make(), labels, SIZES.wide, scheme())],
    [t('cardHigh'), 'png', async () => cardPicture(await make(), labels, SIZES.high, scheme())],
    ['Markdown', 'md', text('text/markdown', (card) => cardMarkdown(card, labels))],
    ['JSON', 'json', text('application/json', (card) => `${JSON.stringify(card, undefined, 2)}\n`)],
  ];
  return (
    <details class="check-card">
      <summary>
        {t('cardTitle')}
        <span class="sr-only">, {t('checkResult', number)}</span>
      </summary>
      <p class="actions">
        {kinds.map(([label, extension, content]) => (
          <button
            key={label}
            type="button"
            class="link"
            onClick={() => onSave(`variorum-${number}.${extension}`, content)}
          >
            {label}
          </button>
        ))}
      </p>
    </details>
  );
}
