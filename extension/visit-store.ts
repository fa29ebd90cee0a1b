/**
 * Reading, writing and watching visits in session storage, which lives in memory and is gone with the browser. The background
 * writes, every panel watches; one that is confined asks the background, and is told when to ask again. A worker may be
 * stopped between any two steps, so nothing is kept beside the storage itself.
 */
import * as z from 'zod/mini';
import { browser } from './browser.ts';
import { isConfined } from './confined.ts';
import { onMessageToDockedPanel, sendToBackground, sendToDockedPanel } from './messaging.ts';
import { visitKey, VisitSchema, type Visit } from './visit.ts';

function parseVisit(stored: unknown): Visit | undefined {
  const parsed = VisitSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

const VisitReply = z.object({ visit: z.optional(z.unknown()) });

/**
 * What is known of the page in a tab. Undefined where there is nothing, or nothing readable.
 *
 * @throws where the storage, or the background of a confined panel, does not answer.
 */
export async function getVisit(tab: number): Promise<Visit | undefined> {
  if (isConfined()) return parseVisit(VisitReply.parse(await sendToBackground({ type: 'get-visit' })).visit);
  const key = visitKey(tab);
  return parseVisit((await browser.storage.session.get(key))[key]);
}

/** The key of the message for a page whose findings had to make room for another's. */
const MADE_ROOM = 'failureMadeRoom';

/** Takes the findings of the oldest visit but one's own, and says so in their place. @returns whether there was one. */
async function makeRoom(own: number): Promise<boolean> {
  const others = [...(await allVisits())].filter(
    ([tab, { failure }]) => tab !== own && failure !== MADE_ROOM,
  );
  const [first, ...rest] = others;
  if (!first) return false;
  const [tab, { url, title, lang, at }] = rest.reduce((a, b) => (b[1].at < a[1].at ? b : a), first);
  const empty = { url, title, lang, at, attributions: [], findings: [], excerpts: [] };
  await browser.storage.session.set({ [visitKey(tab)]: { ...empty, state: 'failed', failure: MADE_ROOM } });
  void sendToDockedPanel(tab, { type: 'visit-changed' });
  return true;
}

/** Stores a visit. Where the storage refuses it, it is mostly full: the oldest visits make room, one after another. */
async function store(tab: number, visit: Visit): Promise<void> {
  try {
    await browser.storage.session.set({ [visitKey(tab)]: visit });
  } catch (error) {
    if (!(await makeRoom(tab))) throw error;
    await store(tab, visit);
  }
}

/** Changes wait for one another, tab by tab: each reads what the one before has written. */
const pending = new Map<number, Promise<unknown>>();

/**
 * Replaces a tab's visit by what `change` makes of it; undefined removes it.
 *
 * @returns the visit that is stored now.
 * @throws what the storage throws, also for a lack of space where no other visit is left to make room.
 */
export function updateVisit(
  tab: number,
  change: (visit: Visit | undefined) => Visit | undefined,
): Promise<Visit | undefined> {
  const step = async (): Promise<Visit | undefined> => {
    const before = await getVisit(tab);
    const after = change(before);
    if (after) await store(tab, after);
    else await browser.storage.session.remove(visitKey(tab));
    void sendToDockedPanel(tab, { type: 'visit-changed' });
    return after;
  };
  const waiting = pending.get(tab) ?? Promise.resolve();
  const result = waiting.then(step, step);
  const settled = result
    .catch(() => undefined)
    .finally(() => {
      if (pending.get(tab) === settled) pending.delete(tab);
    });
  pending.set(tab, settled);
  return result;
}

/** Forgets a tab's visit. */
export async function removeVisit(tab: number): Promise<void> {
  await updateVisit(tab, () => undefined);
}

/** All tabs with a visit, with what is known of each. */
export async function allVisits(): Promise<Map<number, Visit>> {
  const visits = new Map<number, Visit>();
  for (const [key, stored] of Object.entries(await browser.storage.session.get(null))) {
    const tab = /^visit:(\d+)$/.exec(key)?.[1];
    const visit = tab && parseVisit(stored);
    if (visit) visits.set(Number(tab), visit);
  }
  return visits;
}

/** Calls back whenever the visit of a tab changes, with undefined when it is gone. @returns stops watching. */
export function watchVisit(tab: number, changed: (visit: Visit | undefined) => void): () => void {
  if (isConfined()) {
    return onMessageToDockedPanel(({ type }) => {
      if (type === 'visit-changed') void getVisit(tab).then(changed, () => changed(undefined));
    });
  }
  const key = visitKey(tab);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && key in changes) changed(parseVisit(changes[key]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
