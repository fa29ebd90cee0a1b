/** What a document that is being added has from known texts: on which page, in which words, and where they stand. */
import type { SourceSpan, Work } from '../../engine/types.ts';
import type { Address } from '../parts/address.ts';
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { kindWords, localised } from '../passages/wording.ts';

/** A passage with the page of a PDF, counted from 1, and the sentence of the version that it comes from, counted from 0. */
export type KnownPassage = Pick<SourceSpan, 'kind' | 'work' | 'version'> & {
  words: string;
  sentence: number;
  page?: number | undefined;
};

interface KnownPassagesProps {
  passages: readonly KnownPassage[];
  works: readonly Work[];
  lang: string;
  onOpen: (address: Address) => void;
}

export function KnownPassages({ passages, works, lang, onOpen }: KnownPassagesProps) {
  const i18n = useI18n();
  const { t, plural, locale } = i18n;
  if (passages.length === 0) return undefined;
  return (
    // Of a PDF in a tab this is what was asked for.
    <details class="left-aside known-passages" open={passages.some(({ page }) => page !== undefined)}>
      <summary>{plural('knownPassages', passages.length)}</summary>
      <ol>
        {passages.map(({ page, words, kind, work, version, sentence }, n) => {
          const of = works.find(({ id }) => id === work);
          return (
            <li key={n}>
              <p lang={lang} dir="auto">
                {words}
              </p>
              <p class="where">
                {page !== undefined && `${t('knownPage', page)} · `}
                {kindWords(kind, i18n)} ·{' '}
                <LibraryLink
                  address={{ work, version, sentence }}
                  onOpen={() => onOpen({ work, version, sentence })}
                >
                  {of ? localised(of.titles, locale).text : work}
                </LibraryLink>
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
