/** The settings form. Every change is saved at once; one that could not be saved is reported and undone. */
import { useId, useState } from 'preact/hooks';
import { useI18n, type MessageKey } from '../parts/i18n.tsx';
import type { LanguageChoice } from '../parts/languages.ts';
import { Notice } from '../parts/notice.tsx';

export interface SettingsView {
  opening: 'panel' | 'chip' | 'never';
  offSites: string[];
  languages: LanguageChoice;
  following: boolean;
  hoverCard: boolean;
}

export interface SettingsFormProps {
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

/** `https://www.News.example/a` → `news.example`: what a reader pastes is often a whole address. */
export function siteOf(input: string): string | undefined {
  const text = input.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) || host === 'localhost' ? host : undefined;
}

export function SettingsForm({ settings, trouble, onChange }: SettingsFormProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <main class="settings">
      <h1>{t('settingsTitle')}</h1>
      {trouble && (
        <Notice title={t(TROUBLE[trouble][0])} urgent>
          <p>{t(TROUBLE[trouble][1])}</p>
        </Notice>
      )}
      <fieldset>
        <legend>{t('openingLegend')}</legend>
        {OPENINGS.map(([value, label, hint]) => (
          <div key={value} class="option">
            <input
              type="radio"
              id={`${id}-${value}`}
              name="opening"
              checked={settings.opening === value}
              aria-describedby={`${id}-${value}-hint`}
              onChange={() => onChange({ opening: value })}
            />
            <label for={`${id}-${value}`}>{t(label)}</label>
            <p id={`${id}-${value}-hint`} class="where">
              {t(hint)}
            </p>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('readingLegend')}</legend>
        {READING.map(([name, label, hint]) => (
          <div key={name} class="option">
            <input
              type="checkbox"
              id={`${id}-${name}`}
              checked={settings[name]}
              aria-describedby={`${id}-${name}-hint`}
              onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
            />
            <label for={`${id}-${name}`}>{t(label)}</label>
            <p id={`${id}-${name}-hint`} class="where">
              {t(hint)}
            </p>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('languagesLegend')}</legend>
        {LANGUAGES.map(([value, label]) => (
          <div key={value} class="option">
            <input
              type="radio"
              id={`${id}-lang-${value}`}
              name="languages"
              checked={settings.languages === value}
              onChange={() => onChange({ languages: value })}
            />
            <label for={`${id}-lang-${value}`}>{t(label)}</label>
          </div>
        ))}
      </fieldset>
      <OffSites sites={settings.offSites} onChange={(offSites) => onChange({ offSites })} />
      <p class="where privacy">{t('privacy')}</p>
      <p class="where">
        <a href="third-party-notices.txt">{t('licences')}</a>
      </p>
    </main>
  );
}

function OffSites({ sites, onChange }: { sites: readonly string[]; onChange: (sites: string[]) => void }) {
  const { t } = useI18n();
  const id = useId();
  const [input, setInput] = useState('');
  const [refused, setRefused] = useState(false);
  const add = (): void => {
    const site = siteOf(input);
    setRefused(!site);
    if (!site) return;
    setInput('');
    if (!sites.includes(site)) onChange([...sites, site].sort());
  };
  return (
    <fieldset>
      <legend>{t('sitesLegend')}</legend>
      {sites.length === 0 && <p class="where">{t('sitesNone')}</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="link"
              onClick={() => onChange(sites.filter((each) => each !== site))}
            >
              {t('sitesRemove')}
              <span class="sr-only">: {site}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        class="add-site"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={id}>{t('sitesAddLabel')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          value={input}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refused` : undefined}
          onInput={(event) => setInput(event.currentTarget.value)}
        />
        <button type="submit">{t('sitesAdd')}</button>
      </form>
      {refused && (
        <p id={`${id}-refused`} class="flag" role="alert">
          {t('sitesRefused')}
        </p>
      )}
    </fieldset>
  );
}
