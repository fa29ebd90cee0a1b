/** Pages and packs that are broken, huge or changing: a clear state or nothing at all, no exception, no frozen page. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { EXTENSION } from '../../cli/browser.ts';
import { dockedPanel, readPanel } from '../../cli/panel-text.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { flippedAt, placesIn } from '../corpus/damaged-packs.ts';
import { hostElements, paintedHighlights, setStage } from './browser.ts';

const [readout] = samplePages();
const paragraphs = (readout?.paragraphs ?? []).map((text) => `<p>${text}</p>`).join('\n');
const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`;
const LOREM = 'The council met again on a wet Tuesday to talk about drains, lamps and the price of sand. ';

const PAGES = {
  '/empty.html': '',
  '/word.html': html(`<article><p>${'a'.repeat(2_000_000)}</p></article>`),
  '/long.html': html(`<article><h1>Minutes</h1>${`<p>${LOREM.repeat(12)}</p>`.repeat(5_000)}</article>`),
  '/deep.html': html(`${'<div>'.repeat(20_000)}<p>${LOREM.repeat(20)}</p>`),
  '/broken.html': `<html><body><article><h1>Wang Yi at the 55th session of the UN Human Rights Council<p><b>26 February 2024 ${paragraphs.replaceAll('</p>', '')}<table><div></span>`,
  '/single.html': html(
    `<main id="root"><article><h1>Drains</h1>${`<p>${LOREM.repeat(8)}</p>`.repeat(6)}</article></main>`,
  ),
  '/changing.html': html(
    `<main id="root"><article><h1>${readout?.title ?? ''}</h1>${paragraphs}</article></main>`,
  ),
};
/** A page that reports the Universal Declaration of Human Rights. */
const UDHR_REPORT = html(
  `<article><h1>The Universal Declaration of Human Rights</h1>${[
    'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
    'Everyone has the right to life, liberty and security of person.',
    'No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited in all their forms.',
    'No one shall be subjected to torture or to cruel, inhuman or degrading treatment or punishment.',
    'Everyone has the right to recognition everywhere as a person before the law.',
  ]
    .map((text) => `<p>The declaration says: “${text}” That was read out in the council on Monday.</p>`)
    .join('')}</article>`,
);
/** Long enough for a page to be read, matched and painted, in milliseconds. */
const SETTLE = 3_000;

/** Opens a page and collects what escapes in it. */
async function watched(
  stage: ReturnType<typeof setStage>,
  path: string,
): Promise<{ page: Page; errors: string[] }> {
  const errors: string[] = [];
  const page = await stage.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${stage.server.url}${path}`, { timeout: 30_000 });
  return { page, errors };
}

describe('hostile pages', () => {
  const stage = setStage({ pages: PAGES });

  it.each(['/empty.html', '/word.html', '/long.html', '/deep.html'])(
    '%s: nothing happens, and the page answers',
    async (path) => {
      const { page, errors } = await watched(stage, path);
      await page.waitForTimeout(SETTLE);
      expect(await page.evaluate(() => 1 + 1)).toBe(2);
      expect(await hostElements(page)).toBe(0);
      expect(await paintedHighlights(page)).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('broken HTML is read as the browser mends it', async () => {
    const { page, errors } = await watched(stage, '/broken.html');
    const { findings } = await readPanel(await dockedPanel(page));
    expect(findings.length).toBeGreaterThanOrEqual(8);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page that becomes another article is read again', async () => {
    const { page, errors } = await watched(stage, '/single.html');
    await page.waitForTimeout(SETTLE);
    expect(await hostElements(page)).toBe(0);
    await page.evaluate((body) => {
      history.pushState({}, '', '/single.html?story=2');
      const root = document.getElementById('root');
      if (root)
        root.innerHTML = `<article><h1>Wang Yi attended the 55th session of the Human Rights Council</h1>${body}</article>`;
    }, paragraphs);
    const { findings } = await readPanel(await dockedPanel(page));
    expect(findings.length).toBeGreaterThanOrEqual(10);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page that takes its paragraphs away keeps nothing painted and throws nothing', async () => {
    const { page, errors } = await watched(stage, '/changing.html');
    const panel = await dockedPanel(page);
    await page.evaluate(() => document.getElementById('root')?.replaceChildren());
    await panel
      .getByRole('button', { name: /Show on page/ })
      .first()
      .click()
      .catch(() => undefined);
    await page.waitForTimeout(SETTLE);
    expect(await paintedHighlights(page)).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a message that is not ours changes nothing', async () => {
    const own = await stage.openOwn('library.html');
    const answers = await own.evaluate(async () => {
      const messages: unknown[] = [
        null,
        7,
        {},
        { type: 'match' },
        { type: 'match', article: { text: 5 } },
        { type: 'x'.repeat(9_999) },
      ];
      return Promise.all(
        messages.map((message) => chrome.runtime.sendMessage(message).catch(() => 'refused')),
      );
    });
    expect(answers.every((answer) => answer === undefined || answer === null || answer === 'refused')).toBe(
      true,
    );
    await own.close();
    const { page } = await watched(stage, '/hrc55-readout.html');
    expect((await readPanel(await dockedPanel(page))).findings.length).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it('a worker that dies is started again by the next page', async () => {
    await stage.stopBackground();
    const { page, errors } = await watched(stage, '/hrc55-readout.html');
    expect((await readPanel(await dockedPanel(page))).findings.length).toBeGreaterThanOrEqual(10);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a damaged pack', () => {
  const copy = mkdtempSync(join(tmpdir(), 'variorum-damaged-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const pack = join(copy, 'packs', 'seeds.pack');
  const bytes = readFileSync(pack);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
  writeFileSync(pack, bytes);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const stage = setStage({ extension: copy });

  it('leaves pages alone, and the panel says what happened and what to do', async () => {
    const { page, errors } = await watched(stage, '/hrc55-readout.html');
    await page.waitForTimeout(SETTLE);
    expect(await hostElements(page)).toBe(0);
    expect(errors).toEqual([]);
    const panel = await stage.openOwn('sidepanel.html?host=tab&tab=1');
    await panel.getByRole('alert').waitFor();
    expect(await panel.getByRole('alert').textContent()).toMatch(/damaged|reinstall|install/i);
    await panel.close();
    await page.close();
  });
});

describe.each([
  ['seeds', 'text', '/udhr-report.html', 'udhr'],
  ['udhr', 'beads', '/hrc55-readout.html', 'hrc55'],
] as const)('one byte of the %s pack, of its section %s', (name, section, path, other) => {
  const copy = mkdtempSync(join(tmpdir(), 'variorum-byte-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const pack = join(copy, 'packs', `${name}.pack`);
  const [, at = 0] = placesIn(name).find((each) => each.section === section)?.places ?? [];
  writeFileSync(pack, flippedAt(name, at));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const stage = setStage({ extension: copy, pages: { '/udhr-report.html': UDHR_REPORT } });

  it('is told in the panel and in the library, and the other pack serves on', async () => {
    const { page, errors } = await watched(stage, path);
    const panel = await dockedPanel(page);
    await panel.locator('article.found').first().waitFor();
    expect(await panel.getByRole('alert').first().textContent()).toMatch(/One of the collections/);
    const library = await stage.openOwn('library.html');
    await library.getByRole('alert').waitFor();
    expect(await library.getByRole('alert').textContent()).toMatch(/seems to be damaged/);
    expect(await library.locator(`a[href$="#/${other}"]`).count()).toBe(1);
    expect(errors).toEqual([]);
    await library.close();
    await page.close();
  });
});
