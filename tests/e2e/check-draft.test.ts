/** Checking a draft in a real browser: the whole way by keyboard, a file dropped, nothing kept and nothing sent. */
import { describe, expect, it } from 'vitest';
import { setStage } from './browser.ts';
import { pasteInto, savedBy, violationsIn } from './saved.ts';

const QUOTED = 'Protecting and promoting human rights is a common cause for all humanity.';
const stage = setStage({
  pages: {
    '/editor.html': `<!doctype html><title>Editor</title><p>“The umbrella was invented,” says the page.</p>
<textarea rows="4" cols="40">Wang Yi said: “${QUOTED}”</textarea><input value="Wang Yi said: “${QUOTED}”">
<div id="rich" contenteditable="true"><p>Wang Yi said: “${QUOTED}”</p><p>“My umbrella was invented,” says a passer-by.</p></div>
<iframe srcdoc="<textarea>Wang Yi said: “We must put people first.”</textarea>"></iframe>`,
  },
});
const DRAFT = [
  'Wang Yi told the council: “Protecting and promoting human rights is a common cause for all humanity.”',
  'He said: “Consensus must be built through dialogue, and mutual learning enhanced through exchanges.”',
  'It ends in Chinese: “56个民族像石榴籽一样紧紧抱在一起。”',
  '“My umbrella was invented,” says a passer-by.',
].join('\n\n');

describe('checking a draft', () => {
  it('goes from the library to the wording in the clipboard by keyboard alone', async () => {
    const page = await stage.openOwn('library.html');
    await page.getByRole('button', { name: 'Check a draft' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'The draft' }).focus();
    await page.keyboard.insertText(DRAFT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.check-result').nth(3).waitFor();
    const kinds = await page.locator('.check-result .check-status').allTextContents();
    expect(kinds).toEqual(['Word for word', 'Differs here', 'Word for word', 'Nobody’s in this corpus']);
    for (const result of ['check-1', 'check-2']) {
      await page.getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(result);
    }
    // The place, then the first button.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    expect(await pasteInto(page)).toBe(
      'Consensus should be built through dialogue, and mutual learning enhanced through exchanges.',
    );
    // Its source, in a format that is chosen, and its evidence card: all by keyboard.
    const cite = page.locator('#check-2 details').first();
    await cite.locator('summary').focus();
    await page.keyboard.press('Enter');
    await cite.getByRole('combobox').waitFor();
    const ris = await savedBy(page, async () => {
      await page.keyboard.press('Tab');
      for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    });
    expect(ris.name).toBe('variorum.ris');
    expect(ris.bytes.toString()).toMatch(/^TY {2}- GEN\r\n[^]*SHA-256 of the text [0-9a-f]{64}\r\n/u);
    const card = page.locator('#check-2 details').nth(1);
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await card.getByRole('combobox').waitFor();
    const picture = await savedBy(page, async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    });
    expect(picture.name).toBe('variorum-2.png');
    // The width and the height that a PNG declares.
    expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(await violationsIn(page)).toEqual([]);
    await page.close();
  });

  it('reads a file, asks no network, and forgets the draft with the view', async () => {
    const page = await stage.openOwn('library.html#check');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const html = `<h1>A draft</h1><p>${DRAFT.replaceAll('\n\n', '</p><p>')}</p><aside>“Everyone is entitled to all the rights and freedoms set forth in this Declaration.”</aside>`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'draft.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await page.locator('.check-result').nth(3).waitFor();
    expect(asked.filter((url) => !url.startsWith(stage.own))).toEqual([]);
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        Object.entries(localStorage),
      ]),
    );
    expect(kept).not.toContain('umbrella');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'The draft' }).inputValue()).toBe('');
    await page.close();
  });

  it('checks what is being written in a tab, when it is asked to, and nothing else of the page', async () => {
    const editor = await stage.open('/editor.html');
    const tab = await stage.inBackground(async () => (await chrome.tabs.query({ title: 'Editor' }))[0]?.id);
    const checkedOf = async (): Promise<string[]> => {
      const opened = stage.context.waitForEvent('page');
      await editor.bringToFront();
      await stage.pressCommand('check-written');
      const library = await opened;
      expect(library.url()).toContain(`#check/${tab}`);
      await library.locator('.check-result').first().waitFor();
      const statuses = await library.locator('.check-result .check-status').allTextContents();
      await library.close();
      return statuses;
    };
    await editor.locator('textarea').first().focus();
    expect(await checkedOf()).toEqual(['Word for word']);
    await editor.locator('#rich').focus();
    expect(await checkedOf()).toEqual(['Word for word', 'Nobody’s in this corpus']);
    await editor.frameLocator('iframe').locator('textarea').focus();
    expect(await checkedOf()).toEqual(['Word for word']);
    // A one-line field is no editor: the view comes up empty, and says so.
    await editor.locator('input').focus();
    const opened = stage.context.waitForEvent('page');
    await editor.bringToFront();
    await stage.pressCommand('check-written');
    const library = await opened;
    await library.getByText('No text is being written or selected in that tab.').waitFor();
    expect(await library.getByRole('textbox', { name: 'The draft' }).inputValue()).toBe('');
    await library.close();
    await editor.close();
  });
});
