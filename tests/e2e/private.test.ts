/** Nothing leaves the machine: all of a browser's requests go through a proxy that writes them down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { findChromium, launch } from '../../cli/browser.ts';
import { dockedPanel } from '../../cli/panel-text.ts';
import { samplePages } from '../../cli/samples/pages.ts';
import { type SampleServer, serveSamples } from '../../cli/samples/server.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';

/** Where Chromium itself asks for updates and sign-ins, also without any extension; no switch silences all of it. */
const BROWSERS_OWN = /^(CONNECT |https?:\/\/)(update\.googleapis|accounts\.google|clients2\.google)\.com[:/]/;

let server: SampleServer;
let proxy: RecordingProxy;
let context: BrowserContext;

beforeAll(async () => {
  server = await serveSamples();
  proxy = await startProxy(server.url);
  context = await launch({
    executable: findChromium(),
    headless: true,
    // Without the last, requests to this very machine would go around the proxy.
    args: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'],
  });
});
afterAll(async () => {
  await context.close();
  await proxy.close();
  await server.close();
});

describe('ten pages', () => {
  it('ask for nothing but themselves, with panels, a lookup and the library open', async () => {
    const paths = samplePages().flatMap(({ id }) => [`/${id}.html`, `/csp/${id}.html`]);
    expect(paths).toHaveLength(10);
    for (const path of paths) {
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      if (!path.includes('unrelated')) {
        const panel = await dockedPanel(page);
        await panel.getByRole('tab', { name: /Look up/ }).click();
        await panel.getByRole('textbox').fill('a common cause for all mankind');
        await panel.getByRole('button', { name: /Look up/ }).click();
        await panel.locator('article.found').first().waitFor();
      }
      await page.close();
    }
    const [worker] = context.serviceWorkers();
    const library = await context.newPage();
    await library.goto(`chrome-extension://${new URL(worker?.url() ?? '').host}/library.html`);
    await library.getByRole('searchbox').fill('human rights');
    await library.close();

    const own = new Set([...paths, '/site.css'].map((path) => `${server.url}${path}`));
    expect(proxy.seen.filter((address) => !own.has(address) && !BROWSERS_OWN.test(address))).toEqual([]);
    expect(proxy.seen.length).toBeGreaterThanOrEqual(10);
  });
});
