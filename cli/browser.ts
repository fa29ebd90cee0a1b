/** Finds or downloads a Chromium, and starts it with the extension. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chooseAllSites } from './choose-sites.ts';
import { installPackages, isRoot } from './debian.ts';
import { Failure } from './failure.ts';

/** Where the build puts the extension. */
export const EXTENSION = '.output/chrome-mv3';
/** The variable that names a browser to use. */
const VARIABLE = 'VARIORUM_CHROMIUM';
/** How long a download may take before the next way is tried, in milliseconds. */
const DOWNLOAD_TIME = 240_000;

/** Names and places of Chromium builds that load an unpacked extension. Branded Chrome no longer does from its command line. */
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((file) => file !== '' && existsSync(file));
}

/** Playwright's own build, from its makers. */
function download(): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    env,
    stdio: 'ignore',
    timeout: DOWNLOAD_TIME,
  });
}

/**
 * A Chromium's file: the one named by the environment, an installed one, a downloaded one, Debian's.
 * @param say prints a line before each step that takes time.
 * @throws {Failure} with what to do, where there is none to be had.
 */
export function findChromium(say: (line: string) => void = () => {}): string {
  const named = process.env[VARIABLE];
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(`${VARIABLE} names ${named}, and there is no such file.`);
  }
  const found = installed();
  if (found) return found;
  say('No Chromium on this machine: downloading one …');
  download();
  const downloaded = installed();
  if (downloaded) return downloaded;
  say('The download did not work: installing Debian’s package …');
  installPackages(['chromium']);
  const packaged = installed();
  if (packaged) return packaged;
  throw new Failure(
    `There is no Chromium on this machine, and none could be fetched. Install one (on Debian: apt-get install chromium), ` +
      `or set ${VARIABLE} to the file of one. (Branded Chrome does not load extensions from its command line.)`,
  );
}

/** Chinese needs a font that a bare machine does not have; without one a screenshot shows boxes. */
export function ensureChineseFont(say: (line: string) => void): void {
  if (process.platform !== 'linux') return;
  try {
    if (execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '') return;
  } catch {
    // Without fontconfig there is no way to tell; installing a font brings it along.
  }
  if (!installPackages(['fonts-noto-cjk', 'fontconfig']))
    say('No Chinese font on this machine: Chinese may show as boxes.');
}

export interface LaunchOptions {
  headless: boolean;
  executable: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** The language of the browser's own interface and of the extension's, such as `zh-CN`. */
  locale?: string;
  args?: readonly string[];
  /** A folder with the extension, where it is not the built one; null for a browser without it. */
  extension?: string | null;
  /** Whether the pages of all sites are read, as a reader may choose (the usual), or nothing has been chosen yet. */
  reading?: 'all' | 'unchosen';
  /** The folder of a profile that is kept; else it is a fresh one, which goes with the browser. */
  profile?: string;
  /** Switches that the automation sets and that are not wanted. */
  without?: readonly string[];
}

/** Resolves no name but localhost, so that no request leaves the machine, a service worker's neither. */
export const ONLY_LOCALHOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** The folder of the extension. @throws {Failure} if it has not been built */
export function builtExtension(folder: string): string {
  const extension = resolve(folder);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Failure(`There is no extension in ${extension}: run “npm run build” first.`);
  return extension;
}

/** The switches for a quiet browser with an extension, or without one. */
export const switches = (extension: string | undefined): string[] => [
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** A browser with the extension and a fresh profile, which goes when the browser is closed. */
export async function launch(options: LaunchOptions): Promise<BrowserContext> {
  const extension = options.extension === null ? undefined : builtExtension(options.extension ?? EXTENSION);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'variorum-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    // Chromium on Linux goes by the environment, elsewhere by the switch.
    ...(options.locale && { env: { ...process.env, LANGUAGE: options.locale.replace('-', '_') } }),
    ...(options.without && { ignoreDefaultArgs: [...options.without] }),
    args: [
      ...switches(extension),
      ...(options.locale ? [`--lang=${options.locale}`] : []),
      ...(options.args ?? []),
    ],
  });
  if (options.profile === undefined)
    context.once('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  if (extension !== undefined && options.reading !== 'unchosen') await chooseAllSites(context);
  return context;
}
