/** Looks into Firefox's pages from outside of them: beside a page's own scripts, behind closed shadow roots, in the background. */
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { FirefoxDebugger } from './firefox-debugger.ts';

/** The extension's id, as its manifest says. */
export const ID = '{24723f89-e43d-4c79-8dbd-f2f30cb422b2}';

/** Which of the browser's parts a script runs in, as an expression for the parent process that gives its `<browser>`. */
type Part = string;

/** The extension, in the parent process. */
const EXTENSION = `WebExtensionPolicy.getByID('${ID}').extension`;
/** The extension's background page; it is woken where it was suspended. */
const BACKGROUND: Part = `await (async () => {
  const extension = ${EXTENSION};
  await extension.wakeupBackground();
  for (const view of extension.views) if (view.viewType === 'background') return view.xulBrowser;
})()`;
/** The extension's page in the side bar of the window in front. */
const SIDEBAR: Part = `(() => {
  const outer = Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('#sidebar');
  return outer?.contentDocument?.querySelector('#webext-panels-browser') ?? undefined;
})()`;

/** Runs in the process of the part. @param tell an expression that gives a promise of what is to be sent back as JSON */
const inProcess = (part: Part, name: string, tell: string): string => {
  const script = `(async () => { try { return { json: await ${tell} }; } catch (error) { return { thrown: String(error) }; } })()
    .then((answer) => sendAsyncMessage(${JSON.stringify(name)}, answer));`;
  const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return `const part = ${part};
    if (!part) return undefined;
    const { messageManager } = part;
    const { json, thrown } = await new Promise((resolve) => {
      messageManager.addMessageListener(${JSON.stringify(name)}, function heard({ data }) {
        messageManager.removeMessageListener(${JSON.stringify(name)}, heard);
        resolve(data);
      });
      messageManager.loadFrameScript(${JSON.stringify(address)}, false);
    });
    if (thrown !== undefined) throw new Error(thrown);
    return json === undefined ? undefined : JSON.parse(json);`;
};

let times = 0;
const run = (debug: FirefoxDebugger, part: Part, tell: string): Promise<unknown> =>
  debug.run(inProcess(part, `probe:${(times += 1)}`, tell));

/**
 * What an expression comes to in a window, in a sandbox of its own.
 * @param apart whether the sandbox sees the DOM as the browser made it, whatever the page's scripts have put over it
 */
const inSandbox = (expression: string, apart: boolean): string => `new Promise((resolve, reject) => {
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: ${apart} });
  Cu.exportFunction(resolve, sandbox, { defineAs: 'tell' });
  Cu.exportFunction((message) => reject(message), sandbox, { defineAs: 'fail' });
  Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify(await (${expression})))().then(tell, (error) => fail(String(error)))`)}, sandbox);
})`;

/** The `<browser>` of a page of Playwright's: which one it is is told by its address and by when its document began. */
async function partOf(page: Page, debug: FirefoxDebugger): Promise<Part> {
  const { href, origin } = await page.evaluate(() => ({
    href: location.href,
    origin: performance.timeOrigin,
  }));
  const browsers = z.array(z.array(z.number())).parse(
    await debug.run(`return [...Services.wm.getEnumerator('navigator:browser')].map(({ gBrowser }) =>
      [...gBrowser.browsers.keys()].filter((n) => gBrowser.browsers[n].currentURI.spec === ${JSON.stringify(href)}));`),
  );
  for (const [window, tabs] of browsers.entries())
    for (const tab of tabs) {
      const part = `[...Services.wm.getEnumerator('navigator:browser')][${window}].gBrowser.browsers[${tab}]`;
      const began = await run(debug, part, `String(content.performance.timeOrigin)`);
      // Times are rounded to milliseconds, here and there.
      if (typeof began === 'number' && Math.abs(began - origin) < 2) return part;
    }
  throw new Error(`Firefox has no page ${href}.`);
}

/** What an expression comes to in a page's window, in a world that the page's scripts cannot reach. @throws what it throws */
export const evaluateBesideInFirefox = async (
  page: Page,
  debug: FirefoxDebugger,
  expression: string,
): Promise<unknown> => run(debug, await partOf(page, debug), inSandbox(expression, true));

/** What a function makes of the shadow roots of our host elements in a page. @param take the function's text */
export async function inShadowRootsInFirefox(
  page: Page,
  debug: FirefoxDebugger,
  take: string,
): Promise<unknown> {
  const tell = `(() => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: true });
    const roots = [...(content.document.documentElement?.children ?? [])].map((each) => each.openOrClosedShadowRoot);
    sandbox.roots = Cu.cloneInto(roots.filter(Boolean), sandbox, { wrapReflectors: true });
    return Cu.evalInSandbox(${JSON.stringify(`JSON.stringify((${take})(roots))`)}, sandbox);
  })()`;
  return run(debug, await partOf(page, debug), tell);
}

/** What an expression, or the promise it makes, comes to in the extension's background. @throws what it throws */
export const evaluateInBackground = (debug: FirefoxDebugger, expression: string): Promise<unknown> =>
  run(debug, BACKGROUND, inSandbox(expression, false));

/** What an expression comes to in the extension's page in the side bar; undefined while there is none. */
export const evaluateInSidebar = (debug: FirefoxDebugger, expression: string): Promise<unknown> =>
  run(debug, SIDEBAR, inSandbox(expression, false));

/** Suspends the background, as Firefox does after half a minute without work. */
export const suspendBackground = (debug: FirefoxDebugger): Promise<unknown> =>
  debug.run(`await ${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true });`);

/** Has the extension hear one of its keyboard commands, as if its keys had been pressed in the window in front. */
export const pressCommandInFirefox = (debug: FirefoxDebugger, name: string): Promise<unknown> =>
  debug.run(`${EXTENSION}.shortcuts.onCommand(${JSON.stringify(name)});`);

/** Has the extension hear that an item of its context menu was chosen in the tab in front. @param item what it hears, as JSON */
export const chooseInMenu = (debug: FirefoxDebugger, item: string): Promise<unknown> =>
  debug.run(`const extension = ${EXTENSION};
    const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    extension.tabManager.addActiveTabPermission(selectedTab);
    extension.emit('webext-menu-menuitem-click', ${item}, selectedTab);`);

/** Gives the extension leave for all sites, as a reader who agrees when Firefox asks. */
export const allowAllSitesInFirefox = (debug: FirefoxDebugger): Promise<unknown> =>
  debug.run(`const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add('${ID}', { permissions: [], origins: ['*://*/*'] }, ${EXTENSION});`);

/** Presses the extension's toolbar button in the window in front. */
export const pressToolbarButtonInFirefox = (debug: FirefoxDebugger): Promise<unknown> =>
  debug.run(`const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION})
      .triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));`);

/** Loads the extension anew, as an update does. */
export const reloadExtension = (debug: FirefoxDebugger): Promise<unknown> =>
  debug.run(`const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID('${ID}')).reload();`);

/** What scripts of the extension have thrown since a time. @param since milliseconds since 1970 */
export const exceptionsSince = async (debug: FirefoxDebugger, since: number): Promise<string[]> =>
  z.array(z.string()).parse(
    await debug.run(`return Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && message.timeStamp >= ${since})
      .filter(({ flags, sourceName }) => !(flags & Ci.nsIScriptError.warningFlag) && sourceName.startsWith('moz-extension:'))
      .map(({ errorMessage, sourceName, lineNumber, columnNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber + ':' + columnNumber);`),
  );
