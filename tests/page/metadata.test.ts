import { describe, expect, test } from 'vitest';
import { parseDate, readAddress, readDate, readLanguage } from '../../page/metadata.ts';
import { parse } from './parse.ts';

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
    expect(readDate(page(head), '27 February 2024', url)).toBe(date);
  });

  test('in its address, where there is nothing else', () => {
    expect(readDate(page(''), 'no date', url)).toBe('2024-02-28');
    expect(readDate(page(''), '', undefined)).toBeUndefined();
  });
});

test.each([
  ['lang="zh-CN"', '', 'zh-CN'],
  ['', '<meta property="og:locale" content="en_US">', 'en-US'],
  ['lang="{{lang}}"', '', undefined],
])('language of <html %s> with %s', (html, head, lang) => {
  expect(readLanguage(page(head, html))).toBe(lang);
});

test('an address that is none of the web is not taken', () => {
  const { href } = page('').location;
  expect(readAddress(page('<link rel="canonical" href="javascript:alert(1)">'))).toBe(href);
  expect(readAddress(page('<link rel="canonical" href="/2024/story">'))).toBe(
    new URL('/2024/story', href).href,
  );
});
