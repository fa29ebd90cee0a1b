/**
 * What was added stays: three versions of a bundled work from a page, a PDF in two columns and a DOCX, aligned; after the
 * browser was closed and opened; beside a record that is broken; on a disk that is full.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from '../../cli/browser.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';
import { openPackFile } from '../../cli/packs.ts';
import { type Printed, docx, pdf } from '../corpus/read/make-documents.ts';

const profile = mkdtempSync(join(tmpdir(), 'variorum-kept-'));
let context: BrowserContext;
let server: SampleServer;
let own = '';
let qiushi = '';

const start = async (): Promise<void> => {
  context = await launch({ executable: findChromium(), headless: true, profile });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  own = `chrome-extension://${new URL(worker.url()).host}`;
};
const open = async (address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

beforeAll(async () => {
  const paragraphs = readFileSync('corpus/sources/hrc55-remarks-en.qiushi.txt', 'utf8')
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text.length > 120);
  qiushi = `<!doctype html><html lang="en"><head><title>Working Together for Human Rights</title><meta property="og:type" content="article"><meta property="og:site_name" content="Qiushi"></head><body><article><h1>Working Together for Human Rights</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  server = await serveSamples(0, { '/qiushi.html': qiushi });
  await start();
});
afterAll(async () => {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** Fills in what is asked for, and adds the one text that is there. */
async function add(library: Page, publisher: string, texts: number): Promise<void> {
  const form = library.locator('.draft-form');
  await form.waitFor({ timeout: 90_000 });
  expect(await form.getByLabel('Which text').locator('option:checked').textContent()).toMatch(
    /^A version of .*\(proposed\)$/,
  );
  await form.getByLabel('Publisher').fill(publisher);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => library.locator('.added').count(), { timeout: 90_000 }).toBe(texts);
}

/** The English text on the left, the Chinese one on the right, as a program prints them. */
async function twoColumns(): Promise<Uint8Array> {
  const pack = await openPackFile('public/packs/seeds.pack');
  const lines = (id: string, width: number): string[] =>
    pack
      .text(pack.versions.findIndex((version) => version.id === id))
      .split('\n')
      .flatMap((passage) =>
        width > 30 ? (passage.match(/.{1,40}(?:\s|$)/g) ?? []) : (passage.match(/.{1,20}/g) ?? []),
      );
  const [english, chinese] = [lines('hrc55-en-collection', 40), lines('hrc55-zh-collection', 20)];
  const rows = 50;
  return pdf(
    Array.from({ length: Math.ceil(Math.max(english.length, chinese.length) / rows) }, (_, page) =>
      Array.from({ length: rows }, (_row, i): Printed[] =>
        [english, chinese].flatMap((column, side) => {
          const text = column[page * rows + i]?.trim();
          return text ? [{ x: 40 + side * 270, y: 760 - i * 14, text }] : [];
        }),
      ).flat(),
    ),
  );
}

// Compiling takes its time on a busy machine.
describe('what was added', { timeout: 240_000 }, () => {
  it('is aligned with what was there: a page, a PDF in two columns, a DOCX', async () => {
    const page = await open(`${server.url}/qiushi.html`);
    const finder = await open(`${own}/library.html`);
    const tab = await finder.evaluate(
      async () => (await chrome.tabs.query({ title: 'Working Together*' }))[0]?.id,
    );
    await finder.close();
    const library = await open(`${own}/library.html#add/${tab}`);
    await add(library, 'Qiushi again', 1);
    const choose = (name: string, bytes: Uint8Array): Promise<void> =>
      library
        .locator('input[type=file]')
        .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]);
    await choose('collection.pdf', await twoColumns());
    const form = library.locator('.draft-form');
    await form.waitFor({ timeout: 90_000 });
    expect(await form.getByLabel('Second language').inputValue()).not.toBe('');
    await add(library, 'The collection again', 2);
    const readout = readFileSync('corpus/sources/hrc55-readout-en.china-news-network.txt', 'utf8').split(
      /\n\s*\n/,
    );
    await choose(
      'readout.docx',
      docx(readout.map((text) => `<w:p><w:r><w:t>${text.trim()}</w:t></w:r></w:p>`).join('')),
    );
    await add(library, 'The readout again', 3);
    await library.getByRole('link', { name: 'Read it in the library' }).first().click();
    await library.getByRole('heading', { name: 'All versions' }).waitFor();
    const versions = library.locator('.versions .version');
    const bundled = 4;
    await expect.poll(() => versions.count()).toBe(bundled + 4);
    // Side by side: each passage with its translation.
    expect(await library.locator('.row').count()).toBeGreaterThan(10);
    await Promise.all([page.close(), library.close()]);
  });

  it('is there when the browser was closed and opened', async () => {
    await context.close();
    await start();
    const library = await open(`${own}/library.html#collections`);
    await expect.poll(() => library.locator('.own-texts li').count(), { timeout: 15_000 }).toBe(3);
    await library.close();
  });

  it('is not touched by a full disk, nor by a record that is broken', async () => {
    const library = await open(`${own}/library.html#add`);
    const session = await context.newCDPSession(library);
    await session.send('Storage.overrideQuotaForOrigin', { origin: own, quotaSize: 1 });
    await library.locator('input[type=file]').setInputFiles([
      {
        name: 'a.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'Remarks by Ada Marsh\n2 March 2026\n\nThe keepers of the lighthouse counted every ship that passed the reef.\n',
        ),
      },
    ]);
    const form = library.locator('.draft-form');
    await form.waitFor();
    await form.getByLabel('Publisher').fill('Gazette');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await library.getByText('There is no room left').waitFor({ timeout: 90_000 });
    // What was typed is still there.
    expect(await form.getByLabel('Publisher').inputValue()).toBe('Gazette');
    await session.send('Storage.overrideQuotaForOrigin', { origin: own });
    await library.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('variorum');
          request.addEventListener('success', () => {
            const transaction = request.result.transaction(['documents', 'packs'], 'readwrite');
            transaction.objectStore('documents').put({ id: 7 }, 'broken');
            transaction.objectStore('packs').put('nothing', 'broken');
            transaction.addEventListener('complete', () => {
              request.result.close();
              resolve();
            });
          });
        }),
    );
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await library.locator('.added').waitFor({ timeout: 90_000 });
    await library.goto(`${own}/library.html#collections`);
    await library.reload();
    await expect.poll(() => library.locator('.own-texts li').count()).toBe(4);
    await library.getByText('2 records cannot be read.').waitFor();
    await library.close();
  });
});
