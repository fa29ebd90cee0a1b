/** Wires the library to its address, the packs and the settings. */
import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatAddress, type Address } from '../../components/parts/address.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import { Library } from '../../components/library/library.tsx';
import { Notice } from '../../components/parts/notice.tsx';
import { loadLexicons } from '../../extension/load-lexicons.ts';
import { loadPacks, type OpenedPacks } from '../../extension/packs.ts';
import { watchPacks } from '../../extension/packs-changed.ts';
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

/** A view whose code is loaded when it is first wanted. */
function Lazy<View>({
  load,
  children,
}: {
  load: () => Promise<View>;
  children: (view: View) => ComponentChild;
}) {
  const [loaded, setLoaded] = useState<{ view: View }>();
  useEffect(() => {
    void load().then((view) => setLoaded({ view }));
  }, [load]);
  return loaded && <>{children(loaded.view)}</>;
}

const loadAdd = async () => (await import('./add-app.tsx')).AddApp;
const loadCheck = async () => (await import('./check-app.tsx')).CheckApp;
const loadCollections = async () => (await import('./collections-app.tsx')).CollectionsApp;

export function LibraryApp() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const hash = useHash();
  const [opened, setOpened] = useState<OpenedPacks | 'damaged'>();
  const [languages, setLanguages] = useState(DEFAULT_SETTINGS.languages);
  useEffect(() => {
    const load = (): void => void loadPacks().then(setOpened, () => setOpened('damaged'));
    load();
    const stop = watchPacks(load);
    void loadSettings().then((settings) => setLanguages(settings.languages));
    const unwatch = watchSettings((settings) => setLanguages(settings.languages));
    return () => {
      stop();
      unwatch();
    };
  }, []);
  const goToWork = useCallback(
    (work: string | undefined) => go(work === undefined ? undefined : { work }),
    [],
  );
  const adding = /^#add(?:\/(\d+))?$/.exec(hash);
  const editing = /^#edit\/([\w.-]+)$/.exec(hash)?.[1];
  if (adding || editing !== undefined) {
    const tab = adding?.[1] === undefined ? undefined : Number(adding[1]);
    return (
      <Lazy load={loadAdd}>{(AddApp) => <AddApp key={editing} tab={tab} editing={editing} onGo={go} />}</Lazy>
    );
  }
  if (hash === '#collections') {
    const addTexts = (): void => void (location.hash = '#add');
    const edit = (text: string): void => void (location.hash = `#edit/${text}`);
    return (
      <Lazy load={loadCollections}>
        {(App) => <App onGo={goToWork} onAddTexts={addTexts} onEdit={edit} />}
      </Lazy>
    );
  }
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
  // `#check/12/0` is the text that is being written in frame 0 of tab 12; `#check/3` within the view is its third result.
  const checking = /^#check(?:\/(\d+))?(?:\/(\d+))?$/.exec(hash);
  if (checking) {
    const { packs } = opened;
    const [tab, frame] = [checking[1], checking[2]].map((part) =>
      part === undefined ? undefined : Number(part),
    );
    return (
      <Lazy load={loadCheck}>
        {(CheckApp) => <CheckApp corpora={packs} tab={tab} frame={frame} onGo={go} />}
      </Lazy>
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
      onManage={(place) => void (location.hash = `#${place}`)}
      onLexicons={loadLexicons}
    />
  );
}
