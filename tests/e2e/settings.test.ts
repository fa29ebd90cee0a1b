/** What the reader chose is what happens: a chip instead of the panel, silence, silence on one site. */
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { hostElements, paintedHighlights, setStage } from './browser.ts';

const stage = setStage();
/** Long enough for a panel that should not come to come, in milliseconds. */
const LINGER = 2_000;

const choose = async (label: RegExp): Promise<void> => {
  const options = await stage.openOwn('options.html');
  await options.getByRole('radio', { name: label }).check();
  await options.getByText(/saved/i).first().waitFor();
  await options.close();
};

describe('settings', () => {
  it('a chip: the page is painted, the panel waits for a click', async () => {
    await choose(/chip/i);
    const page = await stage.open('/hrc55-readout.html');
    await expect.poll(() => hostElements(page), { timeout: 15_000 }).toBe(1);
    await page.waitForTimeout(LINGER);
    expect(await paintedHighlights(page)).toBeGreaterThanOrEqual(10);
    expect(page.frames().some((frame) => frame.url().includes('/docked.html'))).toBe(false);
    await page.close();
  });

  it('never: nothing comes by itself', async () => {
    await choose(/show nothing/i);
    const page = await stage.open('/hrc55-readout.html');
    await page.waitForTimeout(LINGER);
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  it('off on this site: nothing is painted there, and the panel comes back when the site is taken off the list', async () => {
    await choose(/by itself|automatically/i);
    const options = await stage.openOwn('options.html');
    await options.getByRole('textbox').fill('localhost');
    await options.getByRole('button', { name: /add/i }).click();
    await options.getByText('localhost').first().waitFor();
    const page = await stage.open('/hrc55-readout.html');
    await page.waitForTimeout(LINGER);
    expect(await hostElements(page)).toBe(0);
    expect(await paintedHighlights(page)).toBe(0);
    await options.getByRole('button', { name: /remove/i }).click();
    await page.reload();
    await dockedPanel(page);
    await options.close();
    await page.close();
  });
});
