/**
 * Runs both readers in a real Chromium, on pages served from localhost with their own scripts and styles as far as they
 * are in the page: nothing that it asks for from elsewhere is let out. Our reader reads the live page; Readability, which
 * takes apart what it reads, a clone of it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import * as z from 'zod/mini';
import { findChromium, launch, ONLY_LOCALHOST } from '../../cli/browser.ts';
import { messageOf } from '../../cli/failure.ts';
import { servePages } from '../page-files.ts';
import { type GoldPage, textOfHtml } from './reading-pages.ts';
import { parseDate } from '../../page/read/about/dates.ts';
import type { Reading } from './reading-scores.ts';

/** A page that has not loaded by then is read as it is, in ms: nothing it waits for will come. */
const LOAD_TIME = 8_000;
/** A page's own scripts get this long to draw it, in ms. */
const SETTLE = 300;
/** A page that does not answer by then is given up, in ms. */
const ANSWER_TIME = 20_000;

/** Our reader as one script that leaves a global behind. */
export async function bundleReader(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'bench/reading/page-reader.ts', formats: ['iife'], name: 'reader' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The reader could not be bundled.');
  return chunk.code;
}

const text = z.nullish(z.string());
const Answer = z.object({
  text: z.string(),
  body: z.string(),
  title: text,
  lang: text,
  date: text,
  reason: text,
  ms: z.number(),
});

const OURS = `(() => {
  const started = performance.now();
  const { read, reason } = reader.readPage(document);
  const ms = performance.now() - started;
  if (!read) return { text: '', body: '', reason, ms };
  const { text, title, lang, date } = read.article;
  return { text, body: text.slice(read.bodyStart), title, lang, date, ms };
})()`;

const THEIRS = `(() => {
  const started = performance.now();
  const parsed = new Readability(document.cloneNode(true)).parse();
  const ms = performance.now() - started;
  return { text: parsed?.title ?? '', body: parsed?.content ?? '', title: parsed?.title, lang: parsed?.lang, date: parsed?.publishedTime, ms };
})()`;

/** Runs a script in the page, out of reach of its content security policy. */
async function ask(page: Page, script: string): Promise<Reading> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page does not answer.')), ANSWER_TIME);
  });
  try {
    const answer = Answer.parse(await Promise.race([page.evaluate(script), late]));
    const { title, lang, date, reason, ...rest } = answer;
    return {
      ...rest,
      title: title ?? undefined,
      lang: lang ?? undefined,
      date: date ?? undefined,
      reason: reason ?? undefined,
    };
  } finally {
    clearTimeout(timer);
  }
}

const failed = (error: unknown): Reading => ({ text: '', body: '', reason: messageOf(error), ms: 0 });

/** Reads the pages with both readers; a page that breaks is one that was not read. */
export async function readInBrowser(
  pages: readonly GoldPage[],
): Promise<Readonly<Record<'ours' | 'readability', Reading[]>>> {
  const script = await bundleReader();
  const theirs = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  const files = pages.map(({ id, file }) => ({ name: id, file }));
  const server = await servePages(files);
  const context = await launch({
    executable: findChromium(),
    headless: true,
    args: [ONLY_LOCALHOST],
    extension: null,
  });
  const ours: Reading[] = [];
  const readability: Reading[] = [];
  try {
    for (const file of files) {
      const page = await context.newPage();
      await page.goto(server.live(file), { timeout: LOAD_TIME }).catch(() => undefined);
      await page.waitForTimeout(SETTLE);
      ours.push(await ask(page, `${script};\n${OURS}`).catch(failed));
      const other = await ask(page, `${theirs};\n${THEIRS}`).catch(failed);
      const body = textOfHtml(other.body);
      readability.push({ ...other, body, text: `${other.text}\n${body}`, date: parseDate(other.date ?? '') });
      await page.close();
      process.stderr.write(`\r${ours.length}/${pages.length} `);
    }
  } finally {
    process.stderr.write('\n');
    await context.close();
    await server.close();
  }
  return { ours, readability };
}
