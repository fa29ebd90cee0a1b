/** The foot of the panel: the choice of languages, links to the library and the settings. */
import { LanguageSwitch } from '../passages/language-switch.tsx';
import { LibraryLink } from '../parts/library-link.tsx';
import { useI18n } from '../parts/i18n.tsx';
import type { PanelProps } from './panel-props.ts';

export type PanelFootProps = Pick<
  PanelProps,
  'languages' | 'onLanguages' | 'onOpen' | 'onSettings' | 'onAdd' | 'site' | 'onSite'
> & {
  page: string;
};

export function PanelFoot({
  languages,
  onLanguages,
  onOpen,
  onSettings,
  onAdd,
  site,
  onSite,
  page,
}: PanelFootProps) {
  const { t } = useI18n();
  return (
    <footer class="panel-foot">
      <LanguageSwitch choice={languages} page={page} onChoose={onLanguages} />
      <span class="foot-links">
        {site && onSite && (
          <button type="button" class="link" onClick={() => onSite(!site.on)}>
            {t(site.on ? 'siteNever' : 'siteAlways')}
          </button>
        )}
        {onAdd && (
          <button type="button" class="link" onClick={onAdd}>
            {t('addThisPage')}
          </button>
        )}
        <LibraryLink onOpen={onOpen}>{t('library')}</LibraryLink>
        <button type="button" class="link" onClick={onSettings}>
          {t('settings')}
        </button>
      </span>
    </footer>
  );
}
