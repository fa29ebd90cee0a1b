/** What is known of the page in a tab, as the panel shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { PanelStatus } from '../../components/panel/panel-props.ts';
import { addressOf, followActiveTab, readingOf } from '../../extension/active-tab.ts';
import { isConfined } from '../../extension/confined.ts';
import { loadSettings } from '../../extension/settings-store.ts';
import { heldPatterns, isReadByItself } from '../../extension/site-access.ts';
import { ALL_SITES, hostOf, isOff } from '../../extension/sites.ts';
import { getVisit, watchVisit } from '../../extension/visit-store.ts';
import type { Visit } from '../../extension/visit.ts';

/** An ordinary article is read and matched within a second of its load; of what takes longer, something is said. In ms. */
const PATIENCE = 2_000;

/** The tab the panel is about: the given one, or the active one of the window. `turn` counts the pages loaded in it. */
export function useTab(given: number | undefined): { tab: number | undefined; turn: number; known: boolean } {
  const [followed, setFollowed] = useState({ tab: given, turn: 0, known: given !== undefined });
  useEffect(() => {
    if (given !== undefined) return undefined;
    return followActiveTab((tab) => setFollowed(({ turn }) => ({ tab, turn: turn + 1, known: true })));
  }, [given]);
  return followed;
}

/** A `PanelStatus` that knows the page's address. */
export type VisitStatus = Exclude<PanelStatus, { kind: 'visit' }> | { kind: 'visit'; visit: Visit };

/** The site of a tab, where the reader has turned it off. */
async function siteTurnedOff(tab: number): Promise<string | undefined> {
  const [url, settings] = await Promise.all([addressOf(tab), loadSettings()]);
  return isOff(settings, url) ? hostOf(url) : undefined;
}

/** Is nothing to be expected of this page before the reader asks for it? */
async function waitsToBeAsked(tab: number): Promise<boolean> {
  // A docked panel stands in a page that was read.
  if (isConfined()) return false;
  const { reading } = await loadSettings();
  if (reading === 'all' && (await heldPatterns(ALL_SITES)).length === ALL_SITES.length) return false;
  return !(await isReadByItself(await addressOf(tab)));
}

/** The state of the page in a tab; it follows the session storage. */
export function useVisit(tab: number | undefined, turn: number, known: boolean): VisitStatus {
  const [status, setStatus] = useState<VisitStatus>({ kind: 'waiting' });
  useEffect(() => {
    if (tab === undefined) {
      setStatus({ kind: known ? 'no-access' : 'waiting' });
      return undefined;
    }
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const set = (next: VisitStatus): void => {
      if (!stopped) setStatus(next);
    };
    const show = async (visit: Visit | undefined): Promise<void> => {
      clearTimeout(timer);
      if (visit) return set({ kind: 'visit', visit });
      set({ kind: 'waiting' });
      timer = setTimeout(() => set({ kind: 'no-article' }), PATIENCE);
      const site = await siteTurnedOff(tab);
      if (site !== undefined) {
        clearTimeout(timer);
        return set({ kind: 'switched-off', site });
      }
      const [reading, unasked] = await Promise.all([readingOf(tab), waitsToBeAsked(tab)]);
      if (stopped || (await getVisit(tab))) return undefined;
      if (reading?.article) {
        clearTimeout(timer);
        timer = setTimeout(() => set({ kind: unasked ? 'not-asked' : 'not-yet' }), PATIENCE);
        return undefined;
      }
      clearTimeout(timer);
      if (reading) return set({ kind: 'no-article', reason: reading.reason });
      return set({ kind: unasked ? 'not-asked' : 'no-access' });
    };
    const fail = (): void => set({ kind: 'storage-broken' });
    const stop = watchVisit(tab, (visit) => void show(visit).catch(fail));
    getVisit(tab).then(show).catch(fail);
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [tab, turn, known]);
  return status;
}
