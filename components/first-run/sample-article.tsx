/** A made-up report in the interface's language, for the reader to see on it what becomes of a page. */
import { type MessageKey, useI18n } from '../parts/i18n.tsx';

const PARAGRAPHS: readonly MessageKey[] = ['sample1', 'sample2', 'sample3', 'sample4', 'sample5', 'sample6'];

export function SampleArticle() {
  const { t } = useI18n();
  return (
    <>
      <aside class="sample-note">
        {t('sampleNote')} <a href="/first-run.html">{t('sampleBack')}</a>
      </aside>
      <main class="sample">
        <article>
          <h1>{t('sampleTitle')}</h1>
          {PARAGRAPHS.map((key) => (
            <p key={key}>{t(key)}</p>
          ))}
        </article>
      </main>
    </>
  );
}
