/** Starts a Firefox with the extension. Playwright drives it by WebDriver BiDi. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, firefox } from 'playwright-core';
import { builtExtension } from './browser.ts';
import { type FirefoxDebugger, attachToFirefox } from './firefox-debugger.ts';
import { ID } from './firefox-probe.ts';

/** Where the build puts the extension for Firefox. */
export const FIREFOX_EXTENSION = '.output/firefox-mv3';
/** The host of the extension's pages: Firefox chooses one at random unless it is told. */
const HOST = '5d0f5c5e-0f3a-4f0f-9c7e-7e0c5b1d2a11';
/** The address of the extension's pages in the Firefox that is started here. */
export const FIREFOX_OWN = `moz-extension://${HOST}`;

/** The extension may be unsigned, and the debugger asks nobody whether it may listen. */
const preferences = (uuid: string): Record<string, string | number | boolean> => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: uuid }),
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.startupScanScopes': 15,
  'devtools.debugger.remote-enabled': true,
  'devtools.chrome.enabled': true,
  'devtools.debugger.prompt-connection': false,
  // Requests to this very machine go through a proxy, too, where there is one.
  'network.proxy.allow_hijacking_localhost': true,
  'ui.systemUsesDarkTheme': 0,
});

/**
 * WebDriver leaves pages of extensions out: they tell nothing of themselves until they are asked something. With this in
 * each process they tell what any page tells, so that they can be gone to, reloaded and waited for.
 */
const PAGES_OF_EXTENSIONS = `Services.obs.addObserver({
  observe(window) {
    if (!window.document.nodePrincipal.isAddonOrExpandedAddonPrincipal) return;
    try { window.windowGlobalChild.getActor('MessageHandlerFrame')._registry.createAllMessageHandlers(); } catch {}
  }
}, 'content-document-global-created');`;

export interface FirefoxOptions {
  executable: string;
  viewport?: { width: number; height: number };
  /** A folder with the extension, where it is not the built one; null for a browser without it. */
  extension?: string | null;
  /** The folder of a profile that is kept; else it is a fresh one, which goes with the browser. */
  profile?: string;
  /** A proxy that all requests go through, as `http://host:port`. */
  proxy?: string;
}

/** Firefox tells nobody when a tab with a page of an extension is closed: it shows an empty page by then. */
function closeByAnEmptyPage(page: Page): void {
  const close = page.close.bind(page);
  page.close = async (options) => {
    if (page.url().startsWith(FIREFOX_OWN)) await page.goto('about:blank');
    await close(options);
  };
}

const inside = new WeakMap<BrowserContext, FirefoxDebugger>();

/** The debugger of the Firefox that a context is in; undefined where it is in another browser. */
export const firefoxOf = (context: BrowserContext): FirefoxDebugger | undefined => inside.get(context);

/** A headless Firefox with the extension. @throws {Failure} if the extension has not been built */
export async function launchFirefox(options: FirefoxOptions): Promise<BrowserContext> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'variorum-firefox-'));
  if (options.extension !== null) {
    const folder = builtExtension(options.extension ?? FIREFOX_EXTENSION);
    mkdirSync(join(profile, 'extensions'), { recursive: true });
    // A file with the name of the extension that says where it is.
    writeFileSync(join(profile, 'extensions', ID), folder);
  }
  const socket = join(profile, 'debugger.sock');
  rmSync(socket, { force: true });
  const context = await firefox.launchPersistentContext(profile, {
    // By WebDriver BiDi, not by the protocol of Playwright's own Firefox.
    channel: 'moz-firefox',
    executablePath: options.executable,
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.proxy !== undefined && { proxy: { server: options.proxy } }),
    args: ['--remote-allow-system-access', `--start-debugger-server=${socket}`],
    firefoxUserPrefs: preferences(HOST),
  });
  context.on('page', closeByAnEmptyPage);
  const debug = await attachToFirefox(socket);
  inside.set(context, debug);
  await debug.run(
    `Services.ppmm.loadProcessScript(${JSON.stringify(`data:application/javascript;charset=utf-8,${encodeURIComponent(PAGES_OF_EXTENSIONS)}`)}, true);`,
  );
  context.once('close', () => {
    debug.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  return context;
}
