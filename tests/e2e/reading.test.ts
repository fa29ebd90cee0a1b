/** The three uses on the sample pages: the automatic panel, the lookup, the way to the full remarks. */
import { describe, expect, it } from 'vitest';
import { dockedPanel, readPanel } from '../../cli/panel-text.ts';
import { hostElements, paintedHighlights, setStage } from './browser.ts';

const stage = setStage();
/** Long enough for a panel that should not come to come, in milliseconds. */
const LINGER = 2_500;

/** The readout's eleven reporting sentences: how each begins, and where it leads in English and in Chinese. */
const READOUT: readonly (readonly [page: string, source: string, counterpart: string])[] = [
  [
    'Wang Yi said that protecting',
    'Protecting and promoting human rights is a common cause',
    '保护和促进人权是全人类的共同事业',
  ],
  [
    'Currently, the international',
    'At the moment, the world is becoming more turbulent',
    '当前，国际形势动荡加剧',
  ],
  ['This round of conflict', 'The ongoing Palestinian-Israeli conflict', '本轮巴以冲突'],
  [
    'It is the common responsibility',
    'It falls upon the entire international community',
    '公正平等、切实有效',
  ],
  ['Wang Yi pointed out', 'We must put people first', '我们要坚持人民至上'],
  ['We oppose interfering', 'We must uphold fairness and justice', '我们要坚持公道正义'],
  ['We must adhere to openness', 'We must stay open and inclusive', '我们要坚持开放包容'],
  ['We must not impose', 'Countries should not impose their own values', '我们要坚持开放包容'],
  ['We must adhere to win-win', 'We must pursue cooperation that benefits all', '我们要坚持合作共赢'],
  ['Wang Yi stressed', 'I would like to stress here that human rights bodies', '在此，我要强调的是'],
  [
    'Multilateral human rights institutions',
    'Multilateral human rights bodies should serve',
    '多边人权机构应当',
  ],
];

describe('the readout', () => {
  it('has the panel beside it without a click, with each sentence led to the remarks and to their Chinese text', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const shown = await readPanel(await dockedPanel(page));
    expect(shown.titles.join(' ')).toContain('Consensus, Solidarity and Cooperation');
    expect(shown.titles.join(' ')).toContain('凝聚共识');
    expect(shown.about).toContain('Wang Yi');
    // As the browser's reader writes dates.
    expect(shown.about).toMatch(/26 Feb 2024|Feb 26, 2024/);
    const led = READOUT.filter(([start, source, counterpart]) =>
      shown.findings.some(
        (finding) =>
          finding.page.startsWith(start) &&
          finding.texts.some((text) => text.startsWith(source)) &&
          finding.counterpart.startsWith(counterpart),
      ),
    );
    // The page is the readout: its own words come first, as what they are.
    expect(shown.findings.every(({ kind }) => kind.startsWith('Word for word · Readout, '))).toBe(true);
    expect(READOUT.filter((row) => !led.includes(row))).toEqual([]);
    expect(await paintedHighlights(page)).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it('keeps its own DOM but for one host element, and its focus', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const before = await page.evaluate(() => document.body.innerHTML.length);
    await dockedPanel(page);
    expect(await hostElements(page)).toBe(1);
    expect(await page.evaluate(() => document.body.innerHTML.length)).toBe(before);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.close();
  });

  it('answers a click on a highlight in the panel, and a click in the panel in the page', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const panel = await dockedPanel(page);
    const box = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((p) =>
        p.textContent?.startsWith('We oppose interfering'),
      );
      paragraph?.scrollIntoView({ block: 'center' });
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { x: left + 60, y: top + 12 };
    });
    await page.mouse.click(box.x, box.y);
    await panel.waitForFunction(() =>
      document
        .querySelector('article.found[aria-current="true"] .page-words')
        ?.textContent?.includes('We oppose interfering'),
    );
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const first = panel.locator('article.found', { hasText: 'common cause for all mankind' });
    await first.getByRole('button', { name: /Show on page/ }).click();
    await page.waitForFunction(() => {
      const paragraph = [...document.querySelectorAll('p')].find((p) =>
        p.textContent?.includes('common cause for all mankind'),
      );
      const top = paragraph?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < window.innerHeight;
    });
    await page.close();
  });
});

describe('the Chinese page', () => {
  it('leads to the Chinese full text and its English counterpart', async () => {
    const page = await stage.open('/chinese.html');
    const { findings } = await readPanel(await dockedPanel(page));
    const lead = (start: string) => findings.find((finding) => finding.page.includes(start));
    expect(findings.length).toBeGreaterThanOrEqual(6);
    expect(lead('多边人权机构')?.source).toMatch(/^多边人权机构应当成为/);
    expect(lead('多边人权机构')?.counterpart).toMatch(/^Multilateral human rights bodies/);
    expect(lead('56个民族')?.counterpart).toMatch(/^China is home to 56 ethnic groups/);
    await page.close();
  });
});

describe('the reports of the address', () => {
  it.each(['hrc58-xinhua', 'hrc58-pakistan-today'])(
    '%s: the panel says that there is no full text, and where it was published',
    async (id) => {
      const page = await stage.open(`/${id}.html`);
      const panel = await dockedPanel(page);
      const { titles, findings } = await readPanel(panel);
      expect(titles.join(' ')).toContain('Pushing for the Reform and Improvement');
      expect(findings.length).toBeGreaterThanOrEqual(8);
      expect(findings.filter(({ page: words }) => /Chen (Xu|stressed|introduced)/.test(words))).toEqual([]);
      await panel.getByRole('tab', { name: /Versions/ }).click();
      await panel.waitForSelector('a[href^="https://www.mfa.gov.cn/"]');
      await page.close();
    },
  );
});

describe('pages that report nothing', () => {
  it.each(['/unrelated.html', '/'])('%s: nothing at all happens', async (path) => {
    const page = await stage.open(path);
    await page.waitForTimeout(LINGER);
    expect(await hostElements(page)).toBe(0);
    expect(await paintedHighlights(page)).toBe(0);
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });
});

describe('pages with strict policies', () => {
  it.each(['csp', 'coep'])('%s: the panel is there all the same', async (policy) => {
    const page = await stage.open(`/${policy}/hrc55-readout.html`);
    const { findings } = await readPanel(await dockedPanel(page));
    expect(findings.length).toBeGreaterThanOrEqual(10);
    expect(await paintedHighlights(page)).toBeGreaterThanOrEqual(10);
    await page.close();
  });
});

describe('the library', () => {
  it('opens from a finding at that very sentence, and its address leads there again', async () => {
    const page = await stage.open('/hrc55-readout.html');
    const panel = await dockedPanel(page);
    const found = panel.locator('article.found', { hasText: 'common cause for all mankind' });
    const opened = stage.context.waitForEvent('page');
    await found.getByRole('link', { name: /Open in the library/ }).click();
    const library = await opened;
    await library.waitForSelector('[aria-current]');
    expect(library.url()).toMatch(/library\.html#\/hrc55\/hrc55-en-qiushi\/2$/);
    expect(await library.locator('[aria-current]').first().textContent()).toContain(
      'a common cause for all humanity',
    );
    await library.reload();
    await library.waitForSelector('[aria-current]');
    expect(await library.locator('[aria-current]').first().textContent()).toContain(
      'a common cause for all humanity',
    );
    await library.close();
    await page.close();
  });

  it('lists all works and finds one in spite of a typing error', async () => {
    const library = await stage.openOwn('library.html');
    const works = library.locator('.works > li');
    await works.first().waitFor();
    // Three of the corpus, the Declaration, the two founding texts, and the 62 addresses.
    expect(await works.count()).toBe(68);
    await library.getByRole('searchbox').fill('Siera Leone');
    await library.waitForFunction(() => document.querySelectorAll('.works > li').length === 1);
    expect(await works.first().textContent()).toContain('Sierra Leone');
    await library.close();
  });
});
