/** Texts that a page sets in an odd way are read as if it had not: by a layout where the parser has one. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../page/read/article.ts';
import { selectedText } from '../../../page/read/selection.ts';
import { parse } from '../parse.ts';

const FIRST =
  'It rained all day, and nobody minded, for the boats were in. The harbour council opened its spring session on Monday, and called for patience with the north quay.';
const SECOND =
  'The crane will be taken down before the regatta, and its parts go to a museum in the next town.';
const LAST = 'The ferry goes from the fish market until then, as everybody knows who lives by the water.';
const page = (inner: string): string => `<main><p>${FIRST}</p>${inner}<p>${LAST}</p></main>`;

/** What is read between the first paragraph and the last, empty where that is nothing. */
const between = (text: string | undefined): string | undefined =>
  text?.startsWith(`${FIRST}\n`) && text.endsWith(`\n${LAST}`)
    ? text.slice(FIRST.length + 1, -LAST.length - 1)
    : text;
const readLive = (html: string): string | undefined => between(readArticle(parse(html))?.article.text);
const readFile = (html: string): string | undefined =>
  between(readArticle(parseHTML(`<html><body>${html}</body></html>`).document)?.article.text);

const words = (set: (word: string) => string, text = SECOND): string =>
  text
    .split(' ')
    .map((word) => set(word))
    .join(' ');
/** Lines of four words. */
const lines = (text: string): string[] => text.match(/(?:\S+\s){0,3}\S+/g) ?? [];

const ODD: readonly (readonly [name: string, html: string])[] = [
  ['<a name>', `<p><a name="_Toc2">${SECOND}</a></p>`],
  ['<a id>', `<p><a id="second">${SECOND}</a></p>`],
  ['display: contents', `<p><span style="display: contents">${SECOND}</span></p>`],
  ['words in buttons', `<p>${SECOND.replace('crane', '<button type="button">crane</button>')}</p>`],
  ['the first word in a button', `<p>${SECOND.replace('The crane', '<button>The crane</button>')}</p>`],
  ['words in role=button', `<p>${SECOND.replace('crane', '<span role="button">crane</span>')}</p>`],
  ['a word in a formula', `<p>${SECOND.replace('its', '<math><mrow><mi>its</mi></mrow></math>')}</p>`],
  [
    'words moved one by one',
    `<p aria-label="${SECOND}">${words((word) => `<span aria-hidden="true" style="display: inline-block">${word}</span>`)}</p>`,
  ],
  [
    'letters moved one by one',
    `<p aria-label="${SECOND}">${words((word) => `<span aria-hidden="true">${[...word].map((letter) => `<i aria-hidden="true">${letter}</i>`).join('')}</span>`)}</p>`,
  ],
  [
    'words moved beside a copy for screen readers',
    `<p><span class="sr-only">${SECOND}</span><span aria-hidden="true">${SECOND}</span></p>`,
  ],
  [
    'lines moved one by one',
    `<p>${lines(SECOND)
      .map((line) => `<span style="display: block">${line}</span>`)
      .join('')}</p>`,
  ],
  [
    'lines with numbers in their margin',
    `<pre style="white-space: pre">${lines(SECOND)
      .map((line, at) => `${String(at + 1).padStart(2)}   ${line}`)
      .join('\n')}</pre>`,
  ],
  [
    'lines with numbers that begin anew on each page',
    lines(SECOND)
      .map((line, at) => `<p>${(at % 3) + 1} ${line}</p>`)
      .join(''),
  ],
  [
    'lines of quoted mail',
    `<pre style="white-space: pre">${lines(SECOND)
      .map((line) => `&gt; ${line}`)
      .join('\n')}</pre>`,
  ],
  [
    'lines of mail quoted twice, by line breaks',
    `<div>${lines(SECOND)
      .map((line) => `&gt; &gt; ${line}`)
      .join('<br>')}</div>`,
  ],
  ['custom elements as paragraphs', `<x-p style="display: block">${SECOND}</x-p>`],
  ['a label', `<div><label>${SECOND}</label></div>`],
  ['a word cut at a line break', `<p>${SECOND.replace('museum', 'mu-<br>seum')}</p>`],
  ['a word cut at a line of the source', `<p>${SECOND.replace('museum', 'mu-\n   seum')}</p>`],
  ['a word cut by a soft hyphen at a line break', `<p>${SECOND.replace('museum', 'mu&shy;<br>seum')}</p>`],
  [
    'caption lines',
    `<div>${lines(SECOND)
      .map((line) => `<p>${line}</p>`)
      .join('')}</div>`,
  ],
  [
    'caption lines with times',
    `<div>${lines(SECOND)
      .map((line, at) => `<div class="cue"><time>0:1${at}</time> <b>${line}</b></div>`)
      .join('')}</div>`,
  ],
  [
    'times in elements of their own',
    `<div>${lines(SECOND)
      .map((line, at) => `<div class="cue"><div>00:00:1${at}</div><div>${line}</div></div>`)
      .join('')}</div>`,
  ],
  ['a linked note', `<p>${SECOND}<sup><a href="#n1">1</a></sup></p>`],
  [
    'an ornament',
    `<p><span class="icon" aria-hidden="true">anchor</span>${SECOND} <span aria-hidden="true">»</span></p>`,
  ],
  ['a button behind the text', `<p>${SECOND} <button>Listen to it</button></p>`],
  ['variation selectors', `<p>${SECOND.replaceAll('a', 'a\ufe0e').replaceAll('e', 'e\u{e0100}')}</p>`],
  ['joiners that spell nothing', `<p>${SECOND.replaceAll('r', '&zwnj;r&zwj;')}</p>`],
];

describe('a paragraph', () => {
  test.each(ODD)('set with %s, on a live page', (_name, html) => {
    expect(readLive(page(html))).toBe(SECOND);
  });

  test.each(ODD)('set with %s, in a file', (_name, html) => {
    expect(readFile(page(html))).toBe(SECOND);
  });
});

/** Styles that only a layout tells, or that are asked of it. */
const STYLED: readonly (readonly [name: string, css: string, html: string])[] = [
  ['clipped by a path', 'position: absolute; clip-path: inset(50%)', ''],
  ['far to the left', 'position: absolute; left: -9999px', ''],
  ['of no size', 'font-size: 0px', ''],
  ['far out by its indent', 'text-indent: -9999px', ''],
  ['not displayed', 'display: none', ''],
];

test('a file of captions on a page is one text', () => {
  const cues = lines(SECOND).map(
    (line, at) => `${at + 1}\n00:0${at}.000 --&gt; 00:0${at}.900 align:start\n${line}`,
  );
  const html = page(`<pre style="white-space: pre">WEBVTT\n\n${cues.join('\n\n')}</pre>`);
  expect(readLive(html)).toBe(SECOND);
  expect(readFile(html)).toBe(SECOND);
});

test('the lines of a text may stand in elements of their own', () => {
  const own = lines(SECOND).map((line, at) => `<span>${at + 1} ${line}\n</span>`);
  const html = page(`<pre style="white-space: pre">${own.join('')}</pre>`);
  expect(readLive(html)).toBe(SECOND);
  expect(readFile(html)).toBe(SECOND);
});

describe('words in a sentence that are', () => {
  test.each(STYLED)('%s are left out', (_name, css) => {
    const copy = '<span class="css-1x9">(opens in a new window) </span>';
    const html = `<style>.css-1x9 { ${css} }</style>${page(`<p>${SECOND.replace('crane', `${copy}crane`)}</p>`)}`;
    expect(readLive(html)).toBe(SECOND);
  });
});

describe('class names that speak of widths', () => {
  test.each([
    ['d-none d-md-block', true],
    ['d-none d-md-flex d-print-none', true],
    ['hidden md:block', true],
    ['hidden lg:flex', true],
    ['d-block d-lg-none', false],
    ['md:hidden', false],
    ['sm:hidden xl:block', true],
    ['visible-xs', false],
    ['visible-lg', true],
    ['hidden-xs hidden-print', true],
    ['hidden-lg', false],
    ['hidden-md-up', false],
    ['show-for-small-only', false],
    ['is-hidden-mobile', true],
    ['is-hidden-desktop', false],
    ['uk-hidden@m', false],
    ['uk-visible@m', true],
    ['print-only', false],
    ['d-none', false],
    ['sr-only', false],
    ['sr-only md:not-sr-only', true],
    ['c-visually-hidden', false],
  ])('%s: shown on a wide screen: %s', (names, shown) => {
    expect(readFile(page(`<div class="${names}"><p>${SECOND}</p></div>`))).toBe(shown ? SECOND : '');
  });
});

describe('parts that announce something', () => {
  test.each(['log', 'status', 'alert', 'feed', 'complementary'])(
    'with all of the text in them are the article: role=%s',
    (role) => {
      expect(readFile(`<div role="${role}">${page(`<p>${SECOND}</p>`)}</div>`)).toBe(SECOND);
    },
  );

  test('and are none beside one', () => {
    expect(readFile(`<div role="log"><p>${SECOND}</p></div>${page('')}`)).toBe('');
  });
});

describe('lines that are no torn sentences', () => {
  test.each<readonly [name: string, html: string, read: string]>([
    [
      'facts',
      '<p>Length: 40 metres.</p><p>Crew: nine.</p><p>Home: the quay.</p><p>Built: 1923.</p>',
      'Length: 40 metres.\nCrew: nine.\nHome: the quay.\nBuilt: 1923.',
    ],
    [
      'words with a hyphen of their own',
      '<p>It is a well-<br>known boat; a well-known boat is rare here, and always was.</p>',
      'It is a well-known boat; a well-known boat is rare here, and always was.',
    ],
    [
      'half words',
      '<p>All pre-\nand post-war boats are here, and every one of them is open to visitors.</p>',
      'All pre- and post-war boats are here, and every one of them is open to visitors.',
    ],
  ])('%s', (_name, html, read) => {
    expect(readFile(page(html))).toBe(read);
  });

  test('Chinese lines have no space between them', () => {
    const html =
      '<p>港务委员会春季会议星期一开幕，主席呼吁各方<br>保持耐心，北码头的修缮工程已经进入第三个年头。</p>';
    expect(
      readFile(
        `<main>${html}<p>她说，保护老船是所有依水而居的人的共同事业，不应让任何一个人掉队。</p><p>委员们获悉，自去年秋天以来一直停用的起重机将在赛船会之前拆除，零部件将送往邻镇的博物馆收藏。</p></main>`,
      ),
    ).toContain('各方保持耐心');
  });

  test('a text whose lines are kept has the paragraphs that blank lines part', () => {
    expect(
      readFile(page(`<pre style="white-space: pre">${lines(SECOND).join('\n')}\n\n${LAST}x</pre>`)),
    ).toBe(`${SECOND}\n${LAST}x`);
  });
});

describe('a selection', () => {
  const select = (html: string): string => {
    const document = parse(`<p>Before.</p><div id="here">${html}</div><p>After.</p>`);
    const here = document.getElementById('here');
    if (here) document.getSelection()?.selectAllChildren(here);
    return selectedText(document);
  };

  test.each(ODD)('is read as the page is: %s', (_name, html) => {
    expect(select(html).replace(/\s+/g, ' ')).toBe(SECOND);
  });

  test('has no readings of characters, and paragraphs parted by a blank line', () => {
    expect(select('<p><ruby>港<rt>みなと</rt></ruby>。</p><p>Quay.</p>')).toBe('港。\n\nQuay.');
  });

  test('may begin and end within words', () => {
    const document = parse('<p id="here">The har&shy;bour is <b>open</b>.</p>');
    const [first, bold] = document.getElementById('here')?.childNodes ?? [];
    const range = document.createRange();
    if (first) range.setStart(first, 4);
    if (bold?.firstChild) range.setEnd(bold.firstChild, 2);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    expect(selectedText(document)).toBe('harbour is op');
  });

  test('in a menu is what the browser says', () => {
    expect(select('<nav>Home and away</nav>').trim()).toBe('Home and away');
  });

  test('may stand in a frame of the page', () => {
    const document = parse('<p>A shell.</p>');
    document.getSelection()?.removeAllRanges();
    // The test's own DOM loads no frames.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const framed = new DOMParser().parseFromString(`<p id="second">${SECOND}</p>`, 'text/html');
    Object.defineProperty(frame, 'contentDocument', { value: framed });
    const paragraph = framed.getElementById('second');
    if (paragraph) framed.getSelection()?.selectAllChildren(paragraph);
    expect(selectedText(document)).toBe(SECOND);
  });

  test('is empty where nothing is selected', () => {
    const document = parse('<p>Quay.</p>');
    document.getSelection()?.removeAllRanges();
    expect(selectedText(document)).toBe('');
  });
});
