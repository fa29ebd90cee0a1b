/**
 * `npm run pictures`: the pictures of the stores' listings, in `docs/store/pictures/`, in each language of the interface. 1,280 × 800
 * pixels, as all three stores take them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ensureChineseFont, findChromium, launch } from '../../cli/browser.ts';
import { run } from '../../cli/failure.ts';
import { dockedPanel, readPanel } from '../../cli/panel-text.ts';
import { serveSamples } from '../../cli/samples/server.ts';

const OUT = 'docs/store/pictures';
/** The folders of the languages in `public/_locales/`, with the article that their readers would read. */
const LANGUAGES = [
  { folder: 'en', sample: 'hrc55-readout' },
  { folder: 'zh_CN', sample: 'chinese' },
  { folder: 'zh_TW', sample: 'chinese' },
] as const;
/** The first drawing is followed by one scroll, in ms. */
const SETTLE = 1_000;

await run(async () => {
  const say = (line: string): void => console.log(line);
  const executable = findChromium(say);
  ensureChineseFont(say);
  mkdirSync(OUT, { recursive: true });
  const server = await serveSamples();
  try {
    for (const { folder, sample } of LANGUAGES) {
      const locale = folder.replace('_', '-');
      const picture = (name: string) => ({ path: join(OUT, `${folder}-${name}.png`) });
      const article = async (context: BrowserContext, name: string): Promise<void> => {
        const page = await context.newPage();
        await page.goto(`${server.url}/${sample}.html`);
        await readPanel(await dockedPanel(page));
        await page.waitForTimeout(SETTLE);
        await page.screenshot(picture(name));
      };
      const light = await launch({ executable, headless: true, locale });
      await article(light, '1-panel');
      const worker = light.serviceWorkers()[0] ?? (await light.waitForEvent('serviceworker'));
      const library = await light.newPage();
      await library.goto(`chrome-extension://${new URL(worker.url()).host}/library.html#/hrc55`);
      await library.waitForSelector('main h2');
      await library.waitForTimeout(SETTLE);
      await library.screenshot(picture('3-library'));
      await light.close();
      const dark = await launch({ executable, headless: true, locale, colorScheme: 'dark' });
      await article(dark, '2-dark');
      await dark.close();
    }
  } finally {
    await server.close();
  }
  say(`The pictures are in ${OUT}/.`);
});
