/** Where a work was published that is not among the documents; and, plainly, that its full text is not among them. */
import type { Work } from '../engine/types.ts';
import { useI18n } from './i18n.tsx';
import { languageName } from './words.ts';

export function Publications({ work, missing }: { work: Work; missing: boolean }) {
  const { t, locale } = useI18n();
  if (!missing && work.publications.length === 0) return undefined;
  return (
    <section class="publications">
      {missing && <p>{t('fullTextMissing')}</p>}
      {work.publications.length > 0 && (
        <>
          <p>{t(missing ? 'fullTextElsewhere' : 'alsoPublished')}</p>
          <ul>
            {work.publications.map(({ lang, publisher, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {publisher}
                </a>{' '}
                · {languageName(lang, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
