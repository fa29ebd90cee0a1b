/** Wires the panel to the browser: the tab's visit, the packs, the settings, the messages. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatAddress } from '../../components/parts/address.ts';
import { useAnnounce } from '../../components/parts/announcer.tsx';
import { useI18n } from '../../components/parts/i18n.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelStatus } from '../../components/panel/panel-props.ts';
import type { Corpus } from '../../engine/types.ts';
import {
  openLibrary,
  openSettings,
  reloadPanel,
  reloadTab,
  showInPage,
  type PanelHost,
} from '../../extension/active-tab.ts';
import { isConfined } from '../../extension/confined.ts';
import { onInView, sendToBackground, sendToTab } from '../../extension/messaging.ts';
import { loadPacks, watchOpening } from '../../extension/packs.ts';
import { watchPacks } from '../../extension/packs-changed.ts';
import { loadSettings, updateSettings, watchSettings } from '../../extension/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings.ts';
import { requestLeave } from '../../extension/site-access.ts';
import { hostOf, isWanted, patternsOf, switchedSite } from '../../extension/sites.ts';
import { fullFindings, holdSources } from '../../extension/stored-findings.ts';
import { getVisit } from '../../extension/visit-store.ts';
import { loadLexicons } from '../../extension/load-lexicons.ts';
import { paced } from './paced.ts';
import { useTab, useVisit, type VisitStatus } from './use-visit.ts';

/** The settings as they are stored; the defaults until they are read. */
function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}

/** The finding that the reader has scrolled to in the page of a tab. */
function useInView(tab: number | undefined): { finding: number; at: number } | undefined {
  const [inView, setInView] = useState<{ finding: number; at: number }>();
  useEffect(() => {
    if (tab === undefined) return undefined;
    const { take, stop } = paced<number>((finding) =>
      setInView((before) => ({ finding, at: (before?.at ?? 0) + 1 })),
    );
    const silence = onInView(tab, take);
    return () => {
      silence();
      stop();
    };
  }, [tab]);
  return inView;
}

/** Folds the docked panel with Escape, unless something in it has a use for the key. */
function useEscape(tab: number | undefined): void {
  useEffect(() => {
    if (tab === undefined) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      void sendToTab(tab, { type: 'fold' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [tab]);
}

/** `opening`: the first ones are there, perhaps. `partly`: some could be opened, and are of use without the others. */
function usePacks(): { corpora: readonly Corpus[]; state: 'opening' | 'open' | 'partly' | 'damaged' } {
  const [packs, setPacks] = useState<ReturnType<typeof usePacks>>({ corpora: [], state: 'opening' });
  useEffect(() => {
    const load = (): void => {
      const stop = watchOpening((corpora) => setPacks({ corpora, state: 'opening' }));
      void loadPacks()
        .finally(stop)
        .then(
          ({ packs: corpora, damaged }) =>
            setPacks({ corpora, state: damaged.length > 0 ? 'partly' : 'open' }),
          () => setPacks({ corpora: [], state: 'damaged' }),
        );
    };
    load();
    return watchPacks(load);
  }, []);
  return packs;
}

/** Whether these packs are enough for what is known of a page: the others, which are still being opened, have nothing of it. */
function isEnough(status: VisitStatus, corpora: readonly Corpus[]): boolean {
  if (status.kind !== 'visit') return false;
  const { attributions, findings, lookup } = status.visit;
  const works = new Set(corpora.flatMap((corpus) => corpus.works.map(({ id }) => id)));
  return (
    attributions.every(({ work }) => works.has(work)) &&
    holdSources([...findings, ...(lookup?.findings ?? []), ...(lookup?.guesses ?? [])], corpora) &&
    attributions.length > 0
  );
}

/** What the panel shows of a visit: with its findings in full. */
function inFull(status: VisitStatus, corpora: readonly Corpus[]): PanelStatus {
  if (status.kind !== 'visit') return status;
  const { visit } = status;
  const { lookup } = visit;
  return {
    kind: 'visit',
    visit: {
      ...visit,
      findings: fullFindings(visit.findings, corpora),
      lookup: lookup && {
        ...lookup,
        findings: fullFindings(lookup.findings, corpora),
        guesses: fullFindings(lookup.guesses, corpora),
      },
    },
  };
}

export function PanelApp({ host, tab: given }: { host: PanelHost; tab: number | undefined }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const settings = useSettings();
  const packs = usePacks();
  const { tab, turn, known } = useTab(given);
  const visit = useVisit(tab, turn, known);
  const inView = useInView(tab);
  useEscape(host === 'docked' ? given : undefined);
  useEffect(() => {
    document.documentElement.dataset['host'] = host;
    if (host === 'docked' && given !== undefined) void sendToTab(given, { type: 'panel-ready' });
  }, [host, given]);

  const shown = useMemo(() => inFull(visit, packs.corpora), [visit, packs.corpora]);
  const status: PanelStatus =
    packs.state === 'damaged'
      ? { kind: 'pack-damaged' }
      : packs.state === 'opening' && !isEnough(visit, packs.corpora)
        ? { kind: 'waiting' }
        : shown;
  const lookUp = async (text: string, target: number): Promise<boolean> => {
    const before = await getVisit(target);
    await sendToBackground({ type: 'look-up', text, tab: target });
    const after = await getVisit(target);
    return after !== undefined && (after.lookup?.at !== before?.lookup?.at || after.state === 'failed');
  };
  const show = async (finding: number, target: number): Promise<void> => {
    if (!(await showInPage(target, finding, host === 'tab'))) announce(t('notShown'));
  };
  const retry = (): void => {
    if (visit.kind === 'visit' && tab !== undefined) void reloadTab(tab);
    if (packs.state === 'damaged' || visit.kind !== 'visit') void reloadPanel(host);
  };
  const change = (changed: Parameters<typeof updateSettings>[0]): void => {
    updateSettings(changed).catch(() => announce(t('settingsNotSavedTitle')));
  };
  const switchOn = async (site: string): Promise<void> => {
    await updateSettings(switchedSite({ ...settings, reading: 'all' }, site, true));
    if (tab !== undefined) await reloadTab(tab);
  };
  const site = visit.kind === 'visit' ? hostOf(visit.visit.url) : undefined;
  /** The browser's question comes within the click; where the panel may not ask it, the settings can. */
  const switchSite = async (which: string, on: boolean): Promise<void> => {
    if (on && settings.reading !== 'all') {
      if (isConfined()) return openSettings();
      if (!(await requestLeave(patternsOf(which)))) return announce(t('accessRefused'));
    }
    await updateSettings(switchedSite(settings, which, on));
    announce(t(on ? 'siteOn' : 'siteOff', which));
  };
  return (
    <Panel
      // Another page is another reading: nothing chosen on the last one holds.
      key={`${tab} ${status.kind === 'visit' && visit.kind === 'visit'} ${visit.kind === 'visit' ? visit.visit.url : ''}`}
      status={status}
      corpora={packs.corpora}
      incomplete={packs.state === 'partly'}
      languages={settings.languages}
      onLanguages={(languages) => change({ languages })}
      details={settings.details}
      onDetails={(details) => change({ details })}
      inView={inView}
      // In a tab of its own the panel covers the page, which nobody scrolls then.
      follow={
        host === 'tab'
          ? undefined
          : { on: settings.following, onChange: (following) => change({ following }) }
      }
      onShow={tab === undefined ? undefined : (finding) => void show(finding, tab)}
      onLookUp={tab === undefined ? undefined : (text) => lookUp(text, tab).catch(() => false)}
      onLexicons={loadLexicons}
      onOpen={(address) => void openLibrary(address ? formatAddress(address) : '')}
      site={site === undefined ? undefined : { host: site, on: isWanted(settings, site) }}
      onSite={(on) => void switchSite(site ?? '', on).catch(() => announce(t('settingsNotSavedTitle')))}
      onSettings={() => void openSettings()}
      onAdd={tab === undefined ? undefined : () => void openLibrary(`#add/${tab}`)}
      onRetry={retry}
      onSwitchOn={(off) => void switchOn(off).catch(() => announce(t('settingsNotSavedTitle')))}
    />
  );
}
