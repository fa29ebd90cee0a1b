/** The border with hostile pages: what they can see of us, and what their scripts can make us do. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dockedPanel } from '../../cli/panel-text.ts';
import { evaluateBeside, paintedIn, panelIn, sessionOf } from '../../cli/probe.ts';
import { hostElements, paintedHighlights, setStage, watchExceptions } from './browser.ts';
import { LIVING_PAGES, READOUT } from './living-pages.ts';
import { EMPHASISED, Point, POINT_ON_HIGHLIGHT } from './living-probes.ts';
import { ours } from './shadow.ts';

/** The readout in a page whose fields or forms have the names of everything that a script would ask of a DOM. */
const named = (classes: string, make: string, into: string): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>${READOUT.title}</title></head><body>
  <form style="height: 500px; overflow: auto"><article><h1>${READOUT.title}</h1>
  ${READOUT.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></form><script>{
    const form = document.querySelector('form');
    const body = document.body;
    for (const { prototype } of [${classes}])
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const element = ${make};
        HTMLElement.prototype.setAttribute.call(element, 'name', name);
        Node.prototype.appendChild.call(${into}, element);
      }
  }</script></body></html>`;

const NAMED_PAGES = {
  '/fields.html': named(
    'EventTarget, Node, Element, HTMLElement, HTMLFormElement',
    `Object.assign(document.createElement('input'), { type: 'hidden' })`,
    'form',
  ),
  '/forms.html': named('EventTarget, Node, Document, HTMLDocument', `new Image()`, 'body'),
};

const stage = setStage({
  pages: { ...LIVING_PAGES, ...NAMED_PAGES },
  // Memory is measured at once, and not within the next minute.
  args: ['--enable-blink-features=ForceEagerMeasureMemory'],
});
/** Long enough for all that a page may cause to happen, in milliseconds. */
const PATIENCE = 20_000;
/** Long enough for something that should not happen to happen, in milliseconds. */
const LINGER = 2_500;
/** For so long after a click the browser takes for the reader's what a script does, in milliseconds. */
const GESTURE = 5_500;
/** As long as a panel tries to learn which tab it is about, in milliseconds. */
const CLAIM = 4_000;

/** Opens a page with a script of its own that runs before all others. */
async function openWith(path: string, script: () => void): Promise<Page> {
  const page = await stage.context.newPage();
  await page.addInitScript(script);
  await page.goto(`${stage.server.url}${path}`);
  return page;
}

/** Chooses what happens on a page that reports something. */
async function choose(label: RegExp): Promise<void> {
  const options = await stage.openOwn('options.html');
  await options.getByRole('radio', { name: label }).check();
  await options.getByText(/saved/i).first().waitFor();
  await options.close();
}

/** Runs a script of the page's own. What Playwright evaluates counts as the reader's click; this does not. */
async function byScript(page: Page, script: (() => void) | string): Promise<void> {
  const session = await sessionOf(page);
  const expression = typeof script === 'string' ? script : `(${script.toString()})()`;
  await session.send('Runtime.evaluate', { expression, userGesture: false });
}

const tabsOpen = (): number => stage.context.pages().length;

describe('a page that looks for us', () => {
  it('gets neither the shadow root nor the address of the panel, whatever it defines, replaces and watches', async () => {
    const page = await openWith('/rendered.html', () => {
      const got: string[] = [];
      Object.assign(window, { got });
      const look = (element: Element): void => {
        if (element.localName.includes('-') && !customElements.get(element.localName)) {
          const caught = class extends HTMLElement {
            constructor() {
              super();
              if (this.attachInternals().shadowRoot) got.push('the shadow root, by its internals');
            }
          };
          customElements.define(element.localName, caught);
          customElements.upgrade(element);
        }
        if (element.shadowRoot) got.push('the shadow root');
      };
      // Names that the element has had, and may have.
      for (const name of ['variorum-dock', 'variorum-panel', 'variorum-host']) {
        const caught = class extends HTMLElement {
          constructor() {
            super();
            const internals = this.attachInternals();
            setTimeout(() => internals.shadowRoot && got.push('the shadow root, by its definition'), 3_000);
          }
        };
        customElements.define(name, caught);
      }
      Element.prototype.attachShadow = () => {
        throw new Error(`${got.push('the making of the shadow root')}`);
      };
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node instanceof Element) look(node);
      }).observe(document, { childList: true, subtree: true });
      for (const type of ['focusin', 'pointerover', 'click', 'load', 'message'])
        addEventListener(
          type,
          (event) => {
            for (const target of event.composedPath())
              if (target instanceof HTMLIFrameElement) got.push('the frame, by an event');
            if (event instanceof MessageEvent && event.source) got.push('the frame, by its message');
          },
          true,
        );
    });
    const panel = await dockedPanel(page);
    await panel.getByRole('tab').first().click();
    await page.waitForTimeout(LINGER);
    const seen = await page.evaluate(() => ({
      got: Reflect.get(window, 'got'),
      frames: window.length,
      addresses: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => name.includes('extension:')),
      markup: document.documentElement.getHTML({ serializableShadowRoots: true }).includes('extension:'),
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
    }));
    expect(seen).toEqual({ got: [], frames: 0, addresses: [], markup: false, roots: 0 });
    await page.close();
  });

  it('gets no address of the panel by measuring its memory, where it is isolated', async () => {
    const page = await stage.context.newPage();
    const isolated = {
      'content-type': 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    await page.route('**/rendered.html', (route) =>
      route.fulfill({ headers: isolated, body: LIVING_PAGES['/rendered.html'] ?? '' }),
    );
    await page.goto(`${stage.server.url}/rendered.html`);
    await dockedPanel(page);
    const measured = await page.evaluate(async () => {
      const measure: unknown = Reflect.get(performance, 'measureUserAgentSpecificMemory');
      if (typeof measure !== 'function') throw new Error('This page is not isolated.');
      return JSON.stringify(await measure.call(performance));
    });
    expect(measured).toContain('/rendered.html');
    expect(measured).not.toContain('extension:');
    await page.close();
  });

  it('sees no name of ours: neither of the element, nor of the highlights', async () => {
    const page = await stage.open('/rendered.html');
    await dockedPanel(page);
    expect(await paintedHighlights(page)).toBeGreaterThanOrEqual(10);
    const names = await page.evaluate(() => [
      ...CSS.highlights.keys(),
      document.documentElement.lastElementChild?.outerHTML ?? '',
      ...document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
    ]);
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(names.join(' ')).not.toMatch(/variorum|verbatim|edited|paraphrase/i);
    expect(names).toContain('<div></div>');
    await page.close();
  });
});

describe('a page that frames the panel itself', () => {
  /** What a frame with this address shows in a page. */
  async function framed(page: Page, address: string): Promise<string> {
    const before = new Set<Frame>(page.frames());
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, address);
    await page.waitForTimeout(CLAIM);
    const added = page.frames().find((frame) => !before.has(frame));
    return `${added?.url().split('/').at(-1)}: ${await added?.evaluate(() => document.body.innerHTML.trim())}`;
  }

  it('sees nothing in it: not for its own tab, not for another, and not with the address that ours has had', async () => {
    const page = await stage.open('/rendered.html');
    // The browser gives the frame another address than the one for the pages of this session, which is the dangerous one.
    const address = await (
      await dockedPanel(page)
    ).evaluate(() => `${chrome.runtime.getURL('/docked.html')}${location.hash}`);
    expect(address).toMatch(/\/docked\.html#./);
    const other = await stage.open('/rendered.html');
    await dockedPanel(other);
    const [bare] = address.split('#');
    for (const tab of [page, other])
      for (const end of [`#${address.split('#')[1]}`, '', '?host=docked&tab=1', '#x'])
        expect(await framed(tab, `${bare}${end}`)).toBe(`docked.html${end}: `);
    await other.close();
    await page.close();
  });
});

describe('scripts that act as the reader', () => {
  const clickEverywhere = (): void => {
    for (const paragraph of document.querySelectorAll('p, mark, html > div')) {
      const { left, top } = paragraph.getBoundingClientRect();
      for (const type of ['pointerdown', 'pointerup', 'click'])
        paragraph.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: left + 60, clientY: top + 12 }),
        );
    }
  };

  it('open no tab and no panel where the reader chose to see none', async () => {
    await choose(/show nothing/i);
    const page = await stage.open('/rendered.html');
    await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
    const before = tabsOpen();
    for (let times = 0; times < 15; times++) await byScript(page, clickEverywhere);
    await page.waitForTimeout(LINGER);
    expect(tabsOpen()).toBe(before);
    expect(await panelIn(page)).toBeNull();
    await page.close();
    await choose(/by itself|automatically/i);
  });

  it('do not bring back what the reader has closed, by clicks, by another address, by other text', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    const own = ours(page);
    const { x, y } = await own.middle('.close');
    await page.mouse.click(x, y);
    await expect.poll(() => panelIn(page)).toBeNull();
    await page.waitForTimeout(GESTURE);
    await byScript(page, clickEverywhere);
    await byScript(page, () => {
      history.pushState({}, '', '/drawn.html?another');
      document
        .querySelector('article')
        ?.insertAdjacentHTML('beforeend', `<p>${'And more was said. '.repeat(20)}</p>`);
    });
    await page.waitForTimeout(LINGER);
    await byScript(page, () => document.getElementById('root')?.replaceChildren());
    await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBe(0);
    await byScript(page, 'redraw()');
    await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
    await page.waitForTimeout(LINGER);
    expect(await panelIn(page)).toBeNull();
    expect(await own.count('.panel')).toBe(0);
    await page.close();
  });

  it('do not unfold what the reader has folded', async () => {
    const page = await stage.open('/drawn.html');
    await dockedPanel(page);
    const own = ours(page);
    await page.keyboard.press('Escape');
    await own.gone('.panel');
    await page.waitForTimeout(GESTURE);
    await byScript(page, () => document.getElementById('root')?.replaceChildren());
    await expect.poll(() => hostElements(page), { timeout: PATIENCE }).toBe(0);
    await byScript(page, 'redraw()');
    await expect.poll(() => own.count('.chip'), { timeout: PATIENCE }).toBe(1);
    await page.waitForTimeout(LINGER);
    expect(await panelIn(page)).toBeNull();
    await page.close();
  });
});

describe('a page that throws our element out', () => {
  it('has the panel again where a framework has drawn its document anew', async () => {
    const page = await stage.open('/rendered.html');
    await (await dockedPanel(page)).waitForSelector('article.found');
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = document.body.innerHTML;
      const head = document.createElement('head');
      head.innerHTML = document.head.innerHTML;
      document.documentElement.replaceChildren(head, body);
    });
    await expect
      .poll(async () => (await panelIn(page))?.found.length ?? 0, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(10);
    await expect
      .poll(async () => (await paintedIn(page)).length, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(10);
    expect(await hostElements(page)).toBe(1);
    await page.close();
  });

  it('has its room back where it does it again and again', async () => {
    const page = await stage.open('/rendered.html');
    await dockedPanel(page);
    await page.evaluate(() => {
      const out = (): void => {
        for (const child of document.querySelectorAll('html > :not(head, body)')) child.remove();
      };
      out();
      new MutationObserver(out).observe(document.documentElement, { childList: true });
    });
    await page.waitForTimeout(LINGER);
    expect(await hostElements(page)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    await page.close();
  });
});

describe('a page that changes a word and its address all the time', () => {
  it('is asked about ever more rarely', async () => {
    const page = await stage.open('/rendered.html');
    await dockedPanel(page);
    await stage.inBackground(() => {
      Object.assign(globalThis, { asked: 0 });
      chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
        if (type === 'match') Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1);
      });
    });
    await page.waitForTimeout(GESTURE);
    await byScript(page, () => {
      let times = 0;
      setInterval(() => {
        history.pushState({}, '', `?${++times}`);
        const paragraph = document.querySelector('article p:last-of-type');
        if (paragraph) paragraph.textContent = `The ${times}th word is another one. ${paragraph.textContent}`;
      }, 400);
    });
    await page.waitForTimeout(15_000);
    const asked = await stage.inBackground((): number => Reflect.get(globalThis, 'asked'));
    expect(asked).toBeGreaterThanOrEqual(1);
    expect(asked).toBeLessThanOrEqual(8);
    await page.close();
  });
});

describe('a page whose fields are named like properties of the DOM', () => {
  it.each(Object.keys(NAMED_PAGES))(
    '%s: is read, painted, scrolled and clicked like any other',
    async (path) => {
      const page = await stage.context.newPage();
      const thrown = await watchExceptions(page);
      await page.goto(`${stage.server.url}${path}`);
      const panel = await dockedPanel(page);
      await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeGreaterThanOrEqual(10);
      const last = panel.locator('article.found', { hasText: 'Multilateral human rights institutions' });
      await last.getByRole('button', { name: /Show on page/ }).click();
      await expect.poll(() => evaluateBeside(page, EMPHASISED), { timeout: PATIENCE }).toBe('in view');
      const { x, y } = Point.parse(await evaluateBeside(page, POINT_ON_HIGHLIGHT));
      await page.mouse.click(x, y);
      await panel.waitForSelector('article.found[aria-current="true"]');
      // A change is noticed in there, too.
      const before = await paintedHighlights(page);
      await evaluateBeside(page, `for (const p of [...document.querySelectorAll('p')].slice(4)) p.remove()`);
      await expect.poll(() => paintedHighlights(page), { timeout: PATIENCE }).toBeLessThan(before);
      expect(await thrown()).toEqual([]);
      await page.close();
    },
  );
});
