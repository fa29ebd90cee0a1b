/** What a translation leaves out, adds or gives with other figures, and how sure the alignment of the two texts is there. */
import type { TranslationNote } from '../../engine/edition/translation-notes.ts';
import { useI18n, type I18n } from '../parts/i18n.tsx';
import { sentenceWords } from './wording.ts';

function noteWords({ kind, b, figures }: TranslationNote, i18n: I18n): string {
  const { t } = i18n;
  if (kind === 'left-out') return t('translationLeftOut');
  if (kind === 'added') return t('translationAdded', sentenceWords(b, i18n));
  return t('translationFigures', figures?.a.join(', ') ?? '', figures?.b.join(', ') ?? '');
}

export function TranslationNoteLine({ note }: { note: TranslationNote }) {
  const i18n = useI18n();
  // 0.996 is not certain: figures are rounded down.
  const sure = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(
    Math.floor(note.confidence * 100) / 100,
  );
  return (
    <p class="translation-note" lang={i18n.locale}>
      {noteWords(note, i18n)} · {i18n.t('translationSure', sure)}
    </p>
  );
}
