/** Texts of the reader's own: a page and files are added, found at once, survive a restart, and can be taken away again. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dockedPanel, readPanel } from '../../cli/panel-text.ts';
import { docx, pdf } from '../corpus/read/make-documents.ts';
import { paintedHighlights, setStage } from './browser.ts';

const SENTENCES = [
  'The keepers of the Vellmar lighthouse counted every ship that passed the northern reef in the winter of the great ice.',
  'Four hundred and twelve crews came home by that lamp, and not one of them ever learned the names of those who trimmed it.',
  'We open this harbour today in the belief that a coast which remembers its debts will not be afraid of its neighbours.',
  'The new pier will be free to fishermen of every nation for as long as the tide moves the buoys in front of it.',
  'No tariff, no quarrel and no flag shall ever again close the channel that our grandmothers dredged with their own hands.',
  'Let the first boat through be the smallest one, for it was the smallest that waited longest outside in the storm.',
  'I ask the assembly to keep the light burning through the summer as well, when nobody needs it but those who are lost.',
];
const TITLE = 'Remarks by Ada Marsh at the opening of the harbour of Vellmar';
const html = (title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-02"><meta property="og:site_name" content="Vellmar Gazette"></head><body><article><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;
const NEWS = [
  'Hundreds stood in the rain on Monday when the harbour was opened after nine years of work, and the band played until the last of the boats was in.',
  `Ada Marsh, who spoke for the town, said: “${SENTENCES[1]}” Many in the crowd were seen to weep.`,
  `“${SENTENCES[3]}” she went on. A spokesman for the port said that the rules would be published in the spring.`,
  `Marsh closed with a request: “${SENTENCES[6]}” The assembly is to vote on it next week.`,
];

const stage = setStage({
  pages: { '/speech.html': html(TITLE, SENTENCES), '/news.html': html('Harbour of Vellmar opens', NEWS) },
  // The last such switch counts: the automation's own one takes the storage from extensions' frames in pages.
  args: ['--disable-features=HttpsUpgrades,MediaRouter,PaintHolding'],
});

/** The library's page as it is once something has been added. */
async function waitForAdded(library: Page): Promise<void> {
  await library.getByText('Added. Pages are compared with it').first().waitFor({ timeout: 60_000 });
}

describe('texts of one’s own', () => {
  it('a page that is added is found on pages that are open already', async () => {
    const news = await stage.open('/news.html');
    await expect.poll(() => paintedHighlights(news)).toBe(0);
    const speech = await stage.open('/speech.html');
    const tab = await stage.inBackground(async () => (await chrome.tabs.query({ title: 'Remarks*' }))[0]?.id);
    const library = await stage.openOwn(`library.html#add/${tab}`);
    const form = library.locator('.draft-form');
    await form.waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe(TITLE);
    expect(await form.getByLabel('Speaker').inputValue()).toBe('Ada Marsh');
    expect(await form.getByLabel('Date').inputValue()).toBe('2026-03-02');
    expect(await form.getByLabel('Publisher').inputValue()).toBe('Vellmar Gazette');
    expect(await form.getByLabel('Which text').inputValue()).toBe('');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await waitForAdded(library);
    await news.bringToFront();
    const shown = await readPanel(await dockedPanel(news));
    expect(shown.titles[0]).toBe(TITLE);
    expect(shown.findings.length).toBeGreaterThanOrEqual(3);
    await Promise.all([news.close(), speech.close(), library.close()]);
  });

  it('versions in files are aligned with it, and what cannot be read says so', async () => {
    const library = await stage.openOwn('library.html#add');
    const body = [TITLE, ...SENTENCES.slice(0, 4)]
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('');
    const lines = SENTENCES.flatMap((sentence) => sentence.match(/.{1,70}(?:\s|$)/g) ?? []);
    const printed = lines.map((text, i) => ({ x: 40, y: 760 - i * 14, text: text.trim() }));
    await library.locator('input[type=file]').setInputFiles([
      { name: 'readout.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(docx(body)) },
      { name: 'printed.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf([printed])) },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf([[]])) },
    ]);
    await library.getByText('It has no text that can be read.').waitFor();
    const forms = library.locator('.draft-form');
    await expect.poll(() => forms.count(), { timeout: 30_000 }).toBe(2);
    for (const name of ['Vellmar Gazette', 'Vellmar Gazette']) {
      const form = forms.nth(0);
      expect(await form.getByLabel('Which text').locator('option:checked').textContent()).toContain(TITLE);
      await form.getByLabel('Publisher').fill(name);
      await form.getByRole('button', { name: 'Add', exact: true }).click();
      await expect.poll(() => library.locator('.added').count(), { timeout: 60_000 }).toBeGreaterThan(0);
      await expect.poll(() => forms.count()).toBeLessThan(2);
      if ((await forms.count()) === 0) break;
    }
    await expect.poll(() => library.locator('.added').count(), { timeout: 60_000 }).toBe(2);
    await library.getByRole('link', { name: 'Read it in the library' }).first().click();
    await library.getByRole('heading', { name: 'All versions' }).waitFor();
    await expect.poll(() => library.locator('.versions .version').count()).toBeGreaterThanOrEqual(3);
    await library.close();
  });

  it('is deleted, and put back', async () => {
    const library = await stage.openOwn('library.html#collections');
    const texts = library.locator('.own-texts li');
    await expect.poll(() => texts.count()).toBe(3);
    await texts
      .first()
      .getByRole('button', { name: /^Delete/ })
      .click();
    await library.getByRole('button', { name: 'Undo' }).waitFor({ timeout: 30_000 });
    expect(await texts.count()).toBe(2);
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => texts.count(), { timeout: 30_000 }).toBe(3);
    await library.close();
  });
});
