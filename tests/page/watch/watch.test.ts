import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchChanges, type Watch } from '../../../page/watch/watch.ts';
import { parse } from '../parse.ts';
import '../trusted-events.ts';

const PARAGRAPH =
  'The council met again on a wet Tuesday to talk about drains, lamps and the price of sand. '.repeat(3);
/** Longer than any single wait of a page that has just been looked at. In ms. */
const A_WHILE = 5_000;

let looks: number;
let broken: boolean;
let watch: Watch | undefined;

/** Lets time pass, and the browser tell what has changed. */
const pass = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

const add = (html: string, to = 'article'): void => {
  document.querySelector(to)?.insertAdjacentHTML('beforeend', html);
};

function begin(html: string, root: string | undefined): void {
  parse(html);
  watch = watchChanges(
    document,
    () => {
      looks++;
      watch?.settle({ root: root ? (document.querySelector(root) ?? undefined) : undefined, cost: 1 });
    },
    () => broken,
  );
  watch.settle({ root: root ? (document.querySelector(root) ?? undefined) : undefined, cost: 1 });
}

const ARTICLE = `<body><article><p>${PARAGRAPH}</p></article><aside></aside></body>`;

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  broken = false;
});
afterEach(() => {
  watch?.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a page with an article', () => {
  test('is looked at again when its text grows, once it has come to rest', async () => {
    begin(ARTICLE, 'article');
    add('<p>One more.</p>');
    await pass(100);
    expect(looks).toBe(0);
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });

  test.each([
    ['pictures and scripts in it', () => add('<img src="a.png"><script>1</script>')],
    ['elements without text', () => add('<div><span></span></div>')],
    ['a line beside it', () => add('<p>Read next: ten walks</p>', 'aside')],
    ['an attribute', () => document.querySelector('p')?.setAttribute('class', 'read')],
  ])('is let be for %s', async (_, change) => {
    begin(ARTICLE, 'article');
    change();
    await pass(A_WHILE);
    expect(looks).toBe(0);
  });

  test('is looked at again when what was hidden is shown by an attribute, and only then', async () => {
    // The light DOM has no layout: an attribute stands for it.
    const shown = vi.fn(function (this: Element) {
      return this.closest('[data-away]') === null;
    });
    Object.assign(Element.prototype, { checkVisibility: shown });
    begin(
      `<body><article><p>${PARAGRAPH}</p><div data-away><p>${PARAGRAPH}</p></div></article></body>`,
      'article',
    );
    document.querySelector('div')?.setAttribute('class', 'ready');
    await pass(A_WHILE);
    expect(looks).toBe(0);
    document.querySelector('div')?.removeAttribute('data-away');
    await pass(A_WHILE);
    expect(looks).toBe(1);
    document.querySelector('div')?.setAttribute('class', 'done');
    await pass(A_WHILE);
    expect(looks).toBe(1);
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });

  test('is looked at for a whole paragraph beside it: the next story, or a layer', async () => {
    begin(ARTICLE, 'article');
    add(`<div><p>${PARAGRAPH}</p></div>`, 'aside');
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });

  test('is looked at sooner where what is painted has lost its text', async () => {
    const waitFor = async (lost: boolean): Promise<number> => {
      watch?.stop();
      begin(ARTICLE, 'article');
      looks = 0;
      broken = lost;
      add('<p>Drawn anew.</p>');
      for (let waited = 0; ; waited += 10) {
        if (looks > 0) return waited;
        await pass(10);
      }
    };
    expect(await waitFor(true)).toBeLessThan(await waitFor(false));
  });

  test('is looked at though it never comes to rest, and the more rarely the longer that goes on', async () => {
    begin(ARTICLE, 'article');
    const during = async (time: number): Promise<number> => {
      const before = looks;
      for (let at = 0; at < time; at += 100) {
        add('<p>Tick.</p>');
        await pass(100);
      }
      return looks - before;
    };
    const first = await during(20_000);
    await during(60_000);
    const later = await during(20_000);
    expect(first).toBeGreaterThan(1);
    expect(later).toBeLessThan(first);
  });

  test('is looked at when it is seen again, not while it is hidden', async () => {
    begin(ARTICLE, 'article');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    add('<p>One more.</p>');
    await pass(A_WHILE);
    expect(looks).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });

  test('is watched in a shadow root that holds its text', async () => {
    begin(ARTICLE, 'article');
    const shadow = document.querySelector('aside')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('There is no aside.');
    shadow.innerHTML = `<p>${PARAGRAPH}</p>`;
    watch?.settle({ root: document.querySelector('article') ?? undefined, scopes: [shadow], cost: 1 });
    shadow.firstElementChild?.append(' And more.');
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });
});

describe('a page without an article', () => {
  test('is looked at when text comes, not for labels', async () => {
    begin('<body><main></main></body>', undefined);
    add('<button>Reply</button>', 'main');
    await pass(A_WHILE);
    expect(looks).toBe(0);
    add(`<p>${PARAGRAPH}</p>`, 'main');
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });

  test('is looked at after a click, which may have opened something', async () => {
    begin('<body><main>Menu</main></body>', undefined);
    document.querySelector('main')?.click();
    await pass(A_WHILE);
    expect(looks).toBe(1);
  });
});

test('nothing is looked at any more after the end', async () => {
  begin(ARTICLE, 'article');
  add('<p>One more.</p>');
  await pass(1);
  watch?.stop();
  add(`<p>${PARAGRAPH}</p>`);
  await pass(A_WHILE);
  expect(looks).toBe(0);
});
