/** What the menus that cite and save give, in both browsers: Playwright tells of no downloads of an extension's page in Firefox. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare global {
  /** What was saved last, in the page. */
  var variorumSaved: { name: string; base64: string } | undefined;
}

/** The file that is saved while something is done. The browser saves it, too. */
export async function savedBy(
  page: Page | Frame,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate(() => {
    globalThis.variorumSaved = undefined;
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob): string => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    document.addEventListener(
      'click',
      ({ target }) => {
        const blob = target instanceof HTMLAnchorElement ? blobs.get(target.href) : undefined;
        if (!(target instanceof HTMLAnchorElement) || !blob) return;
        const { download: name } = target;
        const reader = new FileReader();
        reader.addEventListener('load', () => {
          const base64 = typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : '';
          globalThis.variorumSaved = { name, base64 };
        });
        reader.readAsDataURL(blob);
        URL.createObjectURL = create;
      },
      { capture: true },
    );
  });
  await act();
  await page.waitForFunction(() => globalThis.variorumSaved !== undefined);
  const { name, base64 } = await page.evaluate(() => globalThis.variorumSaved ?? { name: '', base64: '' });
  return { name, bytes: Buffer.from(base64, 'base64') };
}

/** What is in the clipboard: pasted into a field of the page, by keyboard, which needs no permission. */
export async function pasteInto(page: Page): Promise<string> {
  await page.evaluate(() => {
    const before = document.activeElement;
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
    field.addEventListener('blur', () => before instanceof HTMLElement && before.focus(), { once: true });
  });
  await page.keyboard.press('Control+V');
  const text = await page.locator('#pasted').inputValue();
  await page.locator('#pasted').evaluate((field) => field.remove());
  return text;
}

/** What axe finds in a page, in the light and in the dark. */
export async function violationsIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`,
      )),
    );
  }
  return found;
}
