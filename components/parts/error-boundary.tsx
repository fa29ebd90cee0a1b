/** Catches what a view throws while it draws, and shows a sentence and a way to try again in its place. */
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useI18n } from './i18n.tsx';
import { Notice } from './notice.tsx';

export function ErrorBoundary({ children }: { children: ComponentChildren }) {
  const { t } = useI18n();
  const [error, reset] = useErrorBoundary();
  if (error === undefined || error === null) return <>{children}</>;
  return (
    <main class="failed-view">
      <Notice title={t('failedTitle')} urgent>
        <p>{t('viewFailed')}</p>
        <p class="actions">
          <button type="button" onClick={reset}>
            {t('tryAgain')}
          </button>
        </p>
      </Notice>
    </main>
  );
}
