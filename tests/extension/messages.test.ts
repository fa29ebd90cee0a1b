import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  CardReply,
  MAX_ARTICLE_LENGTH,
  MatchReply,
  ToBackground,
  ToContent,
} from '../../extension/messages.ts';
import { MAX_TEXT } from '../../page/read/article.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));

const { onInView, onMessageToBackground, sendToBackground, sendToTab } =
  await import('../../extension/messaging.ts');
const { isCardReply, isMatchReply, isToContent, onMessageToContent, requestCard, requestMatch } =
  await import('../../extension/content-messaging.ts');

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** What a listener of the browser gets to see: the message, the sender, and a way to answer. */
type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;

/** The listener that `listen` adds, called by hand, since a page may send anything and come from anywhere. */
function listenerOf(listen: () => void): Listener {
  let found: Listener | undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementationOnce((listener) => {
    found = (message, sender, respond) => Boolean(listener(message, sender, respond));
  });
  listen();
  if (!found) throw new Error('Nobody listens.');
  return found;
}

const OURS = { id: fakeBrowser.runtime.id };
/** A content script of ours, as the browser names it. */
const CONTENT = { ...OURS, url: 'https://quay.example/story', frameId: 0, tab: { id: 5 } };

const preferences = { width: 400, height: 60, hoverCard: true };
const REPLY: MatchReply = {
  findings: [{ start: 0, end: 4, kind: 'edited' }],
  docking: 'panel',
  preferences,
  cost: 120,
};
const CARD: CardReply = {
  kind: 'edited',
  kindWords: 'Edited',
  place: 'Sentence 2 of 36',
  lang: 'en',
  dir: 'ltr',
  pieces: [
    { text: 'for all ', look: 'same' },
    { text: 'humanity', look: 'changed' },
  ],
  flags: [],
  work: 'Wang Yi',
};
const TO_CONTENT: ToContent[] = [
  { type: 'show-finding', finding: 0 },
  { type: 'step-finding', by: -1 },
  { type: 'get-selection' },
  { type: 'get-reading' },
  { type: 'get-article' },
  { type: 'look-again' },
  { type: 'docking', docking: 'chip', preferences },
  { type: 'preferences', preferences },
  { type: 'fold' },
  { type: 'focus-panel' },
  { type: 'silence' },
  { type: 'panel-ready' },
];

/** The same with one field, at any depth, left out or made something else: all that the hand-written checks must see. */
function spoilt(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [undefined, null, {}, [], 'other', Symbol('other')];
  return Object.entries(value).flatMap(([key, field]) =>
    spoilt(field).map((worse) =>
      Array.isArray(value)
        ? value.map((each: unknown, n) => (String(n) === key ? worse : each))
        : { ...value, [key]: worse },
    ),
  );
}

describe('messages', () => {
  test('an article as long as the page’s reader makes it fits into a message', () => {
    expect(MAX_TEXT).toBeLessThanOrEqual(MAX_ARTICLE_LENGTH);
    const article = { text: 'x'.repeat(MAX_TEXT) };
    expect(ToBackground.safeParse({ type: 'match', article }).success).toBe(true);
  });

  test.each([
    [{ type: 'match' }],
    [{ type: 'match', article: { text: 5 } }],
    [{ type: 'match', article: { text: 'x'.repeat(MAX_ARTICLE_LENGTH + 1) } }],
    [{ type: 'match', article: { text: 'x', title: 'x'.repeat(5_000) } }],
    [{ type: 'finding-clicked', finding: 'first' }],
    [{ type: 'something-else' }],
    [null],
  ])('what is no message of ours is none: %.60j', (raw) => {
    expect(ToBackground.safeParse(raw).success).toBe(false);
  });

  test('the background leaves alone what is not ours, whatever it is', () => {
    const handle = vi.fn<() => undefined>();
    const listener = listenerOf(() => onMessageToBackground(handle));
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        fc.pre(!ToBackground.safeParse(raw).success);
        expect(listener(raw, CONTENT, () => undefined)).toBe(false);
      }),
    );
    const stranger = { ...CONTENT, id: 'another extension' };
    expect(listener({ type: 'open-panel' }, stranger, () => undefined)).toBe(false);
    expect(handle).not.toHaveBeenCalled();
  });

  test('a content script leaves alone what is not ours', () => {
    const handle = vi.fn<() => undefined>();
    const listener = listenerOf(() => onMessageToContent(handle, new AbortController().signal));
    const docking = { type: 'docking', docking: 'everywhere', preferences };
    expect(listener(docking, OURS, () => undefined)).toBe(false);
    expect(listener({ type: 'match', article: { text: '' } }, OURS, () => undefined)).toBe(false);
    expect(handle).not.toHaveBeenCalled();
  });

  test.each(['answer now', 'answer later'])('a handler may %s', async (way) => {
    const listener = listenerOf(() =>
      onMessageToBackground(() =>
        way === 'answer now' ? 42 : new Promise((resolve) => setTimeout(resolve, 1, 42)),
      ),
    );
    const answer = await new Promise((resolve) =>
      expect(listener({ type: 'open-panel' }, CONTENT, resolve)).toBe(true),
    );
    expect(answer).toBe(42);
  });

  test('a handler that fails answers nothing', async () => {
    const listener = listenerOf(() => onMessageToBackground(() => Promise.reject(new Error('a fault'))));
    expect(
      await new Promise((resolve) => listener({ type: 'open-panel' }, CONTENT, resolve)),
    ).toBeUndefined();
  });

  test('nobody at the other end is no fault', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    expect(await sendToBackground({ type: 'open-panel' })).toBeUndefined();
    expect(await requestMatch({ text: 'x' })).toBeUndefined();
    expect(await sendToTab(5, { type: 'get-selection' })).toBeUndefined();
  });

  describe('a page where the second part is not there yet', () => {
    const unfaked: unknown = Reflect.get(fakeBrowser.tabs, 'sendMessage');
    const bring = vi.fn(() => Promise.resolve([]));
    const listening = (): void =>
      fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
        respond({ article: false });
        return true;
      });
    beforeEach(() => {
      bring.mockReset();
      Object.assign(fakeBrowser, { scripting: { executeScript: bring } });
      Object.assign(fakeBrowser.tabs, {
        sendMessage: (_tab: number, message: unknown) => fakeBrowser.runtime.sendMessage(message),
      });
    });
    afterEach(() => {
      Object.assign(fakeBrowser.tabs, { sendMessage: unfaked });
    });

    test('gets it when it is asked something, and answers', async () => {
      bring.mockImplementation(() => {
        listening();
        return Promise.resolve([]);
      });
      expect(await sendToTab(5, { type: 'get-article' })).toEqual({ answer: { article: false } });
      expect(bring).toHaveBeenCalledExactlyOnceWith({
        target: { tabId: 5 },
        files: ['/reader.js', '/reader-visit.js'],
      });
    });

    test.each([{ type: 'silence' }, { type: 'get-reading' }] as const)(
      'is left without it where the reader has not asked for it: $type',
      async (message) => {
        expect(await sendToTab(5, message)).toBeUndefined();
        expect(bring).not.toHaveBeenCalled();
      },
    );

    test('does not answer where the browser keeps us out', async () => {
      bring.mockRejectedValue(new Error('Cannot access contents of the page.'));
      expect(await sendToTab(5, { type: 'get-article' })).toBeUndefined();
    });
  });

  test('an answer that is no reply is none, and is asked for again as long as it is wanted', async () => {
    const reply = REPLY;
    const answers: unknown[] = [{ tab: 'five' }, undefined, reply];
    fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
      respond(answers.shift());
      return true;
    });
    expect(await requestMatch({ text: 'x' }, () => false)).toBeUndefined();
    expect(await requestMatch({ text: 'x' })).toEqual(reply);
  });

  test('every message to a page is known', () => {
    for (const raw of TO_CONTENT) expect(ToContent.parse(raw)).toEqual(raw);
    expect(new Set(TO_CONTENT.map(({ type }) => type)).size).toBe(ToContent.def.options.length);
  });

  test('an answer that is no card is none', async () => {
    const answers: unknown[] = [{ ...CARD, pieces: ['humanity'] }, CARD];
    fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
      respond(answers.shift());
      return true;
    });
    expect(await requestCard(0)).toBeUndefined();
    expect(await requestCard(0)).toEqual(CARD);
  });

  test('a panel hears of its own tab’s page only, and of what the background hands on', () => {
    const seen: number[] = [];
    const listener = listenerOf(() => onInView(5, (finding) => seen.push(finding)));
    const tell = (finding: unknown, sender: object): void => {
      listener({ type: 'in-view', finding }, { ...OURS, ...sender }, () => undefined);
    };
    tell(1, { tab: { id: 5 } });
    tell(2, { tab: { id: 6 } });
    tell(3, {});
    tell('four', {});
    tell(5, { id: 'another extension' });
    expect(seen).toEqual([1, 3]);
  });
});

describe('the checks by hand', () => {
  const checks = [
    ['messages to a page', TO_CONTENT, isToContent, ToContent],
    ['answers to an article', [REPLY, { ...REPLY, findings: [] }], isMatchReply, MatchReply],
    ['cards', [CARD], isCardReply, CardReply],
  ] as const;

  test.each(checks)('%s: take what zod takes', (_name, samples, check, schema) => {
    for (const sample of samples)
      expect([check(sample), schema.safeParse(sample).success]).toEqual([true, true]);
  });

  test.each(checks)('%s: refuse what zod refuses', (_name, samples, check, schema) => {
    const worse = samples.flatMap((sample: unknown) => spoilt(sample));
    for (const raw of worse) expect([raw, check(raw)]).toEqual([raw, schema.safeParse(raw).success]);
    fc.assert(fc.property(fc.anything(), (raw) => check(raw) === schema.safeParse(raw).success));
  });
});
