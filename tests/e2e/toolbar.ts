/** The toolbar button, which is the browser's own and is pressed over its protocol. */
import type { Page } from 'playwright-core';
import { workerOf } from '../../cli/choose-sites.ts';

/** Presses the extension's button while a page is in front. */
export async function pressToolbarButton(page: Page): Promise<void> {
  const context = page.context();
  const id = new URL((await workerOf(context)).url()).host;
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no protocol of its own.');
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId ?? '';
  await session.send('Extensions.triggerAction', { id, targetId });
  await session.detach();
}
