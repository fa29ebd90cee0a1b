/** The settings form. Every change is saved at once; one that could not be saved is reported and undone. */
import { useId } from 'preact/hooks';
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import type { LanguageChoice } from '../parts/languages.ts';
import { Notice } from '../parts/notice.tsx';
import { AccessChoice, type AccessChoiceProps } from './access-choice.tsx';
import { Option } from './option.tsx';
import { SiteList } from './site-list.tsx';

export interface SettingsView {
  opening: 'panel' | 'chip' | 'never';
  offSites: string[];
  languages: LanguageChoice;
  following: boolean;
  hoverCard: boolean;
}

export interface SettingsFormProps extends AccessChoiceProps {
  settings: SettingsView;
  /** Where stored settings could not be read or are of a newer version, or the last change was not kept. */
  trouble: 'unreadable' | 'newer' | 'not-saved' | undefined;
  onChange: (change: Partial<SettingsView>) => void;
}

const OPENINGS: readonly [SettingsView['opening'], MessageKey, MessageKey][] = [
  ['panel', 'openingPanel', 'openingPanelHint'],
  ['chip', 'openingChip', 'openingChipHint'],
  ['never', 'openingNever', 'openingNeverHint'],
];

const READING: readonly ['following' | 'hoverCard', MessageKey, MessageKey][] = [
  ['following', 'readingFollow', 'readingFollowHint'],
  ['hoverCard', 'readingCard', 'readingCardHint'],
];

const LANGUAGES: readonly [LanguageChoice, MessageKey][] = [
  ['both', 'languagesBothLong'],
  ['page', 'languagesPage'],
  ['en', 'languagesEnglish'],
  ['zh', 'languagesChinese'],
];

const TROUBLE: Readonly<Record<NonNullable<SettingsFormProps['trouble']>, [MessageKey, MessageKey]>> = {
  unreadable: ['settingsUnreadableTitle', 'settingsUnreadable'],
  newer: ['settingsNewerTitle', 'settingsNewer'],
  'not-saved': ['settingsNotSavedTitle', 'settingsNotSaved'],
};

export function SettingsForm({ settings, trouble, onChange, ...access }: SettingsFormProps) {
  const { t } = useI18n();
  const name = useId();
  const { offSites } = settings;
  return (
    <main class="settings">
      <h1>{t('settingsTitle')}</h1>
      {trouble && (
        <Notice title={t(TROUBLE[trouble][0])} urgent>
          <p>{t(TROUBLE[trouble][1])}</p>
        </Notice>
      )}
      <AccessChoice {...access} />
      <fieldset>
        <legend>{t('openingLegend')}</legend>
        {OPENINGS.map(([value, label, hint]) => (
          <Option
            key={value}
            type="radio"
            name={`${name}-opening`}
            label={t(label)}
            hint={t(hint)}
            checked={settings.opening === value}
            onChoose={() => onChange({ opening: value })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('readingLegend')}</legend>
        {READING.map(([field, label, hint]) => (
          <Option
            key={field}
            type="checkbox"
            label={t(label)}
            hint={t(hint)}
            checked={settings[field]}
            onChoose={(checked) => onChange({ [field]: checked })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('languagesLegend')}</legend>
        {LANGUAGES.map(([value, label]) => (
          <Option
            key={value}
            type="radio"
            name={`${name}-languages`}
            label={t(label)}
            checked={settings.languages === value}
            onChoose={() => onChange({ languages: value })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('sitesLegend')}</legend>
        {offSites.length === 0 && <p class="where">{t('sitesNone')}</p>}
        <SiteList
          sites={offSites}
          onAdd={(site) => onChange({ offSites: [...offSites, site].sort() })}
          onRemove={(site) => onChange({ offSites: offSites.filter((each) => each !== site) })}
        />
      </fieldset>
      <p class="where privacy">{t('privacy')}</p>
      <p class="where">
        <a href="first-run.html">{t('firstRunMenu')}</a>
      </p>
      <p class="where">
        <a href="third-party-notices.txt">{t('licences')}</a>
      </p>
    </main>
  );
}
