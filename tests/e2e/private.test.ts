/** Nothing leaves the machine: all of a browser's requests go through a proxy that writes them down. */
import { afterAll, describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { fillIn, setStage } from './browser.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';

/** Where Chromium itself asks for updates and sign-ins, also without any extension; no switch silences all of it. */
const BROWSERS_OWN = /^(CONNECT |https?:\/\/)(update\.googleapis|accounts\.google|clients2\.google)\.com[:/]/;

let proxy: RecordingProxy;
const stage = setStage({
  through: async (server) => {
    proxy = await startProxy(server);
    return proxy.url;
  },
});
afterAll(() => proxy.close());

describe('ten pages', () => {
  it('ask for nothing but themselves, with panels, a lookup and the library open', async () => {
    const paths = samplePages().flatMap(({ id }) => [`/${id}.html`, `/csp/${id}.html`]);
    expect(paths).toHaveLength(10);
    for (const path of paths) {
      const page = await stage.open(path);
      if (!path.includes('unrelated')) {
        const panel = await dockedPanel(page);
        await panel.getByRole('tab', { name: /Look up/ }).click();
        await fillIn(panel.getByRole('textbox'), 'a common cause for all mankind');
        await panel.getByRole('button', { name: /Look up/ }).click();
        await panel.locator('article.found').first().waitFor();
      }
      await page.close();
    }
    const library = await stage.openOwn('library.html');
    await library.getByRole('searchbox').fill('human rights');
    await library.close();

    const own = new Set([...paths, '/site.css'].map((path) => `${stage.server.url}${path}`));
    expect(proxy.seen.filter((address) => !own.has(address) && !BROWSERS_OWN.test(address))).toEqual([]);
    expect(proxy.seen.length).toBeGreaterThanOrEqual(10);
  });
});
