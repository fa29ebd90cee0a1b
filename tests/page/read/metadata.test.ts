import { describe, expect, test } from 'vitest';
import { parseDate, readDate } from '../../../page/read/about/dates.ts';
import { readHead } from '../../../page/read/about/head.ts';
import { readAddress } from '../../../page/dom/document-address.ts';
import { readImprint, readLanguage, readTitle } from '../../../page/read/about/metadata.ts';
import { parse } from '../parse.ts';

const page = (head: string, html = ''): Document =>
  parse(`<html ${html}><head>${head}</head><body></body></html>`);

describe('dates as pages write them', () => {
  test.each([
    ['2024-02-27T00:30:00+08:00', '2024-02-27'],
    ['2024年2月7日 08:15', '2024-02-07'],
    ['2024/02/27', '2024-02-27'],
    ['Published 27 February 2024, 10:12 GMT', '2024-02-27'],
    ['Feb. 3rd, 2024', '2024-02-03'],
    ['20240227', '2024-02-27'],
    ['27/02', undefined],
    ['2024-13-45', undefined],
    ['call 0120240227199', undefined],
    ['', undefined],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('where the date of a page is found', () => {
  const url = 'https://quay.example/2024-02/28/c_965775.htm';
  test.each([
    [
      '<script type="application/ld+json">{"a":[{"datePublished":"2024-02-01"}]}</script><meta name="date" content="2024-02-02">',
      '2024-02-01',
    ],
    [
      '<script type="application/ld+json">{"datePublished": broken</script><meta name="PubDate" content="2024-02-02">',
      '2024-02-02',
    ],
    ['<meta property="article:published_time" content="2024-02-03T01:00Z">', '2024-02-03'],
    ['', '2024-02-27'],
  ])('%s', (head, date) => {
    const document = page(head);
    expect(readDate(document, readHead(document), '27 February 2024', url)).toBe(date);
  });

  test('in its address, where there is nothing else', () => {
    const document = page('');
    const head = readHead(document);
    expect(readDate(document, head, 'no date', url)).toBe('2024-02-28');
    expect(readDate(document, head, '', undefined)).toBeUndefined();
  });
});

test.each([
  ['lang="zh-CN"', '', 'zh-CN'],
  ['', '<meta property="og:locale" content="en_US">', 'en-US'],
  ['lang="{{lang}}"', '', undefined],
])('language of <html %s> with %s', (html, head, lang) => {
  const document = page(head, html);
  expect(readLanguage(document, readHead(document))).toBe(lang);
});

test('an address that is none of the web is not taken', () => {
  const { href } = page('').location;
  expect(readAddress(page('<link rel="canonical" href="javascript:alert(1)">'))).toBe(href);
  expect(readAddress(page('<link rel="canonical" href="/2024/story">'))).toBe(
    new URL('/2024/story', href).href,
  );
});

test('the date of the article is told from that of other things in the structured data', () => {
  const document = page(
    '<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["NewsArticle"],"datePublished":"2024-02-05"}]</script>',
  );
  expect(readDate(document, readHead(document), '', undefined)).toBe('2024-02-05');
});

test.each([
  ['<script type="application/ld+json">{"@type":"NewsArticle"}</script>', true],
  ['<script type="application/ld+json">{"@graph":[{"@type":"LiveBlogPosting"}]}</script>', true],
  ['<meta property="og:type" content="article">', true],
  [
    '<meta property="og:type" content="website"><script type="application/ld+json">{"@type":"WebSite"}</script>',
    false,
  ],
])('%s calls itself an article: %s', (head, isArticle) => {
  expect(readHead(page(head)).isArticle).toBe(isArticle);
});

test.each([
  [
    '<script type="application/ld+json">{"@type":"Article","author":[{"name":"A. Writer"}],"publisher":{"name":"The Quay"}}</script>',
    { author: 'A. Writer', site: 'The Quay' },
  ],
  [
    '<meta property="article:author" content="https://quay.example/writer"><meta name="author" content=" B.  Writer "><meta property="og:site_name" content="Quay">',
    { author: 'B. Writer', site: 'Quay' },
  ],
  ['', {}],
])('imprint of %s', (head, imprint) => {
  const document = page(head);
  expect(readImprint(document, readHead(document))).toEqual(imprint);
});

test('the title is what the page calls itself, then its headline, then what its window says', () => {
  const titled = page('<title>Story | Site</title><meta property="og:title" content="The story">');
  expect(readTitle(titled, readHead(titled), 'A headline', true)).toBe('The story');
  const plain = page('<title>Story | Site</title>');
  expect(readTitle(plain, readHead(plain), 'A headline', true)).toBe('A headline');
  expect(readTitle(plain, readHead(plain), 'A headline', false)).toBe('Story | Site');
  const bare = page('');
  expect(readTitle(bare, readHead(bare), 'A headline', false)).toBe('A headline');
});
