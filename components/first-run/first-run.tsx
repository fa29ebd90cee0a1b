/** The first page: what is read, where it stays, what is known; which sites may be read; a sample; the toolbar button. */
import { useI18n } from '../parts/i18n.tsx';
import { LibraryLink, type LibraryLinkProps } from '../parts/library-link.tsx';
import { Notice } from '../parts/notice.tsx';
import { languageName } from '../passages/wording.ts';
import { AccessChoice, type AccessChoiceProps } from '../settings/access-choice.tsx';

export interface FirstRunProps extends AccessChoiceProps {
  /** What the packs hold; undefined until they are open, or where they cannot be opened. */
  known: { works: number; languages: readonly string[] } | undefined;
  /** The choice could not be kept. */
  notSaved: boolean;
  onOpen: LibraryLinkProps['onOpen'];
  onSettings: () => void;
}

export function FirstRun({ known, notSaved, onOpen, onSettings, ...access }: FirstRunProps) {
  const { t, plural, locale } = useI18n();
  const names = known?.languages.map((lang) => languageName(lang, locale)) ?? [];
  const list = new Intl.ListFormat(locale).format(names.toSorted(new Intl.Collator(locale).compare));
  return (
    <main class="first-run">
      <header>
        <img src="/icons/mark.svg" alt="" width="48" height="48" />
        <h1>{t('firstRunTitle')}</h1>
      </header>
      <p>{t('firstRunReads')}</p>
      <p>{t('firstRunStays')}</p>
      {known && (
        <p>
          {plural('firstRunKnows', known.works, list)}{' '}
          <LibraryLink onOpen={onOpen}>{t('firstRunLibrary')}</LibraryLink>
        </p>
      )}
      {notSaved && (
        <Notice title={t('settingsNotSavedTitle')} urgent>
          <p>{t('settingsNotSaved')}</p>
        </Notice>
      )}
      <AccessChoice {...access} />
      <section>
        <h2>{t('firstRunTry')}</h2>
        <p>{t('firstRunSample')}</p>
        <p class="actions">
          <a class="button" href="/sample.html">
            {t('firstRunOpenSample')}
          </a>
        </p>
      </section>
      <section>
        <h2>{t('firstRunButton')}</h2>
        <p>{t('firstRunButtonOpens')}</p>
        <p>{t('firstRunButtonPin')}</p>
      </section>
      <p class="where">
        <button type="button" class="link" onClick={onSettings}>
          {t('firstRunLater')}
        </button>
      </p>
    </main>
  );
}
