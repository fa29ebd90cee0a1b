/** The quotations of a page that stand in no version: a plain list under a plain statement, which is no verdict. */
import type { Quotation } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { directionOf } from '../parts/languages.ts';

/** A quotation as the panel knows it. */
export type UnknownQuotation = Pick<Quotation, 'text' | 'start'>;

export function UnknownQuotations({ list, lang }: { list: readonly UnknownQuotation[]; lang: string }) {
  const { t } = useI18n();
  if (list.length === 0) return null;
  return (
    <section class="unknown-quotations">
      <h3 class="section-title">{t('quotationsInNoVersion')}</h3>
      <ul>
        {list.map(({ text, start }) => (
          <li key={start}>
            <q lang={lang} dir={directionOf(lang)}>
              {text}
            </q>
          </li>
        ))}
      </ul>
    </section>
  );
}
