/** Looking up a passage: by the context menu's handler, in the panel's own box, and what is said where nothing is found. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { fillIn, setStage } from './browser.ts';

const stage = setStage();

describe('a selection', () => {
  it('is led from the readout’s words to the remarks’ own, in a panel that opens for it', async () => {
    const page = await stage.open('/unrelated.html');
    await stage.chooseLookUp(page, 'a common cause for all mankind');
    const panel = await dockedPanel(page);
    const found = panel.locator('article.found').first();
    await found.waitFor();
    // The readout has the very words; the remarks' own and their Chinese text stand below.
    expect(await found.locator('.kind').textContent()).toContain('Readout');
    expect(await found.locator('.source').textContent()).toContain('a common cause for all mankind');
    const [own, translation] = await found.locator('.counterpart').allTextContents();
    expect(own).toContain('a common cause for all humanity');
    expect(translation).toContain('全人类的共同事业');
    await page.close();
  });

  it('is answered in a tab where there is no page to dock in', async () => {
    const page = await stage.openOwn('library.html');
    const opened = stage.context.waitForEvent('page');
    await stage.chooseLookUp(
      page,
      'the 56 ethnic groups are sticking together like the seeds of a pomegranate',
    );
    const tab = await opened;
    await tab.waitForSelector('article.found');
    expect(tab.url()).toContain('sidepanel.html');
    expect(await tab.locator('article.found .source').first().textContent()).toContain('pomegranate');
    await tab.close();
    await page.close();
  });
});

describe('the panel’s own box', () => {
  const lookUp = async (page: Page, text: string) => {
    const panel = await dockedPanel(page);
    await panel.getByRole('tab', { name: /Look up/ }).click();
    await fillIn(panel.getByRole('textbox'), text);
    await panel.getByRole('button', { name: /Look up/ }).click();
    return panel.locator('[role=tabpanel]');
  };

  it('answers, is honest where it is unsure, and says what the corpus holds where it has nothing', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const sure = await lookUp(page, '人权保障没有最好，只有更好');
    await sure.getByText('There is always room for improvement').first().waitFor();
    const unsure = await lookUp(page, 'We should hold dialogue and build consensus.');
    await unsure.locator('h2.answer', { hasText: /sure|guess|may/i }).waitFor();
    await unsure.locator('article.found').first().waitFor();
    const nothing = await lookUp(page, 'The cat sat on the mat and drank the milk.');
    await nothing.locator('.holdings li').nth(2).waitFor();
    expect(await nothing.locator('article.found').count()).toBe(0);
    expect(await nothing.locator('h2.answer').textContent()).toMatch(/not in this corpus/i);
    await page.close();
  });
});
