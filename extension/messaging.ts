/**
 * Sending and receiving the messages of `messages.ts`, in the background and in the panels. Nothing here throws for a
 * message that is not ours or for a receiver that is gone: both are ordinary in a browser.
 */
import * as z from 'zod/mini';
import { browser } from './browser.ts';
import { isConfined } from './confined.ts';
import { respond, sendToBackground, type Answer } from './content-messaging.ts';
import { ToBackground, ToDockedPanel, type ToContent } from './messages.ts';
import { readTab } from './run-part.ts';
import { isAllowed, kindOf, type Sender } from './senders.ts';

export { sendToBackground };

export type { Sender };

/** Listens in the background. What zod does not know is left to other listeners, and what its sender may not send as well. */
export function onMessageToBackground(handle: (message: ToBackground, sender: Sender) => Answer): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    const parsed = ToBackground.safeParse(raw);
    if (!parsed.success || !isAllowed(parsed.data, sender)) return false;
    respond(handle(parsed.data, sender), sendResponse);
    return true;
  });
}

const Relayed = z.object({ answer: z.optional(z.unknown()) });

/** What the reader asks of a page, whatever it is; the rest concerns what stands in it, where something does. */
const FOR_ANY_PAGE: ReadonlySet<ToContent['type']> = new Set(['get-selection', 'get-article', 'docking']);

/**
 * Tells the content script of a tab. What of it listens is brought there if need be. Undefined where the tab has none, such as a PDF or a page of the browser. A docked
 * panel that is confined reaches its own tab only, by way of the background.
 */
export async function sendToTab(tab: number, message: ToContent): Promise<{ answer: unknown } | undefined> {
  if (isConfined()) {
    const relayed = Relayed.safeParse(await sendToBackground({ type: 'relay', message }));
    return relayed.success ? { answer: relayed.data.answer } : undefined;
  }
  const send = async (): Promise<{ answer: unknown }> => ({
    answer: await browser.tabs.sendMessage(tab, message),
  });
  try {
    return await send();
  } catch {
    if (!FOR_ANY_PAGE.has(message.type)) return undefined;
  }
  try {
    await readTab(tab);
    return await send();
  } catch {
    return undefined;
  }
}

/** Tells the docked panel of a tab, if there is one. */
export async function sendToDockedPanel(tab: number, message: ToDockedPanel): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, message);
  } catch {
    return; // No frame of that tab listens.
  }
}

/** Listens in a docked panel. Never answers. @returns stops listening. */
export function onMessageToDockedPanel(handle: (message: ToDockedPanel) => void): () => void {
  const listener = (raw: unknown, sender: Sender): undefined => {
    const parsed = ToDockedPanel.safeParse(raw);
    if (parsed.success && sender.id === browser.runtime.id && kindOf(sender) !== 'content')
      handle(parsed.data);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

const InView = z.object({ type: z.literal('in-view'), finding: z.number() });

/** Listens in a panel for what comes into view in its tab's page: from the page itself, or by way of the background. @returns stops listening. */
export function onInView(tab: number, handle: (finding: number) => void): () => void {
  const listener = (raw: unknown, sender: Sender): undefined => {
    const parsed = InView.safeParse(raw);
    const from = sender.tab?.id;
    if (parsed.success && sender.id === browser.runtime.id && (from === undefined || from === tab))
      handle(parsed.data.finding);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
