/** A list of sites, to which the reader adds and from which the reader takes. */
import { useId, useState } from 'preact/hooks';
import { useI18n } from '../parts/i18n.tsx';
import { AskAgain } from './ask-again.tsx';

/** `https://www.News.example/a` → `news.example`: what a reader pastes is often a whole address. */
export function siteOf(input: string): string | undefined {
  const text = input.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) || host === 'localhost' ? host : undefined;
}

export interface SiteListProps {
  sites: readonly string[];
  onAdd: (site: string) => void;
  onRemove: (site: string) => void;
  /** Sites that the browser does not allow, and what asks it again. */
  missing?: readonly string[];
  onAskAgain?: (site: string) => void;
}

export function SiteList({ sites, onAdd, onRemove, missing = [], onAskAgain }: SiteListProps) {
  const { t } = useI18n();
  const id = useId();
  const [input, setInput] = useState('');
  const [refused, setRefused] = useState(false);
  const add = (): void => {
    const site = siteOf(input);
    setRefused(!site);
    if (!site) return;
    setInput('');
    if (!sites.includes(site)) onAdd(site);
  };
  return (
    <>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {onAskAgain && missing.includes(site) && (
              <span class="flag">
                {t('accessSiteMissing')} <AskAgain site={site} onAsk={() => onAskAgain(site)} />
              </span>
            )}
            <button type="button" class="link" onClick={() => onRemove(site)}>
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
    </>
  );
}
