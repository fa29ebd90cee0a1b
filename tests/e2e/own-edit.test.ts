/** Texts of one's own that say themselves what they are, edited, taken out as a folder and put back. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { setStage } from './browser.ts';
import { savedBy } from './saved.ts';

const SENTENCES = [
  'The keepers of the lighthouse at Vellmar counted every ship that passed the reef in the great winter.',
  'Four hundred and twelve crews came home by that lamp, and not one of them was asked for a toll.',
  'Whoever lights a lamp for strangers has already decided what kind of town he wants to live in.',
];
const QUOTED = 'Whoever puts out a lamp has decided what kind of dark he wants to be left alone in.';
const LINES = [
  {
    id: 'lamp-en',
    lang: 'en',
    title: 'The lamp at Vellmar',
    speaker: 'Ada Marsh',
    date: '2026-03-02',
    work: 'lamp',
    text: SENTENCES.join('\n'),
  },
  {
    id: 'lamp-fr',
    lang: 'fr',
    title: 'La lampe de Vellmar',
    date: '2026-03-02',
    work: 'lamp',
    kind: 'official-translation',
    text: 'Les gardiens du phare de Vellmar ont compté chaque navire qui passait le récif pendant le grand hiver.',
  },
]
  .map((each) => JSON.stringify(each))
  .join('\n');
const story = `<!doctype html><html lang="en"><head><title>Marsh on the lamp</title><meta property="og:type" content="article"></head><body><article><h1>Ada Marsh speaks at Vellmar</h1>
<p>VELLMAR – Ada Marsh said on Monday: “${QUOTED}”</p><p>“${SENTENCES[0]}” she told the town, and went on: “${SENTENCES[1]}”</p><p>The council will meet again next week to talk about the price of oil for the lamp.</p></article></body></html>`;
const stage = setStage({ pages: { '/lamp.html': story } });

const choose = (library: Page, name: string, buffer: Buffer): Promise<void> =>
  library
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);

const found = async (): Promise<string[]> => {
  const page = await stage.open('/lamp.html');
  const panel = await dockedPanel(page);
  await panel.waitForSelector('article.found');
  const texts = await panel.locator('article.found .page-words').allTextContents();
  await page.close();
  return texts;
};

/** Texts are compiled four times, also on a busy machine. In ms. */
const ALL = 240_000;

it(
  'come as lines of JSON, are edited, saved as a folder, deleted, and put back from it',
  { timeout: ALL },
  async () => {
    const library = await stage.openOwn('library.html#add');
    await choose(library, 'lamp.jsonl', Buffer.from(LINES));
    await library.getByRole('button', { name: 'Add all 2 texts' }).click();
    await library.locator('.added').waitFor({ timeout: 90_000 });
    expect((await found()).join(' ')).not.toContain(QUOTED);

    await library.goto(`${stage.own}/library.html#collections`);
    await library.getByRole('button', { name: /^Edit.*The lamp at Vellmar/ }).click();
    const form = library.locator('.draft-form');
    await form.locator('summary').first().click();
    const text = form.getByLabel('The text, to be corrected');
    await text.fill(`${await text.inputValue()}\n${QUOTED}`);
    await form.getByLabel('Occasion').fill('The lighting of the lamp');
    await form.getByRole('button', { name: 'Save' }).click();
    await library.locator('.added').waitFor({ timeout: 90_000 });
    expect((await found()).join(' ')).toContain(QUOTED);

    await library.goto(`${stage.own}/library.html#collections`);
    const { bytes: zip } = await savedBy(library, () =>
      library.getByRole('button', { name: 'Save as a folder (ZIP)' }).click(),
    );
    for (const left of [1, 0]) {
      await library
        .getByRole('button', { name: /^Delete.*(lamp|lampe)/i })
        .first()
        .click();
      await expect.poll(() => library.locator('.own-texts li').count(), { timeout: 90_000 }).toBe(left);
    }

    await library.goto(`${stage.own}/library.html#add`);
    await choose(library, 'my-texts.zip', zip);
    await library.getByRole('button', { name: 'Add all 2 texts' }).click();
    await library.locator('.added').waitFor({ timeout: 90_000 });
    expect((await found()).join(' ')).toContain(QUOTED);
    await library.goto(`${stage.own}/library.html#collections`);
    await expect.poll(() => library.locator('.own-texts li').count()).toBe(2);
  },
);
