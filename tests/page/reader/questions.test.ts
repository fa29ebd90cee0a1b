import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadArticle } from '../../../page/read/article.ts';
import { readArticle } from '../../../page/read/article.ts';
import { parse } from '../parse.ts';
import '../trusted-events.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createQuestions } = await import('../../../entrypoints/reader/questions.ts');

const PARAGRAPH =
  'The council met again on a wet Tuesday to talk about drains, lamps and the price of sand. ';

/** An article that ends with these words. */
function articleOf(words: string): ReadArticle {
  const paragraphs = Array.from({ length: 6 }, () => `<p>${PARAGRAPH.repeat(4)}</p>`).join('');
  parse(`<body><article><h1>Drains</h1>${paragraphs}<p>${PARAGRAPH}${words}</p></article></body>`);
  const read = readArticle(document);
  if (!read) throw new Error('This is no article.');
  return read;
}

// Made before there are listeners, which a document that is written anew would lose.
const [ONE, AGAIN, TWO, THREE] = [articleOf('one'), articleOf('one'), articleOf('two'), articleOf('three')];

let asked: string[];
let answered: string[];
let answer: () => void;
let life: AbortController;
let hidden: boolean;
let questions: ReturnType<typeof createQuestions>;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  asked = [];
  answered = [];
  hidden = false;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  fakeBrowser.runtime.onMessage.addListener((message, _sender, respond) => {
    asked.push(message.article.text.split(' ').at(-1));
    answer = () =>
      respond({
        tab: 1,
        findings: [],
        docking: 'none',
        preferences: { width: 400, height: 60, hoverCard: true },
        cost: 10,
      });
    return true;
  });
  life = new AbortController();
  questions = createQuestions(
    {
      asking: () => undefined,
      answered: (_reply, about) => {
        answered.push(about.article.text.split(' ').at(-1) ?? '');
        return Promise.resolve();
      },
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(document, 'hidden');
  vi.useRealTimers();
});

const pass = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

test('what comes while an answer is waited for is asked afterwards: only the newest', async () => {
  for (const read of [ONE, TWO, THREE]) questions.about(read);
  await pass(1);
  expect(asked).toEqual(['one']);
  answer();
  await pass(5_000);
  expect(asked).toEqual(['one', 'three']);
  answer();
  await pass(60_000);
  expect(asked).toEqual(['one', 'three']);
  expect(answered).toEqual(['one', 'three']);
});

test('what says the same is not asked about again', async () => {
  questions.about(ONE);
  await pass(1);
  answer();
  questions.about(AGAIN);
  await pass(60_000);
  expect(asked).toEqual(['one']);
});

test('a reader who goes on does not wait for the page before, whose answer comes too late', async () => {
  questions.about(ONE);
  await pass(5_000);
  const late = answer;
  questions.restart();
  questions.about(TWO);
  await pass(1);
  expect(asked).toEqual(['one', 'two']);
  late();
  answer();
  await pass(1);
  expect(answered).toEqual(['two']);
});

test('a page that nobody sees is asked about once, and again when it is seen', async () => {
  hidden = true;
  questions.about(ONE);
  await pass(1);
  answer();
  await pass(1);
  questions.about(TWO);
  await pass(60_000);
  expect(asked).toEqual(['one']);
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(1);
  expect(asked).toEqual(['one', 'two']);
});

test('nothing is asked when it is over', async () => {
  questions.about(ONE);
  await pass(1);
  answer();
  questions.about(TWO);
  life.abort();
  await pass(60_000);
  expect(asked).toEqual(['one']);
});
