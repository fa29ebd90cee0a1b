/**
 * Which frames are docked panels of ours. A page of the web can frame whatever it knows the address of, so that neither the
 * address of the docked panel nor the tab it stands in says that we have put it there. The content script asks for a token,
 * which it puts into the address of the frame it makes in its closed shadow root; the panel hands it back, and shows nothing
 * where it is not the one given out last for its very tab. The token is good for the first document that brings it.
 */
import * as z from 'zod/mini';
import { browser } from './browser.ts';
import type { PanelClaim } from './messages.ts';
import type { Sender } from './messaging.ts';

const tokenKey = (tab: number): string => `panel-token:${tab}`;

const Issued = z.object({ token: z.string(), claimedBy: z.optional(z.string()) });

/** Gives out a token for a tab; the one before is no longer good. */
export async function issuePanelToken(tab: number): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [tokenKey(tab)]: { token } });
  return token;
}

/** The document that sends, as far as the browser tells: the same one may ask twice, where the first answer was lost. */
const documentOf = ({ documentId, frameId }: Sender): string => documentId ?? `frame ${frameId}`;

/** The tab that a docked panel is about. Undefined where its token is not the one of the tab it stands in. */
export async function claimPanel(token: string, sender: Sender): Promise<PanelClaim | undefined> {
  const tab = sender.tab?.id;
  if (tab === undefined) return undefined;
  const key = tokenKey(tab);
  const issued = Issued.safeParse((await browser.storage.session.get(key))[key]);
  if (!issued.success || issued.data.token !== token) return undefined;
  const claimedBy = documentOf(sender);
  if ((issued.data.claimedBy ?? claimedBy) !== claimedBy) return undefined;
  await browser.storage.session.set({ [key]: { token, claimedBy } });
  return { tab };
}

/** Forgets what was given out for a tab. */
export async function removePanelToken(tab: number): Promise<void> {
  await browser.storage.session.remove(tokenKey(tab));
}
