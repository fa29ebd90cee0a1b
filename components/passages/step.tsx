/** Goes from one passage to the next and back, and says which of how many it is. */
import { useI18n } from '../parts/i18n.tsx';

export interface StepProps {
  /** The number of the passage that the reader is at, from 0; undefined before the first step. */
  at: number | undefined;
  count: number;
  onStep: (to: number) => void;
}

export function Step({ at, count, onStep }: StepProps) {
  const { t } = useI18n();
  const next = at === undefined ? 0 : at + 1;
  return (
    <div class="step">
      <button
        type="button"
        class="link"
        disabled={at === undefined || at === 0}
        onClick={() => onStep((at ?? 0) - 1)}
      >
        {t('stepPrevious')}
      </button>
      <span aria-live="polite">{t('stepAt', (at ?? 0) + 1, count)}</span>
      <button type="button" class="link" disabled={next >= count} onClick={() => onStep(next)}>
        {t('stepNext')}
      </button>
    </div>
  );
}
