/** Links to publications of a work that are not in the corpus, and a sentence where its full text is not in it. */
import type { Work } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { languageName } from './wording.ts';

export interface PublicationsProps {
  work: Work;
  /** No full text of it is among the documents. */
  missing: boolean;
  /** Addresses that are shown with the versions. */
  known?: readonly string[];
}

export function Publications({ work, missing, known = [] }: PublicationsProps) {
  const { t, locale } = useI18n();
  const others = work.publications.filter(({ url }) => !known.includes(url));
  if (!missing && others.length === 0) return undefined;
  return (
    <section class="publications">
      {missing && <p>{t('fullTextMissing')}</p>}
      {others.length > 0 && (
        <>
          <p>{t(missing ? 'fullTextElsewhere' : 'alsoPublished')}</p>
          <ul>
            {others.map(({ lang, publisher, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {publisher}
                </a>{' '}
                ({languageName(lang, locale)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
