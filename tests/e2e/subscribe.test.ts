/** Packs that somebody publishes: fetched when the reader says so and never otherwise, shown with their key, updated, refused. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signPack } from '../../corpus/signature.ts';
import { pdf } from '../corpus/read/make-documents.ts';
import { setStage } from './browser.ts';

const stage = setStage();
const PACK = new Uint8Array(readFileSync('public/packs/udhr.pack'));

/** Signs with a key that is made here. */
function signer(): (pack: Uint8Array) => Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const open = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })).subarray(-32);
  return (pack) => signPack(pack, secret, open);
}
const publisher = signer();
const stranger = signer();

/** What the server has, by path. */
const files = new Map<string, { body: Uint8Array | string; status?: number; etag?: string }>();
const asked: string[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = files.get(request.url ?? '');
    if (!file) return void response.writeHead(404).end();
    if (file.etag !== undefined && request.headers['if-none-match'] === file.etag)
      return void response.writeHead(304).end();
    return void response
      .writeHead(file.status ?? 200, file.etag === undefined ? {} : { etag: file.etag })
      .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const publish = async (
  path: string,
  body: Uint8Array,
  sign: ((pack: Uint8Array) => Promise<string>) | undefined,
  etag?: string,
): Promise<void> => {
  files.set(path, { body, ...(etag !== undefined && { etag }) });
  if (sign) files.set(`${path}.sig`, { body: await sign(body) });
  else files.delete(`${path}.sig`);
};

const fetchFrom = async (library: Page, path: string): Promise<void> => {
  await library.getByLabel('Address of a pack').fill(path.startsWith('/') ? `${address}${path}` : path);
  await library.getByRole('button', { name: 'Fetch' }).click();
};
const installed = (library: Page) =>
  library.locator('.collection-list li').filter({ hasText: 'Subscribed to' });

describe('a pack at an address', () => {
  it('is fetched by the reader’s own act, shown with its key, kept, and looked for anew', async () => {
    await publish('/a.pack', PACK, publisher, '"1"');
    const library = await stage.openOwn('library.html#collections');
    await library.locator('.collection-list li').first().waitFor();
    expect(asked).toEqual([]);
    await fetchFrom(library, '/a.pack');
    const offer = library.locator('.offer');
    await offer.waitFor();
    expect(await offer.textContent()).toMatch(/Signed by its publisher with this key: (?:\S{4} ){10}/);
    expect(await installed(library).count()).toBe(0);
    await offer.getByRole('button', { name: 'Subscribe' }).click();
    await installed(library).waitFor();
    expect(asked).toEqual(['/a.pack', '/a.pack.sig']);
    await library.getByRole('button', { name: /^Look for a newer one/ }).click();
    await library.getByText('There is nothing newer.').waitFor();
    expect(asked).toEqual(['/a.pack', '/a.pack.sig', '/a.pack']);
    await library.close();
  });

  it('of another key is shown with a warning, and taken only where the reader agrees', async () => {
    const other = new Uint8Array(readFileSync('public/packs/seeds.pack'));
    await publish('/a.pack', other, stranger, '"2"');
    const library = await stage.openOwn('library.html#collections');
    await library.getByRole('button', { name: /^Look for a newer one/ }).click();
    const offer = library.locator('.offer');
    await offer.getByText('Until now it was signed with another key').waitFor();
    await offer.getByRole('button', { name: 'Cancel' }).click();
    expect(await installed(library).textContent()).toContain('Universal Declaration');
    await publish('/a.pack', other, undefined, '"3"');
    await library.getByRole('button', { name: /^Look for a newer one/ }).click();
    await library.getByText('The pack was signed before, and this one is not.').waitFor();
    expect(await installed(library).count()).toBe(1);
    await library.close();
  });

  it('that is broken in any way leaves everything as it was, with a sentence', async () => {
    const library = await stage.openOwn('library.html#collections');
    await installed(library).waitFor();
    const changed = Uint8Array.from(PACK);
    changed[PACK.length >> 1] = (changed[PACK.length >> 1] ?? 0) ^ 1;
    await publish('/changed.pack', changed, undefined);
    files.set('/changed.pack.sig', { body: await publisher(PACK) });
    await publish('/cut.pack', PACK.subarray(0, 5_000), publisher);
    await publish('/none.pack', new TextEncoder().encode('<html>moved</html>'), undefined);
    files.set('/error.pack', { body: 'no', status: 503 });
    await publish('/nonsense.pack', PACK, undefined);
    files.set('/nonsense.pack.sig', { body: 'signed, truly' });
    for (const [path, words] of [
      ['/changed.pack', 'The signature does not fit the pack'],
      ['/cut.pack', 'cut off'],
      ['/none.pack', 'not a Variorum pack'],
      ['/error.pack', 'answered with an error (503)'],
      ['/missing.pack', 'answered with an error (404)'],
      ['/nonsense.pack', 'The signature does not fit the pack'],
      ['http://localhost:1/a.pack', 'cannot be reached'],
      ['ftp://packs.example/a.pack', 'That is no address of a pack'],
      ['http://packs.example/a.pack', 'That is no address of a pack'],
    ] as const) {
      await fetchFrom(library, path);
      await library.getByRole('alert').filter({ hasText: words }).waitFor();
    }
    expect(await library.locator('.offer').count()).toBe(0);
    expect(await installed(library).count()).toBe(1);
    await library.close();
  });
});

describe('a PDF in a tab', () => {
  it('is fetched and read where the reader adds it', async () => {
    const text = [
      'Remarks by Ada Marsh at the opening of the harbour',
      '2 March 2026',
      'The keepers of the lighthouse counted every ship that passed the northern reef.',
    ];
    const printed = pdf([text.map((line, i) => ({ x: 50, y: 700 - i * 30, text: line }))]);
    files.set('/speech.pdf', { body: printed });
    const library = await stage.openOwn('library.html');
    await library.evaluate((url) => chrome.tabs.create({ url, active: false }), `${address}/speech.pdf`);
    await expect.poll(() => asked).toContain('/speech.pdf');
    const tab = await library.evaluate(
      async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
      `${address}/speech.pdf`,
    );
    await library.evaluate((id) => (location.hash = `#add/${id}`), tab);
    const form = library.locator('.draft-form');
    await form.waitFor({ timeout: 30_000 });
    expect(await form.getByLabel('Speaker').inputValue()).toBe('Ada Marsh');
    expect(await form.getByLabel('Address').inputValue()).toBe(`${address}/speech.pdf`);
    await library.close();
  });
});
