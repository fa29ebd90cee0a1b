/** Has the browser ask for its leave once more. */
import { useI18n } from '../parts/i18n.tsx';

/** @param site undefined for all sites */
export function AskAgain({ site, onAsk }: { site?: string; onAsk: () => void }) {
  const { t } = useI18n();
  return (
    <button type="button" class="link" onClick={onAsk}>
      {t('accessAskAgain')}
      {site !== undefined && <span class="sr-only">: {site}</span>}
    </button>
  );
}
