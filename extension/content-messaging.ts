/**
 * The content script's side of the messages. What comes in is checked by hand: zod, which the other parts check with,
 * would be a third of a script that stands in every page. The types are zod's, and a test holds the two together.
 */
import { browser, type Browser } from 'wxt/browser';
import type { CardReply, Docking, MatchReply, Preferences, ToBackground, ToContent } from './messages.ts';
import { dockedPanelAddress } from './panel-address.ts';
import { retry } from './retry.ts';

/** What a handler hands back: the answer, now or later, or nothing. */
export type Answer = unknown;

/** What a receiver does with an answer that failed on the way: the sender learns no more than that there is none. */
export function respond(answer: Answer, sendResponse: (answer: unknown) => void): void {
  Promise.resolve(answer).then(sendResponse, () => sendResponse(undefined));
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (raw: unknown): raw is Fields => typeof raw === 'object' && raw !== null;
const isNumber = (raw: unknown): raw is number => typeof raw === 'number' && Number.isFinite(raw);
const isString = (raw: unknown): raw is string => typeof raw === 'string';
const isOneOf = <T extends string>(raw: unknown, names: readonly T[]): raw is T =>
  names.some((name) => name === raw);
const isListOf = <T>(raw: unknown, is: (each: unknown) => each is T): raw is T[] =>
  Array.isArray(raw) && raw.every(is);

const isDocking = (raw: unknown): raw is Docking => isOneOf(raw, ['panel', 'chip', 'none']);
const isKind = (raw: unknown): raw is CardReply['kind'] => isOneOf(raw, ['verbatim', 'edited', 'paraphrase']);
const isPreferences = (raw: unknown): raw is Preferences =>
  isFields(raw) && isNumber(raw['width']) && isNumber(raw['height']) && typeof raw['hoverCard'] === 'boolean';

/** For each message what must be in it beside its name. */
const TO_CONTENT = {
  'show-finding': ({ finding }: Fields) => isNumber(finding),
  'step-finding': ({ by }: Fields) => isNumber(by),
  'get-selection': () => true,
  'get-reading': () => true,
  'get-article': () => true,
  'look-again': () => true,
  docking: ({ docking, preferences }: Fields) => isDocking(docking) && isPreferences(preferences),
  preferences: ({ preferences }: Fields) => isPreferences(preferences),
  fold: () => true,
  'focus-panel': () => true,
  silence: () => true,
  'panel-ready': () => true,
} satisfies Readonly<Record<ToContent['type'], (raw: Fields) => boolean>>;
const CHECKS: ReadonlyMap<unknown, (raw: Fields) => boolean> = new Map(Object.entries(TO_CONTENT));

/** Is this a message for a content script? */
export const isToContent = (raw: unknown): raw is ToContent =>
  isFields(raw) && (CHECKS.get(raw['type'])?.(raw) ?? false);

const isSpot = (raw: unknown): raw is MatchReply['findings'][number] =>
  isFields(raw) && isNumber(raw['start']) && isNumber(raw['end']) && isKind(raw['kind']);

/** Is this the answer to an article? */
export const isMatchReply = (raw: unknown): raw is MatchReply =>
  isFields(raw) &&
  isListOf(raw['findings'], isSpot) &&
  isDocking(raw['docking']) &&
  isPreferences(raw['preferences']) &&
  isNumber(raw['cost']);

const isPiece = (raw: unknown): raw is CardReply['pieces'][number] =>
  isFields(raw) && isString(raw['text']) && isOneOf(raw['look'], ['same', 'changed', 'unused', 'agrees']);

/** Is this what a card says? */
export const isCardReply = (raw: unknown): raw is CardReply =>
  isFields(raw) &&
  isKind(raw['kind']) &&
  isListOf([raw['kindWords'], raw['place'], raw['lang'], raw['work']], isString) &&
  isOneOf(raw['dir'], ['ltr', 'rtl']) &&
  isListOf(raw['pieces'], isPiece) &&
  isListOf(raw['flags'], isString);

/** Listens in a content script, until the signal aborts. */
export function onMessageToContent(handle: (message: ToContent) => Answer, signal: AbortSignal): void {
  const listener = (
    raw: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ): boolean => {
    if (!isToContent(raw) || sender.id !== browser.runtime.id) return false;
    respond(handle(raw), sendResponse);
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

/** Has the extension been switched off or replaced under the page? Its scripts live on there, but reach nobody. */
export function isOrphaned(): boolean {
  const { runtime }: { runtime?: { id?: string } } = browser;
  return runtime?.id === undefined;
}

/** Tells the background. Undefined where nobody listens, or where the worker was stopped before it answered. */
async function deliver(message: ToBackground): Promise<{ answer: unknown } | undefined> {
  try {
    return { answer: await browser.runtime.sendMessage(message) };
  } catch {
    return undefined;
  }
}

/** Tells the background once. The answer is undefined where nobody listens. */
export async function sendToBackground(message: ToBackground): Promise<unknown> {
  return (await deliver(message))?.answer;
}

/** Tells the background, and again where the worker was stopped meanwhile. For what may be said twice. */
export async function insist(message: ToBackground): Promise<unknown> {
  const delivered = await retry(
    () => deliver(message),
    () => !isOrphaned(),
  );
  return delivered?.answer;
}

/** Asks the background, and again where what came is no answer. */
const request = <T>(
  message: ToBackground,
  is: (answer: unknown) => answer is T,
  wanted: () => boolean = () => true,
): Promise<T | undefined> =>
  retry(
    async () => {
      const answer = await sendToBackground(message);
      return is(answer) ? answer : undefined;
    },
    () => wanted() && !isOrphaned(),
  );

/**
 * Asks the background to match an article. Undefined where it could not answer.
 * @param wanted is nothing else asked in the meantime?
 */
export const requestMatch = (
  article: Extract<ToBackground, { type: 'match' }>['article'],
  wanted?: () => boolean,
): Promise<MatchReply | undefined> => request({ type: 'match', article }, isMatchReply, wanted);

/** Asks the background what the card over a finding says. Undefined where it does not know it. */
export const requestCard = async (finding: number): Promise<CardReply | undefined> => {
  const answer = await insist({ type: 'get-card', finding });
  return isCardReply(answer) ? answer : undefined;
};

/** An address under which the panel page shows itself once, docked in this very page. */
export async function requestPanelAddress(): Promise<string | undefined> {
  const token = await request({ type: 'panel-token' }, isString);
  return token === undefined ? undefined : dockedPanelAddress(token);
}
