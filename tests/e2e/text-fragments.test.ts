/** The links to passages on publishers' pages land on the passage, in the mark-up that publishers write. */
import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_FILES, openPackFiles } from '../../cli/packs.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';
import { addressAt } from '../../engine/edition/text-fragment.ts';
import { startBrowser } from './browser.ts';

const packs = await openPackFiles(BUNDLED_FILES);

interface Published {
  lang: string;
  text: string;
  sentences: readonly { passage: number; start: number; end: number }[];
}

/** A version by its id. */
function published(id: string): Published {
  for (const corpus of packs) {
    const number = corpus.versions.findIndex((version) => version.id === id);
    const version = corpus.versions[number];
    if (version)
      return { lang: version.lang, text: corpus.text(number), sentences: corpus.sentences(number) };
  }
  throw new Error(`No version ${id}.`);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How publishers mark up a sentence; the first letters of words are those of the sentence. */
const HABITS: Readonly<Record<string, (html: string, n: number) => string>> = {
  plain: (html) => html,
  // A note's mark in the middle, and a link around a few words.
  notes: (html, n) =>
    html.replace(/^((?:\S+ ){7})((?:\S+ ){2})/, `$1<sup>${n + 1}</sup> <a href="#note">$2</a>`),
  // Written in lines, as in a mail, with tabs.
  lines: (html) => html.replaceAll(/((?:\S+ ){6})/g, '$1\n\t\t'),
  // Each word in an element of its own, as word processors leave it.
  words: (html) => html.replaceAll(/(\S+)/g, '<span style="color:#111"><span>$1</span></span>'),
  // A line break in the middle, and readings above Chinese characters.
  breaks: (html) =>
    html.replace(/^(.{30}\S*)( |，)/, '$1$2<br>').replace(/人权/, '<ruby>人权<rt>rénquán</rt></ruby>'),
};

const STYLE = 'p { margin: 60vh 2em; font: 20px/1.5 serif } ::target-text { background: rgb(255, 0, 255) }';

function pageOf({ lang, text, sentences }: Published, habit: string): string {
  const paragraphs = Map.groupBy(sentences.keys(), (n) => sentences[n]?.passage ?? 0);
  const indent = lang.startsWith('zh') ? '\u3000\u3000' : '';
  const body = [...paragraphs.values()].map((numbers) => {
    const spans = numbers.map((n) => {
      const { start = 0, end = 0 } = sentences[n] ?? {};
      const html = HABITS[habit]?.(escape(text.slice(start, end)), n) ?? '';
      return `<span data-n="${n}">${html}</span>`;
    });
    return `<p>${indent}${spans.join(lang.startsWith('zh') ? '' : ' ')}</p>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Text</title><style>${STYLE}</style></head>
    <body><nav><a href="/">Home</a> · <a href="/">Speeches</a></nav><article>${body.join('\n')}</article></body></html>`;
}

const VERSIONS = [
  'hrc55-en-qiushi',
  'hrc55-zh-collection',
  'hrc58-en-xinhua',
  'sierra-leone-2024-zh',
  'udhr-fr',
  'udhr-ru',
  'udhr-ar',
  'udhr-zh-hant',
];
const CASES = VERSIONS.flatMap((id, n) => {
  const habits = Object.keys(HABITS);
  return [habits[n % habits.length] ?? 'plain', habits[(n + 2) % habits.length] ?? 'plain'].map((habit) => ({
    id,
    habit,
    path: `/${id}-${habit}.html`,
  }));
});
// Without the extension, whose panel would move the page under the look.
let browser: BrowserContext;
let server: SampleServer;
beforeAll(async () => {
  const pages = CASES.map(({ id, habit, path }) => [path, pageOf(published(id), habit)]);
  server = await serveSamples(0, Object.fromEntries(pages));
  browser = await startBrowser({ extension: null });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const Marked = z.array(z.string());

/** The numbers of the sentences that the browser has marked, as far as they are in the window. */
async function markedSentences(page: Page): Promise<string[]> {
  const picture = (await page.screenshot()).toString('base64');
  return Marked.parse(
    await page.evaluate(async (data) => {
      const bytes = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const bitmap = await createImageBitmap(bytes);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const isMarked = ({ left, top, right, bottom }: DOMRect): boolean => {
        for (let y = Math.max(0, Math.ceil(top) + 3); y < Math.min(bottom - 3, bitmap.height); y += 2) {
          for (let x = Math.max(0, Math.ceil(left) + 2); x < Math.min(right - 2, bitmap.width); x += 1) {
            const at = (y * bitmap.width + x) * 4;
            if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 255) return true;
          }
        }
        return false;
      };
      return [...document.querySelectorAll('[data-n]')]
        .filter((sentence) => [...sentence.getClientRects()].some(isMarked))
        .map((sentence) => sentence.getAttribute('data-n') ?? '');
    }, picture),
  );
}

/** Passages of each page: the first and last ones, and some between, of one sentence or two in a paragraph. */
const PER_PAGE = 6;
const LOOKS = 8;

describe('the links to passages', () => {
  it.each(CASES)('$id, written with $habit, lands on each', async ({ id, path }) => {
    const { text, lang, sentences } = published(id);
    const page = await browser.newPage();
    const wrong: string[] = [];
    for (let n = 0; n < PER_PAGE; n += 1) {
      const at = Math.floor((n * (sentences.length - 1)) / (PER_PAGE - 1));
      const [sentence, next] = [sentences[at], sentences[at + 1]];
      if (!sentence) continue;
      const two = n % 2 === 1 && next?.passage === sentence.passage;
      const passage = { start: sentence.start, end: two ? next.end : sentence.end };
      const address = addressAt(`${server.url}${path}`, text, passage, lang);
      // The same page with another fragment would be no navigation.
      await page.goto('about:blank');
      await page.goto(address);
      const expected = two ? [String(at), String(at + 1)] : [String(at)];
      // The browser looks when the page has come to rest.
      let marked = await markedSentences(page);
      for (let looks = 0; looks < LOOKS && marked.join() !== expected.join(); looks += 1) {
        await page.waitForTimeout(100);
        marked = await markedSentences(page);
      }
      if (marked.join() !== expected.join())
        wrong.push(
          `${expected.join()}: ${marked.join() || 'none'} (${decodeURIComponent(address.split('#')[1] ?? 'plain')})`,
        );
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});
