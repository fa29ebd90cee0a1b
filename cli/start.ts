/**
 * `npm start`: builds the extension, serves the sample pages, opens a Chromium with the extension on the first of them.
 * Without a display it does the same headless, prints what the panel shows, writes screenshots to `out/`, and ends.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ensureChineseFont, findChromium, launch } from './browser.ts';
import { Failure, run } from './failure.ts';
import { type ShownPanel, dockedPanel, readPanel } from './panel-text.ts';
import { samplePages } from './samples/pages.ts';
import { type SampleServer, serveSamples } from './samples/server.ts';

const OUT = 'out';
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** The panel's first drawing is followed by one scroll; a screenshot waits for that, in milliseconds. */
const SETTLE = 700;

const say = (line = ''): void => console.log(line);

/** Runs one of the project's own commands, silent unless it fails. */
function make(what: string, command: string, ...args: string[]): void {
  say(`${what} …`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Failure(`${what} failed:\n${stdout ?? ''}${stderr ?? ''}`);
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function print(title: string, shown: ShownPanel): void {
  say(`\n${title}\n${'─'.repeat(72)}`);
  say(`This page reports: ${shown.titles.join(' / ')}`);
  say(shown.about);
  say(shown.why);
  say(shown.use);
  shown.findings.forEach(({ kind, place, page, source, counterpart }, i) => {
    say(`\n${String(i + 1).padStart(2)}. ${kind} · ${place}`);
    say(`    page    ${page}`);
    say(`    source  ${source}`);
    if (counterpart) say(`    other   ${counterpart}`);
  });
}

/** Opens every sample in each size and colour scheme, writes screenshots, and prints what the panels show. */
async function showHeadless(executable: string, server: SampleServer): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  for (const viewport of SIZES) {
    for (const colorScheme of SCHEMES) {
      const context = await launch({ executable, headless: true, viewport, colorScheme });
      const first = viewport === SIZES[0] && colorScheme === SCHEMES[0];
      for (const { id, title } of samplePages()) {
        const page = await context.newPage();
        await page.goto(`${server.url}/${id}.html`);
        const panel = await dockedPanel(page, id === 'unrelated' ? 2_000 : undefined).catch(() => undefined);
        await page.waitForTimeout(SETTLE);
        await page.screenshot({ path: join(OUT, `${id}-${viewport.width}-${colorScheme}.png`) });
        if (first && panel) print(title, await readPanel(panel));
        else if (first)
          say(
            `\n${title}\n${'─'.repeat(72)}\nThe panel stays away: this page reports nothing that is in the corpus.`,
          );
        if (id === 'hrc55-readout' && !panel)
          throw new Failure('The panel did not open on the first sample page.');
        await page.close();
      }
      await context.close();
    }
  }
  say(`\nScreenshots are in ${OUT}/.`);
}

async function showWindow(executable: string, server: SampleServer): Promise<void> {
  const context: BrowserContext = await launch({ executable, headless: false, viewport: null });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.url}/hrc55-readout.html`);
  say(`\nOpened ${page.url()}. More sample pages: ${server.url}/`);
  say('Close the browser to end.');
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
}

await run(async () => {
  const executable = findChromium(say);
  make('Compiling the corpus', process.execPath, 'cli/corpus.ts');
  make('Building the extension', process.execPath, 'node_modules/wxt/bin/wxt.mjs', 'build');
  const server = await serveSamples();
  try {
    if (hasDisplay()) {
      await showWindow(executable, server);
    } else {
      ensureChineseFont(say);
      await showHeadless(executable, server);
    }
  } finally {
    await server.close();
  }
});
