/** Looking up a passage: by the context menu's handler, in the panel's own box, and what is said where nothing is found. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dockedPanel } from '../../cli/panel-text.ts';
import { browserName, fillIn, setStage } from './browser.ts';
import { inSidePanel } from './side-panel.ts';

const stage = setStage();
/** How long an answer may take to come, in milliseconds. */
const PATIENCE = 20_000;

const Answer = z.object({
  kind: z.string(),
  source: z.string(),
  lang: z.string(),
  counterparts: z.array(z.string()),
});
/** The first finding of a panel, drawn; null until then. */
const ANSWER = `(() => {
  const texts = (selector) => [...document.querySelectorAll('article.found')].slice(0, 1)
    .flatMap((found) => [...found.querySelectorAll(selector)].map(({ textContent }) => textContent));
  const [kind] = texts('.kind');
  return kind === undefined ? null : { kind, source: texts('.source')[0], lang: document.querySelector('article.found .source')?.lang, counterparts: texts('.counterpart') };
})()`;

/**
 * The answer to what is chosen in the menu of a page. Firefox opens its side bar for a menu item; without a gesture, which no
 * test can make in the menu, Chromium opens nothing of its own, so that the panel is the one of `otherwise`.
 */
async function answerTo(
  page: Page,
  passage: string,
  otherwise: () => Promise<Frame | Page>,
): Promise<z.infer<typeof Answer>> {
  const inSideBar = browserName === 'firefox';
  const panel = inSideBar ? undefined : otherwise();
  await stage.chooseLookUp(page, passage);
  const look = async (): Promise<unknown> =>
    inSideBar ? inSidePanel(stage.context, ANSWER) : (await panel)?.evaluate(ANSWER);
  await expect.poll(look, { timeout: PATIENCE }).toBeTruthy();
  return Answer.parse(await look());
}

describe('a selection', () => {
  it('is led from the readout’s words to the remarks’ own, in a panel that opens for it', async () => {
    const page = await stage.open('/unrelated.html');
    const answer = await answerTo(page, 'a common cause for all mankind', () => dockedPanel(page));
    // The readout has the very words; the remarks' own and their Chinese text stand below.
    expect(answer.kind).toContain('Readout');
    expect(answer.source).toContain('a common cause for all mankind');
    const [own, translation] = answer.counterparts;
    expect(own).toContain('a common cause for all humanity');
    expect(translation).toContain('全人类的共同事业');
    await page.close();
  });

  it('is answered where there is no page to dock in', async () => {
    const page = await stage.openOwn('library.html');
    const passage = 'the 56 ethnic groups are sticking together like the seeds of a pomegranate';
    const answer = await answerTo(page, passage, () => stage.context.waitForEvent('page'));
    expect(answer.source).toContain('pomegranate');
    await page.close();
  });
});

describe('a selection in another language than English and Chinese', () => {
  it.each([
    ['Tous les êtres humains naissent libres et égaux en dignité et en droits', 'fr'],
    ['Todos los seres humanos nacen libres e iguales en dignidad y derechos', 'es'],
  ])('is answered in its own: %s', async (passage, lang) => {
    const page = await stage.open('/unrelated.html');
    const answer = await answerTo(page, passage, () => dockedPanel(page));
    expect(answer.source).toContain(passage);
    expect(answer.lang).toBe(lang);
    expect(answer.counterparts.some((text) => text.includes('born free and equal'))).toBe(true);
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
