/** Opening a page with the panel beside it, and articles made of the first sample page. */
import type { Frame, Page } from 'playwright-core';
import { dockedPanel } from '../../cli/panel-text.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import type { Stage } from './browser.ts';
import { ours, type Ours } from './shadow.ts';

/** The address of the first sample page. */
export const READOUT = '/hrc55-readout.html';

const [readout] = samplePages();
/** Its headline. */
export const TITLE = readout?.title ?? '';
/** Its paragraphs as HTML. */
export const PARAGRAPHS = (readout?.paragraphs ?? []).map((text) => `<p>${text}</p>`).join('\n');

/** Opens a page with the panel beside it, drawn and at rest. */
export async function openBeside(
  stage: Stage,
  path: string,
): Promise<{ page: Page; panel: Frame; own: Ours }> {
  const page = await stage.open(path);
  const panel = await dockedPanel(page);
  await panel.waitForSelector('article.found');
  const own = ours(page);
  await own.until('.panel', (element) => element.getAnimations().length === 0);
  return { page, panel, own };
}
