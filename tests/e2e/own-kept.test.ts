/**
 * What was added stays: three versions of a bundled work from a page, a PDF in two columns and a DOCX, aligned; after the
 * browser was closed and opened; beside a record that is broken; on a disk that is full.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPackFile } from '../../cli/packs.ts';
import { dockedPanel } from '../../cli/panel-text.ts';
import { type Printed, docx, pdf } from '../corpus/read/make-documents.ts';
import { setStage } from './browser.ts';

const TITLE = 'Working Together for Human Rights';
/** The remarks as the magazine printed them, on a page like its own. */
const QIUSHI = `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta property="og:type" content="article"><meta property="og:site_name" content="Qiushi"></head><body><article><h1>${TITLE}</h1>${readFileSync(
  'corpus/sources/hrc55-remarks-en.qiushi.txt',
  'utf8',
)
  .split(/\n\s*\n/)
  .map((text) => text.trim())
  .filter((text) => text.length > 120)
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`;

const stage = setStage({ keep: true, pages: { '/qiushi.html': QIUSHI } });

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

/** A page that quotes them has them in the panel's list of versions. */
async function isServedOn(publisher: string): Promise<void> {
  const page = await stage.open('/hrc55-readout.html');
  const panel = await dockedPanel(page);
  await panel.getByRole('tab', { name: /Versions/ }).click();
  await panel.getByText(publisher).first().waitFor();
  await page.close();
}

/** Three documents are read, compiled and aligned, one after the other, also on a busy machine. In ms. */
const ALL_THREE = 240_000;

describe('what was added', () => {
  it(
    'is aligned with what was there: a page, a PDF in two columns, a DOCX',
    { timeout: ALL_THREE },
    async () => {
      const page = await stage.open('/qiushi.html');
      const tab = await stage.inBackground(
        async () => (await chrome.tabs.query({ title: 'Working Together*' }))[0]?.id,
      );
      const library = await stage.openOwn(`library.html#add/${tab}`);
      await add(library, 'Qiushi again', 1);
      const choose = (name: string, bytes: Uint8Array): Promise<void> =>
        library
          .locator('input[type=file]')
          .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]);
      await choose('collection.pdf', await twoColumns());
      const form = library.locator('.draft-form');
      await form.waitFor({ timeout: 30_000 });
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
      await isServedOn('The readout again');
    },
  );

  it('is there when the browser was closed and opened', async () => {
    await stage.restart();
    const library = await stage.openOwn('library.html#collections');
    await expect.poll(() => library.locator('.own-texts li').count(), { timeout: 15_000 }).toBe(3);
    await library.close();
    await isServedOn('The readout again');
  });

  it('is not touched by a full disk, nor by a record that is broken', { timeout: ALL_THREE }, async () => {
    const library = await stage.openOwn('library.html#add');
    const session = await stage.context.newCDPSession(library);
    await session.send('Storage.overrideQuotaForOrigin', { origin: stage.own, quotaSize: 1 });
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
    await session.send('Storage.overrideQuotaForOrigin', { origin: stage.own });
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
    await library.goto(`${stage.own}/library.html#collections`);
    await library.reload();
    await expect.poll(() => library.locator('.own-texts li').count()).toBe(4);
    await library.getByText('2 records cannot be read.').waitFor();
    await library.close();
  });
});
