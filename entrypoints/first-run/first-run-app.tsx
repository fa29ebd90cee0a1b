/** Wires the first page to the packs, the settings and the browser's leave to read sites. */
import { useEffect, useState } from 'preact/hooks';
import { FirstRun, type FirstRunProps } from '../../components/first-run/first-run.tsx';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import { formatAddress } from '../../components/parts/address.ts';
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { openLibrary, openSettings } from '../../extension/active-tab.ts';
import { loadPacks, type Pack } from '../../extension/packs.ts';
import { watchPacks } from '../../extension/packs-changed.ts';
import { useAccess } from '../options/use-access.ts';

const knownOf = (packs: readonly Pack[]): FirstRunProps['known'] => ({
  works: packs.reduce((sum, { works }) => sum + works.length, 0),
  languages: [...new Set(packs.flatMap(({ versions }) => versions.map(({ lang }) => primaryLanguage(lang))))],
});

function useKnown(): FirstRunProps['known'] {
  const [known, setKnown] = useState<FirstRunProps['known']>();
  useEffect(() => {
    const load = (): void =>
      void loadPacks().then(
        ({ packs }) => setKnown(knownOf(packs)),
        () => setKnown(undefined),
      );
    load();
    return watchPacks(load);
  }, []);
  return known;
}

export function FirstRunApp() {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [notSaved, setNotSaved] = useState(false);
  const known = useKnown();
  const access = useAccess((kept) => {
    setNotSaved(!kept);
    if (kept) announce(t('saved'));
  });
  if (!access) return undefined;
  return (
    <FirstRun
      {...access}
      known={known}
      notSaved={notSaved}
      onOpen={(address) => void openLibrary(address ? formatAddress(address) : '')}
      onSettings={() => void openSettings()}
    />
  );
}
