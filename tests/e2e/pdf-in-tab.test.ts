/** A PDF that the browser shows: pressed upon, the toolbar button lists what is in it from known texts, by its pages. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPackFile } from '../../cli/packs.ts';
import { pdf } from '../corpus/read/make-documents.ts';
import { setStage } from './browser.ts';
import { pressToolbarButton } from './toolbar.ts';

// Nothing is read by itself: the button alone gives leave for the tab.
const stage = setStage({ reading: 'unchosen' });

const PLAIN = 'The committee met on Monday and spoke of the price of salt and the state of the roads.';
let url = '';
let close = (): void => {};
beforeAll(async () => {
  const pack = await openPackFile('public/packs/seeds.pack');
  const version = pack.versions.findIndex(({ id }) => id === 'hrc55-en-collection');
  const quoted = pack
    .sentences(version)
    .slice(4, 12)
    .map(({ start, end }) => pack.text(version).slice(start, end).replace(/\s+/g, ' '));
  const page = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.match(/.{1,70}(?:\s|$)/g) ?? [])
      .map((text, i) => ({ x: 40, y: 760 - i * 14, text: text.trim() }));
  const bytes = pdf([page([PLAIN]), page(quoted), page([PLAIN])]);
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes),
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://localhost:${typeof address === 'object' ? address?.port : 0}/minutes.pdf`;
  close = () => void server.close();
});
afterAll(() => close());

it('is read where the button is pressed, and its passages are listed by pages', async () => {
  const tab = await stage.context.newPage();
  await tab.goto(url);
  await pressToolbarButton(tab);
  const added = () => stage.context.pages().find((each) => each.url().includes('#add/'));
  await expect.poll(added).toBeDefined();
  const library = added() ?? tab;
  await library.locator('.known-passages a').first().waitFor();
  const places = library.locator('.known-passages .where');
  await expect.poll(() => places.count()).toBeGreaterThan(4);
  for (const place of await places.allTextContents()) expect(place).toMatch(/^Page 2 · /);
  await library.locator('.known-passages a').first().click();
  await library.getByRole('heading', { level: 1 }).waitFor();
  expect(library.url()).toContain('#/hrc55/');
});
