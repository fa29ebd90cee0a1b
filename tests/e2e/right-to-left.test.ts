/** Pages that are written from right to left: read, painted, and with the panel at the left, where their lines end. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../corpus/pack.ts';
import { openTables } from '../../corpus/tables-file.ts';
import { paintedHighlights, setStage } from './browser.ts';
import { openBeside } from './panel-beside.ts';

const bytesOf = (file: string): ArrayBuffer => new Uint8Array(readFileSync(file)).buffer;
const pack = await openPack(
  bytesOf('public/packs/udhr-languages.pack'),
  openTables(bytesOf('public/packs/language.tables')),
);

/** Articles of the Declaration that a report may quote: sentences of some length. */
function sentencesIn(version: string): string[] {
  const number = pack.versions.findIndex(({ id }) => id === version);
  const text = pack.text(number);
  return pack
    .sentences(number)
    .map(({ start, end }) => text.slice(start, end))
    .filter(({ length }) => length > 60 && length < 220)
    .slice(6, 14);
}

const page = (lang: string, title: string, lead: string, version: string): string =>
  `<!doctype html><html lang="${lang}" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="margin:0"><header style="position:fixed;inset:0 0 auto 0;height:40px" id="bar">${title}</header>
<article style="padding-top:60px"><h1>${title}</h1>
${sentencesIn(version)
  .map((sentence) => `<p>${lead} «${sentence.replace(/[.،,]$/u, '')}».</p>`)
  .join('\n')}
</article></body></html>`;

const PAGES = {
  '/ar.html': page('ar', 'الإعلان العالمي لحقوق الإنسان', 'وجاء في نص الإعلان:', 'udhr-ar'),
  '/fa.html': page('fa', 'اعلامیهٔ جهانی حقوق بشر', 'در متن اعلامیه آمده است:', 'udhr-fa'),
};

// Persian is in the pack of all languages, which is on where the browser asks pages for one of them.
const stage = setStage({ pages: PAGES, args: ['--accept-lang=fa,ar,en'] });

describe('a page written from right to left', () => {
  it.each(['ar', 'fa'])('is read, painted and docked beside: %s', async (lang) => {
    const { page: opened, panel, own } = await openBeside(stage, `/${lang}.html`);
    expect(await panel.locator('article.found').count()).toBeGreaterThan(4);
    expect(await paintedHighlights(opened)).toBeGreaterThan(4);
    const words = panel.locator('.page-words').first();
    expect([await words.getAttribute('lang'), await words.getAttribute('dir')]).toEqual([lang, 'rtl']);
    expect(await panel.locator(`.source[lang="${lang}"][dir="rtl"]`).count()).toBeGreaterThan(0);
    const place = await own.until('.panel', (element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });
    expect(place.left).toBe(0);
    // What flows with the page and what is fixed to the window both begin where the panel ends.
    for (const selector of ['article', '#bar'])
      await expect
        .poll(() => opened.locator(selector).evaluate((element) => element.getBoundingClientRect().left))
        .toBeGreaterThanOrEqual(place.right);
    await opened.close();
  });

  it('has an edge that the keys move the way they point', async () => {
    const { page: opened, own } = await openBeside(stage, '/ar.html');
    const edge = '[role="separator"]';
    const before = await own.until(edge, (element) => Number(element.getAttribute('aria-valuenow')));
    await own.read(edge, (element) => element.focus());
    await opened.keyboard.press('ArrowRight');
    await own.until(edge, (element) => Number(element.getAttribute('aria-valuenow')) > 400);
    await opened.keyboard.press('ArrowLeft');
    await own.until(edge, (element) => Number(element.getAttribute('aria-valuenow')) === 400);
    expect(before).toBe(400);
    await opened.close();
  });
});
