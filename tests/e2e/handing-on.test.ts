/** Citing and handing on in a real browser: from the library and from the docked panel, by keyboard, as files that others read. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { setStage } from './browser.ts';
import { savedBy, violationsIn } from './saved.ts';

const stage = setStage();

describe('handing on from the library', () => {
  it('saves some sentences in two languages, in every format', async () => {
    const page = await stage.openOwn('library.html#/hrc55/hrc55-en-qiushi/3');
    const menu = page.locator('details').filter({ hasText: 'Hand on this text' });
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    const save = menu.getByRole('button', { name: 'Save as a file' });
    const formats = menu.getByRole('combobox', { name: 'Format' });
    const files: Record<string, Buffer> = {};
    for (const format of ['TMX', 'TSV', 'DOCX', 'HTML']) {
      await formats.selectOption(format);
      const { name, bytes } = await savedBy(page, async () => {
        await save.focus();
        await page.keyboard.press('Enter');
      });
      expect(name).toBe(`hrc55.${format.toLowerCase()}`);
      files[format] = bytes;
    }
    // The sentence that was picked, and no other.
    expect(files['TMX']?.toString().match(/<tu /gu)).toHaveLength(1);
    expect(files['TSV']?.toString()).toMatch(/^en\tzh-Hans\nAt the moment, [^\t]*\t[^\n]*人权[^\n]*\n$/u);
    expect(files['HTML']?.toString()).toContain('<td lang="zh-Hans">');
    const document = unzipSync(files['DOCX'] ?? Buffer.alloc(0))['word/document.xml'];
    expect(document && strFromU8(document)).toContain('人权');
    expect(await violationsIn(page)).toEqual([]);
    await page.close();
  });

  it('saves a glossary of a word', async () => {
    const page = await stage.openOwn('library.html#/hrc55/hrc55-en-qiushi');
    await page.getByRole('searchbox').fill('human rights');
    await page.keyboard.press('Enter');
    const menu = page.locator('aside details').filter({ hasText: 'Hand on as a glossary' });
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    const { name, bytes } = await savedBy(page, () =>
      menu.getByRole('button', { name: 'Save as a file' }).press('Enter'),
    );
    expect(name).toBe('variorum-glossary.tbx');
    expect(bytes.toString()).toMatch(/<term>human rights<\/term>[^]*<term>人权<\/term>/u);
    await page.close();
  });

  it('cites both sides of a comparison', async () => {
    const page = await stage.openOwn('library.html#/hrc55/hrc55-en-qiushi/vs/hrc55-readout-en');
    const menu = page.locator('.comparison > .compared:not(.one-sided) > .save-menu').first();
    await menu.locator('summary').press('Enter');
    await menu.getByRole('combobox').selectOption('CSL-JSON');
    const { bytes } = await savedBy(page, () =>
      menu.getByRole('button', { name: /Save as a file/ }).press('Enter'),
    );
    expect(JSON.parse(bytes.toString())).toHaveLength(2);
    expect(await violationsIn(page)).toEqual([]);
    await page.close();
  });
});

describe('handing on from the docked panel', () => {
  it('saves the card of the page, and cites a passage', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const panel = await dockedPanel(page);
    await panel.locator('article.found').first().waitFor({ state: 'attached' });
    const menu = panel.locator('details').filter({ hasText: 'Hand on what was found' });
    await menu.locator('summary').press('Enter');
    await menu.getByRole('combobox').selectOption('JSON');
    const card = await savedBy(panel, () =>
      menu.getByRole('button', { name: 'Save as a file' }).press('Enter'),
    );
    expect(JSON.parse(card.bytes.toString())).toMatchObject({
      format: 'variorum-page-card/1',
      page: page.url(),
    });
    await menu.getByRole('combobox').selectOption('Picture, portrait');
    const picture = await savedBy(panel, () =>
      menu.getByRole('button', { name: 'Save as a file' }).press('Enter'),
    );
    expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1080, 1350]);
    const cite = panel.locator('article.found details').first();
    await cite.locator('summary').press('Enter');
    await cite.getByRole('combobox').selectOption('BibLaTeX');
    const bib = await savedBy(panel, () =>
      cite.getByRole('button', { name: /Save as a file/ }).press('Enter'),
    );
    expect(bib.bytes.toString()).toMatch(/^@unpublished\{[^]*author = \{Wang, Yi\}/u);
    await page.close();
  });
});
