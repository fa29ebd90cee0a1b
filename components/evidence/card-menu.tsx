/** Menus that save evidence cards: of one passage, and of a whole page with its findings as a table. */
import type { FoundPage } from '../../engine/citing/page-card.ts';
import type { CheckedWords } from '../../engine/draft/checked.ts';
import type { Corpus } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';
import { CARD_KINDS, PAGE_KINDS, cardFormats } from './card-kinds.ts';

export interface CardMenuProps {
  corpora: readonly Corpus[];
  /** What the card is of, for who hears the page. */
  label: string;
  /** What the words are called: “In the draft:”. */
  here: string;
  /** The address of the page that has them; empty for none. */
  page: string;
  file: string;
  /** Asked for when the card is made. */
  words: () => CheckedWords | Promise<CheckedWords>;
}

export function CardMenu({ corpora, label, here, page, file, words }: CardMenuProps) {
  const i18n = useI18n();
  const formats = cardFormats(i18n);
  return (
    <SaveMenu
      summary={i18n.t('cardTitle')}
      label={label}
      formats={CARD_KINDS.map((kind) => formats[kind])}
      file={file}
      write={async (number) => {
        const { cardFile } = await import('./card-files.ts');
        const given = { words: await words(), here, page };
        return cardFile(CARD_KINDS[number] ?? 'json', corpora, given, i18n);
      }}
    />
  );
}

export function PageMenu({ corpora, page }: { corpora: readonly Corpus[]; page: FoundPage }) {
  const i18n = useI18n();
  const formats = cardFormats(i18n);
  return (
    <SaveMenu
      summary={i18n.t('handOnPage')}
      formats={PAGE_KINDS.map((kind) => formats[kind])}
      file="variorum-page"
      write={async (number) =>
        (await import('./card-files.ts')).pageFile(PAGE_KINDS[number] ?? 'json', corpora, page, i18n)
      }
    />
  );
}
