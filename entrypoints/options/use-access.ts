/** What is read by itself, as the settings page and the first page show it and change it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AccessChoiceProps, AccessView, Reading } from '../../components/settings/access-choice.tsx';
import { loadSettings, updateSettings, watchSettings } from '../../extension/settings-store.ts';
import { heldPatterns, requestLeave, watchLeave } from '../../extension/site-access.ts';
import { ALL_SITES, patternsOf, switchedSite } from '../../extension/sites.ts';

async function readAccess(): Promise<AccessView> {
  const { reading, onSites } = await loadSettings();
  const [all, ...sites] = await Promise.all([ALL_SITES, ...onSites.map(patternsOf)].map(isAllowed));
  return {
    reading,
    allAllowed: all === true,
    sites: onSites.map((site, i) => ({ site, allowed: sites[i] === true })),
  };
}

const isAllowed = async (patterns: readonly string[]): Promise<boolean> =>
  (await heldPatterns(patterns)).length === patterns.length;

/**
 * @param changed a change was stored, or could not be
 * @returns undefined until it is known
 */
export function useAccess(changed: (kept: boolean) => void): AccessChoiceProps | undefined {
  const [access, setAccess] = useState<AccessView>();
  const [refused, setRefused] = useState(false);
  /** What the reader has just chosen, while the browser asks about it. */
  const [chosen, setChosen] = useState<Reading>();
  const refresh = useCallback(async (): Promise<void> => setAccess(await readAccess()), []);
  useEffect(() => {
    const look = (): void => void refresh();
    look();
    const silences = [watchSettings(look), watchLeave(look)];
    return () => silences.forEach((silence) => silence());
  }, [refresh]);
  if (!access) return undefined;
  const change = (settings: Parameters<typeof updateSettings>[0]): Promise<void> =>
    updateSettings(settings).then(
      () => changed(true),
      () => changed(false),
    );
  /** The browser's question comes within the click, before anything is awaited. */
  const withLeave = async (patterns: string[], then: () => Promise<unknown>): Promise<void> => {
    const leave = await requestLeave(patterns);
    if (leave) await then();
    await refresh();
    setRefused(!leave);
    setChosen(undefined);
  };
  return {
    access: { ...access, reading: chosen ?? access.reading },
    refused,
    onReading(reading: Reading) {
      setChosen(reading);
      const settle = (): Promise<unknown> => change({ reading });
      void withLeave(reading === 'all' ? ALL_SITES : [], settle);
    },
    onAllow: (site) =>
      void withLeave(patternsOf(site), async () => {
        const settings = await loadSettings();
        await change(switchedSite({ ...settings, reading: 'sites' }, site, true));
      }),
    onRemove(site) {
      void loadSettings().then((settings) =>
        change(switchedSite({ ...settings, reading: 'sites' }, site, false)),
      );
    },
  };
}
