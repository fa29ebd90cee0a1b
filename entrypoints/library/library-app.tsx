/** Wires the library to its address, the packs and the settings. */
import { useEffect, useState } from 'preact/hooks';
import { formatAddress, type Address } from '../../components/parts/address.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { copyText } from '../../components/parts/copy-text.ts';
import { useI18n } from '../../components/parts/i18n.tsx';
import { Library } from '../../components/library/library.tsx';
import { Notice } from '../../components/parts/notice.tsx';
import { loadPacks, type OpenedPacks } from '../../extension/packs.ts';
import { loadSettings, updateSettings, watchSettings } from '../../extension/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../extension/settings.ts';

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return hash;
}

function go(address: Address | undefined, replace = false): void {
  const hash = address ? formatAddress(address) : '#/';
  if (replace) location.replace(hash);
  else location.hash = hash;
}

export function LibraryApp() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const hash = useHash();
  const [opened, setOpened] = useState<OpenedPacks | 'damaged'>();
  const [languages, setLanguages] = useState(DEFAULT_SETTINGS.languages);
  useEffect(() => {
    loadPacks().then(setOpened, () => setOpened('damaged'));
    void loadSettings().then((settings) => setLanguages(settings.languages));
    return watchSettings((settings) => setLanguages(settings.languages));
  }, []);
  if (opened === undefined) return undefined;
  if (opened === 'damaged') {
    return (
      <main class="library-list">
        <h1>{t('libraryTitle')}</h1>
        <Notice title={t('packDamagedTitle')} urgent>
          <p>{t('failurePackDamaged')}</p>
          <p class="actions">
            <button type="button" onClick={() => location.reload()}>
              {t('tryAgain')}
            </button>
          </p>
        </Notice>
      </main>
    );
  }
  return (
    <Library
      corpora={opened.packs}
      incomplete={opened.damaged.length > 0}
      hash={hash}
      languages={languages}
      onLanguages={(choice) => {
        setLanguages(choice);
        updateSettings({ languages: choice }).catch(() => announce(t('settingsNotSavedTitle')));
      }}
      onGo={go}
      onCopy={(text) => {
        void copyText(text).then((copied) => announce(t(copied ? 'copied' : 'notCopied')));
      }}
    />
  );
}
