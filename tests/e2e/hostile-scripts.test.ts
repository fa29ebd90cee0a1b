/** Pages whose scripts and mark-up go to the limits of what a document may be: each is read all the same, or left alone. */
import { describe, expect, it } from 'vitest';
import { panelIn } from '../../cli/probe.ts';
import { hostElements, paintedHighlights, setStage, watchExceptions } from './browser.ts';
import { READOUT } from './living-pages.ts';

const TEXT = READOUT.paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const ARTICLE = `<article><h1>${READOUT.title}</h1>${TEXT}</article>`;
const page = (body: string, head = '', title: string = READOUT.title, root = 'lang="en"'): string =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Pages that report something, however they are made. */
const READ: Readonly<Record<string, string>> = {
  'with a base elsewhere': page(
    ARTICLE,
    '<base href="https://elsewhere.example/a/"><link rel="canonical" href="story">',
  ),
  'with a base that is a script': page(
    ARTICLE,
    '<base href="javascript:alert(1)//"><link rel="canonical" href="x">',
  ),
  'with a title, a language, a date and an address beyond all measure': page(
    ARTICLE,
    `<link rel="canonical" href="/${'a'.repeat(9_000)}"><meta property="article:published_time" content="${'2'.repeat(9_000)}"><meta property="og:title" content="${'b'.repeat(9_000)}">`,
    `${READOUT.title} ${'word '.repeat(2_000)}`,
    `lang="en-${'x'.repeat(9_000)}"`,
  ),
  'whose document is opened and written anew': `${page('<p>Wait …</p>')}<script>
    setTimeout(() => { document.open(); document.write(${JSON.stringify(page(ARTICLE))}); document.close(); }, 1200);
  </script>`,
  'whose document is opened anew while it is read': `${page(ARTICLE)}<script>
    let times = 0;
    const again = () => { document.open(); document.write(${JSON.stringify(page(ARTICLE))}); document.close(); if (++times < 3) setTimeout(again, 150); };
    setTimeout(again, 300);
  </script>`,
  'with frames that send messages without end': page(
    `${ARTICLE}${"<iframe srcdoc=\"<script>setInterval(() => { for (const w of [parent, top]) for (let n = 0; n < 20; n++) w.postMessage({ type: 'docking', docking: 'none', token: 'x' }, '*'); }, 20)</script>\"></iframe>".repeat(8)}`,
  ),
  'that replaces what scripts use': page(
    `<script>
      for (const name of ['querySelector', 'querySelectorAll', 'contains', 'attachShadow', 'getRootNode', 'append', 'matches', 'closest'])
        for (const { prototype } of [Document, Element, DocumentFragment, Node]) if (name in prototype) Object.defineProperty(prototype, name, { get() { throw new Error('taken'); } });
      EventTarget.prototype.addEventListener = () => { throw new Error('taken'); };
      for (const name of ['MutationObserver', 'ResizeObserver', 'Highlight', 'CSSStyleSheet', 'Range', 'requestIdleCallback', 'structuredClone', 'Proxy', 'Map', 'WeakMap', 'Promise'])
        Object.defineProperty(window, name, { value: function () { throw new Error('taken'); } });
      CSS.highlights.set = CSS.highlights.delete = () => { throw new Error('taken'); };
      Object.defineProperty(Object.prototype, 'type', { get: () => 'silence', set() {}, configurable: true });
      Array.prototype[Symbol.iterator] = function* () {};
    </script>${ARTICLE}`,
  ),
  'with half characters and signs of no use': page(
    `<article><h1>${READOUT.title}</h1></article><script>
      const article = document.querySelector('article');
      for (const text of ${JSON.stringify(READOUT.paragraphs)}) {
        const p = document.createElement('p');
        p.append(String.fromCharCode(0xd83d), text, String.fromCharCode(0xdc00, 0xfffe, 0, 0x202e));
        article.append(p);
      }
    </script>`,
  ),
};

/** Pages that are left alone, however much they make of it. */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  'of 100,000 nested elements, made by a script': page(`<script>
    const depth = 100_000;
    let at = document.body;
    const top = document.createElement('div');
    top.hidden = true;
    let inner = top;
    for (let n = 0; n < depth; n++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'The council met on Tuesday. '.repeat(100);
    at.append(top);
  </script>`),
  'of a drawing': page(
    `<script>
      const svg = 'http://www.w3.org/2000/svg';
      document.replaceChild(document.createElementNS(svg, 'svg'), document.documentElement);
      const text = document.createElementNS(svg, 'text');
      text.textContent = ${JSON.stringify(READOUT.paragraphs.join(' '))};
      document.documentElement.append(text);
    </script>`,
  ),
  'without a root': page('<script>setInterval(() => document.documentElement?.remove(), 50)</script>'),
};

const paths = (pages: Readonly<Record<string, string>>, folder: string): Record<string, string> =>
  Object.fromEntries(Object.values(pages).map((html, n) => [`/${folder}/${n}.html`, html]));
const stage = setStage({ pages: { ...paths(READ, 'read'), ...paths(LEFT_ALONE, 'alone') } });
const PATIENCE = 20_000;
const LINGER = 3_000;

describe('is read: a page', () => {
  it.each(Object.keys(READ).map((name, n) => ({ name, n })))('$name', async ({ n }) => {
    const tab = await stage.context.newPage();
    const thrown = await watchExceptions(tab);
    await tab.goto(`${stage.server.url}/read/${n}.html`);
    await expect
      .poll(async () => (await panelIn(tab))?.found.length ?? 0, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(10);
    await expect.poll(() => paintedHighlights(tab), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
    await tab.waitForTimeout(LINGER);
    expect(await hostElements(tab)).toBe(1);
    expect(await thrown()).toEqual([]);
    await tab.close();
  });
});

describe('is left alone: a page', () => {
  it.each(Object.keys(LEFT_ALONE).map((name, n) => ({ name, n })))('$name', async ({ n }) => {
    const tab = await stage.context.newPage();
    const thrown = await watchExceptions(tab);
    await tab.goto(`${stage.server.url}/alone/${n}.html`);
    await tab.waitForTimeout(LINGER);
    expect(await tab.evaluate(() => 1 + 1)).toBe(2);
    expect(await hostElements(tab)).toBe(0);
    expect(await thrown()).toEqual([]);
    await tab.close();
  });
});

/** Documents that are no HTML, or have no origin of their own. */
const XHTML = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${READOUT.title}</title></head><body>${ARTICLE}</body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><title>${READOUT.title}</title><text>${READOUT.paragraphs.join(' ')}</text></svg>`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${READOUT.paragraphs.map((text) => `<item><title>${READOUT.title}</title><description>${text}</description></item>`).join('')}</channel></rss>`;

describe('of another kind', () => {
  it.each([
    ['XHTML', XHTML, { 'content-type': 'application/xhtml+xml' }, 10],
    [
      'a page in a sandbox',
      page(ARTICLE),
      { 'content-type': 'text/html', 'content-security-policy': 'sandbox allow-scripts' },
      10,
    ],
    [
      'a page that forbids everything',
      page(ARTICLE),
      {
        'content-type': 'text/html',
        'content-security-policy':
          "default-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
      10,
    ],
    ['a drawing', SVG, { 'content-type': 'image/svg+xml' }, 0],
    ['a feed', FEED, { 'content-type': 'text/xml' }, 1],
  ])('%s', async (_, body, headers, least) => {
    const tab = await stage.context.newPage();
    const thrown = await watchExceptions(tab);
    await tab.route('**/other-kind', (route) => route.fulfill({ body, headers }));
    await tab.goto(`${stage.server.url}/other-kind`);
    if (least > 0)
      await expect
        .poll(async () => (await panelIn(tab))?.found.length ?? 0, { timeout: PATIENCE })
        .toBeGreaterThanOrEqual(least);
    await tab.waitForTimeout(LINGER);
    expect(await hostElements(tab)).toBe(least > 0 ? 1 : 0);
    expect(await thrown()).toEqual([]);
    await tab.close();
  });
});

it('a tab that goes to the same page again and again has one visit in the end', async () => {
  const tab = await stage.context.newPage();
  for (let times = 0; times < 15; times++) {
    await tab.goto(`${stage.server.url}/hrc55-readout.html?${times}`, { waitUntil: 'commit' });
    await tab.waitForTimeout((times * 37) % 260);
  }
  await expect
    .poll(async () => (await panelIn(tab))?.found.length ?? 0, { timeout: PATIENCE })
    .toBeGreaterThanOrEqual(10);
  const own = await stage.openOwn('library.html');
  const visits = await own.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null)).filter(([key]) => key.startsWith('visit:')),
  );
  expect(visits).toHaveLength(1);
  await own.close();
  await tab.close();
});
