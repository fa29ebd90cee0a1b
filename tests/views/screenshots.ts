/**
 * `npm run screenshots`: every view in every state, in widths, colour schemes and languages, as pictures in `out/views/`, with a
 * sheet for each state and an index of the sheets.
 *
 *     npm run screenshots -- [--only WORDS] [--width 320,400] [--scheme light,forced] [--locale en,rtl]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { ensureChineseFont, findChromium } from '../../cli/browser.ts';
import { Failure, run } from '../../cli/failure.ts';
import { openGallery } from './gallery.ts';
import { indexOf, type Shot, sheetOf } from './sheets.ts';
import { VIEW_STATES } from './states.ts';

const OUT = 'out/views';
/** Width and height of the windows. A page that is read as a whole is shown as a whole, up to `LONGEST`. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 400, height: 800 },
  { width: 640, height: 800 },
  { width: 1280, height: 800 },
];
const LONGEST = 2_400;
const SCHEMES = ['light', 'dark', 'forced'] as const;
type Scheme = (typeof SCHEMES)[number];
const LOCALES = ['en', 'zh-CN', 'zh-TW', 'rtl'] as const;

const paint = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMedia({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  });

/** The values of an option, or all of them. @throws {Failure} for one that is not among them */
function chosen<T extends string>(given: string | undefined, all: readonly T[]): T[] {
  if (given === undefined) return [...all];
  return given.split(',').map((each) => {
    const found = all.find((value) => value === each);
    if (found === undefined) throw new Failure(`“${each}” is none of ${all.join(', ')}.`);
    return found;
  });
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      width: { type: 'string' },
      scheme: { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const states = VIEW_STATES.filter(({ name }) => name.includes(values.only));
  if (states.length === 0) throw new Failure(`No view is named like “${values.only}”.`);
  const widths = chosen(
    values.width,
    WINDOWS.map(({ width }) => String(width)),
  );
  const windows = WINDOWS.filter(({ width }) => widths.includes(String(width)));
  const schemes = chosen(values.scheme, SCHEMES);
  const locales = chosen(values.locale, LOCALES);
  const say = (line: string): void => console.log(line);
  const executable = findChromium(say);
  ensureChineseFont(say);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const shots: Shot[] = [];
  for (const locale of locales) {
    const mirrored = locale === 'rtl';
    const gallery = await openGallery({ executable, locale: mirrored ? 'en' : locale, mirrored });
    for (const state of states) {
      const page = await gallery.open(state);
      for (const window of windows) {
        await page.setViewportSize(window);
        for (const scheme of schemes) {
          await paint(page, scheme);
          const file = `${state.name}.${locale}.${window.width}.${scheme}.png`;
          const whole = await page.evaluate(() => document.documentElement.scrollHeight);
          const height = Math.min(Math.max(whole, window.height), LONGEST);
          await page.screenshot({
            path: join(OUT, file),
            fullPage: true,
            clip: { x: 0, y: 0, width: window.width, height },
          });
          shots.push({ state: state.name, locale, width: window.width, scheme, file });
        }
      }
      await page.close();
    }
    await gallery.close();
    say(`${locale}: ${states.length} views`);
  }
  for (const { name } of states) writeFileSync(join(OUT, `${name}.html`), sheetOf(name, shots));
  writeFileSync(join(OUT, 'index.html'), indexOf(shots));
  say(`${shots.length} pictures: ${OUT}/index.html`);
});
