/** The choice of what is read: the pages of all sites, of those that the reader names, or none but those that are asked for. */
import { useId } from 'preact/hooks';
import { type MessageKey, useI18n } from '../parts/i18n.tsx';
import { AskAgain } from './ask-again.tsx';
import { Option } from './option.tsx';
import { SiteList } from './site-list.tsx';

export type Reading = 'all' | 'sites' | 'asked';

/** What the reader has chosen, and what of it the browser gives leave for. */
export interface AccessView {
  reading: Reading;
  sites: readonly { site: string; allowed: boolean }[];
  /** Does the browser let all sites be read? */
  allAllowed: boolean;
}

export interface AccessChoiceProps {
  access: AccessView;
  /** The reader was asked by the browser, and has refused. */
  refused: boolean;
  onReading: (reading: Reading) => void;
  /** Adds a site, or asks for leave again. */
  onAllow: (site: string) => void;
  onRemove: (site: string) => void;
}

const READINGS: readonly [Reading, MessageKey, MessageKey][] = [
  ['all', 'accessAll', 'accessAllHint'],
  ['sites', 'accessSites', 'accessSitesHint'],
  ['asked', 'accessAsked', 'accessAskedHint'],
];

export function AccessChoice({ access, refused, onReading, onAllow, onRemove }: AccessChoiceProps) {
  const { t } = useI18n();
  const name = useId();
  const { reading, sites, allAllowed } = access;
  return (
    <fieldset class="access">
      <legend>{t('accessLegend')}</legend>
      {READINGS.map(([value, label, hint]) => (
        <Option
          key={value}
          type="radio"
          name={name}
          label={t(label)}
          hint={t(hint)}
          checked={reading === value}
          onChoose={() => onReading(value)}
        />
      ))}
      {refused && (
        <p class="flag" role="alert">
          {t('accessRefused')}
        </p>
      )}
      {reading === 'all' && !allAllowed && !refused && (
        <p class="flag">
          {t('accessMissing')} <AskAgain onAsk={() => onReading('all')} />
        </p>
      )}
      {reading === 'sites' && (
        <div class="chosen-sites">
          <SiteList
            sites={sites.map(({ site }) => site)}
            onAdd={onAllow}
            onRemove={onRemove}
            missing={sites.filter(({ allowed }) => !allowed).map(({ site }) => site)}
            onAskAgain={onAllow}
          />
        </div>
      )}
    </fieldset>
  );
}
