/** Articles that do not stand in the page itself, and pages that have none. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../page/read/article.ts';
import type { Block, Run } from '../../../page/read/collect/block-writer.ts';
import { mayBeArticle } from '../../../page/read/about/first-look.ts';
import { isText } from '../../../page/dom/nodes.ts';
import { withoutHidden } from '../../../page/read/collect/shown-text.ts';
import { parse } from '../parse.ts';

const SENTENCE =
  'A paragraph of some length, which says nothing in particular, but says it in a whole sentence.';
const ARTICLE = `<article><h1>The headline of the article</h1><p>First. ${SENTENCE}</p><p>Second. ${SENTENCE}</p><p>Third. ${SENTENCE}</p></article>`;

const linesOf = (document: Document): string[] =>
  (readPage(document).read?.article.text ?? '').split('\n').map((line) => line.split('.')[0] ?? '');

describe('an article', () => {
  test('in an open shadow tree, with its slots', () => {
    const document = parse(
      '<h1>A shell</h1><my-app><p slot="end">Last. It is slotted in, and comes last, as it is shown.</p></my-app>',
    );
    const host = document.querySelector('my-app');
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = ARTICLE.replace('</article>', '<slot name="end"></slot></article>');
    // The test's own DOM knows what a slot holds, but not where a node is slotted.
    Object.defineProperty(host?.firstChild, 'assignedSlot', { value: shadow?.querySelector('slot') });
    expect(mayBeArticle(document)).toBe(true);
    const { read } = readPage(document);
    const text = read?.article.text ?? '';
    expect(linesOf(document)).toEqual(['The headline of the article', 'First', 'Second', 'Third', 'Last']);
    const start = text.indexOf('Second');
    const range = read?.rangeOf({ start, end: start + 6 });
    expect(range?.toString()).toBe('Second');
    expect(range?.startContainer.getRootNode()).toBe(shadow);
  });

  test('in a shadow tree right within another', () => {
    const document = parse('<h1>A shell</h1><my-app></my-app>');
    const outer = document.querySelector('my-app')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<my-story></my-story>';
    const inner = outer?.querySelector('my-story')?.attachShadow({ mode: 'open' });
    expect(mayBeArticle(document)).toBe(false);
    if (inner) inner.innerHTML = ARTICLE;
    expect(mayBeArticle(document)).toBe(true);
    expect(linesOf(document)[1]).toBe('First');
  });

  test('in a frame of the same origin', () => {
    const document = parse('<h1>A shell</h1>');
    const framed = new DOMParser().parseFromString(ARTICLE, 'text/html');
    // The test's own DOM loads no frames.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    Object.defineProperty(frame, 'contentDocument', { value: framed });
    expect(mayBeArticle(document)).toBe(true);
    const { read } = readPage(document);
    expect(read?.article.text).toContain('Second.');
    expect(read?.root.ownerDocument).toBe(framed);
  });

  test('in a layer over another page', () => {
    const below = `<main><h1>Another story</h1>${[1, 2, 3, 4].map((n) => `<p>Below. ${n} ${SENTENCE}</p>`).join('')}</main>`;
    expect(linesOf(parse(`${below}<dialog open>${ARTICLE}</dialog>`))).toEqual([
      'The headline of the article',
      'First',
      'Second',
      'Third',
    ]);
    expect(linesOf(parse(`${below}<dialog>${ARTICLE}</dialog>`))[1]).toBe('Below');
    const consent = `<div role="dialog"><h2>Cookies</h2><p>First. ${SENTENCE}</p><p>Second. ${SENTENCE}</p><p>Third. ${SENTENCE}</p></div>`;
    expect(linesOf(parse(`${below}${consent}`))[1]).toBe('Below');
  });
});

describe('why a page is not read', () => {
  const teasers = [1, 2, 3, 4, 5]
    .map((n) => `<div><h2><a href="/${n}">A story called ${n}</a></h2><p>${n}. ${SENTENCE}</p></div>`)
    .join('');
  test.each<readonly [reason: string, html: string]>([
    ['no-prose', '<ul><li>Home</li><li>News</li></ul>'],
    ['too-short', `<p>${SENTENCE.slice(0, 60)}</p><p>${SENTENCE.slice(0, 60)}</p><p>${SENTENCE}</p>`],
    ['list-of-links', teasers],
    ['editor', `<div contenteditable="true"><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`],
    ['editor', `<div role="application"><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`],
    ['sign-in', '<form><input type="password"></form><p>Welcome back to the harbour.</p>'],
  ])('%s', (reason, html) => {
    expect(readPage(parse(html)).reason).toBe(reason);
  });

  test('front-page, unless it says that it is an article', () => {
    const page = parse(`<main>${ARTICLE}</main>`);
    history.replaceState(null, '', '/');
    expect(readPage(page).reason).toBe('front-page');
    expect(mayBeArticle(page)).toBe(false);
    const meta = page.createElement('meta');
    meta.setAttribute('property', 'og:type');
    meta.content = 'article';
    page.head.append(meta);
    expect(readPage(page).reason).toBeUndefined();
  });

  test('an article that has a place to write and a place to sign in is read', () => {
    const page = parse(`${ARTICLE}<form><input type="password"></form><div contenteditable="true"></div>`);
    expect(readPage(page).reason).toBeUndefined();
  });

  test('reading changes nothing', () => {
    const document = parse(`<main>${ARTICLE}<dialog open>${ARTICLE}</dialog></main>`);
    const before = document.documentElement.outerHTML;
    readPage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('what is hidden within a line', () => {
  test('is left out, and the rest keeps its places', () => {
    const document = parse('<p>The <b class="wide">north quay</b> <i>quay</i> stays.</p>');
    const element = document.querySelector('p');
    if (!element) throw new Error('There is no paragraph.');
    const runs: Run[] = [];
    let text = '';
    for (const node of [...element.childNodes].map((child) => child.firstChild ?? child)) {
      if (!isText(node)) continue;
      runs.push({ start: text.length, length: node.data.length, node, from: 0 });
      text += node.data;
    }
    const container = { element, parent: undefined, cue: undefined, good: 0, dropped: false };
    const block: Block = {
      text,
      runs,
      container,
      heading: false,
      linked: 0,
      weight: 9,
      hyphens: [],
      lines: [],
    };
    const shown = withoutHidden(block, ({ className }) => className !== 'wide');
    expect(shown.text.replace(/ +/g, ' ')).toBe('The quay stays.');
    for (const { start, length, node, from } of shown.runs)
      expect(node.data.slice(from, from + length)).toBe(shown.text.slice(start, start + length));
    expect(withoutHidden(block, () => true)).toBe(block);
  });
});
