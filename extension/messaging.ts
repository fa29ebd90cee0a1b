/**
 * Sending and receiving the messages of `messages.ts`. Nothing here throws for a message that is not ours or for a
 * receiver that is gone: both are ordinary in a browser.
 */
import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isConfined } from './confined.ts';
import { MatchReply, ToBackground, ToContent, ToDockedPanel } from './messages.ts';

/** Where a message came from, in the browser's own words. */
export type Sender = Browser.runtime.MessageSender;

/** What a handler hands back: the answer, now or later, or nothing. */
type Answer = unknown;

/** What a receiver does with an answer that failed on the way: the sender learns no more than that there is none. */
function respond(answer: Answer, sendResponse: (answer: unknown) => void): void {
  Promise.resolve(answer).then(sendResponse, () => sendResponse(undefined));
}

/** Listens in the background. What zod does not know is left to other listeners. */
export function onMessageToBackground(handle: (message: ToBackground, sender: Sender) => Answer): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    const parsed = ToBackground.safeParse(raw);
    if (!parsed.success || sender.id !== browser.runtime.id) return false;
    respond(handle(parsed.data, sender), sendResponse);
    return true;
  });
}

/** Listens in a content script, until the signal aborts. */
export function onMessageToContent(handle: (message: ToContent) => Answer, signal: AbortSignal): void {
  const listener = (raw: unknown, sender: Sender, sendResponse: (answer: unknown) => void): boolean => {
    const parsed = ToContent.safeParse(raw);
    if (!parsed.success || sender.id !== browser.runtime.id) return false;
    respond(handle(parsed.data), sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // Once the extension is gone from under the page, even taking the listener away throws.
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      return;
    }
  });
}

/** Tells the background. The answer is undefined where nobody listens. */
export async function sendToBackground(message: ToBackground): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

const Relayed = z.object({ answer: z.optional(z.unknown()) });

/**
 * Tells the content script of a tab. Undefined where the tab has none, such as a PDF or a page of the browser. A docked
 * panel that is confined reaches its own tab only, by way of the background.
 */
export async function sendToTab(tab: number, message: ToContent): Promise<{ answer: unknown } | undefined> {
  if (isConfined()) {
    const relayed = Relayed.safeParse(await sendToBackground({ type: 'relay', message }));
    return relayed.success ? { answer: relayed.data.answer } : undefined;
  }
  try {
    return { answer: await browser.tabs.sendMessage(tab, message) };
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
    if (parsed.success && sender.id === browser.runtime.id) handle(parsed.data);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Asks the background to match an article. Undefined where it could not answer. */
export async function requestMatch(
  article: Extract<ToBackground, { type: 'match' }>['article'],
): Promise<MatchReply | undefined> {
  const parsed = MatchReply.safeParse(await sendToBackground({ type: 'match', article }));
  return parsed.success ? parsed.data : undefined;
}
