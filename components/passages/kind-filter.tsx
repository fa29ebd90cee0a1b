/** Which kinds of passages are shown: a choice with their counts, which explains their patterns as well. */
import { useId } from 'preact/hooks';
import type { FindingKind } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { kindWords } from './wording.ts';

/** All passages, those of one kind, or the quotations that stand in no version. */
export type ShownKind = 'all' | FindingKind | 'none';

const KINDS: readonly FindingKind[] = ['verbatim', 'edited', 'paraphrase'];

export interface KindFilterProps {
  shown: ShownKind;
  counts: Readonly<Record<FindingKind | 'none', number>>;
  onChoose: (kind: ShownKind) => void;
}

export function KindFilter({ shown, counts, onChoose }: KindFilterProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const name = useId();
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], counts.none);
  const choices: { id: ShownKind; label: string; count: number }[] = [
    { id: 'all', label: t('kindsAll'), count: total },
    ...KINDS.map((id) => ({ id, label: kindWords(id, i18n), count: counts[id] })),
    { id: 'none', label: t('kindUnknown'), count: counts.none },
  ];
  return (
    <fieldset class="kinds" aria-label={t('kindsLabel')}>
      {choices
        .filter(({ id, count }) => id === 'all' || count > 0)
        .map(({ id, label, count }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === shown} onChange={() => onChoose(id)} />
            {id !== 'all' && <i class={`swatch swatch-${id}`} aria-hidden="true" />}
            <span class="kind-name">
              {label} <span class="count">{count}</span>
            </span>
          </label>
        ))}
      <span class="legend">{t('legendDiffers')}</span>
    </fieldset>
  );
}
