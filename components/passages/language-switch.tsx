/** Buttons for the languages of the sources: English, Chinese, both; on a page in another language that one, too. */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import type { Lang } from '../../engine/types.ts';
import { useI18n } from '../parts/i18n.tsx';
import { type LanguageChoice, isOffered } from '../parts/languages.ts';
import { languageName } from './wording.ts';

export interface LanguageSwitchProps {
  choice: LanguageChoice;
  /** The language of the page, for the choice “the page's own”. */
  page: Lang;
  onChoose: (choice: LanguageChoice) => void;
}

export function LanguageSwitch({ choice, page, onChoose }: LanguageSwitchProps) {
  const { t } = useI18n();
  const pressed = choice === 'page' && isOffered(page) ? primaryLanguage(page) : choice;
  const choices: readonly { id: LanguageChoice; label: string; lang?: string }[] = [
    ...(page === '' || isOffered(page)
      ? []
      : [{ id: 'page' as const, label: languageName(page, page), lang: page }]),
    { id: 'en', label: 'English', lang: 'en' },
    { id: 'zh', label: '中文', lang: 'zh-Hans' },
    { id: 'both', label: t('languagesBoth') },
  ];
  return (
    <fieldset class="choices languages" aria-label={t('languagesLabel')}>
      {choices.map(({ id, label, lang }) => (
        <button key={id} type="button" lang={lang} aria-pressed={id === pressed} onClick={() => onChoose(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
