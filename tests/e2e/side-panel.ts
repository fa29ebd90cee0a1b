/** The browser's own side panel or side bar, for tests: its toolbar button, and what stands in it. */
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { firefoxOf } from '../../cli/firefox.ts';
import { evaluateInSidebar, pressToolbarButtonInFirefox } from '../../cli/firefox-probe.ts';
import { workerIn } from './driver.ts';

/** Chromium's side panel is no page of the context: a second connection, by port, sees it. */
const PORT = 9_337;
const ENDPOINT = `http://127.0.0.1:${PORT}`;
/** The switches with which Chromium lets a test at its side panel and at the toolbar button. */
export const SIDE_PANEL_SWITCHES = [`--remote-debugging-port=${PORT}`, '--enable-unsafe-extension-debugging'];

/** Presses the extension's toolbar button in the tab of a page, which is in front. */
export async function pressToolbarButton(page: Page): Promise<void> {
  const firefox = firefoxOf(page.context());
  if (firefox) return void (await pressToolbarButtonInFirefox(firefox));
  const id = new URL((await workerIn(page.context())).url()).host;
  const connection = await chromium.connectOverCDP(ENDPOINT);
  const session = await connection.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId ?? '';
  await session.send('Extensions.triggerAction', { id, targetId });
  await connection.close();
}

/** What an expression comes to in the side panel; undefined while none is open. */
export async function inSidePanel(context: BrowserContext, expression: string): Promise<unknown> {
  const firefox = firefoxOf(context);
  if (firefox) return evaluateInSidebar(firefox, expression);
  // A connection sees only what was there when it was made, so each look is a new one.
  const observer = await chromium.connectOverCDP(ENDPOINT);
  const pages = observer.contexts().flatMap((each) => each.pages());
  const panel = pages.find((each) => each.url().endsWith('/sidepanel.html'));
  const value: unknown = await panel?.evaluate(expression);
  await observer.close();
  return value;
}
